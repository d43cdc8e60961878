import Figures
import Testing
import YAMLReading

@Suite struct PosingSolverTests {
  private func figure(_ lines: String) throws -> FigureSpec {
    let text = "figures:\n  - id: a\n    static: true\n    describe: x\n" + lines
    let library = PoseLibrary(poses: [YAMLText(name: "a.yaml", text: text)])
    #expect(library.issues == [])
    return try #require(library.figure("a"))
  }

  private static let standing = """
        base: standing
        angles: {hips: {abduction: 3}, knees: {flexion: 4}, shoulders: {abduction: 14}, elbows: {flexion: 14}}

    """

  /// Each kind of contact is solved, and the checker, which measures by itself, finds it in place.
  @Test(arguments: [
    "contacts: [soles on floor]", "contacts: [soles on floor, pelvis height 88]",
    "contacts: [soles on floor, right heel x 4]", "contacts: [soles on floor, crown under crown]",
    "contacts: [soles on floor, pelvis touches wall]\n    props: {wall: {x: -20}}",
    "contacts: [left sole on floor, right sole on step]\n    props: {step: {x: 22, y: -20, height: 10, width: 36}}\n"
      + "    position: {x: 5}\n"
      + "    angles: {right hip: {flexion: 38}, right knee: {flexion: 50}, left knee: {flexion: 2}, shoulders: {abduction: 14}}",
    "contacts: [soles on floor, right palm on right thigh outer]\n    angles: {right shoulder: {abduction: 8}}",
    "contacts: [soles on floor, right fingertips at left fingertips gap 20]\n"
      + "    angles: {shoulders: {flexion: 30, abduction: 0}}",
    "contacts: [soles on floor, right hand clear of right thigh outer, lock lumbar]",
    "contacts: [soles on floor, pelvis clear of wall]\n    props: {wall: {x: -12}}\n    position: {x: 4}",
  ])
  func contactsHold(lines: String) throws {
    var text = Self.standing.replacing("\n\n", with: "\n")
    if lines.contains("angles:") { text = "    base: standing\n" }
    let figure = try figure(text + "    " + lines + "\n")
    let solution = PoseSolver().solve(figure)
    let faults = FigureChecker().faults(of: figure, in: solution.postures)
    #expect(faults == [])
  }

  @Test func keptPlacesStay() throws {
    let figure = try figure(
      """
          base: standing
          contacts: [soles on floor]
          angles: {shoulders: {abduction: 14}}
          key_poses:
            - {}
            - describe: knees bent
              contacts: [keep feet]
              angles: {hips: {flexion: 34}, knees: {flexion: 50}, ankles: {dorsiflexion: 18}}

      """)
    let solution = PoseSolver().solve(figure)
    #expect(FigureChecker().faults(of: figure, in: solution.postures) == [])
    #expect(PoseSolver().solve(figure) == solution)
    for (pose, posture) in zip(figure.keyPoses, solution.postures) {
      for (index, axis) in JointAxis.all.enumerated() {
        let angle = posture.angles[index]
        #expect(abs(angle - pose.authored.angles[index]) <= PoseSolver.freedom + 0.06)
        #expect(axis.range.contains(angle))
      }
    }
  }

  @Test func anImpossibleContactStaysInBounds() throws {
    let figure = try figure("    base: standing\n    contacts: [soles on floor, forehead on floor]\n")
    let posture = PoseSolver().solve(figure).postures[0]
    #expect(posture.angles.allSatisfy { abs($0) <= PoseSolver.freedom + 0.06 })
    let faults = FigureChecker().faults(of: figure, in: [posture])
    #expect(!faults.isEmpty)
  }
}
