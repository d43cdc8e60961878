import GRDB

/// The tables of the store and how earlier versions become the present one.
enum StoreSchema {
  /// The steps in their order; a step that was released is never changed, only followed by another.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: patients, drafts and their versions") { db in
      try db.create(table: "patient") { table in
        table.primaryKey("id", .text)
        table.column("name", .text)
        table.column("firstSeen", .text).notNull()
        table.column("lastSeen", .text).notNull()
      }
      try db.create(table: "draft") { table in
        table.primaryKey("id", .text)
        table.column("patientID", .text).notNull().indexed().references("patient", onDelete: .cascade)
        table.column("begun", .text).notNull()
      }
      try db.create(table: "version") { table in
        table.autoIncrementedPrimaryKey("number")
        table.column("draftID", .text).notNull().indexed().references("draft", onDelete: .cascade)
        table.column("saved", .text).notNull()
        table.column("code", .text)
        table.column("state", .text).notNull()
      }
    }
    migrator.registerMigration("2: what was printed, and favourites") { db in
      try db.create(table: "printout") { table in
        table.autoIncrementedPrimaryKey("number")
        table.column("draftID", .text).notNull().indexed().references("draft", onDelete: .cascade)
        table.column("printed", .text).notNull()
        table.column("kind", .text).notNull()
        table.column("code", .text)
        table.column("language", .text)
        table.column("template", .text)
      }
      try db.create(table: "favourite") { table in
        table.primaryKey("name", .text)
        table.column("saved", .text).notNull()
        table.column("exercises", .text).notNull()
      }
    }
    return migrator
  }
}
