import GRDB

/// One step from a version of the schema to the next.
struct Migration: Sendable {
  /// The version it leads to, kept in the header's `user_version`.
  var version: Int
  var apply: @Sendable (Database) throws -> Void

  /// Every released step, in order. A released step is never edited.
  static let all = [
    Migration(version: 1) { try $0.execute(sql: Schema.version1) },
    Migration(version: 2) { try $0.execute(sql: Schema.version2) },
    Migration(version: 3) { try $0.execute(sql: Schema.version3) },
    Migration(version: 4) { try $0.execute(sql: Schema.version4) },
    Migration(version: 5) { try $0.execute(sql: Schema.version5) },
    Migration(version: 6) { try $0.execute(sql: Schema.version6) },
  ]
}

extension [Migration] {
  /// The version of a database after all steps.
  var latest: Int { last?.version ?? 0 }

  /// GRDB's migrator with these steps; each also sets the version that is read at the next start.
  var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in self {
      // Immediate checks: deferred ones read the whole database after each step.
      migrator.registerMigration("v\(step.version)", foreignKeyChecks: .immediate) { db in
        try step.apply(db)
        try db.execute(sql: "PRAGMA user_version = \(step.version)")
      }
    }
    return migrator
  }
}
