import Hummingbird
import Synchronization

/// A browser that was let in.
struct Session: Hashable, Sendable {
  /// The cookie's value.
  let id: String
  /// What a form has to bring along, so that a page of somebody else cannot post for the clinician.
  let formToken: String

  static let cookieName = "rehabpress_desk"
  static let fieldName = "_token"
  static let headerName: StaticString = "X-Desk-Token"
}

/// The sessions of a run. They end with it.
final class SessionBook: Sendable {
  private let sessions = Mutex<[String: Session]>([:])
  private let tokens: TokenSource

  init(tokens: TokenSource) { self.tokens = tokens }

  subscript(id: String) -> Session? { sessions.withLock { $0[id] } }

  func begin() -> Session {
    let session = Session(id: tokens.next(), formToken: tokens.next())
    sessions.withLock { $0[session.id] = session }
    return session
  }

  func end(_ session: Session) { sessions.withLock { $0[session.id] = nil } }
}

extension String {
  /// Whether two secrets are the same, found in a time that does not tell how much of them is.
  func isSameSecret(as other: String) -> Bool {
    let (mine, theirs) = (Array(utf8), Array(other.utf8))
    guard mine.count == theirs.count else { return false }
    return zip(mine, theirs).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
