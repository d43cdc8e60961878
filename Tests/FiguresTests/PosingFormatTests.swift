import Figures
import Testing
import YAMLReading

@Suite struct PosingFormatTests {
  private func library(_ text: String) -> PoseLibrary {
    PoseLibrary(poses: [YAMLText(name: "a.yaml", text: text)])
  }

  private func stand(_ lines: String) -> String {
    "figures:\n  - id: a\n    abstract: true\n    base: standing\n" + lines
  }

  @Test(arguments: [
    ("    angels: {}", 5), ("    base: sitting", 5), ("    contacts: [right sole on flor]", 5),
    ("    contacts:\n      - right sole on floor\n      - right soul on floor", 7),
    ("    contacts: [keep right foot]", 5), ("    contacts: [right palm hovers over floor]", 5),
    ("    angles: {right hipp: {flexion: 3}}", 5), ("    angles:\n      hips: {flexing: 3}", 6),
    ("    angles:\n      right knee: {flexion: 170}", 6), ("    angles: {lumbar: {extension: 50}}", 5),
    ("    angles: {hips: {flexion: much}}", 5), ("    highlight: [right gluteus maximum]", 5),
    ("    props: {chair: {seat_hight: 40}}", 5), ("    props: {seat: {x: 4}}", 5),
    ("    props: {towel: {through: [right hand]}}", 5), ("    without: [head on floor]", 5),
    ("    arrows: [{track: right ankel}]", 5), ("    arrows: [{at: pelvis}]", 5),
    ("    marks: [breathe]", 5), ("    from: nobody", 5), ("    nerve: both", 5), ("    key_poses: []", 5),
    ("    turn: {pich: 4}", 5), ("    contacts: [lock spine]", 5), ("    contacts: [pelvis height high]", 5),
  ])
  func mistakesCarryTheirLine(lines: String, line: Int) throws {
    let base =
      lines.hasPrefix("    base") ? stand("").replacing("    base: standing\n", with: "\n") : stand("")
    let issues = library(base + lines + "\n").issues
    let issue = try #require(issues.first)
    #expect(issues.count == 1)
    #expect(issue.location.source == "a.yaml")
    #expect(issue.location.line == line)
    #expect(issue.location.column != nil)
  }

  @Test func aSlipOfTheHandIsRecognised() throws {
    let issue = try #require(library(stand("    contacts: [right sola on floor]\n")).issues.first)
    guard case .notAllowed(let found, let nearest, _) = issue.problem else {
      Issue.record("\(issue)")
      return
    }
    #expect(found == "right sola")
    #expect(nearest == "right sole")
  }

  @Test func aCircleOfParentsIsAnIssue() {
    let text = "figures:\n  - {id: a, from: b, abstract: true}\n  - {id: b, from: a, abstract: true}\n"
    let library = library(text)
    #expect(library.figures.isEmpty)
    #expect(library.issues.count == 2)
    #expect(library.issues.compactMap(\.location.line).sorted() == [2, 3])
  }

  @Test func keyPosesNeedAPhrase() {
    let issues = library("figures:\n  - id: a\n    base: standing\n").issues
    #expect(issues.map(\.field) == ["describe"])
  }

  @Test func whatIsInheritedIsFilledIn() throws {
    let library = library(
      """
      figures:
        - id: base
          abstract: true
          base: supine
          camera: {azimuth: 8, elevation: 12}
          props: {mat: {width: 50}, pillow: {height: 8}}
          contacts: [soles on floor, pelvis on floor]
          angles: {hips: {flexion: 40, abduction: 5}, lumbar: {side-bend right: 6}}
          describe: lying
        - id: child
          from: base
          camera: {elevation: 20}
          props: {pillow: none}
          angles: {left hip: {flexion: 60}}
          key_poses:
            - {}
            - angles: {right hip: {extension: 10}}
              without: [pelvis on floor]
              contacts: [keep left foot, pelvis height 17]
              describe: lifted
              marks: [hold]
      """)
    #expect(library.issues == [])
    let child = try #require(library.figure("child"))
    #expect(child.camera.azimuth == 8)
    #expect(child.camera.elevation == 20)
    #expect(child.keyPoses.count == 2)
    let (first, second) = (child.keyPoses[0], child.keyPoses[1])
    #expect(first.phrase == "lying")
    #expect(first.props.map(\.name) == ["mat"])
    #expect(first.authored[.hip, .left, .flexion] == 60)
    #expect(first.authored[.hip, .right, .flexion] == 40)
    #expect(first.authored[.hip, .left, .abduction] == 5)
    #expect(first.authored[.lumbar, nil, .sideBend] == -6)
    #expect(second.authored[.hip, .right, .flexion] == -10)
    #expect(second.authored[.hip, .left, .flexion] == 60)
    #expect(
      second.contacts.map(\.description) == [
        "left sole on floor", "right sole on floor", "keep left foot", "pelvis height 17",
      ])
    #expect(second.marks == [.hold])
  }

  @Test func everyKindOfThingHasSolids() {
    for kind in PropKind.allCases {
      let measures = Dictionary(uniqueKeysWithValues: kind.measures.map { ($0.name, $0.standard / 170) })
      let spec = PropSpec(
        name: "a", kind: kind, measures: measures,
        through: [Landmark(.hand, .right), Landmark(.kneecap, .left), Landmark(.hand, .left)])
      #expect(!Prop(spec, on: Skeleton(Posture())).solids.isEmpty, "\(kind)")
    }
  }

  @Test func solutionsAreReadBackAsWritten() throws {
    let text = YAMLText(name: "a.yaml", text: stand("    contacts: [soles on floor]\n"))
    let figure = try #require(PoseLibrary(poses: [text]).figure("a"))
    let solution = PoseSolver().solve(figure)
    let written = YAMLText(name: "solved/a.yaml", text: SolutionText.text([solution]))
    let library = PoseLibrary(poses: [text], solutions: [written])
    #expect(library.issues == [])
    #expect(library.solution(of: figure) == solution)
    let changed = YAMLText(name: "a.yaml", text: text.text + "    angles: {hips: {flexion: 1}}\n")
    let stale = PoseLibrary(poses: [changed], solutions: [written])
    #expect(stale.solved("a") == nil)
  }
}
