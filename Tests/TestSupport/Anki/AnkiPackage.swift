import Foundation
import GRDB

/// Makes packages of decks for tests, with the tables that Anki's own have.
package struct AnkiPackage {
  /// How the collection is kept: as JSON in one row, or in tables.
  package enum Schema: Int, CaseIterable {
    case json = 11
    case tables = 18
  }

  package struct NoteType {
    package var id: Int
    package var name: String
    package var fields: [String]
    package var templates: [(front: String, back: String)]
    var isCloze = false
    var stockKind = 0

    package init(
      id: Int, name: String, fields: [String], templates: [(front: String, back: String)],
      isCloze: Bool = false, stockKind: Int = 0
    ) {
      (self.id, self.name, self.fields, self.templates) = (id, name, fields, templates)
      (self.isCloze, self.stockKind) = (isCloze, stockKind)
    }
  }

  package var schema: Schema
  package var noteTypes = [basic, reversed, cloze]
  package var decks: [Int: [String]] = [
    1: ["Default"], 2: ["Work", "Interviews"], 3: ["Work", "Interviews", "Web_design"],
  ]
  package var created = 1_700_000_000
  package var modified = 1_800_000_000_000
  package var schedulerVersion: Int? = 2
  /// Further statements, at the end.
  package var sql: [String] = []

  package static let basic = NoteType(
    id: 1, name: "Basic", fields: ["Front", "Back"],
    templates: [("{{Front}}", "{{FrontSide}}\n<hr id=answer>\n{{Back}}")])
  package static let reversed = NoteType(
    id: 2, name: "Basic (and reversed card)", fields: ["Front", "Back"],
    templates: [
      ("{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}"),
      ("{{Back}}", "{{FrontSide}}<hr id=answer>{{Front}}"),
    ])
  package static let cloze = NoteType(
    id: 3, name: "Cloze", fields: ["Text", "Back Extra"],
    templates: [("{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}")], isCloze: true)

  package init(_ schema: Schema = .json) { self.schema = schema }

  /// Adds a note and its cards.
  package mutating func add(
    note id: Int, type: Int = 1, _ fields: [String], tags: String = "", cards: [Int] = [0], deck: Int = 2
  ) {
    let values = fields.joined(separator: "\u{1f}").replacing("'", with: "''")
    sql.append(
      "INSERT INTO notes VALUES (\(id), 'guid\(id)', \(type), 0, 0, ' \(tags) ', '\(values)', '', 0, 0, '')")
    for ordinal in cards {
      sql.append(
        "INSERT INTO cards VALUES (\(id * 10 + ordinal), \(id), \(deck), \(ordinal), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '')"
      )
    }
  }

  /// Changes a card.
  package mutating func set(card: Int, _ assignments: String) {
    sql.append("UPDATE cards SET \(assignments) WHERE id = \(card)")
  }

  /// Adds an answer to the log.
  package mutating func review(
    _ id: Int, card: Int, ease: Int, time: Int = 5000, kind: Int = 1, factor: Int = 2500
  ) {
    sql.append("INSERT INTO revlog VALUES (\(id), \(card), 0, \(ease), 1, 1, \(factor), \(time), \(kind))")
  }

  /// The collection's database.
  package func database() throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "anki-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      db.add(collation: DatabaseCollation("unicase") { $0.caseInsensitiveCompare($1) })
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { db in
        try db.execute(sql: Self.tables)
        try db.execute(
          sql: "INSERT INTO col VALUES (1, ?, ?, 0, ?, 0, 0, 0, ?, ?, ?, '', '')",
          arguments: [created, modified, schema.rawValue] + (schema == .json ? json() : ["", "", ""]))
        if schema == .tables { try fillTables(db) }
        for statement in sql { try db.execute(sql: statement) }
      }
      try queue.close()
    }
    return try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// The package as that version of Anki makes it, the note that asks for a newer one included.
  package func bytes() throws -> [UInt8] {
    try Self.bytes(of: database(), schema: schema)
  }

  package static func bytes(of database: [UInt8], schema: Schema) throws -> [UInt8] {
    var stub = AnkiPackage(.json)
    stub.add(note: 1, ["Please update to the latest Anki version, then import again.", ""])
    let stubEntry = try ZipFile.Entry(name: "collection.anki2", bytes: stub.database())
    let media = ZipFile.Entry(name: "media", bytes: Array("{}".utf8))
    switch schema {
    case .json:
      return try ZipFile.archive([
        ZipFile.Entry(name: "collection.anki21", bytes: database), stubEntry, media,
      ])
    case .tables:
      let packed = ZipFile.Entry(name: "collection.anki21b", bytes: ZipFile.zstd(database), isPacked: false)
      return try ZipFile.archive([
        ZipFile.Entry(name: "meta", bytes: [8, 3], isPacked: false), packed, stubEntry, media,
      ])
    }
  }
}
