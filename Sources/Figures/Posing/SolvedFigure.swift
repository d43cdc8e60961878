/// A figure ready to be drawn: every key pose with the body, the things and the arrows in their places.
public struct SolvedFigure: Hashable, Sendable {
  /// The technique's id.
  public var id: String
  /// From where the viewer looks.
  public var camera: CameraSpec
  /// The muscles that are shown.
  public var highlights: [Highlight]
  /// The side on which the sciatic nerve is drawn.
  public var nerve: BodySide?
  /// The key poses in the order of the motion.
  public var keyPoses: [SolvedKeyPose]
}

/// One key pose, ready to be drawn.
public struct SolvedKeyPose: Hashable, Sendable {
  /// The body's posture.
  public var posture: Posture
  /// The things beside the figure.
  public var props: [Prop]
  /// The arrows of the motion that leads here.
  public var arrows: [ArrowPath]
  /// The marks beside the figure.
  public var marks: [FigureMark]
  /// The key pose in a short English phrase.
  public var phrase: String
}

/// An arrow as a line in the room, in fractions of stature, from its tail to its head.
public struct ArrowPath: Hashable, Sendable {
  /// The points of the line.
  public var points: [Vector3]
  /// Whether it has a head at both ends.
  public var isDouble: Bool
}
