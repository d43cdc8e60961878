import Foundation
import HandoutDesign
import LocalizedMessages
import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// Every language has every text of the English, says left for left, and counts as its people count.
@Suite struct LanguageTests {
  static let translations = ((try? LanguageResources.languages()) ?? []).filter { $0 != "en" }

  private static func texts(_ language: String) throws -> HandoutTexts {
    try HandoutTexts(Translation(LanguageResources.text(of: language)), of: DesignFixtures.source())
  }

  /// Techniques without a finished figure, which the builder never chooses.
  private static func drafts() throws -> Set<String> {
    Set(try ShippedData.load().catalogue.techniques.filter { $0.status == .draft }.map(\.id))
  }

  @Test func thereAreTheLanguagesOfOurPatients() throws {
    #expect(
      try LanguageResources.languages() == ["en", "ar", "de", "es", "fr", "hi", "pl", "pt", "uk", "zh"])
  }

  @Test(arguments: translations)
  func nothingIsMissingOrLeftOverOrOutdated(language: String) throws {
    let texts = try Self.texts(language)
    #expect(texts.findings.isEmpty, "\(texts.findings.prefix(5))")
    #expect(try texts.untranslatedTechniques.isSubset(of: Self.drafts()))
    #expect(texts.language == language)
  }

  /// The beginnings of the words for left and right.
  private static let stems: [String: (left: [String], right: [String])] = [
    "es": (["izquierd"], ["derech"]), "fr": (["gauche"], ["droit"]), "de": (["link"], ["recht"]),
    "pt": (["esquerd"], ["direit"]), "pl": (["lew"], ["praw"]), "uk": (["лів"], ["прав"]),
    "ar": (["يسر", "يسار"], ["يمن", "يمين"]),
    "hi": (["बाए", "बाई", "बाय"], ["दाए", "दाई", "दाय", "दाहि"]),
    "zh": (["左"], ["右"]),
  ]

  private static func count(_ stems: [String], in text: String) -> Int {
    // Letter by letter: a vowel sign belongs to the letter before it, and a stem may end between the two.
    let letters = Array(text.lowercased().unicodeScalars)
    return stems.reduce(0) { sum, stem in
      let stem = Array(stem.unicodeScalars)
      guard letters.count >= stem.count else { return sum }
      return sum + (0...(letters.count - stem.count)).count { Array(letters[$0..<($0 + stem.count)]) == stem }
    }
  }

  @Test(arguments: translations)
  func leftIsLeftAndRightIsRight(language: String) throws {
    let stems = try #require(Self.stems[language])
    let translation = try Translation(LanguageResources.text(of: language))
    var checked = 0
    for (name, text) in translation.writtenTexts {
      let message = try Message(text, locale: language)
      for argument in ["side", "other", "first"] where message.uses[argument] != nil {
        func words(_ side: String) throws -> String {
          var values: [String: Message.Value] = [:]
          for name in message.uses.keys { values[name] = .text("x") }
          values[argument] = .text(side)
          return try message(values)
        }
        // What is the same on both sides, as "a straight back" may be, tells nothing.
        let (left, right) = (try words("left"), try words("right"))
        let more = Self.count(stems.left, in: left) - Self.count(stems.left, in: right)
        let other = Self.count(stems.right, in: right) - Self.count(stems.right, in: left)
        #expect(more > 0 && other > 0, "\(language) \(name) \(argument): \(left) | \(right)")
        checked += 1
      }
    }
    #expect(checked > 180)
  }

  @Test func countsHaveTheFormsOfTheLanguage() throws {
    let polish = try Translation(LanguageResources.text(of: "pl"))
    let text = try #require(polish.writtenTexts.first { $0.name == "hold" }?.text)
    let hold = try Message(text, locale: "pl")
    let forms = try [1, 2, 5, 22].map { try hold(["count": .number($0)]) }
    #expect(forms[0].contains("1 sekundę") && forms[1].contains("2 sekundy"))
    #expect(forms[2].contains("5 sekund") && forms[3].contains("22 sekundy"))
  }

  // MARK: Mistakes

  private static func changed(_ found: String, _ replacement: String) throws -> [DataIssue] {
    let text = try LanguageResources.text(of: "uk")
    #expect(text.text.contains(found), "\(found)")
    let file = YAMLText(name: "uk.yaml", text: text.text.replacing(found, with: replacement))
    do {
      return try HandoutTexts(Translation(file), of: DesignFixtures.source()).findings
    } catch let issues as DataIssues {
      return issues.issues
    }
  }

  @Test func aTextThatIsMissingOrLeftOverIsFound() throws {
    let missing = try Self.changed("  emergency_title:\n", "  emergency_titel:\n")
    #expect(Set(missing.map(\.field)) == ["emergency_title", "emergency_titel"])
    #expect(missing.contains { $0.problem == .missing })
    #expect(
      missing.contains {
        if case .unknownField("emergency_title", _) = $0.problem { true } else { false }
      })
  }

  @Test func aTextThatIsOlderThanItsEnglishIsFound() throws {
    let page = try Self.changed("en: \"Stop and get emergency help\"", "en: \"Stop\"")
    #expect(page.map(\.problem) == [.staleTranslation(of: "Stop", now: "Stop and get emergency help")])
    let id = "technique.prone-on-elbows.name"
    let technique = try Self.changed("\(id):\n    en: \"", "\(id):\n    en: \"Old ")
    #expect(technique.map(\.field) == [id])
  }

  @Test func anotherPlaceholderIsFound() throws {
    let found = try Self.changed("uk: \"Сторінка {page}", "uk: \"Сторінка {pages}")
    #expect(found.map(\.field) == ["page_of"])
    #expect(found.map(\.problem) == [.placeholders(found: ["count", "pages"], needed: ["count", "page"])])
  }

  @Test func anEnglishWordForASideIsFound() throws {
    let text = try LanguageResources.text(of: "uk").text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let key = try #require(lines.firstIndex(of: "  only_side:"))
    let found = try Self.changed(String(lines[key + 2]), "    uk: \"{side}\"")
    #expect(found.map(\.problem) == [.sideNotChosen(argument: "side")])
    #expect(found.first?.location.line == key + 3)
  }

  @Test func aTechniqueOfTheClinicsOwnIsNotPrintedInALanguageThatLacksIt() throws {
    let texts = try Self.texts("uk")
    #expect(try texts.untranslatedTechniques.isSubset(of: Self.drafts()))
    let changed = try Translation(
      YAMLText(
        name: "uk.yaml",
        text: LanguageResources.text(of: "uk").text.replacing(
          "technique.prone-on-elbows.", with: "technique.other.")))
    let lacking = try HandoutTexts(changed, of: DesignFixtures.source())
    #expect(lacking.untranslatedTechniques.subtracting(texts.untranslatedTechniques) == ["prone-on-elbows"])
  }
}
