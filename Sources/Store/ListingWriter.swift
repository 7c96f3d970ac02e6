import GRDB
import Practice

/// Lists the questions of one bank.
struct ListingWriter {
  private let db: Database
  private let bank: Int64
  private let comings: Comings
  private let statements: Statements
  /// Rows of the questions listed so far.
  private(set) var listed: Set<Int64> = []
  private(set) var taken: [BankReplacement.TakenKey] = []

  init(db: Database, bank: Int64, comings: Comings) throws {
    self.db = db
    self.bank = bank
    self.comings = comings
    statements = try Statements(db)
  }

  /// Looked up once, not for each of thousands of questions.
  private struct Statements {
    let known, otherBank, rename, insert, list, body, topic, words: Statement

    init(_ db: Database) throws {
      known = try db.cachedStatement(sql: "SELECT id FROM question WHERE key = ?")
      otherBank = try db.cachedStatement(
        sql: "SELECT bank.name FROM listing JOIN bank ON bank.id = listing.bank WHERE question = ?")
      rename = try db.cachedStatement(sql: "UPDATE question SET text = ? WHERE id = ? AND text <> ?")
      insert = try db.cachedStatement(sql: "INSERT INTO question (key, text) VALUES (?, ?)")
      list = try db.cachedStatement(
        sql: """
          INSERT INTO listing (question, bank, position, kind, level, time_ms, settling)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """)
      body = try db.cachedStatement(sql: "INSERT INTO listing_body (question, body) VALUES (?, ?)")
      topic = try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO listing_topic (topic, question, place) VALUES (?, ?, ?)")
      words = try db.cachedStatement(
        sql: "INSERT INTO listing_words (rowid, wordings, labels) VALUES (?, ?, ?)")
    }
  }

  /// Lists a question, unless another bank has its key.
  mutating func write(_ question: Question, position: Int) throws {
    guard let row = try row(of: question) else { return }
    listed.insert(row)
    try statements.list.execute(arguments: [
      row, bank, position, question.kind.rawValue, question.level, question.time.milliseconds,
      comings.settling(of: row),
    ])
    try statements.body.execute(arguments: [row, question.body])
    for (place, topic) in question.topics.enumerated() {
      try statements.topic.execute(arguments: [topic, row, place])
    }
    let labels = [question.key.text] + question.topics
    try statements.words.execute(arguments: [
      row, question.wordings.joined(separator: "\n"), labels.joined(separator: " "),
    ])
  }

  /// The question's row, made if there is none; nil if another bank lists it.
  private mutating func row(of question: Question) throws -> Int64? {
    guard let row = try statements.known.fetchOne(Int64.self, [question.key.text]) else {
      try statements.insert.execute(arguments: [question.key.text, question.title])
      return db.lastInsertedRowID
    }
    if let other = try statements.otherBank.fetchOne(String.self, [row]) {
      taken.append(BankReplacement.TakenKey(key: question.key, bank: other))
      return nil
    }
    try statements.rename.execute(arguments: [question.title, row, question.title])
    return row
  }
}
