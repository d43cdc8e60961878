public import Foundation
import GRDB
public import ProgramBuilder

/// Patients and their programs, kept in a folder of the clinic's choice.
///
/// What a method has written is on the disk when it returns: a crash loses nothing that the page has called saved.
public final class DeskStore: Sendable {
  /// A patient in a list.
  struct Patient: Codable, FetchableRecord, Equatable {
    var id: String
    var name: String?
    var firstSeen: String
    var lastSeen: String
    var drafts: Int
  }

  /// A state of a draft that was saved.
  struct Version: Codable, FetchableRecord, Equatable {
    var number: Int64
    var draftID: String
    var saved: String
    var code: String?
    var state: String
  }

  /// Something that was printed.
  struct Printout: Codable, FetchableRecord, Equatable {
    var printed: String
    var kind: String
    var code: String?
    var language: String?
    var template: String?
  }

  /// A choice of exercises under a name.
  struct Favourite: Codable, FetchableRecord, Equatable {
    var name: String
    var saved: String
    var exercises: String
  }

  /// All of one patient's data, to be given away.
  struct Export: Codable, Equatable {
    var patient: Patient
    var versions: [Version]
    var printouts: [Printout]
  }

  private let database: DatabasePool
  private let day: String
  /// The folder that was chosen.
  let folder: URL
  /// The file in the folder.
  static let fileName = "rehabpress-desk.sqlite"
  /// The patients of a search at most.
  private static let mostFound = 100

