/// A rigid part of the skeleton: where it is and how it is turned.
public struct BoneFrame: Hashable, Sendable {
  /// The axes in the room: x forward, y left, z up in the anatomical position.
  public var axes: Matrix3
  /// The joint at the bone's near end, in fractions of stature.
  public var origin: Vector3

  /// The place in the room of a point given along the bone's axes.
  @inlinable
  public func place(_ local: Vector3) -> Vector3 { origin + axes * local }
}

/// A bone, or a group of bones that moves as one.
public enum Bone: Hashable, Sendable {
  case pelvis, lowerLumbar, upperLumbar, lowerThorax, upperThorax, neck, head
  case upperArm(BodySide), forearm(BodySide)
  /// The forearm turned to the hand's pronation.
  case wrist(BodySide)
  case hand(BodySide), fingers(BodySide), fingertips(BodySide)
  case thigh(BodySide), shank(BodySide), foot(BodySide), toes(BodySide)
}

/// The bones of a posture in the room.
public struct Skeleton: Sendable {
  let proportions: Proportions
  /// The spine from the pelvis upwards: pelvis, L5, L2, T12, T6, C7, head.
  public private(set) var spine: [BoneFrame] = []
  private var left = Limbs()
  private var right = Limbs()

  private struct Limbs {
    var upperArm = BoneFrame(axes: .identity, origin: .zero)
    var forearm = BoneFrame(axes: .identity, origin: .zero)
    var wrist = BoneFrame(axes: .identity, origin: .zero)
    var hand = BoneFrame(axes: .identity, origin: .zero)
    var fingers = BoneFrame(axes: .identity, origin: .zero)
    var fingertips = BoneFrame(axes: .identity, origin: .zero)
    var thigh = BoneFrame(axes: .identity, origin: .zero)
    var shank = BoneFrame(axes: .identity, origin: .zero)
    var foot = BoneFrame(axes: .identity, origin: .zero)
    var toes = BoneFrame(axes: .identity, origin: .zero)
  }

  /// Places the bones (forward kinematics): each joint turns all that hangs on it, flexion first.
  public init(_ posture: Posture) {
    self.init(posture, proportions: .adult)
  }

  init(_ posture: Posture, proportions: Proportions) {
    self.proportions = proportions
    placeSpine(posture)
    left = limbs(posture, .left)
    right = limbs(posture, .right)
  }

  /// The frame of a bone.
  public subscript(bone: Bone) -> BoneFrame {
    switch bone {
    case .pelvis: spine[0]
    case .lowerLumbar: spine[1]
    case .upperLumbar: spine[2]
    case .lowerThorax: spine[3]
    case .upperThorax: spine[4]
    case .neck: spine[5]
    case .head: spine[6]
    case .upperArm(let side): limbs(side).upperArm
    case .forearm(let side): limbs(side).forearm
    case .wrist(let side): limbs(side).wrist
    case .hand(let side): limbs(side).hand
    case .fingers(let side): limbs(side).fingers
    case .fingertips(let side): limbs(side).fingertips
    case .thigh(let side): limbs(side).thigh
    case .shank(let side): limbs(side).shank
    case .foot(let side): limbs(side).foot
    case .toes(let side): limbs(side).toes
    }
  }

  private func limbs(_ side: BodySide) -> Limbs { side == .left ? left : right }

  private mutating func placeSpine(_ posture: Posture) {
    let turn = posture.turn
    var axes =
      Matrix3.aboutZ(degrees: turn.z) * Matrix3.aboutY(degrees: turn.y) * Matrix3.aboutX(degrees: turn.x)
      * posture.base.orientation
    var origin = posture.position
    spine.append(BoneFrame(axes: axes, origin: origin))
    // The lumbar and the thoracic motion are each shared by two levels, so that the back bends as a curve.
    let levels: [(Joint, Double)] = [
      (.lumbar, 0.5), (.lumbar, 0.5), (.thorax, 0.5), (.thorax, 0.5), (.neck, 1), (.head, 1),
    ]
    for (level, (joint, share)) in levels.enumerated() {
      origin += axes * Vector3(proportions.spineForward[level], 0, proportions.spine[level])
      axes =
        axes * Matrix3.aboutY(degrees: posture[joint, nil, .flexion] * share)
        * Matrix3.aboutX(degrees: -posture[joint, nil, .sideBend] * share)
        * Matrix3.aboutZ(degrees: posture[joint, nil, .rotation] * share)
      spine.append(BoneFrame(axes: axes, origin: origin))
    }
  }

