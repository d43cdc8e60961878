internal import CPangoCairo

/// Owns a reference to a GLib object.
final class GObjectBox {
  private let object: UnsafeMutableRawPointer?

  /// Takes over the caller's reference.
  init(owning object: UnsafeMutableRawPointer?) {
    self.object = object
  }

  /// The object, as the type that C knows nothing of in Swift.
  var opaque: OpaquePointer? { object.map { OpaquePointer($0) } }

  deinit { if let object { g_object_unref(object) } }
}
