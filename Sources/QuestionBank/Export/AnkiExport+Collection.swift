import Foundation
import GRDB
import Practice

extension AnkiExport {
  /// Writes the database of an Anki package, in the schema 11 that every Anki since 2.1 reads.
  ///
  /// The one place besides Store with SQL that writes: the tables are Anki's, and nothing of the record is in them.
  struct Collection {
    let bank: Bank
    /// By it Anki tells a newer export from an older one.
    let instant: Instant

    /// Seconds since 1970.
    private var seconds: Int { instant.milliseconds / 1000 }

    /// Positive, and the same for the same bank.
    private var deck: Int { Int(StableHash(bank.name).value >> 12) + 2 }

    /// Makes the file, which must not be there yet.
    func write(to path: String) throws {
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        try db.execute(sql: Self.schema)
        try writeCollection(db)
        for (index, question) in bank.questions.enumerated() {
          try write(Note(of: question), at: index, in: db)
        }
      }
      try queue.close()
    }

    private func writeCollection(_ db: Database) throws {
      try db.execute(
        sql: """
          INSERT INTO col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags)
          VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')
          """,
        arguments: [
          seconds, instant.milliseconds, instant.milliseconds, Self.settings,
          try json(NoteType.definition(deck: deck)), try json(decks), try json(["1": Deck.Options()]),
        ])
    }

    private func write(_ note: Note, at index: Int, in db: Database) throws {
      // As Anki's own do, ids count milliseconds; they need only be unlike each other.
      let id = instant.milliseconds + index
      let tags = note.tags.isEmpty ? "" : " " + note.tags.joined(separator: " ") + " "
      try db.cachedStatement(
        sql: """
          INSERT INTO notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data)
          VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')
          """
      ).execute(arguments: [
        id, note.guid, NoteType.id, seconds, tags, note.fields.joined(separator: "\u{1f}"), note.fields[0],
      ])
      try db.cachedStatement(
        sql: """
          INSERT INTO cards (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue,
            odid, flags, data)
          VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')
          """
      ).execute(arguments: [id, id, deck, seconds, index + 1])
    }

    /// The two that matter: the standard deck, which must be there, and the bank's.
    private var decks: [String: Deck] {
      // Two colons would make decks within decks.
      let name = bank.title.split(whereSeparator: \.isNewline).joined(separator: " ").replacing(
        "::", with: ":")
      return [
        "1": Deck(id: 1, name: "Default", desc: "", mod: 0),
        String(deck): Deck(id: deck, name: name, desc: HTML.text(bank.summary ?? ""), mod: seconds),
      ]
    }

    private func json(_ value: some Encodable) throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// A new collection's, which older versions of Anki want to be there.
    private static let settings = """
      {"activeDecks":[1],"addToCur":true,"collapseTime":1200,"curDeck":1,"curModel":"\(NoteType.id)",\
      "dueCounts":true,"estTimes":true,"newSpread":0,"nextPos":1,"sortBackwards":false,"sortType":"noteFld","timeLim":0}
      """

    private static let schema = """
      CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
        ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
        models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
      CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
        usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
        flags integer NOT NULL, data text NOT NULL);
      CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
        mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL,
        due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
        lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL,
        flags integer NOT NULL, data text NOT NULL);
      CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
        ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
        type integer NOT NULL);
      CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
      CREATE INDEX ix_notes_usn ON notes (usn);
      CREATE INDEX ix_cards_usn ON cards (usn);
      CREATE INDEX ix_revlog_usn ON revlog (usn);
      CREATE INDEX ix_cards_nid ON cards (nid);
      CREATE INDEX ix_cards_sched ON cards (did, queue, due);
      CREATE INDEX ix_revlog_cid ON revlog (cid);
      CREATE INDEX ix_notes_csum ON notes (csum);
      """
  }
}
