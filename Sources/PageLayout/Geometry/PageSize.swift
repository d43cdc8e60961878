/// The paper a document is printed on.
public struct PageSize: Hashable, Sendable {
  /// The width and height of the sheet, in points.
  public var size: Size

  /// A sheet of `width` by `height` points.
  public init(width: Double, height: Double) {
    size = Size(width, height)
  }

  /// ISO A4, 210 mm by 297 mm.
  public static let a4 = PageSize(width: 210.0.millimetres, height: 297.0.millimetres)
  /// US Letter, 8.5 by 11 inches.
  public static let letter = PageSize(width: 612, height: 792)

  /// The same sheet turned by a quarter.
  public var turned: PageSize { PageSize(width: size.height, height: size.width) }
}
