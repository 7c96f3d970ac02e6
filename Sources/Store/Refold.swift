import GRDB
import Practice

/// Folds the events anew, for what can't be stepped from the cache.
struct Refold {
  let db: Database
  let rules: MemoryRules

  /// The record of the live attempts at a question and its ancestors; nil if there are none.
  func record(of question: Int64, key: QuestionKey) throws -> QuestionRecord? {
    let rows = try db.cachedStatement(
      sql: """
        SELECT occurred_ms, study_day, grade, setting, stability, difficulty, answering_ms, usual_ms
        FROM attempt
        WHERE question IN (SELECT ?1 UNION ALL SELECT ancestor FROM lineage WHERE question = ?1)
          AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)
        ORDER BY occurred_ms, id
        """)
    let cursor = try Row.fetchCursor(rows, arguments: [question])
    let steps = try Array(cursor.map { try QuestionRecord.Step(row: $0, from: 0) })
    return QuestionRecord.folding(key, steps, rules: rules)
  }

  /// Makes all memory states again under these rules and says so in `meta`.
  func rewriteMemory() throws {
    try rewriteMemory(from: try AttemptHistories(db: db))
  }

  /// Makes all memory states again from attempts that were read before.
  func rewriteMemory(from attempts: AttemptHistories) throws {
    try db.execute(sql: "DELETE FROM memory")
    let insert = try db.cachedStatement(sql: QuestionRecord.upsert)
    try attempts.histories.eachRecord(rules, ancestors: attempts.ancestors) { question, record in
      try insert.execute(arguments: record.arguments(question: question, rules: rules))
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('rules', ?)", arguments: [rules.fingerprint])
  }

  /// The ids that a query of one column returns.
  static func eventSet(_ sql: String, in db: Database) throws -> Set<EventID> {
    var events: Set<EventID> = []
    let cursor = try Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() { events.insert(try row.requiredEventID(0)) }
    return events
  }
}

extension QuestionRecord {
  /// Stores a record's ``arguments(question:rules:)``.
  static let upsert = """
    INSERT OR REPLACE INTO memory (question, stability, difficulty, attempts, lapses, solid, first_day,
      last_day, last_ms, last_grade, last_setting, last_slowness, due_day, answered, answered_solid,
      first_grade, surprise, surprise_information)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

extension QuestionRecord.Step {
  /// From the columns occurred_ms, study_day, grade, setting, stability, difficulty, answering_ms and usual_ms, starting
  /// at `first`.
  init(row: Row, from first: Int) throws {
    let grade = try row.grade(first + 2)
    self.init(
      instant: Instant(milliseconds: row[first]), day: StudyDay(row[first + 1]), grade: grade,
      setting: try row.setting(first + 3),
      slowness: Slowness.value(
        of: grade, answeringMilliseconds: row[first + 6], usualMilliseconds: row[first + 7]),
      memory: row.memory(first + 4))
  }
}
