/// A figure ready to be drawn: every key pose with the body, the things and the arrows in their places.
public struct SolvedFigure: Hashable, Sendable {
  /// The technique's id.
  public var id: String
  /// The key poses in the order of the motion.
  public var keyPoses: [SolvedKeyPose]
}

/// One key pose, ready to be drawn.
public struct SolvedKeyPose: Hashable, Sendable {
  /// All that is drawn; the arrows show the motion that leads here.
  public var scene: FigureScene
  /// The key pose in a short English phrase.
  public var phrase: String
}

extension SolvedFigure {
  /// The figure for the left side: everything seen in a mirror.
  public var mirrored: SolvedFigure {
    SolvedFigure(
      id: id,
      keyPoses: keyPoses.map { SolvedKeyPose(scene: $0.scene.mirrored, phrase: $0.phrase) })
  }
}

extension FigureScene {
  /// The scene with left and right exchanged, camera and all: the picture turned round.
  public var mirrored: FigureScene {
    FigureScene(
      posture: posture.mirrored,
      camera: Camera(azimuth: 180 - camera.azimuth, elevation: camera.elevation),
      props: props.map(\.mirrored),
      highlights: highlights.map { FigureHighlight($0.muscle, $0.side.opposite, $0.kind) },
      nerve: nerve?.opposite,
      arrows: arrows.map { arrow in
        FigureArrow(
          points: arrow.points.map { [$0.x, -$0.y, $0.z] }, offset: [-arrow.offset.x, arrow.offset.y],
          isDouble: arrow.isDouble)
      }, marks: marks)
  }
}
