/// A picture of a height, read aloud as its alternative text.
public struct PictureBlock: Block {
  /// What is shown.
  public var picture: Picture
  /// What it shows, in words.
  public var alternative: String
  /// The height, in points; less where the picture would be wider than it may be.
  public var height: Double
  /// The greatest width, in points.
  public var maximumWidth: Double

  /// A picture `height` points high and at most `maximumWidth` points wide.
  public init(_ picture: Picture, alternative: String, height: Double, maximumWidth: Double = .infinity) {
    self.picture = picture
    self.alternative = alternative
    self.height = height
    self.maximumWidth = maximumWidth
  }

  /// Takes its size or none.
  public func fit(in space: Space, using context: LayoutContext) -> Fit {
    let scale = min(
      height / picture.size.height, min(maximumWidth, space.width) / picture.size.width)
    let size = Size(picture.size.width * scale, picture.size.height * scale)
    guard space.holds(height: size.height) else {
      return .none(NoFit(needed: size.height, available: space.height, origin: context.origin))
    }
    var frame = Frame(size: size)
    frame.add(picture, size: size)
    return .all(frame.tagged(.element(StructureElement(.figure(alternative: alternative)))))
  }
}
