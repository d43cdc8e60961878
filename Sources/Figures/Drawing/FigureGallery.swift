import Synchronization

/// A technique's figure, finished: a picture of each key pose.
public struct DrawnFigure: Hashable, Sendable {
  /// The pictures in the order of the motion, all at one scale.
  public var keyPoses: [FigureDrawing]
  /// Each key pose in a short English phrase.
  public var phrases: [String]

  /// The figure as a mirror shows it.
  public func mirrored() -> DrawnFigure {
    DrawnFigure(keyPoses: keyPoses.map { $0.mirrored() }, phrases: phrases)
  }
}

/// The figures of a run, each drawn when it is first asked for and kept.
///
/// Any number of threads may ask at once; what they get does not depend on who asked first.
public final class FigureGallery: Sendable {
  /// The solved poses from which figures are drawn.
  public let library: PoseLibrary
  /// How the figures look.
  public let look: FigureLook

  private struct Key: Hashable {
    var id: String
    var isMirrored: Bool
  }

  private let drawn = Mutex<[Key: DrawnFigure]>([:])

  /// A gallery that has drawn nothing yet.
  public init(library: PoseLibrary, look: FigureLook = .standard) {
    self.library = library
    self.look = look
  }

  /// The figure of a technique, the right side being the affected one, or its mirror image for the left; nil
  /// where the library has no solved pose of this id.
  public func figure(_ id: String, mirrored: Bool) -> DrawnFigure? {
    let key = Key(id: id, isMirrored: mirrored)
    if let known = drawn.withLock({ $0[key] }) { return known }
    // Drawn outside the lock: two threads may draw the same figure once, and get the same one.
    guard let figure = mirrored ? self.figure(id, mirrored: false)?.mirrored() : draw(id) else { return nil }
    return drawn.withLock { kept in
      kept[key] = kept[key] ?? figure
      return kept[key]
    }
  }

  private func draw(_ id: String) -> DrawnFigure? {
    guard let solved = library.solved(id) else { return nil }
    let renderer = FigureRenderer(look: look)
    return DrawnFigure(
      keyPoses: solved.keyPoses.map { renderer.drawing(of: $0.scene) },
      phrases: solved.keyPoses.map(\.phrase))
  }
}
