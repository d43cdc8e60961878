extension Double {
  /// The number as a person writes it: without a needless ".0".
  package var plain: String { Int(exactly: self).map(String.init) ?? String(self) }
}
