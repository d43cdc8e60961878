extension UInt8 {
  static let quote: UInt8 = 0x22
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// Whether this byte alone ends a line outside quotes.
  var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
}
