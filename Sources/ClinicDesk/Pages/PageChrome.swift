/// What every page shows around its content.
struct PageChrome {
  /// The page's name in the browser's window.
  let title: String
  /// The form token of the session; empty before there is one.
  let token: String
  /// Whether patients are stored.
  var hasStore = false
}
