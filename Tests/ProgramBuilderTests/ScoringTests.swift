import ProgramBuilder
import TestSupport
import Testing

/// Scores of instruments as their publications work them out.
@Suite struct ScoringTests {
  private static func items(_ numbers: [Double?]) -> [Double?] { numbers }

  // MARK: ODI (Fairbank and Pynsent 2000)

  @Test func sixteenOfFiftyIsThirtyTwoPercent() throws {
    #expect(try Scoring.odi([2, 2, 2, 2, 2, 2, 1, 1, 1, 1]) == 32)
  }

  @Test func aSectionLeftOutIsLeftOutOfTheTotal() throws {
    // The publication's example: 16 of 45 is 35.5 %.
    let score = try Scoring.odi([2, 2, 2, 2, 2, 2, 2, nil, 1, 1])
    #expect(abs(score - 35.5) < 0.1)
  }

  @Test func twoSectionsLeftOutGiveNoScore() {
    #expect(throws: Scoring.Fault.missing(count: 2, allowed: 1)) {
      try Scoring.odi([2, 2, 2, 2, 2, 2, 2, nil, nil, 1])
    }
  }

  @Test func theWorstAndTheBestOfAllAre100And0() throws {
    #expect(try Scoring.odi(Array(repeating: 5, count: 10)) == 100)
    #expect(try Scoring.odi(Array(repeating: 0, count: 10)) == 0)
    #expect(try Scoring.lefs(Array(repeating: 4, count: 20)) == 80)
    #expect(try Scoring.rmdq(Array(repeating: 1, count: 24)) == 24)
  }

  // MARK: RMDQ (Roland and Morris 1983)

  @Test func statementsThatAreNotTickedCountNothing() throws {
    let ticked = (0..<24).map { $0 < 7 ? 1.0 : nil }
    #expect(try Scoring.rmdq(ticked) == 7)
    #expect(try Scoring.rmdq(Array(repeating: nil, count: 24)) == 0)
  }

  // MARK: PSFS (Stratford and others 1995)

  @Test func activitiesAreAveraged() throws {
    // Sum of the activity scores by number of activities: (3 + 5 + 4) / 3.
    #expect(try Scoring.psfs([3, 5, 4]) == 4)
    #expect(try Scoring.psfs([3, nil, 5]) == 4)
    #expect(throws: Scoring.Fault.self) { try Scoring.psfs([nil, nil]) }
    #expect(throws: Scoring.Fault.itemCount(found: 6, allowed: 1...5)) {
      try Scoring.psfs([1, 2, 3, 4, 5, 6])
    }
  }

  // MARK: LEFS (Binkley and others 1999)

  @Test func activitiesOfTheLegAreAddedUp() throws {
    let items = (0..<20).map { Double($0 % 5) }
    #expect(try Scoring.lefs(items) == 40)
    #expect(throws: Scoring.Fault.missing(count: 1, allowed: 0)) {
      try Scoring.lefs(items.dropLast() + [nil])
    }
  }

  // MARK: STarT Back (Hill and others 2008)

  @Test(
    arguments: [
      ([1, 1, 1, 0, 0, 0, 0, 0, 0], 3, 0, Scoring.Risk.low), ([1, 1, 1, 1, 0, 0, 0, 0, 0], 4, 0, .medium),
      ([1, 1, 1, 0, 1, 1, 1, 0, 0], 6, 3, .medium), ([0, 0, 0, 0, 1, 1, 1, 1, 0], 4, 4, .high),
      ([1, 1, 1, 1, 1, 1, 1, 1, 1], 9, 5, .high), ([0, 0, 0, 0, 1, 1, 1, 0, 0], 3, 3, .low),
    ] as [([Double], Double, Double, Scoring.Risk)])
  func riskFollowsTotalAndSubscale(items: [Double], total: Double, psych: Double, risk: Scoring.Risk) throws {
    let score = try Scoring.startBack(items)
    #expect(score.total == total && score.psychosocial == psych)
    #expect(Scoring.risk(total: score.total, psychosocial: score.psychosocial) == risk)
  }

  // MARK: What no form allows

  @Test func valuesOutsideTheFormAreNamed() {
    #expect(throws: Scoring.Fault.outOfRange(item: 3, found: 6, allowed: 0...5)) {
      try Scoring.odi([1, 1, 6, 1, 1, 1, 1, 1, 1, 1])
    }
    #expect(throws: Scoring.Fault.outOfRange(item: 1, found: 2.5, allowed: 0...5)) {
      try Scoring.odi([2.5, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    }
    #expect(throws: Scoring.Fault.itemCount(found: 9, allowed: 10...10)) {
      try Scoring.odi([1, 1, 1, 1, 1, 1, 1, 1, 1])
    }
  }

  // MARK: Change

  private static func change(_ instrument: Instrument, _ first: Double, _ last: Double)
    -> ProgressRecord.Change.Meaning?
  {
    ProgressRecord.Series(
      instrument: instrument,
      points: [.init(date: date(2026, 11, 1), value: first), .init(date: date(2026, 11, 20), value: last)]
    ).change?.meaning
  }

  @Test func theImportantChangeIsThatOfTheSource() {
    // Ostelo and others 2008: 2 points of pain, 10 of the ODI, 5 of the RMDQ, or 30 % of the first value.
    #expect(Self.change(.nprs, 8, 6) == .better)
    #expect(Self.change(.nprs, 8, 6.1) == .slightlyBetter)
    #expect(Self.change(.nprs, 3, 2) == .better)
    #expect(Self.change(.odi, 50, 40) == .better)
    #expect(Self.change(.odi, 50, 41) == .slightlyBetter)
    #expect(Self.change(.rmdq, 20, 15) == .better)
    #expect(Self.change(.rmdq, 20, 16) == .slightlyBetter)
    #expect(Self.change(.nprs, 4, 6) == .worse)
    // Where more is better.
    #expect(Self.change(.psfs, 3, 5) == .better)
    #expect(Self.change(.lefs, 50, 42) == .slightlyWorse)
    #expect(Self.change(.lefs, 50, 41) == .worse)
    #expect(Self.change(.nprs, 5, 5) == .same)
    #expect(Self.change(.startBack, 6, 3) == .changed)
    #expect(ProgressRecord.Series(instrument: .nprs, points: []).change == nil)
  }

  @Test func everySourceOfAChangeIsKnown() throws {
    let sources = try ShippedData.load().rules.sources
    for instrument in Instrument.allCases {
      if let change = instrument.importantChange { #expect(sources[change.source] != nil, "\(instrument)") }
    }
  }
}

private func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  CalendarDate(year: year, month: month, day: day) ?? .earliest
}
