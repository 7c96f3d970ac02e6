import Foundation
import GRDB
package import Practice

/// A question that a bank has now.
package struct ListedQuestion: Sendable, Hashable {
  /// Its text and parts as last read.
  package var question: Question
  /// The bank's name.
  package var bank: String
  /// The place in its bank, 0 first.
  package var position: Int
}

/// What a key, or the beginning of one, stands for.
package enum KeyMatch: Sendable, Hashable {
  case one(QuestionKey)
  /// In order; the first few.
  case several([QuestionKey])
  case none
}

extension Store {
  /// The question as its bank has it now; nil if none has.
  package func question(_ key: QuestionKey) throws(StoreError) -> ListedQuestion? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT body, bank.name, position
          FROM question JOIN listing ON listing.question = question.id
            JOIN listing_body ON listing_body.question = question.id JOIN bank ON bank.id = listing.bank
          WHERE key = ?
          """)
      return try Row.fetchOne(statement, arguments: [key.text]).map { try ListedQuestion(row: $0) }
    }
  }

  /// The text last seen of a question, also of one that its bank no longer has; nil if there is none.
  package func lastText(of key: QuestionKey) throws(StoreError) -> String? {
    try read { db in
      try db.cachedStatement(sql: "SELECT text FROM question WHERE key = ? AND text <> ''")
        .fetchOne(String.self, [key.text])
    }
  }

  /// The question with that key, or with the only key that begins so; listed ones before those that only have
  /// a history.
  package func key(matching text: String) throws(StoreError) -> KeyMatch {
    if text.isEmpty { return .none }
    return try read { db in
      if try db.questionRow(of: QuestionKey(text)) != nil { return .one(QuestionKey(text)) }
      for listed in [true, false] {
        let keys = try db.keys(beginningWith: text, listed: listed, limit: Self.mostMatches)
        if let key = keys.first { return keys.count == 1 ? .one(key) : .several(keys) }
      }
      return .none
    }
  }

  /// How many keys a mistakable beginning names: as many as a person would read.
  private static let mostMatches = 8

  /// Keys of listed questions that begin so, in order.
  package func keys(beginningWith text: String, limit: Int) throws(StoreError) -> [QuestionKey] {
    try read { try $0.keys(beginningWith: text, listed: true, limit: limit) }
  }

  /// Listed questions, by bank and place.
  package func questions(
    _ filter: QuestionFilter = QuestionFilter(), limit: Int? = nil, offset: Int = 0
  ) throws(StoreError) -> [ListedQuestion] {
    try read { db in
      let (condition, arguments) = filter.condition
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT body, bank.name, position
          FROM listing JOIN listing_body ON listing_body.question = listing.question
            JOIN bank ON bank.id = listing.bank
          WHERE \(condition) ORDER BY bank.name, position LIMIT ? OFFSET ?
          """, arguments: arguments + [limit ?? -1, offset])
      let decoder = JSONDecoder()
      var questions: [ListedQuestion] = []
      while let row = try rows.next() { questions.append(try ListedQuestion(row: row, decoder: decoder)) }
      return questions
    }
  }

  /// How many listed questions there are.
  package func questionCount(_ filter: QuestionFilter = QuestionFilter()) throws(StoreError) -> Int {
    try read { db in
      let (condition, arguments) = filter.condition
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM listing WHERE \(condition)", arguments: arguments) ?? 0
    }
  }

  /// Topics of listed questions, in order.
  package func topics() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT topic FROM listing_topic ORDER BY topic") }
  }

  /// Names of the banks known, in order.
  package func bankNames() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM bank ORDER BY name") }
  }
}

extension ListedQuestion {
  /// From the columns body, bank's name and position.
  fileprivate init(row: Row, decoder: JSONDecoder = JSONDecoder()) throws {
    let body: String = row[0]
    self.init(
      question: try decoder.decode(Question.self, from: Data(body.utf8)), bank: row[1], position: row[2])
  }
}

extension Database {
  fileprivate func keys(beginningWith text: String, listed: Bool, limit: Int) throws -> [QuestionKey] {
    // The last code point there is closes the range of keys that begin so.
    try String.fetchAll(
      self,
      sql: """
        SELECT key FROM question WHERE key >= ?1 AND key < ?1 || char(1114111) AND \
        \(listed ? "" : "NOT") EXISTS (SELECT 1 FROM listing WHERE listing.question = question.id)
        ORDER BY key LIMIT ?2
        """, arguments: [text, limit]
    ).map { QuestionKey($0) }
  }
}
