/// Why a document cannot be laid out.
public enum LayoutError: Error, Hashable {
  /// A block does not fit even on an empty page; heights in points.
  case oversized(origin: Origin?, needed: Double, available: Double)
  /// A measure is narrower than the widest single letter of its text; widths in points.
  case tooNarrow(origin: Origin?, needed: Double, available: Double)
  /// A header, footer or overlay is higher than the room kept free for it; heights in points.
  case furnitureOversized(needed: Double, available: Double)
  /// A row of a table has another number of cells than the table has columns.
  case cellCount(origin: Origin?, expected: Int, found: Int)
  /// The margins and furniture leave no room on the page.
  case noRoom(PageSize)
}
