import Foundation
import HandoutDesign
import HandoutPipeline
import PageLayout
import ProgramBuilder
import TestSupport
import Testing

/// Every template in every language: nothing overlaps, overflows, leaves the margins or is too small. A missing glyph
/// is an error of its own.
@Suite struct EveryPageTests {
  static let languages = (try? LanguageResources.languages()) ?? []

  private static let papers: [HandoutTemplate.Paper] = [.a4, .letter]

  /// A short program of the left side and a long one with notes, cautions and clinic care.
  private static let patients = [
    IntakeFixture.clear.with("exercises", "4").with("goals", "walking", "stairs").with(
      "clinician", "A. Okafor"),
    IntakeFixture.clear.with("exercises", "10").with("cause", "stenosis").with("side", "right")
      .with("directional_preference", "flexion").with("minutes_per_day", "60")
      .with("conditions", "osteoporosis", "anticoagulant", "balance_risk").with("confirmed", "all")
      .with("confirmed_by", "A. Okafor").with("next_visit", "2026-12-20"),
  ]

  private func expectWholePages(
    _ pages: [PageFrame], of template: HandoutTemplate, tightness: Tightness = .none, smallest: Double,
    _ label: String
  ) {
    for page in pages {
      let size = page.frame.size
      let margins = template.margins(at: tightness)
      let box = Rect(
        margins.left, margins.top, size.width - margins.left - margins.right,
        size.height - margins.top - margins.bottom)
      let faults = PageWalk(page).faults(within: box, smallestSize: smallest)
      #expect(faults.isEmpty, "\(label), page \(page.number.number): \(faults.prefix(4))")
    }
  }

  @Test(arguments: ["standard", "large-print", "compact", "cards"], languages)
  func handoutsAreWhole(template: String, language: String) throws {
    let library = try Shared.library().with(template: template)
    for paper in Self.papers {
      let maker = try HandoutMaker(
        library: library, date: IntakeFixture.today,
        options: PrintOptions(paper: paper, languages: [language]))
      for patient in Self.patients {
        let outcome = try maker.outcome(of: patient.raw())
        guard case .program(let program) = outcome else {
          Issue.record("no program: \(outcome.screening.state)")
          return
        }
        let pages = try maker.pages(of: outcome).pages
        let label = "\(template) \(language) \(paper) \(program.exercises.count)"
        expectWholePages(
          pages, of: library.templates.handout, smallest: library.templates.handout.smallestSize, label)
        let words = pages.flatMap { PageWalk($0).lines.map(\.words) }.joined(separator: "\n")
        #expect(!words.contains("{"), "\(label)")
      }
    }
  }

  @Test(arguments: languages)
  func referralsAndHoldsAreWhole(language: String) throws {
    let library = try Shared.library()
    for paper in Self.papers {
      let maker = try HandoutMaker(
        library: library, date: IntakeFixture.today,
        options: PrintOptions(paper: paper, languages: [language]))
      let patients = [
        IntakeFixture.clear.with("red_flags_yes", "saddle_numbness", "bladder_change"),
        IntakeFixture.clear.with("red_flags_yes", "fever_unwell"),
        IntakeFixture.clear.with("icd10", "M51.0"), IntakeFixture.clear.with("red_flag_date", "2026-01-01"),
        IntakeFixture.clear.without("red_flag_screen"),
      ]
      for patient in patients {
        let outcome = try maker.outcome(of: patient.raw())
        if case .program = outcome { Issue.record("a program for \(patient)") }
        expectWholePages(
          try maker.pages(of: outcome).pages, of: library.templates.referral,
          smallest: library.templates.referral.smallestSize, "\(language) \(paper)")
      }
    }
  }

  @Test(arguments: papers)
  func summariesAreWhole(paper: HandoutTemplate.Paper) throws {
    let library = try Shared.library()
    let maker = try HandoutMaker(
      library: library, date: IntakeFixture.today, options: PrintOptions(paper: paper))
    for patient in Self.patients {
      let pages = try maker.pages(of: maker.summary(of: maker.outcome(of: patient.raw()))).pages
      #expect(pages.count <= 2, "\(paper): \(pages.count) pages")
      // A summary may be as tight as its template allows, so that it has no third page.
      expectWholePages(
        pages, of: library.templates.summary, tightness: .most,
        smallest: library.templates.summary.smallestSize, "\(paper)")
    }
  }
}

/// The walk itself: it finds what it is there to find.
@Suite struct PageWalkTests {
  private static let page = Rect(0, 0, 200, 200)

  private static func faults(_ build: (inout Frame, any ShapedText) -> Void) -> [String] {
    let text = FixedWidthMeasurer().shape(
      TextRequest(
        text: "words", style: TextStyle(size: 10), width: 100, direction: .fixed(.leftToRight), language: "en"
      ),
      origin: nil)
    var frame = Frame(size: page.size)
    build(&frame, text)
    let walk = PageWalk(PageFrame(number: PageNumber(1, of: 1), frame: frame, contentBox: page))
    return walk.faults(within: Rect(10, 10, 180, 180), smallestSize: 9)
  }

  @Test func aPageWithoutFaultsHasNone() {
    #expect(Self.faults { $0.add($1, lines: 0..<1, at: Point(20, 20)) }.isEmpty)
  }

  @Test func wordsOnWordsAreFound() {
    let faults = Self.faults {
      $0.add($1, lines: 0..<1, at: Point(20, 20))
      $0.add($1, lines: 0..<1, at: Point(25, 22))
    }
    #expect(faults.contains { $0.hasPrefix("overlap") })
  }

  @Test func wordsOutsideTheMarginsAreFound() {
    #expect(Self.faults { $0.add($1, lines: 0..<1, at: Point(2, 20)) }.contains { $0.hasPrefix("outside") })
    #expect(Self.faults { $0.add($1, lines: 0..<1, at: Point(20, 195)) }.contains { $0.hasPrefix("outside") })
  }

  @Test func aLayoutThatIsLargerThanItsPlaceIsFound() {
    let faults = Self.faults { frame, text in
      var inner = Frame(size: Size(20, 5))
      var large = Frame(size: Size(60, 12))
      large.add(text, lines: 0..<1, at: .zero)
      inner.add(large, at: .zero)
      frame.add(inner, at: Point(20, 20))
    }
    #expect(faults.contains { $0.hasPrefix("overflow") })
  }

  @Test func wordsOnAFigureAndSmallWordsAreFound() {
    let drawing = Drawing([], bounds: Rect(0, 0, 1, 1))
    let faults = Self.faults {
      $0.add(drawing, scale: 50, at: Point(20, 20))
      $0.add($1, lines: 0..<1, at: Point(30, 30))
    }
    #expect(faults.contains { $0.hasPrefix("on a figure") })
    let small = FixedWidthMeasurer().shape(
      TextRequest(
        text: "small", style: TextStyle(size: 6), width: 100, direction: .fixed(.leftToRight), language: "en"),
      origin: nil)
    #expect(
      Self.faults { frame, _ in frame.add(small, lines: 0..<1, at: Point(20, 20)) }.contains {
        $0.contains("6.0 points")
      })
  }
}
