public import Figures
import PageLayout
import Synchronization

/// The pictures of a run, each arranged when it is first asked for and kept, so that all handouts show the same one.
///
/// Any number of threads may ask at once; what they get does not depend on who asked first.
public final class FigurePictures: Sendable {
  private struct Key: Hashable {
    var id: String
    var isMirrored: Bool
    var aspect: Double
    var color: Color
    var isRightToLeft: Bool
  }

  private let gallery: FigureGallery
  private let kept = Mutex<[Key: Drawing]>([:])

  /// Pictures of the figures of a gallery.
  public init(_ gallery: FigureGallery) { self.gallery = gallery }

  /// The picture of a technique; nil where it has no figure.
  ///
  /// - Parameters:
  ///   - id: The technique's id.
  ///   - mirrored: Whether the left side is the affected one.
  ///   - aspect: The width of the room for the picture, as a multiple of its height.
  ///   - color: The colour of the numbers' discs.
  ///   - isRightToLeft: Whether reading starts on the right.
  /// - Returns: The picture.
  func drawing(
    _ id: String, mirrored: Bool, aspect: Double, color: Color, isRightToLeft: Bool
  ) -> Drawing? {
    let key = Key(
      id: id, isMirrored: mirrored, aspect: aspect, color: color, isRightToLeft: isRightToLeft)
    if let known = kept.withLock({ $0[key] }) { return known }
    guard let figure = gallery.figure(id, mirrored: mirrored), !figure.keyPoses.isEmpty else { return nil }
    let drawing =
      FigurePicture(figure, aspect: aspect, color: color, isRightToLeft: isRightToLeft).drawing
    return kept.withLock { kept in
      // The first one counts: a drawing is the same only as itself.
      let first = kept[key] ?? drawing
      kept[key] = first
      return first
    }
  }
}
