import GRDB
import Practice

/// Stores the events of one action.
struct EventWriter {
  private let db: Database
  private let action: Int64
  private var questions: [QuestionKey: Int64] = [:]

  init(db: Database, action: Int64) {
    self.db = db
    self.action = action
  }

  /// Stores an event; returns the row of an attempt's question.
  mutating func write(_ event: Event) throws -> Int64? {
    switch event.fact {
    case .attempt(let attempt):
      let question = try row(of: attempt.question)
      try insert(event, Self.attempt, [question] + attempt.values)
      return question
    case .change(let change):
      try insert(
        event, Self.change,
        [change.subject.sort.rawValue, change.subject.id, change.field, change.old, change.new])
    case .retraction(let target):
      try insert(event, Self.retraction, [target.blob])
    }
    return nil
  }

  private func insert(_ event: Event, _ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let common: [(any DatabaseValueConvertible)?] = [event.id.blob, action]
    try db.cachedStatement(sql: sql)
      .execute(arguments: StatementArguments(common + event.occurred.values + values))
  }

  /// The question's row, made if no bank ever listed it.
  private mutating func row(of key: QuestionKey) throws -> Int64 {
    if let known = questions[key] { return known }
    let row = try db.questionRow(of: key) ?? db.insertQuestion(key, text: "")
    questions[key] = row
    return row
  }

  private static let attempt = insertion(
    into: "attempt", "question, " + Attempt.columns.replacing("attempt.", with: ""), 1 + Attempt.columnCount)
  private static let change = insertion(into: "change", "subject_sort, subject_id, field, old, new", 5)
  private static let retraction = insertion(into: "retraction", "target", 1)

  private static func insertion(into table: String, _ columns: String, _ count: Int) -> String {
    let marks = Array(repeating: "?", count: 5 + count).joined(separator: ", ")
    return "INSERT INTO \(table) (id, action, \(Moment.columns), \(columns)) VALUES (\(marks))"
  }
}

extension Database {
  /// The row by which tables refer to the question.
  func questionRow(of key: QuestionKey) throws -> Int64? {
    try cachedStatement(sql: "SELECT id FROM question WHERE key = ?").fetchOne(Int64.self, [key.text])
  }

  /// Makes a question's row.
  func insertQuestion(_ key: QuestionKey, text: String) throws -> Int64 {
    try cachedStatement(sql: "INSERT INTO question (key, text) VALUES (?, ?)")
      .execute(arguments: [key.text, text])
    return lastInsertedRowID
  }
}
