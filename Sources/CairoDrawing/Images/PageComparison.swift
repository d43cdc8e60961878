internal import CPangoCairo
public import Foundation
internal import PageLayout

/// Two pictures of a page beside each other: by how much they differ, and where.
///
/// Letters of another version of a library may sit a fraction of a pixel elsewhere. Each pixel is compared with the
/// nearest in brightness among its neighbours, so that only what is really elsewhere, or gone, counts.
public struct PageComparison: Sendable {
  /// The share of pixels that differ, from 0 to 1; 1 where the sizes differ.
  public let share: Double
  /// The expected page, the one found, and the difference, side by side, as PNG.
  public let picture: Data

  /// How much brighter or darker a pixel may be, of 255.
  private static let tolerance = 48

  /// Compares two PNG pictures.
  ///
  /// - Throws: ``PictureError`` for bytes that are no PNG, and the drawing module's error.
  public init(expected: Data, found: Data) throws {
    let one = try Gray(png: expected)
    let other = try Gray(png: found)
    guard one.width == other.width, one.height == other.height else {
      share = 1
      picture = try Self.sideBySide([one, other])
      return
    }
    var difference = one
    var count = 0
    for y in 0..<one.height {
      for x in 0..<one.width {
        let isOff =
          !other.hasNear(one[x, y], x: x, y: y, within: Self.tolerance)
          || !one.hasNear(other[x, y], x: x, y: y, within: Self.tolerance)
        difference[x, y] = isOff ? 0 : 255
        if isOff { count += 1 }
      }
    }
    share = Double(count) / Double(max(1, one.width * one.height))
    picture = try Self.sideBySide([one, other, difference])
  }

  private static func sideBySide(_ pictures: [Gray]) throws -> Data {
    let width = pictures.reduce(0) { $0 + $1.width } + 4 * (pictures.count - 1)
    let surface = try CairoSurface.image(width: width, height: pictures.map(\.height).max() ?? 1)
    let context = try CairoContext(on: surface)
    context.paint(Color(gray: 0.5))
    var left = 0
    for picture in pictures {
      for y in 0..<picture.height {
        // Stretches of one grey are one rectangle.
        var x = 0
        while x < picture.width {
          var end = x
          while end < picture.width, picture[end, y] == picture[x, y] { end += 1 }
          let rect = Rect(Double(left + x), Double(y), Double(end - x), 1)
          context.draw(
            Shape(.rect(rect), fill: Color(gray: Double(picture[x, y]) / 255)), at: .zero)
          x = end
        }
      }
      left += picture.width + 4
    }
    return try surface.png()
  }
}

/// The brightness of a picture's pixels.
private struct Gray {
  let width: Int
  let height: Int
  private var values: [UInt8]

  init(png: Data) throws(PictureError) {
    let surface = try PictureFile.raster(png: png)
    width = Int(surface.size.width)
    height = Int(surface.size.height)
    values = []
    values.reserveCapacity(width * height)
    guard let data = cairo_image_surface_get_data(surface.pointer) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface.pointer))
    for y in 0..<height {
      for x in 0..<width {
        let pixel = data + y * stride + x * 4
        let sum = Int(pixel[0]) + Int(pixel[1]) + Int(pixel[2])
        values.append(UInt8(sum / 3))
      }
    }
  }

  subscript(x: Int, y: Int) -> UInt8 {
    get { values[y * width + x] }
    set { values[y * width + x] = newValue }
  }

  /// Whether a pixel or one of its neighbours is about as bright.
  func hasNear(_ value: UInt8, x: Int, y: Int, within tolerance: Int) -> Bool {
    for row in max(0, y - 1)...min(height - 1, y + 1) {
      for column in max(0, x - 1)...min(width - 1, x + 1)
      where abs(Int(self[column, row]) - Int(value)) <= tolerance { return true }
    }
    return false
  }
}
