/// A document to be laid out and drawn: content, paper and the facts about itself.
public struct Document: Sendable {
  /// Something that went into a document: the name of a property and its value.
  public struct Ingredient: Hashable, Sendable {
    /// The property's name: letters only, beginning with a small one.
    public var property: String
    /// What a person reads of the property.
    public var meaning: String
    /// Its value.
    public var value: String

    /// An ingredient.
    public init(_ property: String, meaning: String, value: String) {
      self.property = property
      self.meaning = meaning
      self.value = value
    }
  }

  /// The facts a document states about itself.
  public struct Info: Hashable, Sendable {
    /// The title, shown in the window of a reader.
    public var title: String
    /// The BCP-47 language.
    public var language: String
    /// Who wrote it.
    public var author: String?
    /// The software that made it.
    public var creator: String?
    /// What it is about.
    public var subject: String?
    /// Words to find it by.
    public var keywords: [String]
    /// When it was made: an ISO 8601 date or date and time such as `2026-11-22` or
    /// `2026-11-22T09:30:00Z`. Nothing asks a clock, so that the same document gives the same bytes.
    public var date: String?
    /// What it was made from.
    public var ingredients: [Ingredient]

    /// The facts about a document.
    public init(
      title: String, language: String, author: String? = nil, creator: String? = nil,
      subject: String? = nil, keywords: [String] = [], date: String? = nil,
      ingredients: [Ingredient] = []
    ) {
      self.title = title
      self.language = language
      self.author = author
      self.creator = creator
      self.subject = subject
      self.keywords = keywords
      self.date = date
      self.ingredients = ingredients
    }
  }

  /// Pages in one language, from a fresh page on.
  public struct Part: Sendable {
    /// The BCP-47 language.
    public var language: String
    /// The side where reading starts.
    public var direction: LayoutDirection
    /// The paper and furniture.
    public var setup: PageSetup
    /// The content.
    public var root: any Block

    /// A part of the blocks in `root`.
    public init(
      language: String, direction: LayoutDirection = .leftToRight, setup: PageSetup = PageSetup(),
      @BlockBuilder root: () -> [any Block]
    ) {
      self.language = language
      self.direction = direction
      self.setup = setup
      let blocks = root()
      self.root = blocks.count == 1 ? blocks[0] : Stack(blocks)
    }
  }

  /// The facts about it.
  public var info: Info
  /// The parts, the first in the document's own language.
  public var parts: [Part]

  /// A document of the blocks in `root`.
  public init(
    info: Info, direction: LayoutDirection = .leftToRight, setup: PageSetup = PageSetup(),
    @BlockBuilder root: () -> [any Block]
  ) {
    self.init(
      info: info,
      parts: [Part(language: info.language, direction: direction, setup: setup, root: root)])
  }

  /// A document of parts, such as the same in several languages.
  public init(info: Info, parts: [Part]) {
    self.info = info
    self.parts = parts
  }

  /// The finished pages.
  ///
  /// - Parameter measurer: Shapes the text.
  /// - Returns: The pages; at least one.
  /// - Throws: ``LayoutError`` and the errors of the measurer.
  public func pages(using measurer: any TextMeasuring) throws -> [PageFrame] {
    try Paginator.paginate(
      parts.map { part in
        Paginator.Part(
          root: part.language == info.language
            ? part.root : Section(role: .section, language: part.language) { part.root },
          setup: part.setup,
          context: LayoutContext(measurer: measurer, direction: part.direction, language: part.language))
      })
  }
}
