import Hummingbird
import NIOCore

/// What a request brings along while it is answered.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The session of a visitor who has shown the key or the password.
  var session: Session?
  /// The connection.
  let channel: any Channel

  /// Forms are small; what is larger says so where it is read.
  var maxUploadSize: Int { 256 << 10 }

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}
