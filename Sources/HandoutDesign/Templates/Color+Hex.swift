import PageLayout

extension Color {
  /// A colour written as `#RRGGBB`, or nil where the text is not of that form.
  init?(hex text: String) {
    guard text.count == 7, text.hasPrefix("#"), let number = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(hex: number)
  }
}
