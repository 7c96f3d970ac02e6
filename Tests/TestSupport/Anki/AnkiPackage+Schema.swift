import Foundation
import GRDB

extension AnkiPackage {
  /// As every version has them.
  package static let tables = """
    CREATE TABLE col (
      id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
      dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL,
      decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
    CREATE TABLE notes (
      id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
      tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL,
      data text NOT NULL);
    CREATE TABLE cards (
      id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
      usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
      factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
      odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
    CREATE TABLE revlog (
      id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
      lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
    CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
    CREATE INDEX ix_cards_nid ON cards (nid);
    CREATE INDEX ix_revlog_cid ON revlog (cid);
    """

  /// Settings, types and decks as the old schema has them.
  func json() -> StatementArguments {
    let models = Dictionary(
      uniqueKeysWithValues: noteTypes.map { type in
        let model: [String: Any] = [
          "name": type.name, "type": type.isCloze ? 1 : 0, "originalStockKind": type.stockKind, "mod": 1.5,
          "flds": type.fields.enumerated().map { ["name": $1, "ord": $0] as [String: Any] },
          "tmpls": type.templates.enumerated().map {
            ["name": "Card", "ord": $0, "qfmt": $1.front, "afmt": $1.back] as [String: Any]
          },
        ]
        return (String(type.id), model)
      })
    let decks = Dictionary(
      uniqueKeysWithValues: decks.map {
        (String($0), ["name": $1.joined(separator: "::"), "dyn": 0] as [String: Any])
      })
    let settings = schedulerVersion.map { ["schedVer": $0] } ?? [:]
    func text(_ object: Any) -> String {
      (try? JSONSerialization.data(withJSONObject: object)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    return [text(settings), text(models), text(decks)]
  }

  /// The same as the new schema has them.
  func fillTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE config (
          KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL, val blob NOT NULL) without rowid;
        CREATE TABLE fields (
          ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase, config blob NOT NULL,
          PRIMARY KEY (ntid, ord)) without rowid;
        CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
        CREATE TABLE templates (
          ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL,
          usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
        CREATE TABLE notetypes (
          id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL,
          usn integer NOT NULL, config blob NOT NULL);
        CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
        CREATE TABLE decks (
          id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL,
          usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
        CREATE UNIQUE INDEX idx_decks_name ON decks (name);
        """)
    if let schedulerVersion {
      try db.execute(
        sql: "INSERT INTO config VALUES ('schedVer', 0, 0, ?)",
        arguments: [Data(String(schedulerVersion).utf8)])
    }
    for (id, path) in decks {
      try db.execute(
        sql: "INSERT INTO decks VALUES (?, ?, 0, 0, x'', x'')",
        arguments: [id, path.joined(separator: "\u{1f}")])
    }
    for type in noteTypes {
      // A number under the keys 1 and 9, a text under 3.
      let settings = Data(
        [8, type.isCloze ? 1 : 0, 26, 3] + Array("css".utf8) + [72, UInt8(type.stockKind)])
      try db.execute(
        sql: "INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)", arguments: [type.id, type.name, settings])
      for (number, field) in type.fields.enumerated() {
        try db.execute(sql: "INSERT INTO fields VALUES (?, ?, ?, x'')", arguments: [type.id, number, field])
      }
      for (number, template) in type.templates.enumerated() {
        let sides = Data(Self.field(1, template.front) + Self.field(2, template.back) + [64, 1])
        try db.execute(
          sql: "INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)",
          arguments: [type.id, number, "Card \(number)", sides])
      }
    }
  }

  /// A text in a protocol buffer.
  private static func field(_ number: UInt8, _ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return [number << 3 | 2, UInt8(bytes.count & 0x7f | 0x80), UInt8(bytes.count >> 7)] + bytes
  }
}
