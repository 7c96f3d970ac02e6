import Foundation
import GRDB
import Practice

/// One look at what came into the banks and left them.
struct Settling {
  private let db: Database
  private let number: Int
  /// What left, is listed nowhere, has something to keep and no heir.
  private let open: [Departure]
  /// Keys of what left and has nothing to keep.
  private let idle: [QuestionKey]

  private struct Departure {
    var key: QuestionKey
    /// Nil if nothing in the database knows it any more.
    var row: Int64?
    var bank: String
    var wordings: [String]
    /// Whether it left since the last settling.
    var isFresh: Bool
  }

  /// As many texts tell well enough which words are common.
  private static let mostTexts = 20_000

  init(db: Database, noted: Set<QuestionKey>) throws {
    self.db = db
    number = try db.nextSettling()
    var open: [Departure] = []
    var idle: [QuestionKey] = []
    for departure in try Self.departures(db, settling: number) {
      guard try db.keepsAnything(of: departure.key, departure.row) || noted.contains(departure.key) else {
        idle.append(departure.key)
        continue
      }
      if let row = departure.row {
        // Its history goes on with what came of it, in a bank or waiting as well.
        let heirs = try db.heirs(of: row)
        if try db.isAnyListed(heirs.keys) || open.contains(where: { heirs[$0.row ?? -1] != nil }) { continue }
      }
      open.append(departure)
    }
    self.open = open
    self.idle = idle
  }

  private static func departures(_ db: Database, settling number: Int) throws -> [Departure] {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT departed.key, question.id, departed.bank, wordings, departed.settling
        FROM departed LEFT JOIN question ON question.key = departed.key
        WHERE NOT EXISTS (SELECT 1 FROM listing WHERE listing.question = question.id)
        ORDER BY departed.settling DESC, departed.key
        """)
    var departures: [Departure] = []
    while let row = try cursor.next() {
      let wordings = try JSONDecoder().decode([String].self, from: Data((row[3] as String).utf8))
      departures.append(
        Departure(
          key: QuestionKey(row[0]), row: row[1], bank: row[2], wordings: wordings,
          isFresh: row[4] == number))
    }
    return departures
  }

  func succession() throws -> Succession {
    let newcomers = open.isEmpty ? [] : try newcomers()
    guard !newcomers.isEmpty else { return Succession(of: [], among: [], by: Likeness(corpus: [])) }
    let banks = try Set(String.fetchAll(db, sql: "SELECT name FROM bank"))
    let newBanks = try Set(String.fetchAll(db, sql: Self.newBanks, arguments: [number]))
    let departed = open.map { question in
      Succession.Departed(
        key: question.key, wordings: question.wordings,
        banks: Self.scope(of: question, among: banks, new: newBanks))
    }
    let texts = try String.fetchAll(
      db,
      sql: "SELECT text FROM listing JOIN question ON question.id = listing.question LIMIT ?",
      arguments: [Self.mostTexts])
    let likeness = Likeness(corpus: texts + open.flatMap(\.wordings))
    return Succession(of: departed, among: newcomers, by: likeness, undecided: try db.decidedPairs())
  }

  /// The banks in which an alike text may be the question's: its own; with a bank that was split the new ones; with one
  /// that was renamed all. That is known only of what is seen at once: a bank that comes later is another one.
  private static func scope(
    of question: Departure, among banks: Set<String>, new: Set<String>
  ) -> Set<String>? {
    guard question.isFresh else { return [question.bank] }
    return banks.contains(question.bank) ? new.union([question.bank]) : nil
  }

  // Banks that had none of their questions at the last settling.
  private static let newBanks = """
    SELECT name FROM bank WHERE NOT EXISTS (
      SELECT 1 FROM listing WHERE listing.bank = bank.id AND listing.settling < ?)
    """

  /// What came into a bank since the last settling and didn't come out of another one. It has no history, unless that
  /// is part of one that left: then an edit was taken back.
  private func newcomers() throws -> [Succession.Newcomer] {
    let rows = open.compactMap { $0.row.map(String.init) }.joined(separator: ",")
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT question.key, bank.name, wording.value
        FROM listing JOIN question ON question.id = listing.question JOIN bank ON bank.id = listing.bank
          JOIN listing_body ON listing_body.question = listing.question
          JOIN json_each(listing_body.body, '$.wordings') AS wording
        WHERE listing.settling = ?1
          AND NOT EXISTS (SELECT 1 FROM departed WHERE departed.key = question.key AND settling = ?1)
          AND (NOT EXISTS (SELECT 1 FROM memory WHERE memory.question = listing.question)
              AND NOT EXISTS (SELECT 1 FROM lineage WHERE lineage.question = listing.question)
            OR EXISTS (
              SELECT 1 FROM lineage WHERE ancestor = listing.question AND lineage.question IN (\(rows))))
        ORDER BY bank.name, position, wording.id
        """, arguments: [number])
    var newcomers: [Succession.Newcomer] = []
    while let row = try cursor.next() {
      let key = QuestionKey(row[0])
      if newcomers.last?.key == key {
        newcomers[newcomers.count - 1].wordings.append(row[2])
      } else {
        newcomers.append(Succession.Newcomer(key: key, wordings: [row[2]], bank: row[1]))
      }
    }
    return newcomers
  }

  /// Keeps what is for the person to say; a link too, for the time after it is taken back.
  func keepWaiting(_ succession: Succession) throws {
    let keep = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO waiting (departed, candidate, likeness) VALUES (?, ?, ?)")
    for candidate in succession.doubts + succession.links {
      try keep.execute(arguments: [
        candidate.pair.old.text, candidate.pair.new.text, candidate.likeness,
      ])
    }
  }

  /// Questions that were never answered were forgotten when they left; their texts are wanted again.
  func restoreTexts(_ links: [Succession.Candidate]) throws {
    let departures = Dictionary(open.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for link in links where departures[link.pair.old]?.row == nil {
      _ = try db.insertQuestion(link.pair.old, text: departures[link.pair.old]?.wordings.first ?? "")
    }
  }

  /// Forgets what is back in a bank, and what nobody misses.
  func tidy() throws {
    try db.execute(
      sql: """
        DELETE FROM departed WHERE EXISTS (
          SELECT 1 FROM question JOIN listing ON listing.question = question.id
          WHERE question.key = departed.key)
        """)
    let delete = try db.cachedStatement(sql: "DELETE FROM departed WHERE key = ?")
    for key in idle { try delete.execute(arguments: [key.text]) }
    try db.execute(sql: "DELETE FROM waiting WHERE departed NOT IN (SELECT key FROM departed)")
  }
}

