/// One key pose with all that is drawn around it.
public struct FigureScene: Hashable, Sendable {
  /// Where the body is.
  public var posture: Posture
  /// From where it is seen.
  public var camera: Camera
  /// The things beside it.
  public var props: [Prop]
  /// The muscles that are shown.
  public var highlights: [FigureHighlight]
  /// The side on which the sciatic nerve is drawn, if any.
  public var nerve: BodySide?
  /// The arrows that show the motion.
  public var arrows: [FigureArrow]
  /// Signs beside the figure.
  public var marks: [FigureMark]

  /// A scene with nothing but the body.
  public init(
    posture: Posture, camera: Camera, props: [Prop] = [], highlights: [FigureHighlight] = [],
    nerve: BodySide? = nil, arrows: [FigureArrow] = [], marks: [FigureMark] = []
  ) {
    self.posture = posture
    self.camera = camera
    self.props = props
    self.highlights = highlights
    self.nerve = nerve
    self.arrows = arrows
    self.marks = marks
  }
}

/// A muscle shown on one side of the body.
public struct FigureHighlight: Hashable, Sendable {
  /// Whether the muscle does the work or is lengthened.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case works, stretches
  }

  /// The muscle.
  public var muscle: Muscle
  /// Its side.
  public var side: BodySide
  /// What it does.
  public var kind: Kind

  /// A muscle at work or lengthened.
  public init(_ muscle: Muscle, _ side: BodySide, _ kind: Kind) {
    self.muscle = muscle
    self.side = side
    self.kind = kind
  }
}

/// An arrow along a motion.
public struct FigureArrow: Hashable, Sendable {
  /// The places that it runs through, in the room.
  public var points: [Vector3]
  /// How far it is moved in the picture (to the right, upwards), in fractions of stature.
  public var offset: SIMD2<Double>
  /// Whether it has a head at both ends.
  public var isDouble: Bool

  /// An arrow through places of the room.
  public init(points: [Vector3], offset: SIMD2<Double> = .zero, isDouble: Bool = false) {
    self.points = points
    self.offset = offset
    self.isDouble = isDouble
  }
}

/// A sign beside the figure.
public enum FigureMark: String, CaseIterable, Hashable, Sendable {
  /// A clock: stay in this position.
  case hold
  /// Breath leaving the mouth.
  case breath
}
