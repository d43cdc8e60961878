import CairoDrawing
import Foundation
import PageLayout
import TestSupport
import Testing

/// Pictures that a clinic brings along, and square codes.
@Suite struct PictureTests {
  private static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0F4C5C"/></svg>
    """

  /// A raster of one colour as another program writes it.
  private static func raster(_ arguments: [String]) throws -> Data {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "picture." + (arguments.last ?? "png"))
    let path = file.path(percentEncoded: false)
    let written = try Tool.run("python3", ["-c", script(path, arguments)])
    try #require(written.status == 0, "\(written.output)")
    return try Data(contentsOf: file)
  }

  /// A PNG of 30 by 10 pixels without any library.
  private static func script(_ path: String, _ arguments: [String]) -> String {
    """
    import struct, zlib
    raw = b''.join(b'\\x00' + bytes([15, 76, 92]) * 30 for _ in range(10))
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    open('\(path)', 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 30, 10, 8, 2, 0, 0, 0))
        + chunk(b'IDAT', zlib.compress(raw)) + chunk(b'IEND', b''))
    """
  }

  @Test func aPictureKnowsItsShape() throws {
    let svg = try PictureFile.picture(Data(Self.svg.utf8))
    #expect(svg.format == .svg && svg.size == Size(40, 20))
    let png = try PictureFile.picture(Self.raster(["png"]))
    #expect(png.format == .png && png.size == Size(30, 10))
    let jpeg = try PictureFile.picture(try #require(Data(base64Encoded: Self.jpeg)))
    #expect(jpeg.format == .jpeg && jpeg.size == Size(8, 8))
  }

  @Test func whatIsNoPictureIsRefused() {
    #expect(throws: PictureError.unknownFormat) { try PictureFile.picture(Data("GIF89a".utf8)) }
    #expect(throws: PictureError.holdsText) {
      try PictureFile.picture(
        Data(Self.svg.replacing("</svg>", with: "<text x=\"1\" y=\"9\">Clinic</text></svg>").utf8))
    }
    #expect(throws: PictureError.self) { try PictureFile.picture(Data([0x89, 0x50, 0x4E, 0x47, 1, 2])) }
    #expect(throws: PictureError.self) { try PictureFile.picture(Data([0xFF, 0xD8, 0xFF, 0xE0, 0])) }
    #expect(throws: PictureError.self) { try PictureFile.picture(Data("<svg><broken".utf8)) }
  }

  @Test func aJPEGStandsInTheFileAsItIs() throws {
    let jpeg = try #require(Data(base64Encoded: Self.jpeg))
    let picture = try PictureFile.picture(jpeg)
    let pdf = try draw { PictureBlock(picture, alternative: "Logo of a clinic", height: 40) }
    #expect(pdf.range(of: jpeg) != nil)
    #expect(try Tool.run("pdfimages", ["-list", "{}"], on: pdf).output.contains("jpeg"))
  }

  @Test(arguments: ["svg", "png", "jpeg"])
  func aPictureIsReadAloudAndDrawn(format: String) throws {
    let data: Data =
      switch format {
      case "svg": Data(Self.svg.utf8)
      case "png": try Self.raster(["png"])
      default: try #require(Data(base64Encoded: Self.jpeg))
      }
    let picture = try PictureFile.picture(data)
    let pdf = try draw { PictureBlock(picture, alternative: "Logo of a clinic", height: 40) }
    #expect(try Tool.run("pdfinfo", ["-struct-text", "{}"], on: pdf).output.contains("Figure"))
    let page = try Tool.run("pdftoppm", ["-r", "20", "-gray", "{}"], on: pdf)
    #expect(page.status == 0)
  }

  @Test func aSquareCodeHasItsCornersAndItsBorder() throws {
    let code = try #require(SquareCode.drawing(of: "https://northside.example"))
    let side = code.bounds.size.width
    // Version 2 has 25 modules; four more stay light on each side.
    #expect(side == 33 && code.bounds.size.height == side)
    let shapes = code.shapes(scale: 1, at: .zero)
    let xs = shapes.flatMap {
      $0.path.steps.compactMap { step -> Double? in if case .move(let point) = step { point.x } else { nil } }
    }
    #expect(xs.min() == 4)
    #expect(SquareCode.drawing(of: String(repeating: "x", count: 5000)) == nil)
    #expect(SquareCode.drawing(of: "https://other.example")?.shapes(scale: 1, at: .zero) != shapes)
  }

  /// 8 by 8 pixels of one colour.
  private static let jpeg =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO"
    + "UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
    + "T09PT09PT0//wAARCAAIAAgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF"
    + "BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW"
    + "V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi"
    + "4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC"
    + "AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm"
    + "Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq"
    + "8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDlaKKK6jzT/9k="
}
