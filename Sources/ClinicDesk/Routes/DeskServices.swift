import HandoutPipeline
import ProgramBuilder

/// What the routes work with.
struct DeskServices: Sendable {
  let library: Library
  let date: CalendarDate
  let shelf: DraftShelf
  let presses: PressRoom
  let figures: FigurePress
  let renderer: PageRenderer
  let form: FormLayout
  let search: CatalogueSearch
  let sessions: SessionBook
  /// Where patients are kept; nil unless a folder was chosen.
  let store: DeskStore?
  /// The templates that lay out handouts, sorted.
  let templates: [String]

  func chrome(_ title: String, _ context: DeskContext) -> PageChrome {
    PageChrome(title: title, token: context.session?.formToken ?? "", hasStore: store != nil)
  }
}
