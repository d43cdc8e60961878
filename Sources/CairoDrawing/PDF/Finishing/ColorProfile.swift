internal import Foundation

/// The sRGB colour space as an ICC profile of version 2, made from the published figures of IEC 61966-2-1.
enum ColorProfile {
  /// The profile as a stream's bytes, compressed once for all files.
  static let compressed = Deflater(level: 12).compressed(sRGB)

  /// The bytes of the profile.
  static let sRGB: [UInt8] = {
    let tags: [(signature: String, data: [UInt8])] = [
      ("desc", description("sRGB IEC61966-2.1")),
      ("cprt", signature("text") + zeros(4) + Array("No copyright, use freely".utf8) + [0]),
      ("wtpt", xyz(0.9642, 1, 0.8249)),
      // The primaries adapted from D65 to D50.
      ("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)),
      ("gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)),
      ("bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)),
      ("rTRC", curve),
    ]
    let sameCurve = ["gTRC", "bTRC"]
    let count = tags.count + sameCurve.count
    var offset = 128 + 4 + 12 * count
    var table = UInt32(count).bigEndianBytes
    var body: [UInt8] = []
    for tag in tags {
      let padded = tag.data + zeros((4 - tag.data.count % 4) % 4)
      let place = UInt32(offset).bigEndianBytes + UInt32(tag.data.count).bigEndianBytes
      table += signature(tag.signature) + place
      if tag.signature == "rTRC" { for name in sameCurve { table += signature(name) + place } }
      body += padded
      offset += padded.count
    }
    return header(size: 128 + table.count + body.count) + table + body
  }()

  private static func header(size: Int) -> [UInt8] {
    var header = UInt32(size).bigEndianBytes + zeros(4) + [2, 0x10, 0, 0]
    header += signature("mntr") + signature("RGB ") + signature("XYZ ")
    // 2000-01-01; the profile has no maker's date.
    header += [0x07, 0xD0, 0, 1, 0, 1] + zeros(6)
    header += signature("acsp") + zeros(28)
    header += fixed(0.9642) + fixed(1) + fixed(0.8249)
    return header + zeros(128 - header.count)
  }

  private static var curve: [UInt8] {
    let samples = 1024
    let values = (0..<samples).flatMap { index -> [UInt8] in
      let encoded = Double(index) / Double(samples - 1)
      let linear = encoded <= 0.04045 ? encoded / 12.92 : pow((encoded + 0.055) / 1.055, 2.4)
      let value = UInt16((linear * 65535).rounded())
      return [UInt8(value >> 8), UInt8(value & 0xFF)]
    }
    return signature("curv") + zeros(4) + UInt32(samples).bigEndianBytes + values
  }

  private static func description(_ text: String) -> [UInt8] {
    let ascii = Array(text.utf8) + [0]
    // After the ASCII form come the Unicode and Macintosh forms, both empty.
    return signature("desc") + zeros(4) + UInt32(ascii.count).bigEndianBytes + ascii + zeros(8 + 3 + 67)
  }

  private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    signature("XYZ ") + zeros(4) + fixed(x) + fixed(y) + fixed(z)
  }

  private static func fixed(_ value: Double) -> [UInt8] {
    UInt32((value * 65536).rounded()).bigEndianBytes
  }

  private static func signature(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}

extension UInt32 {
  fileprivate var bigEndianBytes: [UInt8] {
    [UInt8(self >> 24), UInt8(self >> 16 & 0xFF), UInt8(self >> 8 & 0xFF), UInt8(self & 0xFF)]
  }
}
