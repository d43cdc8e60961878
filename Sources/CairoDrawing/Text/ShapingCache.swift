internal import PageLayout

/// Keeps shaped text for equal requests; what has not been asked for lately is dropped.
struct ShapingCache {
  /// How many paragraphs each of the two generations holds.
  private let limit = 4096
  private var recent: [TextRequest: PangoText] = [:]
  private var older: [TextRequest: PangoText] = [:]

  subscript(request: TextRequest) -> PangoText? {
    mutating get {
      if let text = recent[request] { return text }
      guard let text = older[request] else { return nil }
      self[request] = text
      return text
    }
    set {
      if recent.count >= limit {
        older = recent
        recent = [:]
      }
      recent[request] = newValue
    }
  }
}
