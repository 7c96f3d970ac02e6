import GRDB
package import Practice

/// A question that a search found.
package struct QuestionHit: Sendable, Hashable {
  /// The question that was found.
  package var key: QuestionKey
  /// The first wording.
  package var title: String
  /// The bank's name.
  package var bank: String
}

extension Store {
  /// Listed questions whose wordings, key or topics have the words, best first.
  ///
  /// The last word may be unfinished. If no question has all the words, those that have any are returned; if
  /// the words are found nowhere (scripts without spaces are one word to the index), those that contain the
  /// text as it stands.
  package func search(_ words: String, limit: Int) throws(StoreError) -> [QuestionHit] {
    let terms = Self.terms(words)
    return try read { db in
      if let last = terms.last {
        let unfinished = terms.dropLast().map { "\"\($0)\"" } + ["\"\(last)\" *"]
        for query in [unfinished.joined(separator: " AND "), unfinished.joined(separator: " OR ")] {
          let hits = try Row.fetchAll(
            db.cachedStatement(sql: Self.matching), arguments: [query, limit])
          if !hits.isEmpty { return hits.map { QuestionHit(row: $0) } }
        }
      }
      let text = QuestionKey.normalised(words)
      if text.isEmpty { return [] }
      return try Row.fetchAll(db.cachedStatement(sql: Self.containing), arguments: [text, limit])
        .map { QuestionHit(row: $0) }
    }
  }

  /// The text of every listed question that is not in that bank, by bank and place.
  package func listedTitles(without bank: String) throws(StoreError) -> [QuestionHit] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT question.key, question.text, bank.name
          FROM listing JOIN question ON question.id = listing.question JOIN bank ON bank.id = listing.bank
          WHERE bank.name <> ? ORDER BY bank.name, position
          """, arguments: [bank]
      ).map { QuestionHit(row: $0) }
    }
  }

  /// Normalised texts, as last seen, of the questions that were ever answered, by their keys.
  package func textsWithHistory() throws(StoreError) -> [String: String] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT key, text FROM question WHERE id IN (SELECT question FROM memory) AND text <> ''")
      return Dictionary(
        rows.map { ($0[0] as String, QuestionKey.normalised($0[1])) }, uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// Letters and digits only, so that nothing a person types has a meaning in the query language.
  private static func terms(_ words: String) -> [String] {
    let pieces = words.unicodeScalars.split { scalar in
      let properties = scalar.properties
      return !properties.isAlphabetic && properties.numericType == nil
        && properties.generalCategory != .nonspacingMark && properties.generalCategory != .spacingMark
    }
    return pieces.prefix(mostTerms).map { String(String.UnicodeScalarView($0)) }
  }

  /// A question rarely has more words, and a pasted page must not become one query.
  private static let mostTerms = 40

  // A word in a wording counts for more than one in a topic or a key.
  private static let matching = """
    SELECT question.key, question.text, bank.name
    FROM (SELECT rowid, bm25(listing_words, 4.0, 1.0) AS badness FROM listing_words
        WHERE listing_words MATCH ? ORDER BY badness, rowid LIMIT ?) AS hit
      JOIN question ON question.id = hit.rowid JOIN listing ON listing.question = hit.rowid
      JOIN bank ON bank.id = listing.bank
    ORDER BY hit.badness, hit.rowid
    """
  private static let containing = """
    SELECT question.key, question.text, bank.name
    FROM listing_words JOIN question ON question.id = listing_words.rowid
      JOIN listing ON listing.question = question.id JOIN bank ON bank.id = listing.bank
    WHERE instr(lower(listing_words.wordings), ?) > 0 ORDER BY bank.name, position LIMIT ?
    """
}

extension QuestionHit {
  fileprivate init(row: Row) {
    self.init(key: QuestionKey(row[0]), title: row[1], bank: row[2])
  }
}
