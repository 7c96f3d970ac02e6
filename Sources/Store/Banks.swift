import Foundation
import GRDB
package import Practice

extension Store {
  /// All banks known, by name.
  package func bankFiles() throws(StoreError) -> [BankFile] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT name, title, summary, path, origin, size, modified_ns, hash, faults
          FROM bank ORDER BY name
          """)
      var files: [BankFile] = []
      while let row = try rows.next() {
        guard let origin = BankFile.Origin(rawValue: row[4]) else { throw row.impossible(4) }
        files.append(
          BankFile(
            name: row[0], title: row[1], summary: row[2], path: row[3], origin: origin, size: row[5],
            modifiedNanoseconds: row[6], hash: UInt64(bitPattern: row[7]),
            faults: try JSONDecoder().decode([String].self, from: Data((row[8] as String).utf8))))
      }
      return files
    }
  }

  /// Puts a bank's questions in the place of those it had. Questions with a history keep it; what came and what went
  /// is kept for ``settleBanks(at:ids:keeping:)``.
  package func replaceBank(
    _ file: BankFile, questions: [Question]
  ) throws(StoreError) -> BankReplacement {
    try write { db in
      let bank = try upsert(file, in: db)
      let comings = try Comings(of: bank, named: file.name, in: db)
      try comings.noteDeparted(except: Set(questions.map(\.key)))
      let before = try clear(bank, in: db)
      var writer = try ListingWriter(db: db, bank: bank, comings: comings)
      for (position, question) in questions.enumerated() {
        try writer.write(question, position: position)
      }
      try db.execute(
        sql: "UPDATE bank SET taken = ? WHERE id = ?", arguments: [writer.taken.count, bank])
      try comings.noteArrived(writer.listed)
      let vanished = before.subtracting(writer.listed)
      try forgetUnused(vanished, in: db)
      return BankReplacement(
        taken: writer.taken, reread: vanished.isEmpty ? [] : try reopenOthers(than: file.name, in: db))
    }
  }

  /// Keeps a file's new size, date, hash and faults; its questions stay as they were last read.
  package func noteBank(_ file: BankFile) throws(StoreError) {
    try write { _ = try upsert(file, in: $0) }
  }

  /// Forgets a bank whose file is gone. Its questions keep their history and are no longer asked.
  ///
  /// - Returns: names of banks that may take one of its questions now; they are to be read again.
  package func removeBank(_ name: String) throws(StoreError) -> [String] {
    try write { db in
      guard let bank = try Int64.fetchOne(db, sql: "SELECT id FROM bank WHERE name = ?", arguments: [name])
      else { return [] }
      try Comings(of: bank, named: name, in: db).noteDeparted(except: [])
      let vanished = try clear(bank, in: db)
      try forgetUnused(vanished, in: db)
      try db.execute(sql: "DELETE FROM bank WHERE id = ?", arguments: [bank])
      return vanished.isEmpty ? [] : try reopenOthers(than: name, in: db)
    }
  }

  private func upsert(_ file: BankFile, in db: Database) throws -> Int64 {
    let faults = String(decoding: try JSONEncoder().encode(file.faults), as: UTF8.self)
    try db.execute(
      sql: """
        INSERT INTO bank (name, title, summary, path, origin, size, modified_ns, hash, faults, taken)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        ON CONFLICT (name) DO UPDATE SET title = excluded.title, summary = excluded.summary,
          path = excluded.path, origin = excluded.origin, size = excluded.size,
          modified_ns = excluded.modified_ns, hash = excluded.hash, faults = excluded.faults
        """,
      arguments: [
        file.name, file.title, file.summary, file.path, file.origin.rawValue, file.size,
        file.modifiedNanoseconds, Int64(bitPattern: file.hash), faults,
      ])
    return try Int64.fetchOne(db, sql: "SELECT id FROM bank WHERE name = ?", arguments: [file.name]) ?? 0
  }

  /// Takes a bank's questions out of use and returns their rows.
  private func clear(_ bank: Int64, in db: Database) throws -> Set<Int64> {
    let rows = try Int64.fetchAll(db, sql: "SELECT question FROM listing WHERE bank = ?", arguments: [bank])
    let words = try db.cachedStatement(sql: "DELETE FROM listing_words WHERE rowid = ?")
    for row in rows { try words.execute(arguments: [row]) }
    try db.execute(sql: "DELETE FROM listing WHERE bank = ?", arguments: [bank])
    return Set(rows)
  }

  /// Deletes questions that no bank lists and no history needs.
  private func forgetUnused(_ questions: Set<Int64>, in db: Database) throws {
    let delete = try db.cachedStatement(
      sql: """
        DELETE FROM question WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM attempt WHERE question = ?1)
          AND NOT EXISTS (SELECT 1 FROM lineage WHERE question = ?1)
          AND NOT EXISTS (SELECT 1 FROM lineage WHERE ancestor = ?1)
        """)
    for row in questions.sorted() {
      guard
        try db.cachedStatement(sql: "SELECT 1 FROM listing WHERE question = ?").fetchOne(Int.self, [row])
          == nil
      else { continue }
      try delete.execute(arguments: [row])
    }
  }

  /// Makes banks that had to leave a question to another one look changed, so that they are read again.
  private func reopenOthers(than name: String, in db: Database) throws -> [String] {
    let names = try String.fetchAll(
      db, sql: "SELECT name FROM bank WHERE taken > 0 AND name <> ? ORDER BY name", arguments: [name])
    if !names.isEmpty {
      try db.execute(
        sql: "UPDATE bank SET size = -1, modified_ns = 0, hash = 0 WHERE taken > 0 AND name <> ?",
        arguments: [name])
    }
    return names
  }
}
