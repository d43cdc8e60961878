public import YAMLReading

/// The figure of a technique as a person wrote it, with all that it inherits: what to pose and what to show.
///
/// Figures are written with the right side as the affected one; the whole is mirrored for the left.
public struct FigureSpec: Hashable, Sendable {
  /// The technique's id, or the name of a starting position.
  public var id: String
  /// Whether it is a starting position that others build on and nobody prints.
  public var isAbstract: Bool
  /// Whether the figure only holds a position, so that nothing moves between key poses.
  public var isStatic: Bool
  /// From where the viewer looks.
  public var camera: Camera
  /// The muscles that are shown.
  public var highlights: [FigureHighlight]
  /// The side on which the sciatic nerve is drawn.
  public var nerve: BodySide?
  /// The key poses, in the order of the motion; at least one.
  public var keyPoses: [KeyPoseSpec]
  /// Where the figure stands in its file.
  public var location: SourceLocation
}

/// One key pose of a figure, complete: what it inherits is filled in.
public struct KeyPoseSpec: Hashable, Sendable {
  /// Base, turn, position and angles as written; those not written are those of the key pose before, or zero.
  public var authored: Posture
  /// The angles that this key pose itself states, as indices into `JointAxis.all`; the others follow the key
  /// pose before.
  public var statedAngles: Set<Int>
  /// Which of x, y and z of the position were written and are held.
  public var heldPosition: SIMD3<Int>
  /// What touches what.
  public var contacts: [Contact]
  /// The things beside the figure.
  public var props: [PropSpec]
  /// The arrows of the motion that leads to this key pose.
  public var arrows: [ArrowSpec]
  /// The marks beside the figure.
  public var marks: [FigureMark]
  /// The key pose in a short English phrase, for the alternative text; empty for starting positions.
  public var phrase: String
  /// Where the key pose stands in its file.
  public var location: SourceLocation
}

/// An arrow of the motion, before it is traced in the room; lengths in fractions of stature.
public struct ArrowSpec: Hashable, Sendable {
  /// What the arrow follows.
  public enum Path: Hashable, Sendable {
    /// A place of the body on its way from the key pose before, between two parts (0 to 1) of the way.
    case track(Landmark, from: Double, to: Double)
    /// A straight line from a place of the body.
    case straight(at: Landmark, along: ArrowOffset)
    /// A part of a circle about an axis of the room through a place of the body, in degrees.
    case turn(at: Landmark, around: RoomAxis, radius: Double, from: Double, to: Double)
  }

  /// What it follows.
  public var path: Path
  /// How far the whole arrow stands off.
  public var offset: ArrowOffset
  /// Whether it has a head at both ends.
  public var isDouble: Bool
}

/// An axis of the room: x forward, y to the left, z up.
public enum RoomAxis: String, CaseIterable, Hashable, Sendable {
  case x, y, z

  /// The direction of length 1.
  public var direction: Vector3 {
    switch self {
    case .x: [1, 0, 0]
    case .y: [0, 1, 0]
    case .z: [0, 0, 1]
    }
  }
}

/// A way through the room, partly in directions of the picture, in fractions of stature.
public struct ArrowOffset: Hashable, Sendable {
  /// Forward, left and up in the room.
  public var room: Vector3
  /// To the right, upwards and towards the viewer in the picture.
  public var picture: Vector3

  /// No way at all.
  public static let none = ArrowOffset(room: .zero, picture: .zero)

  /// The way in the room as a camera sees it.
  public func vector(_ camera: Camera) -> Vector3 {
    let seen = camera.right * picture.x + camera.up * picture.y
    return room + seen + camera.towardsViewer * picture.z
  }
}