extension Database {
  /// Whether a question has attempts, ancestors or fields.
  fileprivate func keepsAnything(of key: QuestionKey, _ row: Int64?) throws -> Bool {
    let statement = try cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM memory WHERE question = ?1)
          OR EXISTS (SELECT 1 FROM lineage WHERE question = ?1)
          OR EXISTS (SELECT 1 FROM field WHERE subject_sort = 'question' AND subject_id = ?2)
        """)
    return try Bool.fetchOne(statement, arguments: [row, key.text]) ?? false
  }

  fileprivate func isAnyListed(_ questions: some Collection<Int64>) throws -> Bool {
    let listed = try cachedStatement(sql: "SELECT 1 FROM listing WHERE question = ?")
    return try questions.contains { try listed.fetchOne(Int.self, [$0]) != nil }
  }

  /// Pairs that were ever linked or kept apart, also where that was taken back.
  fileprivate func decidedPairs() throws -> Set<Succession.Pair> {
    let cursor = try Row.fetchCursor(
      self,
      sql: """
        SELECT subject_id, ifnull(new, old) FROM change
        WHERE subject_sort = 'question' AND field = '\(sameAs)' AND ifnull(new, old) IS NOT NULL
        """)
    var pairs: Set<Succession.Pair> = []
    while let row = try cursor.next() {
      pairs.insert(Succession.Pair(old: QuestionKey(row[1]), new: QuestionKey(row[0])))
    }
    return pairs
  }

  /// The moment, but after every change there is: what is said last must win, also after a clock was set back.
  func afterLastChange(_ moment: Moment) throws -> Moment {
    guard let last = try Int.fetchOne(self, sql: "SELECT max(occurred_ms) FROM change"),
      last >= moment.instant.milliseconds
    else { return moment }
    return Moment(
      instant: Instant(milliseconds: last + 1), utcOffset: moment.utcOffset, day: moment.day)
  }
}
