/// Languages as an option states them.
enum LanguageList {
  /// The tags between commas, semicolons or spaces.
  static func tags(in text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
  }
}
