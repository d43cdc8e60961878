/// Draws scenes. A value without state: the same scene gives the same picture.
public struct FigureRenderer: Sendable {
  /// How the figure looks.
  public let look: FigureLook

  /// A renderer for one look.
  public init(look: FigureLook = .standard) { self.look = look }

  /// The picture of a scene, on white paper.
  public func drawing(of scene: FigureScene) -> FigureDrawing {
    ScenePainter(scene: scene, look: look).drawing()
  }
}
