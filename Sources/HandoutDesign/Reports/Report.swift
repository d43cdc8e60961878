/// A document that clinicians read: short sections of text, facts, lists and tables.
///
/// One value becomes pages and Markdown alike, so that both always say the same.
public struct Report: Hashable, Sendable {
  /// What a reader must see first.
  public struct Notice: Hashable, Sendable {
    /// The words.
    public var text: String
    /// Whether it warns: no exercise, or a draft.
    public var isWarning: Bool

    /// A notice.
    public init(_ text: String, isWarning: Bool = false) {
      self.text = text
      self.isWarning = isWarning
    }
  }

  /// A name and what is known under it.
  public struct Fact: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What is known.
    public var value: String

    /// A fact.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Rows under named columns.
  public struct Table: Hashable, Sendable {
    /// A column.
    public struct Column: Hashable, Sendable {
      /// What stands above it.
      public var title: String
      /// How much of the measure it takes, beside the others' shares; nil for the width of its words.
      public var share: Double?

      /// A column.
      public init(_ title: String, share: Double?) {
        self.title = title
        self.share = share
      }
    }

    /// The columns; the first names the row.
    public var columns: [Column]
    /// The rows, each with a text for every column.
    public var rows: [[String]]

    /// A table.
    public init(columns: [Column], rows: [[String]]) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// A piece of a section.
  public enum Part: Hashable, Sendable {
    case text(String)
    case facts([Fact])
    case list([String])
    case table(Table)
    case bars([Bar])
    /// Items that are looked up and not read: run together in small type.
    case notes([String])
  }

  /// A count with its name.
  public struct Bar: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The count.
    public var count: Int

    /// A count with its name.
    public init(_ name: String, _ count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// A part of the report under a heading.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// What stands below it.
    public var parts: [Part]
    /// The name by which a template gives it its place; nil for a section that always stands where it is.
    public var place: Place?
    /// What may stand there instead, where the report would have more pages than its reader has time for.
    public var shortParts: [Part]?

    /// A section; without parts it is left out.
    public init(_ title: String, _ parts: [Part], place: Place? = nil, orShorter shortParts: [Part]? = nil) {
      self.title = title
      self.parts = parts
      self.place = place
      self.shortParts = shortParts
    }
  }

  /// A section of a clinician's summary as templates name it.
  public enum Place: String, CaseIterable, Sendable {
    case screening, intake, warnings, choice
    case clinicItems = "clinic_items"
    case plan, exclusions, evidence, reporting, sources, versions
  }

  /// The title.
  public var title: String
  /// For whom it is and for whom not.
  public var audience: String
  /// Whom or what it is about.
  public var subject: String
  /// What a reader must see first.
  public var notice: Notice?
  /// The sections that have parts.
  public var sections: [Section]
  /// The program's code; nil where there is none.
  public var code: String?

  /// A report.
  public init(
    title: String, audience: String, subject: String, notice: Notice? = nil, sections: [Section],
    code: String? = nil
  ) {
    self.title = title
    self.audience = audience
    self.subject = subject
    self.notice = notice
    self.sections = sections.filter { !$0.parts.isEmpty }
    self.code = code
  }

  /// The report with the shorter form of each section that has one.
  public var shortened: Report {
    var report = self
    for index in sections.indices {
      if let short = sections[index].shortParts { report.sections[index].parts = short }
    }
    return report
  }

  /// The report with its sections in the order of a template, without those that the template leaves out.
  public func arranged(by template: HandoutTemplate) -> Report {
    guard let places = template.documents[.summary] else { return self }
    var report = self
    report.sections =
      sections.filter { $0.place == nil }
      + places.flatMap { place in sections.filter { $0.place?.rawValue == place.name.rawValue } }
    return report
  }
}
