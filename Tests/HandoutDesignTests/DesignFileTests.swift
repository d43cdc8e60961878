import HandoutDesign
import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// Mistakes in the files that people write about how handouts look and whose they are.
@Suite struct DesignFileTests {
  // MARK: Templates

  /// The shipped template with one text replaced by another.
  private func template(_ found: String, _ replacement: String) throws -> YAMLText {
    let text = try DesignFixtures.templateText()
    #expect(text.text.contains(found))
    return YAMLText(name: text.name, text: text.text.replacing(found, with: replacement))
  }

  private func issues(_ text: YAMLText) -> [DataIssue] {
    do {
      _ = try HandoutTemplate(text)
      return []
    } catch {
      return error.issues
    }
  }

  @Test(arguments: ["teal", "#12345", "#1234567", "123456", "#GGGGGG", "#+12345", "#-12345", "#１２３４５６"])
  func aColourHasSixDigits(color: String) throws {
    let found = issues(try template("\"#0F4C5C\"", "\"\(color)\""))
    #expect(found.map(\.field) == ["accent"])
    #expect(found.first?.location.line == line(of: "#0F4C5C"))
    #expect(found.first?.problem == .notAllowed(found: color, nearest: nil, allowed: ["#RRGGBB"]))
  }

  @Test(arguments: ["0", "-3", "97", "1e9"])
  func aSizeIsWithinBounds(size: String) throws {
    let found = issues(try template("body: 12", "body: \(size)"))
    #expect(found.map(\.problem) == [.outOfRange(found: size, lowest: 1, highest: 96)])
    #expect(found.map(\.field) == ["body"])
    #expect(found.first?.location.line == line(of: "body: 12"))
  }

  @Test(arguments: ["nan", "inf"])
  func whatIsNoSizeIsNoNumber(size: String) throws {
    let found = issues(try template("body: 12", "body: \(size)"))
    #expect(found.map(\.problem) == [.notANumber(found: size)])
  }

  @Test func aSizeIsANumber() throws {
    let found = issues(try template("title: 25", "title: big"))
    #expect(found.map(\.problem) == [.notANumber(found: "big")])
  }

  @Test func marginsLeaveRoomToPrint() throws {
    #expect(issues(try template("top: 36", "top: 5")).map(\.field) == ["top"])
    #expect(issues(try template("left: 40, ", "")).map(\.problem) == [.missing])
  }

  @Test func aSectionIsOneThatIsKnown() throws {
    let found = issues(try template("    - safety\n", "    - saftey\n"))
    #expect(found.map(\.field) == ["handout"])
    #expect(found.first?.location.line == line(of: "    - safety"))
    guard case .notAllowed("saftey", let nearest, let allowed) = found.first?.problem else {
      Issue.record("\(found)")
      return
    }
    #expect(nearest == "safety")
    #expect(allowed.contains("tracker"))
  }

  @Test(arguments: ["head", "safety"])
  func aHandoutWithoutASectionThatIsNeededIsRefused(section: String) throws {
    let found = issues(try template("    - \(section)\n", ""))
    #expect(found.map(\.field) == [section])
    #expect(found.map(\.problem) == [.missing])
    // The list of the sections begins below the name of the document.
    #expect(found.first?.location.line == line(of: "  handout:").map { $0 + 1 })
  }

  @Test func aSectionStandsOnce() throws {
    let found = issues(try template("    - totals\n", "    - totals\n    - totals\n"))
    #expect(found.map(\.problem) == [.repeatedField])
  }

  @Test(arguments: ["sides, ", "safety", "dose_line"])
  func aCardSaysWhatToDoAndWhatToTakeCareOf(part: String) throws {
    let found = issues(
      try template(
        part == "safety" ? ", safety]" : part == "dose_line" ? "          - dose_line\n" : part,
        part == "safety" ? "]" : ""))
    #expect(found.map(\.problem) == [.missing])
    #expect(found.first?.entry == "card")
  }

  @Test func aCardHasKnownPartsOnce() throws {
    let unknown = issues(try template("[figure]", "[figur]"))
    #expect(unknown.map(\.field) == ["parts"])
    let twice = issues(try template("          - name\n", "          - name\n          - name\n"))
    #expect(twice.map(\.problem) == [.repeatedField])
  }

  @Test func coloursThatAreHardToReadAreRefusedWithTheNearestThatIsNot() throws {
    let found = issues(try template("accent: \"#0F4C5C\"", "accent: \"#5FA8BC\""))
    #expect(found.map(\.field) == ["accent"])
    guard case .contrast(_, _, let ratio, let least, let nearest) = found.first?.problem else {
      Issue.record("\(found)")
      return
    }
    #expect(ratio < least)
    let mended = try template("accent: \"#0F4C5C\"", "accent: \"\(try #require(nearest))\"")
    #expect(issues(mended).isEmpty)
    // A step nearer to the colour that was asked for would not do.
    #expect(nearest != "#000000" && nearest != "#FFFFFF")
  }

