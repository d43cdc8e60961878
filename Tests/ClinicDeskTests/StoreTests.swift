import Foundation
import GRDB
import HTTPTypes
import HummingbirdTesting
import NIOCore
import ProgramBuilder
import TestSupport
import Testing

@testable import ClinicDesk

/// Patients that are kept from one day to the next.
@Suite struct StoreTests {
  private static func store(_ folder: TemporaryFolder, on day: CalendarDate = IntakeFixture.today) throws
    -> DeskStore
  {
    try DeskStore(folder: folder.url, date: day)
  }

  @Test func everyVersionIsThereAfterTheDeskWasClosed() async throws {
    let folder = try TemporaryFolder()
    let (draft, exercises) = try await Desk.open(store: Self.store(folder)) { desk in
      let draft = try await desk.draft(.clear.with("name", "Ana Müller"))
      let first = try await desk.exercises(draft)[0]
      _ = try await desk.edit(draft, "dose", ("exercise", first), ("repetitions", "9"))
      _ = try await desk.edit(draft, "remove", ("exercise", first))
      _ = try await desk.edit(draft, "undo")
      _ = try await desk.get("\(draft)/handout.pdf")
      return (draft, try await desk.exercises(draft))
    }
    try await Desk.open(store: Self.store(folder), named: "other") { desk in
      #expect(try await desk.exercises(draft) == exercises)
      #expect(try await desk.get(draft).text.contains(#"name="repetitions" value="9""#))
      let list = try await desk.get("/patients").text
      #expect(list.contains("P-001, Ana Müller") && list.contains("1 program, last on 2026-11-22"))
      let patient = try await desk.get("/patients/one?id=P%2D001").text
      #expect(patient.contains("4 versions") && patient.contains("2026-11-22: page, program"))
    }
  }

  @Test func whatWasSavedIsThereWithoutAnOrderlyEnd() async throws {
    let (folder, copy) = (try TemporaryFolder(), try TemporaryFolder())
    let draft = try await Desk.open(store: Self.store(folder)) { desk in
      let draft = try await desk.draft()
      _ = try await desk.edit(draft, "side", ("side", "right"))
      // The files as a crash would leave them.
      for file in folder.files() { try copy.write(file, Data(contentsOf: URL(filePath: folder.path(file)))) }
      return draft
    }
    let state = try Self.store(copy).state(ofDraft: String(draft.dropFirst("/drafts/".count)))
    #expect(state?.facts[.side] == ["right"])
  }

  @Test func theNextProgramGoesOnFromTheLast() async throws {
    let folder = try TemporaryFolder()
    let draft = try await Desk.open(store: Self.store(folder)) { desk in try await desk.draft() }
    let later = try #require(CalendarDate(iso: "2026-12-04"))
    try await Desk.open(store: Self.store(folder, on: later), date: later, named: "later") { desk in
      let before = try await desk.exercises(draft)
      let answer = try await desk.post("\(draft)/follow-up", [("response", "better")])
      let next = try #require(answer.headers[.location])
      let page = try await desk.get(next).text
      // Twelve days later the red-flag questions are still new enough, and the weeks have gone on.
      #expect(page.contains("goes on from the last program") || page.contains("the next of the chain after"))
      #expect(!before.isEmpty)
      let pdf = try await desk.get("\(next)/handout.pdf").data
      #expect(try Tool.run("pdftotext", ["{}", "-"], on: pdf).output.contains("of 12"))
    }
  }

  @Test func patientsAreFoundByPartsOfIdAndName() async throws {
    let folder = try TemporaryFolder()
    let store = try Self.store(folder)
    try await Desk.open(store: store) { desk in
      _ = try await desk.draft(.clear.with("patient_id", "A_1").with("name", "Ana Müller"))
      _ = try await desk.draft(.clear.with("patient_id", "AX1").with("name", "Ben 100%"))
    }
    #expect(try store.patients(matching: "").map(\.id) == ["AX1", "A_1"].sorted())
    #expect(try store.patients(matching: "a_1").map(\.id) == ["A_1"])
    #expect(try store.patients(matching: "müller ana").map(\.id) == ["A_1"])
    #expect(try store.patients(matching: "0%").map(\.id) == ["AX1"])
    #expect(try store.patients(matching: "' OR 1=1 --").isEmpty)
  }

