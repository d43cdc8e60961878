/// The position from which a figure's orientation is counted.
public enum BasePosition: String, CaseIterable, Hashable, Sendable {
  case standing, supine, prone
  /// On the right side, the front towards the viewer, the head to the left of the picture.
  case rightSideLying = "right side-lying"
  case leftSideLying = "left side-lying"

  /// The orientation of the pelvis in the room.
  var orientation: Matrix3 {
    switch self {
    case .standing: .identity
    case .supine: .aboutY(degrees: -90)
    case .prone: .aboutY(degrees: 90)
    case .rightSideLying: Matrix3([0, -1, 0], [0, 0, 1], [-1, 0, 0])
    case .leftSideLying: Matrix3([0, 1, 0], [0, 0, -1], [-1, 0, 0])
    }
  }

  /// The position seen in a mirror.
  var mirrored: BasePosition {
    switch self {
    case .rightSideLying: .leftSideLying
    case .leftSideLying: .rightSideLying
    default: self
    }
  }
}

/// Where a skeleton is and how each joint is bent.
public struct Posture: Hashable, Sendable {
  /// The position from which the turn is counted.
  public var base: BasePosition
  /// Where the middle between the hip joints is, in fractions of stature.
  public var position: Vector3
  /// The turn of the whole body, in degrees: x is the roll to the right side about the room's x axis, y the
  /// pitch forwards about its y axis, z the yaw to the left about its z axis.
  public var turn: Vector3
  /// The angles, in degrees, in the order of `JointAxis.all`.
  public var angles: [Double]

  /// A posture with every joint at zero: the anatomical position, thumbs forward.
  public init(base: BasePosition = .standing) {
    self.base = base
    position = .zero
    turn = .zero
    angles = [Double](repeating: 0, count: JointAxis.all.count)
  }

  private static let index: [JointAxis: Int] = Dictionary(
    uniqueKeysWithValues: JointAxis.all.enumerated().map { ($1, $0) })

  /// Where an angle stands among `angles`; nil for an axis that no joint has.
  static func index(of axis: JointAxis) -> Int? { index[axis] }

  /// The angle of one axis, in degrees; 0, whatever is set, for an axis that no joint has.
  public subscript(axis: JointAxis) -> Double {
    get { Self.index(of: axis).map { angles[$0] } ?? 0 }
    set { if let index = Self.index(of: axis) { angles[index] = newValue } }
  }

  /// The angle of a joint's motion, in degrees.
  public subscript(joint: Joint, side: BodySide?, motion: Motion) -> Double {
    get { self[JointAxis(joint: joint, side: side, motion: motion)] }
    set { self[JointAxis(joint: joint, side: side, motion: motion)] = newValue }
  }

  /// The posture seen in a mirror: left and right exchanged.
  public var mirrored: Posture {
    var other = self
    other.base = base.mirrored
    other.position.y = -position.y
    other.turn = [-turn.x, turn.y, -turn.z]
    for (index, axis) in JointAxis.all.enumerated() {
      if let side = axis.side {
        other[JointAxis(joint: axis.joint, side: side.opposite, motion: axis.motion)] = angles[index]
      } else {
        other.angles[index] = axis.motion == .flexion ? angles[index] : -angles[index]
      }
    }
    return other
  }
}
