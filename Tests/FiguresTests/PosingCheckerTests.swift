import Figures
import Testing
import YAMLReading

/// Poses broken on purpose, each in one way.
@Suite struct PosingCheckerTests {
  private func figure(_ lines: String) throws -> FigureSpec {
    let text = "figures:\n  - id: a\n    base: standing\n    describe: x\n" + lines
    let library = PoseLibrary(poses: [YAMLText(name: "a.yaml", text: text)])
    #expect(library.issues == [])
    return try #require(library.figure("a"))
  }

  private func faults(_ lines: String, _ change: (inout Posture) -> Void = { _ in }) throws -> [FigureFault] {
    let figure = try figure(lines)
    let postures = figure.keyPoses.map { pose in
      var posture = pose.authored
      posture.position.z = 0.53
      change(&posture)
      return posture
    }
    return FigureChecker().faults(of: figure, in: postures)
  }

  private let held = "    static: true\n    angles: {shoulders: {abduction: 14}}\n"

  @Test func aSoundPoseHasNoFaults() throws {
    #expect(try faults(held + "    contacts: [soles on floor]\n") { $0.position.z = 0.532 } == [])
  }

  @Test func anotherNumberOfKeyPoses() throws {
    let figure = try figure(held)
    #expect(FigureChecker().faults(of: figure, in: []) == [.keyPoseCount(found: 0, expected: 1)])
  }

  @Test func anAngleOutsideItsRange() throws {
    let found = try faults(held) { $0[.knee, .left, .flexion] = -9 }
    #expect(found.contains { if case .angleOutsideRange = $0 { true } else { false } })
  }

  @Test func anAngleOffWhatWasWritten() throws {
    let found = try faults(held) { $0[.elbow, .left, .flexion] = 40 }
    let axis = try #require(JointAxis.all.first { $0.joint == .elbow && $0.side == .left })
    #expect(found == [.angleOffAuthored(keyPose: 0, axis: axis, found: 40, authored: 0)])
  }

  @Test func aContactThatIsNotThere() throws {
    let found = try faults(held + "    contacts: [pelvis on floor]\n")
    #expect(found.contains { if case .contactOff(0, _, let by) = $0 { by > 50 } else { false } })
  }

  @Test func theGround() throws {
    let found = try faults(held) { $0.position.z = 0.48 }
    #expect(
      found.contains { if case .throughFloor(0, .foot(.left), let depth) = $0 { depth > 5 } else { false } })
  }

  @Test func aThing() throws {
    let found = try faults(held + "    props: {stool: {x: 0}}\n")
    #expect(found.contains { if case .throughProp(0, _, "stool", _) = $0 { true } else { false } })
  }

  @Test func aLegThroughTheOther() throws {
    let found = try faults(held) { $0[.hip, .left, .abduction] = -14 }
    #expect(found.contains { if case .partsMeet(0, .shank, .shank, _) = $0 { true } else { false } })
  }

  @Test func aHandInAThigh() throws {
    let found = try faults("    static: true\n    angles: {shoulders: {adduction: 6}}\n")
    #expect(found.contains { if case .handInThigh = $0 { true } else { false } })
  }

  @Test func keyPosesAlike() throws {
    let found = try faults("    angles: {shoulders: {abduction: 14}}\n    key_poses: [{}, {describe: y}]\n")
    #expect(found == [.nothingMoves(keyPose: 1)])
  }

  @Test func aBallThatNothingHolds() throws {
    let found = try faults(held + "    props: {wall: {x: -30}, ball: {x: -26, z: 130, radius: 4}}\n")
    #expect(found.contains { if case .looseBall(0, "ball", let gap) = $0 { gap > 3 } else { false } })
  }

  @Test func aBodyThatWouldFall() throws {
    let found = try faults(held) { $0.turn.y = 20 }
    #expect(found.contains { if case .unbalanced = $0 { true } else { false } })
  }
}