  @Test func onePatientsDataAreGivenAndTakenAwayWhole() async throws {
    let folder = try TemporaryFolder()
    let store = try Self.store(folder)
    try await Desk.open(store: store) { desk in
      let draft = try await desk.draft(.clear.with("patient_id", "P-9").with("name", "Zebulon Quist"))
      _ = try await desk.get("\(draft)/handout.pdf")
      _ = try await desk.draft()
      let export = try await desk.get("/patients/export?id=P-9")
      let read = try JSONDecoder().decode(DeskStore.Export.self, from: export.data)
      #expect(read.patient.name == "Zebulon Quist" && read.versions.count == 1 && read.printouts.count == 1)
      #expect(try await desk.post("/patients/delete", [("id", "P-9")]).status == .seeOther)
      #expect(try await desk.get(draft).status == .notFound)
      #expect(try await desk.get("/patients/one?id=P-9").status == .notFound)
      #expect(try store.patients(matching: "").map(\.id) == ["P-001"])
      // Nothing of the name is left in any file.
      for file in folder.files() {
        let bytes = try Data(contentsOf: URL(filePath: folder.path(file)))
        #expect(bytes.range(of: Data("Zebulon".utf8)) == nil, "\(file)")
      }
    }
  }

  @Test func aBackupIsMadeWhileTheDeskIsUsed() async throws {
    let (folder, copy) = (try TemporaryFolder(), try TemporaryFolder())
    try await Desk.open(store: Self.store(folder)) { desk in
      _ = try await desk.draft()
      let backup = try await desk.get("/store/backup")
      try copy.write(DeskStore.fileName, backup.data)
      _ = try await desk.draft(.clear.with("patient_id", "P-002"))
    }
    #expect(try Self.store(copy).patients(matching: "").map(\.id) == ["P-001"])
    #expect(folder.files().allSatisfy { !$0.hasPrefix("backup") })
  }

  @Test func aStoreOfTheFirstVersionIsBroughtUpWithItsPatients() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder.path(DeskStore.fileName))
    try StoreSchema.migrator.migrate(queue, upTo: "1: patients, drafts and their versions")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO patient VALUES ('P-1', 'Ana', '2026-01-01', '2026-01-02');
          INSERT INTO draft VALUES ('d', 'P-1', '2026-01-01');
          INSERT INTO version (draftID, saved, state)
          VALUES ('d', '2026-01-01', '{"facts":{"side":["left"]},"template":"standard"}');
          """)
    }
    try queue.close()
    let store = try Self.store(folder)
    #expect(try store.patients(matching: "ana").map(\.lastSeen) == ["2026-01-02"])
    #expect(try store.state(ofDraft: "d")?.facts[.side] == ["left"])
    #expect(try store.favourites().isEmpty)
  }

  @Test func favouritesReplaceTheExercises() async throws {
    let folder = try TemporaryFolder()
    try await Desk.open(store: Self.store(folder)) { desk in
      let first = try await desk.draft()
      _ = try await desk.edit(first, "add", ("exercise", "half-bridge"))
      let wanted = try await desk.exercises(first)
      _ = try await desk.post("\(first)/favourite", [("name", "Gentle <start>")])
      let second = try await desk.draft(.clear.with("patient_id", "P-002"))
      #expect(try await desk.get(second).text.contains("<option>Gentle &lt;start&gt;</option>"))
      _ = try await desk.edit(second, "favourite", ("favourite", "Gentle <start>"))
      #expect(try await desk.exercises(second) == wanted)
    }
  }

  @Test func whatCannotBeSavedIsSaidAndNothingChanges() async throws {
    let folder = try TemporaryFolder()
    let store = try Self.store(folder)
    try await Desk.open(store: store) { desk in
      let draft = try await desk.draft()
      let before = try await desk.exercises(draft)
      // A table that is gone fails as a full disk does.
      try store.breakForTesting()
      let answer = try await desk.edit(draft, "remove", ("exercise", before[0]))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("This could not be saved, and nothing was changed"))
    }
  }

  @Test func withoutAFolderNothingIsKept() async throws {
    try await Desk.open { desk in
      _ = try await desk.draft()
      #expect(try await desk.get("/patients").status == .notFound)
      #expect(try await !desk.get("/").text.contains("/patients"))
    }
  }
}

extension DeskStore {
  /// Takes away the table that versions are saved to.
  fileprivate func breakForTesting() throws {
    let queue = try DatabaseQueue(path: folder.appending(path: Self.fileName).path)
    try queue.write { db in try db.execute(sql: "ALTER TABLE version RENAME TO gone") }
    try queue.close()
  }
}