  private func limbs(_ posture: Posture, _ side: BodySide) -> Limbs {
    var limbs = Limbs()
    placeArm(&limbs, posture, side)
    placeLeg(&limbs, posture, side)
    return limbs
  }

  private func placeArm(_ limbs: inout Limbs, _ posture: Posture, _ side: BodySide) {
    let sign = side.sign
    let chest = spine[4]
    let (elevation, protraction) = (
      posture[.shoulderGirdle, side, .elevation], posture[.shoulderGirdle, side, .protraction]
    )
    // 1.2 thousandths of stature for a degree: the acromion lies about 0.07 from the joint of the clavicle.
    let shoulder = chest.place([
      0.0012 * protraction, sign * (proportions.shoulderHalfSpacing - 0.0006 * max(protraction, 0)),
      proportions.shoulderAboveT6 + 0.0012 * elevation,
    ])
    var axes =
      chest.axes * Matrix3.aboutY(degrees: -posture[.shoulder, side, .flexion])
      * Matrix3.aboutX(degrees: sign * posture[.shoulder, side, .abduction])
      * Matrix3.aboutZ(degrees: -sign * posture[.shoulder, side, .internalRotation])
    limbs.upperArm = BoneFrame(axes: axes, origin: shoulder)
    axes = axes * Matrix3.aboutY(degrees: -posture[.elbow, side, .flexion])
    limbs.forearm = BoneFrame(axes: axes, origin: limbs.upperArm.place([0, 0, -proportions.upperArm]))
    axes = axes * Matrix3.aboutZ(degrees: -sign * posture[.forearm, side, .pronation])
    limbs.wrist = BoneFrame(axes: axes, origin: limbs.forearm.origin)
    axes =
      axes * Matrix3.aboutX(degrees: -sign * posture[.wrist, side, .flexion])
      * Matrix3.aboutY(degrees: -posture[.wrist, side, .radialDeviation])
    limbs.hand = BoneFrame(axes: axes, origin: limbs.forearm.place([0, 0, -proportions.forearm]))
    let grip = posture[.fingers, side, .flexion]
    axes = axes * Matrix3.aboutX(degrees: -sign * grip * 0.7)
    limbs.fingers = BoneFrame(axes: axes, origin: limbs.hand.place([0, 0, -proportions.palm]))
    axes = axes * Matrix3.aboutX(degrees: -sign * grip * 0.8)
    limbs.fingertips = BoneFrame(
      axes: axes, origin: limbs.fingers.place([0, 0, -proportions.finger / 2]))
  }

  private func placeLeg(_ limbs: inout Limbs, _ posture: Posture, _ side: BodySide) {
    let sign = side.sign
    let pelvis = spine[0]
    var axes =
      pelvis.axes * Matrix3.aboutY(degrees: -posture[.hip, side, .flexion])
      * Matrix3.aboutX(degrees: sign * posture[.hip, side, .abduction])
      * Matrix3.aboutZ(degrees: -sign * posture[.hip, side, .internalRotation])
    limbs.thigh = BoneFrame(axes: axes, origin: pelvis.place([0, sign * proportions.hipHalfSpacing, 0]))
    axes = axes * Matrix3.aboutY(degrees: posture[.knee, side, .flexion])
    limbs.shank = BoneFrame(axes: axes, origin: limbs.thigh.place([0, 0, -proportions.thigh]))
    axes =
      axes * Matrix3.aboutY(degrees: -posture[.ankle, side, .dorsiflexion])
      * Matrix3.aboutX(degrees: -sign * posture[.ankle, side, .inversion])
    limbs.foot = BoneFrame(axes: axes, origin: limbs.shank.place([0, 0, -proportions.shank]))
    axes = axes * Matrix3.aboutY(degrees: posture[.toes, side, .flexion])
    limbs.toes = BoneFrame(axes: axes, origin: limbs.foot.place(proportions.toeJoint))
  }
}
