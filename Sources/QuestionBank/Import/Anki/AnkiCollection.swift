import Foundation
import GRDB

/// What a collection has beside its notes, in the form of either schema.
struct AnkiCollection {
  /// By their numbers.
  private(set) var noteTypes: [Int: AnkiNoteType] = [:]
  /// Paths such as `Work::Interviews`, by the decks' numbers.
  private(set) var decks: [Int: String] = [:]
  /// When the collection was made, at the beginning of its day 0, in seconds since 1970.
  private(set) var created = 0
  /// When it was last changed, in milliseconds since 1970; 0 if it doesn't say.
  private(set) var modified = 0
  /// Whether cards in learning had two or three buttons, as before Anki 2.1.
  private(set) var hasOldButtons = false

  /// Schemas from here on have tables for what was JSON before.
  private static let firstWithTables = 15

  /// Reads it from the tables.
  init(_ db: Database) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT crt, mod, ver, models, decks, conf FROM col") else {
      return
    }
    (created, modified) = (row.number(0), row.number(1))
    if row.number(2) >= Self.firstWithTables {
      try readTables(db)
    } else {
      noteTypes = AnkiNoteType.types(json: row.text(3))
      decks = Self.decks(json: row.text(4))
      hasOldButtons = Self.schedulerVersion(json: row.text(5)) == 1
    }
    for id in noteTypes.keys { noteTypes[id]?.learnMeanings() }
  }

  private mutating func readTables(_ db: Database) throws {
    if try AnkiDatabase.has(["id", "name", "config"], in: "notetypes", db) {
      let types = try Row.fetchCursor(db, sql: "SELECT id, name, config FROM notetypes")
      while let row = try types.next() {
        var type = AnkiNoteType()
        type.isOcclusion = AnkiNoteType.isOcclusion(named: row.text(1))
        type.take(settings: row.bytes(2))
        noteTypes[row.number(0)] = type
      }
    }
    if try AnkiDatabase.has(["ntid", "ord", "name"], in: "fields", db) {
      let fields = try Row.fetchCursor(db, sql: "SELECT ntid, name FROM fields ORDER BY ntid, ord")
      while let row = try fields.next() { noteTypes[row.number(0)]?.fields.append(row.text(1)) }
    }
    if try AnkiDatabase.has(["ntid", "ord", "config"], in: "templates", db) {
      let templates = try Row.fetchCursor(db, sql: "SELECT ntid, config FROM templates ORDER BY ntid, ord")
      while let row = try templates.next() { noteTypes[row.number(0)]?.add(template: row.bytes(1)) }
    }
    if try AnkiDatabase.has(["id", "name"], in: "decks", db) {
      let rows = try Row.fetchCursor(db, sql: "SELECT id, name FROM decks")
      while let row = try rows.next() { decks[row.number(0)] = row.text(1).replacing("\u{1f}", with: "::") }
    }
    if try AnkiDatabase.has(["KEY", "val"], in: "config", db) {
      let version = try Row.fetchOne(db, sql: "SELECT val FROM config WHERE KEY = 'schedVer'")
      hasOldButtons = version?.text(0) == "1"
    }
  }

  private static func decks(json: String) -> [Int: String] {
    struct Deck: Decodable { var name: String? }
    let decks = (try? JSONDecoder().decode([String: Deck].self, from: Data(json.utf8))) ?? [:]
    return Dictionary(
      decks.compactMap { id, deck in Int(id).map { ($0, deck.name ?? "") } },
      uniquingKeysWith: { first, _ in first })
  }

  /// 1 where nothing is said, because the first version said nothing.
  private static func schedulerVersion(json: String) -> Int {
    struct Settings: Decodable { var schedVer: Int? }
    let settings = try? JSONDecoder().decode(Settings.self, from: Data(json.utf8))
    return settings?.schedVer ?? 1
  }
}
