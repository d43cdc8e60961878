internal import CQREncode
public import PageLayout

/// Square codes (QR, ISO/IEC 18004) that telephones read.
public enum SquareCode {
  /// The light border that a reader needs around a code, in modules (ISO/IEC 18004, 5.3.8).
  private static let quietZone = 4.0

  /// The code of a text, with its border; nil where the text is too long for one.
  ///
  /// - Parameter text: An address.
  /// - Returns: The drawing; its unit is one module.
  public static func drawing(of text: String) -> Drawing? {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    var path = Path()
    for y in 0..<width {
      var x = 0
      while x < width {
        var end = x
        while end < width, data[y * width + end] & 1 == 1 { end += 1 }
        if end > x {
          // Dark modules beside each other are one rectangle, so that no hairline shows between them.
          let left = Double(x) + quietZone
          let (right, top) = (Double(end) + quietZone, Double(y) + quietZone)
          path.move(to: Point(left, top))
          path.line(to: Point(right, top))
          path.line(to: Point(right, top + 1))
          path.line(to: Point(left, top + 1))
          path.close()
        }
        x = max(end, x + 1)
      }
    }
    let side = Double(width) + 2 * quietZone
    return Drawing(
      [Shape(path, fill: .black)], bounds: Rect(origin: .zero, size: Size(side, side)))
  }
}
