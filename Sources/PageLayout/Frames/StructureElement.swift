/// The meaning of a part of a page, as assistive technology is told it.
public struct StructureElement: Sendable {
  /// The kinds of meaning, named as in PDF.
  public enum Role: Hashable, Sendable {
    /// A part with its own heading.
    case section
    /// A heading of a level from 1 to 3.
    case heading(Int)
    /// A paragraph.
    case paragraph
    /// A list; numbered or not.
    case list(numbered: Bool)
    /// An entry of a list.
    case listItem
    /// The number or bullet of an entry.
    case label
    /// The words of an entry.
    case listBody
    /// A drawing; `alternative` says what it shows.
    case figure(alternative: String)
    /// A table.
    case table
    /// A row of a table.
    case tableRow
    /// A cell that names a row or column.
    case tableHeader(Scope)
    /// A cell.
    case tableCell
    /// A link to `url`; `contents` says where it leads.
    case link(url: String, contents: String)
    /// A note.
    case note
    /// A stretch of text.
    case span
  }

  /// What a header cell names.
  public enum Scope: Hashable, Sendable {
    /// The cells beside it.
    case row
    /// The cells below it.
    case column
  }

  /// Ties together the parts of one element that was split between pages.
  public final class Thread: Sendable {
    /// A tie of its own.
    public init() {}
  }

  /// The kind of meaning.
  public var role: Role
  /// The BCP-47 language, if it differs from what is around.
  public var language: String?
  /// Elements that share a thread are one element, wherever its parts stand.
  public var thread: Thread?
  /// The words of a heading, for the outline.
  public var title: String?

  /// An element of a role.
  public init(_ role: Role, language: String? = nil, thread: Thread? = nil, title: String? = nil) {
    self.role = role
    self.language = language
    self.thread = thread
    self.title = title
  }
}