  @Test func aPanelsPlaceholdersAreKnown() throws {
    let panel = "    - panel: {title: Water, text: \"Call {{clinic.fone}}\"}\n    - tracker\n"
    let found = issues(try template("    - tracker\n", panel))
    #expect(found.map(\.field) == ["text"])
    guard case .notAllowed("{{clinic.fone}}", let nearest, _) = found.first?.problem else {
      Issue.record("\(found)")
      return
    }
    #expect(nearest == "{{clinic.phone}}")
  }

  @Test func unknownFieldsAndPapersHaveANearestMatch() throws {
    let paper = issues(try template("page: a4", "page: a5"))
    #expect(paper.map(\.field) == ["page"])
    let field = issues(try template("colors:", "colours:"))
    #expect(
      field.contains {
        guard case .unknownField("colors", _) = $0.problem else { return false }
        return true
      })
  }

  @Test func everyMistakeIsFoundAtOnce() throws {
    var text = try template("page: a4", "page: a3")
    text.text = text.text.replacing("body: 12", with: "body: x").replacing("#B3142B", with: "red")
    #expect(issues(text).map(\.field).sorted() == ["body", "page", "warning"])
  }

  private func line(of words: String) -> Int? {
    try? DesignFixtures.templateText().text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(words) }.map { $0 + 1 }
  }

  // MARK: Texts

  private func textIssues(_ found: String, _ replacement: String) throws -> [DataIssue] {
    let text = try LanguageResources.text(of: "en")
    #expect(text.text.contains(found))
    do {
      _ = try HandoutTexts(
        DesignFixtures.source(
          page: YAMLText(name: "en.yaml", text: text.text.replacing(found, with: replacement))))
      return []
    } catch let issues as DataIssues {
      return issues.issues
    }
  }

  @Test func aMissingTextIsRefused() throws {
    let found = try textIssues("  emergency_title: Stop and get emergency help\n", "")
    #expect(found.map(\.field) == ["emergency_title"])
    #expect(found.map(\.problem) == [.missing])
  }

  @Test func anUnknownTextIsRefused() throws {
    let found = try textIssues("  emergency_title:", "  emergency_titel: x\n  emergency_title:")
    #expect(found.map(\.field) == ["emergency_titel"])
    guard case .unknownField("emergency_title", _) = found.first?.problem else {
      Issue.record("\(found)")
      return
    }
    #expect(found.first?.location.line != nil)
  }

  @Test func aTextThatIsNoMessageIsRefusedWithThePlace() throws {
    let found = try textIssues("other {# times}}\"\n  sets", "other {# times}\"\n  sets")
    #expect(found.map(\.field) == ["repeats"])
    guard case .unreadableMessage(_, let offset) = found.first?.problem else {
      Issue.record("\(found)")
      return
    }
    #expect(offset >= 0)
    #expect(found.first?.location.line != nil)
  }

  @Test func aLocaleIsOneOfICUs() throws {
    #expect(try textIssues("locale: en-GB", "locale: qx").map(\.field) == ["locale"])
  }

  @Test func aFieldNameIsOneOfTheIntakes() throws {
    let found = try textIssues("  age: Age\n", "  agee: Age\n")
    #expect(found.map(\.field) == ["agee"])
  }

  // MARK: Clinics

  private func clinicIssues(_ text: String) -> [DataIssue] {
    do {
      _ = try ClinicDetails(YAMLText(name: "clinic.yaml", text: text))
      return []
    } catch {
      return error.issues
    }
  }

  @Test func aClinicIsReadWhole() throws {
    let clinic = try ClinicDetails(
      YAMLText(
        name: "clinic.yaml",
        text: """
          name: Northside
          phone: 020 7946 0000
          address: 12 Mill Lane
          email: desk@example.org
          emergency_number: "999"
          """))
    #expect(clinic.name == "Northside")
    #expect(clinic.phone == "020 7946 0000")
    #expect(clinic.address == "12 Mill Lane")
    #expect(clinic.email == "desk@example.org")
    #expect(clinic.emergencyNumber == "999")
  }

  @Test func aClinicsMistakesAreNamed() {
    #expect(clinicIssues("phone: 1").map(\.field) == ["name"])
    #expect(clinicIssues("").map(\.problem) == [.missing])
    #expect(clinicIssues("- a\n- b").map(\.problem) == [.wrongShape(expected: "fields")])
    let found = clinicIssues("name: A\nemergency: 999")
    #expect(found.map(\.field) == ["emergency"])
    #expect(found.first?.location.line == 2)
    #expect(clinicIssues("name: [A, B]").map(\.problem) == [.wrongShape(expected: "one value")])
    #expect(clinicIssues("name: A\n\tphone: 1").count == 1)
  }
}
