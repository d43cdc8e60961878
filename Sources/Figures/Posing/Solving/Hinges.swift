/// One degree of freedom of a posture, as it moves the points of the room: it turns or shifts a bone and all
/// that hangs on it.
struct Hinge {
  /// Which number of the posture it is, as `PostureVariables` orders them.
  var variable: Int
  /// The bone that it moves.
  var bone: Int
  /// The axis of length 1, times how far a unit of the variable turns (radians) or shifts.
  var axis: Vector3
  /// A point of the axis; nil for a shift.
  var pivot: Vector3?

  /// How a point of a bone that hangs on it moves with the variable.
  @inline(__always)
  func velocity(at point: Vector3) -> Vector3 {
    guard let pivot else { return axis }
    return axis.cross(point - pivot)
  }
}

/// The numbers of a posture in one row: position (fractions of stature), turn (degrees), angles (degrees).
enum PostureVariables {
  static let position = 0, turn = 3, angles = 6
  static let count = 6 + JointAxis.all.count

  static func values(_ posture: Posture) -> [Double] {
    let (place, turn) = (posture.position, posture.turn)
    return [place.x, place.y, place.z, turn.x, turn.y, turn.z] + posture.angles
  }

  static func posture(_ values: [Double], base: BasePosition) -> Posture {
    var posture = Posture(base: base)
    posture.position = Vector3(values[0], values[1], values[2])
    posture.turn = Vector3(values[3], values[4], values[5])
    posture.angles = Array(values[angles...])
    return posture
  }
}

/// All hinges of a posture.
struct Hinges {
  private(set) var all: [Hinge] = []

  private static let radian = Double.pi / 180

  private static let axes: [JointAxis: Int] = Dictionary(
    uniqueKeysWithValues: JointAxis.all.enumerated().map { ($1, PostureVariables.angles + $0) })

  init(_ posture: Posture, _ skeleton: Skeleton) {
    for axis in 0..<3 {
      var direction = Vector3.zero
      direction[axis] = 1
      all.append(Hinge(variable: axis, bone: BoneTree.pelvis, axis: direction, pivot: nil))
    }
    addTurn(posture)
    addSpine(posture, skeleton)
    for side in BodySide.allCases {
      addArm(posture, skeleton, side)
      addLeg(posture, skeleton, side)
    }
  }

  private mutating func add(
    _ joint: Joint, _ side: BodySide?, _ motion: Motion, bone: Int, axis: Vector3, pivot: Vector3?,
    share: Double = 1
  ) {
    guard let variable = Self.axes[JointAxis(joint: joint, side: side, motion: motion)] else { return }
    let scale = pivot == nil ? share : share * Self.radian
    all.append(Hinge(variable: variable, bone: bone, axis: axis * scale, pivot: pivot))
  }

  private mutating func addTurn(_ posture: Posture) {
    let turn = posture.turn
    let yaw = Matrix3.aboutZ(degrees: turn.z)
    let directions = [yaw * (Matrix3.aboutY(degrees: turn.y) * [1, 0, 0]), yaw * [0, 1, 0], [0, 0, 1]]
    for axis in 0..<3 {
      all.append(
        Hinge(
          variable: PostureVariables.turn + axis, bone: BoneTree.pelvis, axis: directions[axis] * Self.radian,
          pivot: posture.position))
    }
  }

  private mutating func addSpine(_ posture: Posture, _ skeleton: Skeleton) {
    let levels: [(Joint, Double)] = [
      (.lumbar, 0.5), (.lumbar, 0.5), (.thorax, 0.5), (.thorax, 0.5), (.neck, 1), (.head, 1),
    ]
    for (level, (joint, share)) in levels.enumerated() {
      let before = skeleton.spine[level].axes
      let pivot = skeleton.spine[level + 1].origin
      let flexed = before * Matrix3.aboutY(degrees: posture[joint, nil, .flexion] * share)
      let bent = flexed * Matrix3.aboutX(degrees: -posture[joint, nil, .sideBend] * share)
      let bone = level + 1
      add(joint, nil, .flexion, bone: bone, axis: before.y, pivot: pivot, share: share)
      add(joint, nil, .sideBend, bone: bone, axis: -flexed.x, pivot: pivot, share: share)
      add(joint, nil, .rotation, bone: bone, axis: bent.z, pivot: pivot, share: share)
    }
  }

