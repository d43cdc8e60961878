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

  /// The colour written as `#RRGGBB`.
  var hex: String {
    let parts = [red, green, blue].map { part in
      let digits = String(Int((part * 255).rounded()), radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }
    return "#" + parts.joined()
  }
}
