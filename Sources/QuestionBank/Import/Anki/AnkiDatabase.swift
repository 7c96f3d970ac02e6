import Foundation
import GRDB
import GRDBSQLite

/// A collection's database, of which nothing is believed before it was looked at.
struct AnkiDatabase {
  private let queue: DatabaseQueue

  /// Columns that are read, by table.
  private static let required: [(table: String, columns: Set<String>)] = [
    ("col", ["crt", "mod", "ver", "conf", "models", "decks"]),
    ("notes", ["id", "guid", "mid", "tags", "flds"]),
    ("cards", ["id", "nid", "did", "ord", "mod", "type", "due", "ivl", "factor", "odue", "odid", "data"]),
    ("revlog", ["id", "cid", "ease", "time", "type", "factor"]),
  ]
  /// Bytes of a text or a picture in one field; what is larger was made to fill the memory.
  private static let largestValue: Int32 = 64 << 20
  /// Steps of SQLite's machine in one query: hundreds for each of a million reviews.
  private static let mostSteps: Int32 = 500_000_000

  private static let damaged = ImportRefusal(
    "its collection is damaged", advice: "check the database in Anki and export it again")

  /// Opens a database that nothing will be written to, and checks that it has the tables of a collection.
  init(path: String) throws(ImportRefusal) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { db in
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, Self.largestValue)
      sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_ATTACHED, 0)
      sqlite3_progress_handler(db.sqliteConnection, Self.mostSteps, { _ in 1 }, nil)
      db.add(collation: DatabaseCollation("unicase") { left, right in left.caseInsensitiveCompare(right) })
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          """)
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw Self.refusal(error)
    }
    let isCollection = try read { db in
      try Self.required.allSatisfy { try Self.has($0.columns, in: $0.table, db) }
    }
    guard isCollection else {
      throw ImportRefusal("its collection has no notes and cards as Anki keeps them")
    }
  }

  /// Runs queries; what goes wrong in them refuses the collection.
  func read<Value>(_ query: (Database) throws -> Value) throws(ImportRefusal) -> Value {
    do {
      return try queue.read(query)
    } catch {
      throw Self.refusal(error)
    }
  }

  /// Whether there is a true table of that name with those columns, none of which is computed.
  static func has(_ columns: Set<String>, in table: String, _ db: Database) throws -> Bool {
    // Views and virtual tables, behind which anything may stand, have no page of their own.
    let isTable = try Bool.fetchOne(
      db, sql: "SELECT rootpage > 0 FROM sqlite_master WHERE type = 'table' AND name = ?", arguments: [table])
    guard isTable == true else { return false }
    let found = try Row.fetchAll(
      db, sql: "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", arguments: [table])
    return columns.isSubset(of: found.map { $0.text(0) })
  }

  private static func refusal(_ error: any Error) -> ImportRefusal {
    guard let error = error as? DatabaseError else { return damaged }
    switch error.resultCode {
    case .SQLITE_NOTADB:
      return ImportRefusal("its collection is no database", advice: "export it from Anki again")
    case .SQLITE_INTERRUPT, .SQLITE_TOOBIG, .SQLITE_NOMEM:
      return ImportRefusal("its collection takes too long or too much memory to read")
    default: return damaged
    }
  }
}

extension Row {
  /// A column as text, whatever it holds; empty for nothing and for bytes that are none.
  func text(_ column: Int) -> String {
    switch (self[column] as DatabaseValue).storage {
    case .string(let text): text
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
    case .null: ""
    }
  }

  /// A column as a number, whatever it holds; 0 for what is none.
  func number(_ column: Int) -> Int {
    switch (self[column] as DatabaseValue).storage {
    case .int64(let number): Int(clamping: number)
    case .double(let number): Int(exactly: number.rounded(.towardZero)) ?? 0
    case .string(let text): Int(text) ?? 0
    case .blob, .null: 0
    }
  }

  /// A column as bytes; empty for nothing.
  func bytes(_ column: Int) -> [UInt8] {
    switch (self[column] as DatabaseValue).storage {
    case .blob(let bytes): Array(bytes)
    case .string(let text): Array(text.utf8)
    case .int64, .double, .null: []
    }
  }
}