  /// The three turns of a shoulder or a hip.
  private mutating func addBall(
    _ joint: Joint, _ posture: Posture, _ side: BodySide, on before: Matrix3, pivot: Vector3, bone: Int
  ) {
    let flexed = before * Matrix3.aboutY(degrees: -posture[joint, side, .flexion])
    let spread = flexed * Matrix3.aboutX(degrees: side.sign * posture[joint, side, .abduction])
    add(joint, side, .flexion, bone: bone, axis: -before.y, pivot: pivot)
    add(joint, side, .abduction, bone: bone, axis: flexed.x * side.sign, pivot: pivot)
    add(joint, side, .internalRotation, bone: bone, axis: -spread.z * side.sign, pivot: pivot)
  }

  private mutating func addArm(_ posture: Posture, _ skeleton: Skeleton, _ side: BodySide) {
    let sign = side.sign
    let chest = skeleton.spine[BoneTree.upperThorax].axes
    let upperArm = BoneTree.limb(.upperArm, side)
    // As Skeleton shifts the shoulder for a degree of the girdle.
    let inward = posture[.shoulderGirdle, side, .protraction] > 0 ? -sign * 0.0006 : 0
    add(
      .shoulderGirdle, side, .elevation, bone: upperArm, axis: chest * [0, 0, 0.0012], pivot: nil)
    add(
      .shoulderGirdle, side, .protraction, bone: upperArm, axis: chest * [0.0012, inward, 0], pivot: nil)
    addBall(
      .shoulder, posture, side, on: chest, pivot: skeleton[.upperArm(side)].origin, bone: upperArm)
    let forearm = skeleton[.forearm(side)]
    add(
      .elbow, side, .flexion, bone: BoneTree.limb(.forearm, side), axis: -forearm.axes.y,
      pivot: forearm.origin)
    let hand = BoneTree.limb(.hand, side)
    let wrist = skeleton[.wrist(side)].axes
    let pivot = skeleton[.hand(side)].origin
    add(.forearm, side, .pronation, bone: hand, axis: -wrist.z * sign, pivot: forearm.origin)
    let bent = wrist * Matrix3.aboutX(degrees: -sign * posture[.wrist, side, .flexion])
    add(.wrist, side, .flexion, bone: hand, axis: -wrist.x * sign, pivot: pivot)
    add(.wrist, side, .radialDeviation, bone: hand, axis: -bent.y, pivot: pivot)
    let (fingers, tips) = (skeleton[.fingers(side)], skeleton[.fingertips(side)])
    add(
      .fingers, side, .flexion, bone: BoneTree.limb(.fingers, side), axis: -fingers.axes.x * sign,
      pivot: fingers.origin, share: 0.7)
    add(
      .fingers, side, .flexion, bone: BoneTree.limb(.fingertips, side), axis: -tips.axes.x * sign,
      pivot: tips.origin, share: 0.8)
  }

  private mutating func addLeg(_ posture: Posture, _ skeleton: Skeleton, _ side: BodySide) {
    let pelvis = skeleton.spine[BoneTree.pelvis].axes
    addBall(
      .hip, posture, side, on: pelvis, pivot: skeleton[.thigh(side)].origin,
      bone: BoneTree.limb(.thigh, side))
    let (shank, foot, toes) = (skeleton[.shank(side)], skeleton[.foot(side)], skeleton[.toes(side)])
    add(
      .knee, side, .flexion, bone: BoneTree.limb(.shank, side), axis: shank.axes.y, pivot: shank.origin)
    let bent = shank.axes * Matrix3.aboutY(degrees: -posture[.ankle, side, .dorsiflexion])
    let bone = BoneTree.limb(.foot, side)
    add(.ankle, side, .dorsiflexion, bone: bone, axis: -shank.axes.y, pivot: foot.origin)
    add(.ankle, side, .inversion, bone: bone, axis: -bent.x * side.sign, pivot: foot.origin)
    add(
      .toes, side, .flexion, bone: BoneTree.limb(.toes, side), axis: toes.axes.y, pivot: toes.origin)
  }
}
