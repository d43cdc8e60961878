public import Foundation

/// A page as a viewer shows it, in grey.
public struct Pixels: Equatable {
  /// The width in pixels.
  public let width: Int
  /// The height in pixels.
  public let height: Int
  /// The rows from top to bottom: 0 is black, 255 white.
  public let values: [UInt8]

  /// Draws a page of a PDF.
  ///
  /// - Parameters:
  ///   - pdf: The file.
  ///   - page: The page, from 1.
  ///   - dpi: Dots per inch.
  /// - Throws: ``Fault`` where nothing is drawn.
  public init(_ pdf: Data, page: Int, dpi: Int = 60) throws {
    let picture = try Tool.run(
      "pdftoppm", ["-gray", "-r", "\(dpi)", "-f", "\(page)", "-l", "\(page)", "{}"], on: pdf
    ).data
    // "P5", width, height and the greatest value, each behind one white space.
    var numbers: [Int] = []
    var position = 2
    while numbers.count < 3, position < picture.count {
      position += 1
      var number = 0
      while position < picture.count, (0x30...0x39).contains(picture[position]) {
        number = number * 10 + Int(picture[position] - 0x30)
        position += 1
      }
      numbers.append(number)
    }
    guard picture.starts(with: Data("P5".utf8)), numbers.count == 3 else {
      throw Fault.nothingDrawn(page: page)
    }
    (width, height) = (numbers[0], numbers[1])
    values = Array(picture[(position + 1)...])
    guard values.count == width * height else { throw Fault.nothingDrawn(page: page) }
  }

  /// Why there is no picture.
  public enum Fault: Error {
    /// The viewer has drawn nothing of a page.
    case nothingDrawn(page: Int)
  }

  /// The share of pixels that clearly differ, 0 to 1.
  public func difference(from other: Pixels) -> Double {
    guard width == other.width, height == other.height else { return 1 }
    let differing = zip(values, other.values).count { abs(Int($0) - Int($1)) > 48 }
    return Double(differing) / Double(values.count)
  }

  /// The share of pixels that are not white.
  public var ink: Double { Double(values.count { $0 < 250 }) / Double(values.count) }
}
