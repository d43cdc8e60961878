import TestSupport
import Testing

/// Rules, reading levels and follow-ups on the command line.
@Suite struct RulesCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func rulesAreListedAndExplained() throws {
    let listed = try RehabPress.run("rules", ["list", "--effect", "infer"])
    expect(listed, status: 0)
    #expect(listed.output.contains("pressure-very-high\tinfer\tbp_very_high counts as raised"))
    #expect(!listed.output.contains("\tforbid\t"))
    let explained = try RehabPress.run("rules", ["explain", "extension-needs-preference"])
    expect(explained, status: 0)
    #expect(explained.output.contains("when: directional_preference is flexion"))
    #expect(explained.output.contains("LONG2004 (record): Long A"))
    let misspelt = try RehabPress.run("rules", ["explain", "stenosiss"])
    expect(misspelt, status: 2)
    #expect(misspelt.errors.contains("Did you mean stenosis?"))
  }

  @Test func readingLevelsAreMeasured() throws {
    let easy = try RehabPress.run("catalogue", ["lint"])
    expect(easy, status: 0)
    let own = try folder.write(
      "own/hard.yaml",
      """
      family: relief
      techniques:
        - id: hard
          name: Hard
          kind: rest
          position: sitting
          level: 1
          chain_note: None.
          laterality: both together
          attributes: []
          dose: {sets: 1, repetitions: 1, hold_seconds: 5, rest_seconds: 0, per_day: 1, days_per_week: 7, effort_max: 1}
          muscles: [whole body]
          causes: [disc]
          steps: [Progressively externally rotate the contralateral femur., Sit., Rest.]
          feel: considerable proprioceptive reorganisation.
          mistake: Inappropriate compensatory strategies.
          safety: Discontinue immediately on symptomatic exacerbation.
          evidence: E
          sources: [EXPERT]

      """)
    let hard = try RehabPress.run("catalogue", ["lint", "--catalogue", folder.path("own")])
    expect(hard, status: 1)
    #expect(hard.output.contains("hard\tgrade "), "\(own)")
  }

  @Test func aProgramGoesOnFromTheLast() throws {
    let first = folder.path("first.yaml")
    let facts = [
      "--patient-id", "P", "--age", "45", "--cause", "disc", "--side", "left", "--duration-weeks", "16",
      "--nprs-worst", "3", "--settle-minutes", "20", "--directional-preference", "extension",
      "--red-flag-screen",
      "complete", "--red-flag-screener", "A", "--power", "5", "--reflexes", "normal", "--sensation", "normal",
      "--conditions-screen", "complete", "--minutes-per-day", "20", "--days-per-week", "5",
    ]
    func dated(_ day: String) -> [String] { ["--red-flag-date", day, "--neuro-date", day] }
    expect(try RehabPress.run("program", facts + dated("2026-11-22") + ["--output", first]), status: 0)
    let next = try RehabPress.run(
      "program", ["--previous", first, "--response", "better"] + dated("2026-12-06"), date: "2026-12-06")
    expect(next, status: 0)
    #expect(next.output.contains("started: 2026-11-22"))
    #expect(next.output.contains("duration_weeks: 18"))
    // The old answers about red flags have expired.
    let expired = try RehabPress.run(
      "program", ["--previous", first, "--response", "same"], date: "2026-12-20")
    expect(expired, status: 3)
    expect(try RehabPress.run("program", ["--previous", first]), status: 2)
    expect(try RehabPress.run("program", ["--previous", first, "--response", "bettr"]), status: 2)
    let cert = try RehabPress.run("program", facts + dated("2026-11-22") + ["--cert"])
    expect(cert, status: 0)
    #expect(cert.output.contains("13\tDose\t"))
    let evidence = try RehabPress.run("program", facts + dated("2026-11-22") + ["--evidence"])
    expect(evidence, status: 0)
    #expect(evidence.output.contains("advises against massage in radicular syndrome"))
    #expect(evidence.output.contains("Long A"))
    #expect(!evidence.output.contains("piriformis syndrome"))
    #expect(!evidence.output.contains("grade A"))
  }
}
