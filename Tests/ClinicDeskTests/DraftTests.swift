import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

/// Making one handout at the desk.
@Suite struct DraftTests {
  @Test func thePatientsFactsBecomeAProgramWithItsPages() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft(.clear.with("name", "Ana Müller"))
      #expect(draft.hasPrefix("/drafts/"))
      let page = try await desk.get(draft).text
      #expect(page.contains("Ana Müller (P-001)") && page.contains("minutes a day"))
      #expect(try await desk.exercises(draft).count >= 3)
      let picture = try await desk.get("\(draft)/pages/1.png")
      #expect(picture.headers[.contentType] == "image/png")
      #expect(Array(picture.body.readableBytesView.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
      let pdf = try await desk.get("\(draft)/handout.pdf")
      let words = try Tool.run("pdftotext", ["{}", "-"], on: pdf.data).output
      #expect(words.contains("Ana Müller") && words.contains("sciatica, left side"))
    }
  }

  @Test func whatIsWrongWithTheFormIsSaidAtItsField() async throws {
    try await Desk.open { desk in
      let answer = try await desk.post(
        "/intake", [("patient_id", "P-1"), ("age", "old"), ("nprs_worst", "12"), ("cause", "disc")])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(##"<a href="#age">Age</a>"##))
      #expect(answer.text.contains("“12” is outside 0 to 10"))
      // What was written is not lost.
      #expect(answer.text.contains(#"name="age" value="old""#))
    }
  }

  @Test func aRedFlagGivesAReferralAndNoExercise() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft(.clear.with("red_flags_yes", "saddle_numbness"))
      let page = try await desk.get(draft).text
      #expect(page.contains("No exercises: refer this patient") && page.contains("RF01"))
      #expect(try await desk.exercises(draft).isEmpty)
      let added = try await desk.edit(draft, "add", ("exercise", "bridge"))
      #expect(added.status == .unprocessableContent)
      let words = try Tool.run("pdftotext", ["{}", "-"], on: try await desk.get("\(draft)/handout.pdf").data)
        .output
      #expect(words.contains("Stop. Do not start exercises."))
    }
  }

  @Test func exercisesAreAddedMovedDosedAndRemovedAndAllCanBeTakenBack() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft()
      let chosen = try await desk.exercises(draft)
      let new = chosen.contains("half-bridge") ? "bridge" : "half-bridge"
      #expect(try await desk.edit(draft, "add", ("exercise", new)).status == .seeOther)
      let added = try await desk.exercises(draft)
      #expect(Set(added) == Set(chosen + [new]))
      let page = try await desk.get(draft).text
      #expect(page.contains("asked for by selection rule") && page.contains("included by the clinician"))
      _ = try await desk.edit(draft, "move", ("exercise", new), ("to", "0"))
      #expect(try await desk.exercises(draft).first == new)
      _ = try await desk.edit(draft, "dose", ("exercise", new), ("sets", "3"), ("repetitions", "12"))
      #expect(
        try await desk.get(draft).text.contains(#"id="\#(new)-repetitions" name="repetitions" value="12""#))
      _ = try await desk.edit(draft, "remove", ("exercise", chosen[0]))
      #expect(try await !desk.exercises(draft).contains(chosen[0]))
      for _ in 0..<4 { _ = try await desk.edit(draft, "undo") }
      #expect(try await desk.exercises(draft) == chosen)
      for _ in 0..<4 { _ = try await desk.edit(draft, "redo") }
      #expect(try await desk.exercises(draft).first == new)
      #expect(try await !desk.exercises(draft).contains(chosen[0]))
    }
  }

  @Test func aDoseThatCannotBeIsRefusedAndNothingChanges() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft()
      let id = try #require(try await desk.exercises(draft).first)
      let before = try await desk.get(draft).text
      let answer = try await desk.edit(draft, "dose", ("exercise", id), ("sets", "70"))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("“70” cannot be: sets is a whole number from 1 to 6."))
      #expect(try await desk.get(draft).text == before)
    }
  }

  @Test func whatARuleForbidsCannotBeAddedAndTheReasonIsSaid() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft(
        .clear.with("conditions", "osteoporosis").with("confirmed", "all").with("confirmed_by", "A"))
      let found = try await desk.get("\(draft)?find=both+knees+toward").text
      #expect(found.contains(": end-range lumbar flexion</p>") && found.contains("contraindicated: "))
      #expect(!found.contains(#"data-key="double-knee-to-chest-add""#))
      let id = try #require(found.firstMatch(of: /\/figures\/([a-z-]*?)(-left)?\.svg" alt="" width="120"/)).1
      let answer = try await desk.edit(draft, "add", ("exercise", String(id)))
      #expect(answer.status == .unprocessableContent)
    }
  }

  @Test func factsThatChangeTakeOutOnlyWhatTheyForbid() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft()
      _ = try await desk.edit(draft, "add", ("exercise", "half-bridge"))
      _ = try await desk.edit(draft, "dose", ("exercise", "half-bridge"), ("sets", "2"))
      let before = try await desk.exercises(draft)
      let changed = IntakeFixture.clear.with("cannot", "prone", "supine")
      let fields = changed.fields.flatMap { field in field.texts.map { (field.name, $0) } }
      _ = try await desk.post("\(draft)/intake", fields)
      let after = try await desk.exercises(draft)
      #expect(!after.contains("half-bridge"))
      #expect(!after.isEmpty && Set(after).isSubset(of: before))
      #expect(try await desk.get(draft).text.contains("Taken out: "))
    }
  }

  @Test func sideLanguageAndTemplateChangeThePages() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft()
      _ = try await desk.edit(draft, "side", ("side", "right"))
      _ = try await desk.edit(draft, "language", ("language", "es"))
      _ = try await desk.edit(draft, "print", ("template", "large-print"))
      let pdf = try await desk.get("\(draft)/handout.pdf").data
      let words = try Tool.run("pdftotext", ["{}", "-"], on: pdf).output
      #expect(words.contains("Su programa de ejercicios") && words.contains("lado derecho"))
      let letter = try await desk.edit(draft, "print", ("paper", "letter"))
      #expect(letter.status == .seeOther)
      let size = try Tool.run("pdfinfo", ["{}"], on: try await desk.get("\(draft)/handout.pdf").data).output
      #expect(size.contains("612 x 792"))
    }
  }

  @Test func thePDFOpensWithThePasswordAndTheProgramFileIsRead() async throws {
    try await Desk.open { desk in
      let draft = try await desk.draft()
      let locked = try await desk.post("\(draft)/handout", [("password", "correct horse battery")])
      #expect(try Tool.run("pdfinfo", ["{}"], on: locked.data).status != 0)
      #expect(try Tool.run("pdfinfo", ["-upw", "correct horse battery", "{}"], on: locked.data).status == 0)
      let file = try await desk.get("\(draft)/program.yaml")
      #expect(file.text.contains("rehabpress_program: 1") && file.text.contains("patient_id: P-001"))
      #expect(file.headers[.contentDisposition]?.contains("P-001") == false)
    }
  }
}
