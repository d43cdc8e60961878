import HandoutDesign
import PageLayout
import ProgramBuilder
import TestSupport
import Testing

/// What every document carries, and what none may.
@Suite struct DocumentTests {
  /// The signs of a trapped bundle of nerves, in the words that have to be read.
  private static let signs = [
    "between your legs", "passing urine", "bowel control", "sexual feeling", "in both legs",
  ]

  private static func documents() throws -> [(name: String, document: PrintedDocument)] {
    try [("handout", PrintedDocument(IntakeFixture.clear)), ("draft", PrintedDocument(DesignFixtures.draft))]
      + DesignFixtures.referrals.map { ("referral \($0.level)", try PrintedDocument($0.intake)) }
      + DesignFixtures.holds.map { ("hold", try PrintedDocument($0)) }
  }

  @Test func everyDocumentListsTheSignsOfAnEmergency() throws {
    for (name, document) in try Self.documents() {
      for sign in Self.signs { #expect(document.body.contains(sign), "\(name): \(sign)") }
    }
  }

  @Test func everyPageSaysWhenToGetEmergencyHelp() throws {
    for (name, document) in try Self.documents() {
      for page in document.pages {
        #expect(page.furniture.contains("Emergency: numb between your legs"), "\(name)")
        #expect(page.furniture.contains("Go to a hospital emergency department"), "\(name)")
      }
    }
  }

  @Test func theClinicsOwnEmergencyNumberIsTheOnlyOne() throws {
    for (_, document) in try Self.documents() {
      for number in ["999", "112", "911", "000"] {
        #expect(!document.everything.contains("call \(number)"))
      }
      #expect(document.everything.contains("your local emergency number"))
    }
    var clinic = ClinicDetails()
    clinic.emergencyNumber = "144"
    for intake in [IntakeFixture.clear, DesignFixtures.referrals[0].intake, DesignFixtures.holds[0]] {
      let document = try PrintedDocument(intake, clinic: clinic)
      #expect(document.everything.contains("call 144"))
      #expect(!document.everything.contains("your local emergency number"))
    }
  }

  @Test(arguments: DesignFixtures.referrals.indices)
  func aReferralGivesNoExercise(_ index: Int) throws {
    let (level, intake) = DesignFixtures.referrals[index]
    let outcome = try intake.outcome()
    guard case .referral(_, let screening) = outcome else {
      Issue.record("no referral")
      return
    }
    #expect(screening.flags.map(\.level).max() == level)
    try expectNoExercise(in: PrintedDocument(outcome))
  }

  @Test(arguments: DesignFixtures.holds.indices)
  func aHoldGivesNoExercise(_ index: Int) throws {
    let outcome = try DesignFixtures.holds[index].outcome()
    guard case .hold = outcome else {
      Issue.record("no hold: \(outcome.screening.state)")
      return
    }
    try expectNoExercise(in: PrintedDocument(outcome))
  }

  private func expectNoExercise(in document: PrintedDocument) throws {
    let text = document.everything
    for name in try DesignFixtures.techniqueNames() { #expect(!text.contains(name), "\(name)") }
    for word in [
      "sets of", "times a day", "hold 5", "effort:", "Program ", "DRAFT",
      "nothing serious", "not serious", "do not worry", "don't worry", "harmless", "will get better",
      "gets better on its own", "normal part",
    ] {
      #expect(!text.localizedLowercaseContains(word), "\(word)")
    }
  }

  @Test func aReferralSaysHowSoon() throws {
    let titles: [UrgencyLevel: String] = [
      .emergency: "You need emergency care now.", .sameDay: "until you have been checked today",
      .urgent: "until a doctor has checked this",
    ]
    for (level, intake) in DesignFixtures.referrals {
      let document = try PrintedDocument(intake)
      #expect(document.pages[0].body.contains(try #require(titles[level])))
    }
  }

  @Test func aReferralNamesFactsInWords() throws {
    for field in ["self_harm_intent", "bp_symptoms"] {
      let document = try PrintedDocument(IntakeFixture.clear.with(field, "yes"))
      #expect(!document.everything.contains("_"), "\(document.body)")
    }
  }

  @Test func aHoldNamesWhatIsMissingInWords() throws {
    for intake in DesignFixtures.holds {
      let document = try PrintedDocument(intake)
      #expect(!document.everything.contains("_"), "\(document.body)")
      #expect(document.body.contains("What is missing"))
    }
  }

  @Test func aDraftSaysSoOnEachPage() throws {
    let document = try PrintedDocument(DesignFixtures.draft)
    #expect(document.pages.count > 1)
    for page in document.pages { #expect(page.furniture.contains("DRAFT")) }
    #expect(document.pages[0].body.contains("A clinician has to confirm by name"))
    let confirmed = try PrintedDocument(
      DesignFixtures.draft.with("confirmed", "all").with("confirmed_by", "A. Clinician"))
    #expect(!confirmed.everything.contains("DRAFT"))
    #expect(confirmed.body.contains("Confirmed by A. Clinician: Pregnancy"))
  }

  @Test func theHeadAndFootSayWhosePageItIs() throws {
    let intake = IntakeFixture.clear.with("name", "Maria López")
    let document = try PrintedDocument(intake)
    let code = ProgramCode(of: try intake.program()).description
    #expect(document.pages[0].body.contains("Maria López"))
    for (index, page) in document.pages.enumerated() {
      #expect(page.furniture.contains(code))
      #expect(page.furniture.contains("Page \(index + 1) of \(document.pages.count)"))
      #expect(index == 0 || page.furniture.contains("Maria López"))
    }
  }

  @Test func aNameWithBracesStaysAsItIs() throws {
    let document = try PrintedDocument(
      IntakeFixture.clear.with("name", "{side} {count} O'Brien").with("goals", "{name}"))
    #expect(document.body.contains("{side} {count} O'Brien"))
    #expect(document.body.contains("Your goals: {name}"))
  }

  @Test func aRightToLeftNameDoesNotReorderTheNumberBehindIt() throws {
    var clinic = ClinicDetails()
    clinic.name = "عيادة الشمال"
    clinic.phone = "020 7946 0000"
    let document = try PrintedDocument(IntakeFixture.clear, clinic: clinic)
    #expect(document.body.contains("\u{2068}عيادة الشمال\u{2069}: 020 7946 0000"))
    for page in document.pages {
      #expect(page.furniture.contains("\u{2068}عيادة الشمال\u{2069} · 020 7946 0000"))
    }
    clinic.name = "Northside"
    #expect(!(try PrintedDocument(IntakeFixture.clear, clinic: clinic).everything.contains("\u{2068}")))
  }
}

extension String {
  fileprivate func localizedLowercaseContains(_ word: String) -> Bool {
    lowercased().contains(word.lowercased())
  }
}