  /// Opens the store of a folder, or makes it.
  ///
  /// - Parameters:
  ///   - folder: The folder; only its owner can read it when it is made here.
  ///   - date: The day.
  /// - Throws: What opening the file throws.
  public init(folder: URL, date: CalendarDate) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // A page that says saved must not lose its words with the power.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    let path = folder.appending(path: Self.fileName).path(percentEncoded: false)
    database = try DatabasePool(path: path, configuration: configuration)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    day = date.description
    self.folder = folder
    try StoreSchema.migrator.migrate(database)
  }

  /// Saves the state of a draft as a new version.
  ///
  /// - Throws: What SQLite throws; nothing is saved then.
  func save(_ draft: DraftView) throws {
    let intake = draft.outcome.intake
    let state = String(decoding: try JSONEncoder.sorted.encode(StoredState(draft.state)), as: UTF8.self)
    var code: String?
    if case .program(let program) = draft.outcome { code = ProgramCode(of: program).description }
    try database.write { [day] db in
      try db.execute(
        sql: """
          INSERT INTO patient (id, name, firstSeen, lastSeen) VALUES (?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET name = coalesce(excluded.name, name), lastSeen = excluded.lastSeen
          """, arguments: [intake.patientID, intake.name, day, day])
      try db.execute(
        sql: """
          INSERT INTO draft (id, patientID, begun) VALUES (?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET patientID = excluded.patientID
          """, arguments: [draft.id, intake.patientID, day])
      try db.execute(
        sql: "INSERT INTO version (draftID, saved, code, state) VALUES (?, ?, ?, ?)",
        arguments: [draft.id, day, code, state])
    }
  }

  /// The last state of a draft; nil where there is none.
  func state(ofDraft id: String) throws -> DraftState? {
    try database.read { db in
      try String.fetchOne(
        db, sql: "SELECT state FROM version WHERE draftID = ? ORDER BY number DESC LIMIT 1", arguments: [id])
    }.map(Self.state)
  }

  static func state(_ text: String) throws -> DraftState {
    try JSONDecoder().decode(StoredState.self, from: Data(text.utf8)).state
  }

  /// Notes that something was printed.
  func notePrintout(of draft: DraftView, kind: String) throws {
    var code: String?
    if case .program(let program) = draft.outcome { code = ProgramCode(of: program).description }
    let language = draft.outcome.intake.wishes.languages.first
    try database.write { [day] db in
      try db.execute(
        sql:
          "INSERT INTO printout (draftID, printed, kind, code, language, template) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [draft.id, day, kind, code, language, draft.state.print.template])
    }
  }

  /// The patients whose id or name holds some words, those seen last first; all where there are no words.
  func patients(matching words: String) throws -> [Patient] {
    let parts = words.split(whereSeparator: \.isWhitespace).map { "%\(Self.escaped(String($0)))%" }
    let condition =
      parts.isEmpty
      ? "1"
      : parts.map { _ in #"(patient.id LIKE ? ESCAPE '\' OR patient.name LIKE ? ESCAPE '\')"# }.joined(
        separator: " AND ")
    return try database.read { db in
      try Patient.fetchAll(
        db,
        sql: """
          SELECT patient.*, count(draft.id) AS drafts FROM patient LEFT JOIN draft ON draft.patientID = patient.id
          WHERE \(condition) GROUP BY patient.id ORDER BY lastSeen DESC, patient.id LIMIT \(Self.mostFound)
          """, arguments: StatementArguments(parts.flatMap { [$0, $0] }))
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing(#"\"#, with: #"\\"#).replacing("%", with: #"\%"#).replacing("_", with: #"\_"#)
  }

  /// All of one patient's data; nil where there is no such patient.
  func export(_ patient: String) throws -> Export? {
    try database.read { db in
      guard
        let found = try Patient.fetchOne(
          db,
          sql: """
            SELECT patient.*, (SELECT count(*) FROM draft WHERE patientID = patient.id) AS drafts
            FROM patient WHERE id = ?
            """, arguments: [patient])
      else { return nil }
      return Export(
        patient: found,
        versions: try Version.fetchAll(
          db,
          sql: """
            SELECT version.* FROM version JOIN draft ON draft.id = version.draftID
            WHERE draft.patientID = ? ORDER BY version.number
            """, arguments: [patient]),
        printouts: try Printout.fetchAll(
          db,
          sql: """
            SELECT printout.* FROM printout JOIN draft ON draft.id = printout.draftID
            WHERE draft.patientID = ? ORDER BY printout.number
            """, arguments: [patient]))
    }
  }

  /// Takes all of one patient's data away, from the file as well.
  func delete(_ patient: String) throws {
    try database.write { db in try db.execute(sql: "DELETE FROM patient WHERE id = ?", arguments: [patient]) }
    // What was deleted is overwritten; the log beside the file still holds it until it is folded in.
    try database.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
  }

  /// Keeps a choice of exercises under a name; the last of a name counts.
  func saveFavourite(_ name: String, _ exercises: [EditedExercise]) throws {
    let stored = exercises.map {
      StoredState.Exercise(id: $0.id, dose: $0.dose.map(StoredState.StoredDose.init))
    }
    let text = String(decoding: try JSONEncoder.sorted.encode(stored), as: UTF8.self)
    try database.write { [day] db in
      try db.execute(
        sql: """
          INSERT INTO favourite (name, saved, exercises) VALUES (?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET saved = excluded.saved, exercises = excluded.exercises
          """, arguments: [name, day, text])
    }
  }

  /// The favourites by name.
  func favourites() throws -> [(name: String, exercises: [EditedExercise])] {
    try database.read { db in try Favourite.fetchAll(db, sql: "SELECT * FROM favourite ORDER BY name") }.map {
      let stored = try JSONDecoder().decode([StoredState.Exercise].self, from: Data($0.exercises.utf8))
      return ($0.name, stored.map { EditedExercise(id: $0.id, dose: $0.dose?.dose) })
    }
  }

  /// Takes a favourite away.
  func deleteFavourite(_ name: String) throws {
    try database.write { db in try db.execute(sql: "DELETE FROM favourite WHERE name = ?", arguments: [name])
    }
  }

  /// Copies the whole store into a file while it is in use.
  ///
  /// - Parameter url: The file; it is made, and nobody else can read it.
  /// - Throws: What SQLite throws.
  public func backup(to url: URL) throws {
    let copy = try DatabaseQueue(path: url.path(percentEncoded: false))
    try database.backup(to: copy)
    try copy.close()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: url.path(percentEncoded: false))
  }
}

extension JSONEncoder {
  /// Writes the same value always the same.
  static var sorted: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return encoder
  }
}
