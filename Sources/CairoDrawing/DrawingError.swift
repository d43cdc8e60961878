public import PageLayout

/// Why a document cannot be shaped or drawn.
public enum DrawingError: Error, Hashable {
  /// No font has these characters, or they have no form in print.
  case missingGlyphs([Character], origin: Origin?)
  /// The font configuration at `path` cannot be read.
  case fontConfiguration(path: String)
  /// No font of a family that a template names is installed; all families that are.
  case unknownFamily(String, known: [String])
  /// The font configuration has no font to set text in.
  case noFonts(path: String)
  /// Cairo reports a failure; the number is its status, the text its description.
  case cairo(status: UInt32, description: String)
  /// qpdf reports a failure while the structure is written.
  case structure(description: String)
  /// The drawn page has another number of marked parts than were drawn, so that meanings would slip.
  case markers(page: Int, expected: Int, found: Int)
  /// A font in the drawn file has lost the shapes of some of its glyphs, so that letters would be blank.
  case lostGlyphs(font: String, count: Int)
  /// The text of a frame was shaped by something other than ``TextEngine``.
  case foreignText
  /// A document without pages cannot be drawn.
  case noPages
}
