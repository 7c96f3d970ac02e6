import GRDB
import Practice

/// What a check of the database found.
package struct Diagnosis: Sendable, Hashable {
  /// Broken pages and rows that refer to nothing, in SQLite's words; these need a backup.
  package var faults: [String] = []
  /// Where a cache isn't what the events amount to.
  package var differences: [Difference] = []
  /// Attempts in the record, those taken back too.
  package var attempts = 0
  /// Whether the caches were written anew.
  package var isRepaired = false

  /// Whether nothing is wrong.
  package var isSound: Bool { faults.isEmpty && differences.isEmpty }
}

/// One row of a cache that isn't what the events amount to.
package struct Difference: Sendable, Hashable {
  /// The caches of the fold.
  package enum Cache: String, Sendable, Hashable {
    case lineage
    case memory
    case dayTotal = "day total"
    case field
    case retracted
  }

  /// Which cache has the row.
  package var cache: Cache
  /// A question's key, a day, a field's name or an event's id.
  package var subject: String
  /// Nil if the cache has no such row.
  package var cached: String?
  /// Nil if the events give no such row.
  package var folded: String?
}

extension Store {
  /// Checks the file, folds all events anew and compares every cache with the result.
  ///
  /// - Parameter repairing: whether caches that differ are written anew, in one transaction.
  package func doctor(repairing: Bool) throws(StoreError) -> Diagnosis {
    try write { db in
      var diagnosis = Diagnosis()
      diagnosis.faults = try String.fetchAll(db, sql: "PRAGMA quick_check(100)").filter { $0 != "ok" }
      diagnosis.faults += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(100).map {
        "a row of \($0[0] as String) refers to a missing row of \($0[2] as String)"
      }
      diagnosis.attempts = try Int.fetchOne(db, sql: "SELECT count(*) FROM attempt") ?? 0
      let fold = try WholeFold(db: db, rules: try rules(in: db))
      diagnosis.differences = try fold.differences(in: db)
      if repairing, !diagnosis.differences.isEmpty {
        try fold.rewrite(in: db)
        diagnosis.isRepaired = true
      }
      return diagnosis
    }
  }
}
