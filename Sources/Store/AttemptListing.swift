import GRDB
package import Practice

/// Which live attempts are meant; empty parts let all through.
package struct AttemptFilter: Sendable, Hashable {
  /// Only attempts at it; nil for all.
  package var question: QuestionKey?
  /// Only attempts given there; nil for all.
  package var setting: Setting?
  /// Those given in that interview.
  package var interview: EventID?
  /// That study day or later.
  package var since: StudyDay?
  /// As its question is listed now.
  package var topic: String?
  /// As its question is listed now.
  package var kind: Kind?
  /// As its question is listed now.
  package var bank: String?

  /// A filter; by itself it lets every live attempt through.
  package init(
    question: QuestionKey? = nil, setting: Setting? = nil, interview: EventID? = nil, since: StudyDay? = nil,
    topic: String? = nil, kind: Kind? = nil, bank: String? = nil
  ) {
    self.question = question
    self.setting = setting
    self.interview = interview
    self.since = since
    self.topic = topic
    self.kind = kind
    self.bank = bank
  }
}

/// A live attempt with what a listing shows of its question.
package struct ListedAttempt: Sendable, Hashable {
  /// The event's id, by which one answer can be forgotten.
  package var id: EventID
  /// When the answer was given, not when it was entered.
  package var occurred: Moment
  /// What was stated, as it was recorded.
  package var attempt: Attempt
  /// The question's text as last seen; empty if no bank ever had it.
  package var text: String
  /// The bank that has the question now.
  package var bank: String?
  /// Nil if there is none, or it wasn't asked for.
  package var answer: Answer?
}

extension Store {
  /// Live attempts, newest first.
  package func attempts(
    _ filter: AttemptFilter = AttemptFilter(), limit: Int, offset: Int = 0, withAnswers: Bool = false
  ) throws(StoreError) -> [ListedAttempt] {
    try read { db in
      let query = AttemptQuery(filter, order: .newestFirst, withAnswers: withAnswers)
      var attempts: [ListedAttempt] = []
      try query.each(in: db, limit: limit, offset: offset) {
        attempts.append($0)
        return true
      }
      return attempts
    }
  }

  /// Hands over live attempts one by one, newest first, so that a long history needs little memory.
  ///
  /// - Parameter body: returns false to stop. It must not use the store, whose connection is busy.
  package func eachAttempt(
    _ filter: AttemptFilter = AttemptFilter(), withAnswers: Bool = false, _ body: (ListedAttempt) -> Bool
  ) throws(StoreError) {
    try read { db in
      try AttemptQuery(filter, order: .newestFirst, withAnswers: withAnswers).each(in: db, body)
    }
  }

  /// All live attempts at a question, oldest first, without answers.
  package func history(of key: QuestionKey) throws(StoreError) -> [ListedAttempt] {
    try read { db in
      var attempts: [ListedAttempt] = []
      try AttemptQuery(AttemptFilter(question: key), order: .oldestFirst, withAnswers: false).each(in: db) {
        attempts.append($0)
        return true
      }
      return attempts
    }
  }

  /// The live attempt with that id, with its answer.
  package func attempt(_ id: EventID) throws(StoreError) -> ListedAttempt? {
    try read { db in
      var found: ListedAttempt?
      var query = AttemptQuery(AttemptFilter(), order: .newestFirst, withAnswers: true)
      query.add("attempt.id = ?", [id.blob])
      try query.each(in: db) {
        found = $0
        return false
      }
      return found
    }
  }

  /// The newest live attempt at a question that has an answer's text.
  package func lastAnswer(of key: QuestionKey) throws(StoreError) -> ListedAttempt? {
    try read { db in
      var found: ListedAttempt?
      var query = AttemptQuery(AttemptFilter(question: key), order: .newestFirst, withAnswers: true)
      query.add("answer.text IS NOT NULL", [])
      try query.each(in: db) {
        found = $0
        return false
      }
      return found
    }
  }

  /// What all live attempts at a question amount to; nil if there are none.
  package func record(of key: QuestionKey) throws(StoreError) -> QuestionRecord? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(QuestionRecord.columns) FROM question JOIN memory ON memory.question = question.id
          WHERE key = ?
          """)
      return try Row.fetchOne(statement, arguments: [key.text]).map { try QuestionRecord(key: key, row: $0) }
    }
  }
}

/// A reading of live attempts.
private struct AttemptQuery {
  enum Order: String {
    case newestFirst = "DESC"
    case oldestFirst = "ASC"
  }

  private var conditions = ["NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)"]
  private var arguments = StatementArguments()
  private let order: Order
  private let withAnswers: Bool

  init(_ filter: AttemptFilter, order: Order, withAnswers: Bool) {
    self.order = order
    self.withAnswers = withAnswers
    if let key = filter.question {
      add("attempt.question = (SELECT id FROM question WHERE key = ?)", [key.text])
    }
    if let setting = filter.setting { add("attempt.setting = ?", [setting.rawValue]) }
    if let interview = filter.interview { add("attempt.interview = ?", [interview.blob]) }
    if let since = filter.since {
      // Wherever a person is, a study day begins less than two days from the same day in UTC: the index on
      // the instant serves, and the day decides.
      add("attempt.occurred_ms >= ?", [(since.number - 2) * 86_400_000])
      add("attempt.study_day >= ?", [since.number])
    }
    if let topic = filter.topic {
      add("attempt.question IN (SELECT question FROM listing_topic WHERE topic = ?)", [topic])
    }
    if let kind = filter.kind {
      add("attempt.question IN (SELECT question FROM listing WHERE kind = ?)", [kind.rawValue])
    }
    if let bank = filter.bank {
      add(
        """
        attempt.question IN (SELECT question FROM listing WHERE bank = (SELECT id FROM bank WHERE name = ?))
        """, [bank])
    }
  }

  mutating func add(_ condition: String, _ values: StatementArguments) {
    conditions.append(condition)
    arguments += values
  }

  func each(
    in db: Database, limit: Int = -1, offset: Int = 0, _ body: (ListedAttempt) throws -> Bool
  ) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT attempt.id, \(Moment.columns), question.key, question.text, bank.name,
          answer.text, answer.note, \(Attempt.columns)
        FROM attempt JOIN question ON question.id = attempt.question
          LEFT JOIN listing ON listing.question = attempt.question LEFT JOIN bank ON bank.id = listing.bank
          LEFT JOIN answer ON \(withAnswers ? "answer.attempt = attempt.id" : "FALSE")
        WHERE \(conditions.joined(separator: " AND "))
        ORDER BY attempt.occurred_ms \(order.rawValue), attempt.id \(order.rawValue) LIMIT ? OFFSET ?
        """, arguments: arguments + [limit, offset])
    while let row = try cursor.next() {
      let text: String? = row[7]
      let note: String? = row[8]
      let listed = ListedAttempt(
        id: try row.requiredEventID(0), occurred: Moment(row: row, from: 1),
        attempt: try Attempt(question: QuestionKey(row[4]), row: row, from: 9), text: row[5], bank: row[6],
        answer: text == nil && note == nil ? nil : Answer(text: text, note: note))
      guard try body(listed) else { return }
    }
  }
}
