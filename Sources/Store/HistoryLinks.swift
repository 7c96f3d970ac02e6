import GRDB
package import Practice

/// That a question was another one before an edit, with that one's history.
package struct HistoryLink: Sendable, Hashable {
  /// The key it has.
  package var new: QuestionKey
  /// The key it had.
  package var old: QuestionKey
  /// Its text as last seen; empty if it was never seen.
  package var newText: String
  /// The text it had; empty if it was never seen.
  package var oldText: String
  /// The name of the bank that has it; nil if none has.
  package var bank: String?
  /// That bank's title.
  package var bankTitle: String?
  /// Live attempts at what it was.
  package var attempts: Int
  /// When the link was made.
  package var made: Moment
}

extension Store {
  /// All links there are, the latest first.
  package func historyLinks() throws(StoreError) -> [HistoryLink] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT subject_id, value FROM field WHERE subject_sort = 'question' AND field = '\(sameAs)'
          """)
      return try rows.compactMap { row in
        let pair = Succession.Pair(old: QuestionKey(row[1]), new: QuestionKey(row[0]))
        return try db.momentOfLink(pair).map { try db.link(pair, made: $0) }
      }.sorted { ($1.made.instant, $0.new) < ($0.made.instant, $1.new) }
    }
  }

  /// What a question was before, latest first; empty for one that was never edited.
  package func lineage() throws(StoreError) -> Lineage {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT subject_id, value FROM field
          WHERE subject_sort = 'question' AND field = '\(sameAs)' AND value <> ''
          """)
      let links = rows.map { (QuestionKey($0[0]), QuestionKey($0[1])) }
      return Lineage(Dictionary(links, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The listed question that came of one that is in no bank any more; nil if there is none.
  package func heir(of key: QuestionKey) throws(StoreError) -> QuestionKey? {
    try read { db in
      guard let row = try db.questionRow(of: key) else { return nil }
      return try db.cachedStatement(
        sql: """
          SELECT key FROM lineage JOIN question ON question.id = lineage.question
            JOIN listing ON listing.question = question.id
          WHERE ancestor = ? ORDER BY question.id DESC LIMIT 1
          """
      ).fetchOne(String.self, [row]).map { QuestionKey($0) }
    }
  }
}

extension Database {
  /// The link as it is shown.
  func link(_ pair: Succession.Pair, made: Moment) throws -> HistoryLink {
    let statement = try cachedStatement(
      sql: """
        SELECT question.text, bank.name, bank.title, memory.attempts
        FROM question LEFT JOIN listing ON listing.question = question.id LEFT JOIN bank ON bank.id = listing.bank
          LEFT JOIN memory ON memory.question = question.id
        WHERE question.key = ?
        """)
    let new = try Row.fetchOne(statement, arguments: [pair.new.text])
    let old = try Row.fetchOne(statement, arguments: [pair.old.text])
    return HistoryLink(
      new: pair.new, old: pair.old, newText: new?[0] ?? "", oldText: old?[0] ?? "", bank: new?[1],
      bankTitle: new?[2],
      attempts: old?[3] ?? 0, made: made)
  }

  /// When the link was last made.
  fileprivate func momentOfLink(_ pair: Succession.Pair) throws -> Moment? {
    let statement = try cachedStatement(
      sql: """
        SELECT \(Moment.columns) FROM change
        WHERE subject_sort = 'question' AND subject_id = ? AND field = '\(sameAs)' AND new = ?
          AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = change.id)
        ORDER BY occurred_ms DESC, id DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [pair.new.text, pair.old.text]).map {
      Moment(row: $0, from: 0)
    }
  }
}
