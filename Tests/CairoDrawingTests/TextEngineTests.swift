import CairoDrawing
import PageLayout
import TestSupport
import Testing

@Suite struct TextEngineTests {
  private let engine: TextEngine

  init() throws { engine = try newEngine() }

  private func shape(
    _ text: RichText, style: TextStyle = TextStyle(), width: Double = .infinity,
    direction: TextRequest.BaseDirection = .fixed(.leftToRight), language: String = "en",
    origin: Origin? = nil
  ) throws -> any ShapedText {
    try engine.shape(
      TextRequest(text: text, style: style, width: width, direction: direction, language: language),
      origin: origin)
  }

  @Test(arguments: [
    ("Zoë 🙂🏽 Ann🙂🏽", ["🙂🏽"]), ("a👩‍👩‍👧b🇬🇧", ["👩‍👩‍👧", "🇬🇧"]), ("private \u{E000}", ["\u{E000}"]),
    ("nul\0", ["\0"]), ("Small kana \u{1B150}", ["\u{1B150}"]),
  ])
  func refusesWhatCannotBePrinted(text: String, missing: [String]) throws {
    let origin = Origin("patients.csv:3")
    #expect(throws: DrawingError.missingGlyphs(missing.map { Character($0) }, origin: origin)) {
      try shape(RichText(text), origin: origin)
    }
  }

  @Test func hasSignsThatHandoutsNeed() throws {
    _ = try shape("✓ ☑ ☐ → ← ↑ ↓ ≥ ≤ ½ ° × · – — … “ ” ‘ ’ • € £ ☎ ♥")
  }

  @Test func neverExceedsTheMeasure() throws {
    for width in stride(from: 40.0, through: 200, by: 20) {
      let text = try shape("Donaudampfschifffahrtsgesellschaftskapitän walks daily", width: width)
      #expect(text.naturalWidth <= width)
    }
  }

  @Test func aNaturalWidthDoesNotWrap() throws {
    for text: RichText in ["Weeks 1–2 of 12", "پریسا گلستانی", "श्रीमती", "ffi" + .bold(" bold")] {
      let natural = try shape(text).naturalWidth
      #expect(try shape(text, width: natural).lines.count == 1)
    }
  }

  @Test func linesCoverTheTextWithoutGaps() throws {
    let text = try shape("One two three\nfour five پریسا گلستانی six seven eight nine", width: 90)
    #expect(text.lines.count > 3)
    #expect(text.lines.first?.range.lowerBound == 0)
    #expect(text.lines.last?.range.upperBound == text.text.string.utf8.count)
    for (line, next) in zip(text.lines, text.lines.dropFirst()) {
      #expect(line.range.upperBound == next.range.lowerBound)
    }
  }

  @Test func baselinesAreEquallyFarApartInLatinText() throws {
    let style = TextStyle(size: 12, leading: 1.4)
    let text = try shape("One two three four five six " + .bold("seven eight"), style: style, width: 60)
    for line in text.lines { #expect(abs(line.height - 16.8) < 0.01) }
  }

  @Test func tallScriptsGetTheHeightTheyNeed() throws {
    let style = TextStyle(size: 12, leading: 1.2)
    #expect(try shape("ပြည်ထောင်စု", style: style).lines[0].height > 14.4)
  }

  @Test func quotingAForeignNameDoesNotTurnAParagraphRound() throws {
    #expect(try shape("محمد walks").direction == .leftToRight)
    let automatic = TextRequest.BaseDirection.automatic(fallback: .leftToRight)
    #expect(try shape("محمد", direction: automatic).direction == .rightToLeft)
    #expect(try shape("12", direction: automatic).direction == .leftToRight)
    let right = try shape("محمد", width: 200, direction: automatic).lines[0]
    #expect(abs(right.x + right.width - 200) < 0.01)
  }

  @Test func tabularFiguresAreEquallyWide() throws {
    let style = TextStyle(tabularFigures: true)
    let one = try shape("1111", style: style).naturalWidth
    let eight = try shape("8888", style: style).naturalWidth
    #expect(abs(one - eight) < 0.01)
  }

  @Test func givesTheSameLinesForTheSameRequest() throws {
    let first = try shape("cached")
    #expect(first === (try shape("cached")))
    #expect(first !== (try shape("cached", width: 50)))
    for number in 0..<5000 { _ = try shape(RichText("\(number)")) }
    #expect(try shape("cached").lines == first.lines)
  }

  @Test func capitalsAreShorterThanTheFont() throws {
    let height = try shape("H", style: TextStyle(size: 100)).capHeight
    #expect((65...80).contains(height))
  }

  @Test func hasAllItsFamilies() {
    #expect(engine.missingFamilies == [])
  }

  @Test func namesTheFontConfigurationItCannotRead() {
    #expect(throws: DrawingError.fontConfiguration(path: "/nowhere/fonts.conf")) {
      try TextEngine(fontConfiguration: "/nowhere/fonts.conf")
    }
  }
}
