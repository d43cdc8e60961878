import PageLayout

extension Color {
  /// A colour written as `#RRGGBB`, or nil where the text is not of that form.
  init?(hex text: String) {
    // A number may have a sign; a colour may not.
    guard text.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit),
      let number = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(hex: number)
  }
}
