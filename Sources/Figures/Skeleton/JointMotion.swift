/// A joint of the skeleton; those of the limbs exist on both sides.
public enum Joint: String, CaseIterable, Hashable, Sendable {
  case lumbar, thorax, neck, head
  case shoulderGirdle = "shoulder girdle"
  case shoulder, elbow, forearm, wrist, fingers
  case hip, knee, ankle, toes

  /// Whether the joint exists on the left and on the right.
  public var isPaired: Bool { ![.lumbar, .thorax, .neck, .head].contains(self) }

  /// The joint's motions, in the order in which they are applied.
  public var motions: [Motion] {
    switch self {
    case .lumbar, .thorax, .neck, .head: [.flexion, .sideBend, .rotation]
    case .shoulderGirdle: [.elevation, .protraction]
    case .shoulder, .hip: [.flexion, .abduction, .internalRotation]
    case .elbow, .knee, .fingers, .toes: [.flexion]
    case .forearm: [.pronation]
    case .wrist: [.flexion, .radialDeviation]
    case .ankle: [.dorsiflexion, .inversion]
    }
  }
}

/// A motion of a joint in clinical terms; its positive direction names it.
public enum Motion: String, CaseIterable, Hashable, Sendable {
  case flexion
  /// Of the trunk and the neck, towards the left.
  case sideBend = "side-bend left"
  /// Of the trunk and the neck, turning to the left.
  case rotation = "rotation left"
  case abduction
  case internalRotation = "internal rotation"
  case elevation, protraction
  /// From the thumb pointing forwards.
  case pronation
  case radialDeviation = "radial deviation"
  case dorsiflexion, inversion

  /// The clinical name of the other direction, which counts negative.
  public var oppositeName: String {
    switch self {
    case .flexion: "extension"
    case .sideBend: "side-bend right"
    case .rotation: "rotation right"
    case .abduction: "adduction"
    case .internalRotation: "external rotation"
    case .elevation: "depression"
    case .protraction: "retraction"
    case .pronation: "supination"
    case .radialDeviation: "ulnar deviation"
    case .dorsiflexion: "plantarflexion"
    case .inversion: "eversion"
    }
  }
}

/// One angle of the skeleton: a motion of a joint on a side.
public struct JointAxis: Hashable, Sendable {
  /// The joint.
  public let joint: Joint
  /// The side, for the joints of the limbs.
  public let side: BodySide?
  /// The motion.
  public let motion: Motion

  /// Every angle, in the order in which a posture stores them.
  public static let all: [JointAxis] = Joint.allCases.flatMap { joint in
    (joint.isPaired ? [BodySide.left, .right] : [nil]).flatMap { side in
      joint.motions.map { JointAxis(joint: joint, side: side, motion: $0) }
    }
  }

  /// The range of motion, in degrees, that a healthy adult reaches actively or with help.
  ///
  /// Limbs: American Academy of Orthopaedic Surgeons, *Joint Motion* (1965), and Norkin and White,
  /// *Measurement of Joint Motion* (5th ed.), each widened to passive range where an exercise uses it
  /// (hip flexion with the knee bent 135, knee flexion 150, kneeling plantarflexion 55, palm on the floor with
  /// the wrist in 85 of extension). Trunk: White and Panjabi, *Clinical Biomechanics of the Spine* (2nd ed.),
  /// the sums of the segments' ranges.
  public var range: ClosedRange<Double> {
    switch (joint, motion) {
    case (.lumbar, .flexion): -35...60
    case (.lumbar, .sideBend): -25...25
    case (.lumbar, _): -15...15
    case (.thorax, .flexion): -25...45
    case (.thorax, .sideBend): -25...25
    case (.thorax, _): -40...40
    case (.neck, .flexion): -45...50
    case (.neck, .sideBend): -40...40
    case (.neck, _): -50...50
    case (.head, .flexion): -30...25
    case (.head, .sideBend): -10...10
    case (.head, _): -40...40
    case (.shoulderGirdle, .elevation): -5...25
    case (.shoulderGirdle, _): -15...25
    case (.shoulder, .flexion): -60...180
    case (.shoulder, .abduction): -45...180
    case (.shoulder, _): -90...90
    case (.elbow, _): -5...150
    case (.forearm, _): -85...90
    case (.wrist, .flexion): -85...80
    case (.wrist, _): -35...25
    case (.fingers, _): -10...100
    case (.hip, .flexion): -30...135
    case (.hip, .abduction): -30...60
    case (.hip, _): -60...45
    case (.knee, _): -5...150
    case (.ankle, .dorsiflexion): -55...35
    case (.ankle, _): -20...35
    case (.toes, _): -75...45
    }
  }
}
