public import HandoutDesign

/// How documents are printed, beside what their template says.
public struct PrintOptions: Sendable {
  /// The paper; nil for the template's own.
  public var paper: HandoutTemplate.Paper?
  /// The languages of patients who state none, one after the other.
  public var languages: [String]
  /// The most sides that a handout may have in each language; nil for as many as it takes.
  public var fit: Int?

  /// Options; English unless another language is named.
  public init(
    paper: HandoutTemplate.Paper? = nil, languages: [String] = [LanguageResources.source], fit: Int? = nil
  ) {
    self.paper = paper
    self.languages = languages.isEmpty ? [LanguageResources.source] : languages
    self.fit = fit
  }
}

/// A handout that does not fit the sides that it may have.
public struct FitError: Error, Hashable, Sendable {
  /// The sides that it takes at the template's bounds.
  public var pages: Int
  /// The sides that it may have.
  public var allowed: Int
  /// Its exercises.
  public var exercises: Int
}
