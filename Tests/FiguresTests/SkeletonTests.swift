import Testing

@testable import Figures

/// Where bones go when a joint moves, in clinical terms.
@Suite struct SkeletonTests {
  private func skeleton(_ change: (inout Posture) -> Void = { _ in }) -> Skeleton {
    var posture = Posture()
    change(&posture)
    return Skeleton(posture)
  }

  @Test func `standing heights are those of the published proportions`() {
    let bones = skeleton()
    let floor = bones[.foot(.left)].origin.z - 0.041
    #expect(abs(bones[.thigh(.left)].origin.z - floor - 0.530) < 0.004)
    #expect(abs(bones[.shank(.left)].origin.z - floor - 0.285) < 0.004)
    #expect(abs(bones[.upperArm(.left)].origin.z - floor - 0.818) < 0.02)
    #expect(abs(bones[.hand(.left)].origin.z - floor - 0.485) < 0.02)
  }

  @Test(arguments: BodySide.allCases)
  func `each motion goes the way its name says`(side: BodySide) {
    let rest = skeleton()
    func moved(_ joint: Joint, _ motion: Motion, _ bone: Bone) -> Vector3 {
      skeleton { $0[joint, side, motion] = 30 }[bone].origin - rest[bone].origin
    }
    #expect(moved(.hip, .flexion, .shank(side)).x > 0.05)
    #expect(moved(.hip, .abduction, .shank(side)).y * side.sign > 0.05)
    #expect(moved(.knee, .flexion, .foot(side)).x < -0.05)
    #expect(moved(.ankle, .dorsiflexion, .toes(side)).z > 0.02)
    #expect(moved(.shoulder, .flexion, .forearm(side)).x > 0.05)
    #expect(moved(.shoulder, .abduction, .forearm(side)).y * side.sign > 0.05)
    #expect(moved(.elbow, .flexion, .hand(side)).x > 0.05)
    // The palm looks inwards, so the fingers bend inwards.
    #expect(moved(.wrist, .flexion, .fingers(side)).y * side.sign < -0.01)
    let toes = skeleton { $0[.hip, side, .internalRotation] = 30 }[.toes(side)].origin
    #expect((toes - rest[.toes(side)].origin).y * side.sign < -0.02)
    let bentKnee = skeleton {
      $0[.hip, side, .flexion] = 90
      $0[.knee, side, .flexion] = 90
      $0[.hip, side, .internalRotation] = 30
    }
    // Sitting, internal rotation of the hip takes the foot outwards.
    #expect(bentKnee[.foot(side)].origin.y * side.sign > 0.15)
  }

  @Test func `the trunk bends forwards, to the left and turns to the left`() {
    let rest = skeleton()[.head].origin
    #expect(skeleton { $0[.lumbar, nil, .flexion] = 30 }[.head].origin.x > rest.x + 0.05)
    #expect(skeleton { $0[.lumbar, nil, .sideBend] = 20 }[.head].origin.y > rest.y + 0.03)
    let turned = skeleton { $0[.thorax, nil, .rotation] = 40 }[.upperArm(.right)].origin
    #expect(turned.x > skeleton()[.upperArm(.right)].origin.x + 0.03)
  }

  @Test func `base positions lie as they are named`() {
    func head(_ base: BasePosition) -> BoneFrame { Skeleton(Posture(base: base))[.head] }
    #expect(head(.supine).axes.x.z > 0.99)
    #expect(head(.prone).axes.x.z < -0.99)
    #expect(head(.rightSideLying).axes.y.z > 0.99)
    #expect(head(.leftSideLying).axes.y.z < -0.99)
  }

  @Test func `a mirrored posture is the mirror image of every bone`() {
    var posture = Posture(base: .leftSideLying)
    posture.position = [0.1, 0.2, 0.3]
    posture.turn = [5, 12, -20]
    for (index, axis) in JointAxis.all.enumerated() {
      posture.angles[index] = axis.range.lowerBound * 0.3 + Double(index % 7)
    }
    let (one, other) = (Skeleton(posture), Skeleton(posture.mirrored))
    let bones: [(Bone, Bone)] = [
      (.head, .head), (.hand(.left), .hand(.right)), (.fingertips(.right), .fingertips(.left)),
      (.toes(.left), .toes(.right)), (.upperThorax, .upperThorax),
    ]
    for (bone, counterpart) in bones {
      let (a, b) = (one[bone].origin, other[counterpart].origin)
      #expect((a * [1, -1, 1] - b).length < 1e-12, "\(bone)")
    }
    #expect(posture.mirrored.mirrored == posture)
  }

  @Test func `a profile keeps to its rows and does not bulge between them`() {
    let profile = Profile([[0, 1], [1, 3], [2, 3], [4, 0]])
    #expect(profile.measures(at: 1) == [3])
    #expect(profile.measures(at: 9) == [0])
    for step in 0...40 {
      let value = profile.measures(at: Double(step) / 10)[0]
      #expect(value >= 0 && value <= 3)
    }
  }
}
