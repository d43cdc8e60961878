import Foundation
import HandoutDesign
import HandoutPipeline
import PageLayout
import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// A clinic's own template: a copy of ours with edits, and nothing else.
@Suite struct OwnTemplateTests {
  /// A copy of a shipped template in a folder of its own, with texts replaced.
  static func copy(
    of name: String = "standard", in folder: TemporaryFolder, _ edits: [(String, String)]
  ) throws -> String {
    var text = try String(
      contentsOfFile: ProjectFiles.root + "/Templates/\(name)/template.yaml", encoding: .utf8)
    for (found, replacement) in edits {
      try #require(text.contains(found), "\(found)")
      text = text.replacing(found, with: replacement)
    }
    let own = folder.url.appending(path: "ours")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: own.appending(path: "template.yaml"))
    return own.path(percentEncoded: false)
  }

  private static func walk(_ library: Library, language: String = "en") throws -> [PageWalk] {
    let maker = try HandoutMaker(
      library: library, date: IntakeFixture.today, options: PrintOptions(languages: [language]))
    return try maker.pages(of: maker.outcome(of: IntakeFixture.clear.raw())).pages.map { PageWalk($0) }
  }

  @Test func sixEditsOfACopyWorkWithoutTouchingCode() throws {
    let folder = try TemporaryFolder()
    let path = try Self.copy(
      in: folder,
      [
        ("accent: \"#0F4C5C\"", "accent: \"#5B2A6E\""),
        ("    - totals\n    - safety\n", "    - safety\n    - totals\n"),
        ("left: 40, right: 40", "left: 60, right: 50"),
        ("text: Inter, display: Inter Display", "text: Noto Sans, display: Noto Sans"),
        (
          "    - tracker\n",
          "    - panel: {title: Our pool, text: \"Call {{clinic.phone}} for the pool, {{patient.name}}.\", look: info}\n"
        ),
        ("name: standard", "name: ours"),
      ])
    let plain = try Self.walk(Shared.library())
    let own = try Self.walk(Shared.library().with(template: path))
    func words(_ pages: [PageWalk]) -> [String] { pages.flatMap { $0.lines.map(\.words) } }
    // Order.
    let order = words(own)
    let stop = try #require(order.firstIndex { $0.hasPrefix("Stop and get emergency") })
    let totals = try #require(order.firstIndex { $0.contains("minutes a day") })
    #expect(stop < totals)
    // Margins.
    #expect(own.flatMap { $0.lines.map(\.rect.minX) }.min() ?? 0 >= 59.9)
    #expect(plain.flatMap { $0.lines.map(\.rect.minX) }.min() ?? 0 < 41)
    // A panel with its placeholders, and no tracker.
    #expect(order.contains { $0.hasPrefix("Call ") && $0.contains("for the pool, ") && !$0.contains("{{") })
    #expect(words(plain).contains("Tick off your days") && !order.contains("Tick off your days"))
    // Font and colour.
    let template = try Shared.library().with(template: path).templates.handout
    #expect(template.families == ["Noto Sans", "Noto Sans"])
    let maker = try HandoutMaker(library: Shared.library().with(template: path), date: IntakeFixture.today)
    let pdf = try maker.pdf(of: maker.outcome(of: IntakeFixture.clear.raw())).data
    let fonts = try Tool.run("pdffonts", ["{}"], on: pdf).output
    #expect(fonts.contains("NotoSans") && !fonts.contains("Inter"))
    let svg = try String(
      decoding: maker.pages(of: maker.outcome(of: IntakeFixture.clear.raw())).svg(page: 0), as: UTF8.self)
    #expect(svg.contains("rgb(35.686275%,16.470588%,43.137255%)"))
  }

  @Test func anUnknownFamilyIsRefusedWithTheNearest() throws {
    let folder = try TemporaryFolder()
    let path = try Self.copy(in: folder, [("text: Inter,", "text: Intre,")])
    let library = try Shared.library().with(template: path)
    do {
      _ = try HandoutMaker(library: library, date: IntakeFixture.today)
      Issue.record("no error")
    } catch {
      #expect(ErrorWording.sentences(for: error).joined().contains("did you mean Inter"))
    }
  }

  @Test func aPanelWithoutATextInTheLanguageIsNotLeftOut() throws {
    let folder = try TemporaryFolder()
    let path = try Self.copy(
      in: folder, [("    - tracker\n", "    - panel: {text: {en: Hello, uk: Вітаємо}}\n    - tracker\n")])
    let library = try Shared.library().with(template: path)
    #expect(try Self.walk(library, language: "uk").contains { $0.lines.contains { $0.words == "Вітаємо" } })
    #expect(throws: LanguageShelf.Failure.self) { try Self.walk(library, language: "pl") }
  }

  // MARK: Page budget

  private static func pages(_ fit: Int?, exercises: String, template: String = "standard") throws
    -> [PageFrame]
  {
    let maker = try HandoutMaker(
      library: Shared.library().with(template: template), date: IntakeFixture.today,
      options: PrintOptions(fit: fit))
    let raw = try IntakeFixture.clear.with("exercises", exercises).with("minutes_per_day", "60").raw()
    return try maker.pages(of: maker.outcome(of: raw)).pages
  }

  @Test func spacingIsTakenTogetherUntilItFits() throws {
    // Not every program is near enough to one page less.
    var found: (free: [PageFrame], fitted: [PageFrame], left: [PageFrame])?
    for template in ["compact", "standard"] {
      for exercises in (2...9).map(String.init) where found == nil {
        let free = try Self.pages(nil, exercises: exercises, template: template)
        guard let fitted = try? Self.pages(free.count - 1, exercises: exercises, template: template) else {
          continue
        }
        found = (free, fitted, try Self.pages(free.count, exercises: exercises, template: template))
      }
    }
    let (free, fitted, left) = try #require(found)
    #expect(fitted.count == free.count - 1)
    // Letters stay as large as they were.
    let sizes = { (pages: [PageFrame]) in Set(pages.flatMap { PageWalk($0).lines.map(\.smallestSize) }) }
    #expect(sizes(fitted) == sizes(free))
    // What fits already is left as it is.
    #expect(left.map { PageWalk($0).lines.map(\.rect) } == free.map { PageWalk($0).lines.map(\.rect) })
  }

  @Test func whatCannotFitSaysWhyNot() throws {
    do {
      _ = try Self.pages(1, exercises: "10")
      Issue.record("no error")
    } catch let error as FitError {
      #expect(error.allowed == 1 && error.exercises == 11 && error.pages > 2)
      let sentence = ErrorWording.sentences(for: error).joined()
      #expect(
        sentence.contains("11 exercises take \(error.pages) sides") && sentence.contains("--fit allows 1"))
    }
  }

  @Test func aReferralIsNeverRefusedForItsLength() throws {
    let maker = try HandoutMaker(
      library: Shared.library(), date: IntakeFixture.today, options: PrintOptions(fit: 1))
    let raw = try IntakeFixture.clear.with(
      "red_flags_yes", RedFlag.allCases.prefix(20).map(\.rawValue).joined(separator: ";")
    ).raw()
    #expect(try maker.pages(of: maker.outcome(of: raw)).count >= 1)
  }

  // MARK: Languages

  @Test func aDocumentInTwoLanguagesHasBothFromFreshPages() throws {
    let maker = try HandoutMaker(library: Shared.library(), date: IntakeFixture.today)
    let raw = try IntakeFixture.clear.with("language", "uk", "en").raw()
    let pages = try maker.pages(of: maker.outcome(of: raw)).pages
    let titles = pages.map { page in PageWalk(page).lines.map(\.words) }
    let first = try #require(titles.firstIndex { $0.contains("Ваша програма вправ") })
    let second = try #require(titles.firstIndex { $0.contains("Your exercise program") })
    #expect(first == 0 && second > 2)
    #expect(pages[second].number.inPart == 1 && pages[second].number.count == pages.count)
    // Whoever reads only the second language is told on the first page.
    #expect(titles[0].contains { $0.contains("English") })
    let pdf = try maker.pdf(of: maker.outcome(of: raw)).data
    let order = try ReadingOrder(pdf)
    #expect(order.lines.contains { $0.contains("Your exercise program") })
  }

  @Test func aDraftThatAClinicianAddsIsPrintedInEnglishAndRefusedElsewhere() throws {
    let draft = try #require(
      try ShippedData.load().catalogue.techniques.first { technique in
        guard technique.status == .draft, technique.home != nil else { return false }
        let outcome = try? IntakeFixture.clear.with("include", technique.id).outcome()
        guard case .program(let program) = outcome else { return false }
        return program.exercises.contains { $0.technique.id == technique.id }
      })
    let maker = try HandoutMaker(library: Shared.library(), date: IntakeFixture.today)
    let english = try maker.outcome(of: IntakeFixture.clear.with("include", draft.id).raw())
    let words = try maker.pages(of: english).pages.flatMap { PageWalk($0).lines.map(\.words) }
    #expect(words.contains { $0.contains(draft.name) })
    let other = try maker.outcome(
      of: IntakeFixture.clear.with("include", draft.id).with("language", "uk").raw())
    #expect(throws: LanguageShelf.Failure.untranslated(techniques: [draft.id], language: "uk")) {
      try maker.pages(of: other)
    }
  }

  @Test func anUnknownLanguageNamesTheRowAndTheNearest() throws {
    let maker = try HandoutMaker(library: Shared.library(), date: IntakeFixture.today)
    do {
      _ = try maker.outcome(of: IntakeFixture.clear.with("language", "ukr").raw())
      Issue.record("no error")
    } catch {
      let sentence = ErrorWording.sentences(for: error).joined()
      #expect(sentence.contains("language") && sentence.contains("ukr") && sentence.contains("uk"))
    }
  }

  @Test func theSummarySaysWhetherAClinicianHasReadTheLanguage() throws {
    let maker = try HandoutMaker(library: Shared.library(), date: IntakeFixture.today)
    let report = try maker.summary(of: maker.outcome(of: IntakeFixture.clear.with("language", "uk").raw()))
    #expect(maker.markdown(of: report).contains("not reviewed by a clinician"))
    let english = try maker.summary(of: maker.outcome(of: IntakeFixture.clear.raw()))
    #expect(!maker.markdown(of: english).contains("not reviewed"))
  }
}
