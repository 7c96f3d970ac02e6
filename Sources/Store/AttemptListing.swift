import GRDB
package import Practice

/// Which live attempts are meant; empty parts let all through.
package struct AttemptFilter: Sendable, Hashable {
  /// Only attempts at it and at what it was before; nil for all.
  package var question: QuestionKey?
  /// Only attempts given there; nil for all.
  package var setting: Setting?
  /// Those given in that interview.
  package var interview: EventID?
  /// That study day or later.
  package var since: StudyDay?
  /// As its question, or what came of that, is listed now.
  package var topic: String?
  /// As its question, or what came of that, is listed now.
  package var kind: Kind?
  /// As its question, or what came of that, is listed now.
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
  /// The question to which it counts now: the one answered, or what came of it in its bank.
  package var bearer: QuestionKey
  /// The bearer's text as last seen; empty if no bank ever had it.
  package var text: String
  /// The bank that has the bearer.
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
      let query = try AttemptQuery(filter, order: .newestFirst, withAnswers: withAnswers, in: db)
      var attempts: [ListedAttempt] = []
      try query.each(limit: limit, offset: offset) {
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
      try AttemptQuery(filter, order: .newestFirst, withAnswers: withAnswers, in: db).each(body)
    }
  }

  /// All live attempts at a question and at what it was before, oldest first, without answers unless asked for.
  package func history(of key: QuestionKey, withAnswers: Bool = false) throws(StoreError) -> [ListedAttempt] {
    try read { db in
      var attempts: [ListedAttempt] = []
      let query = try AttemptQuery(
        AttemptFilter(question: key), order: .oldestFirst, withAnswers: withAnswers, in: db)
      try query.each {
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
      var query = try AttemptQuery(AttemptFilter(), order: .newestFirst, withAnswers: true, in: db)
      query.add("attempt.id = ?", [id.blob])
      try query.each {
        found = $0
        return false
      }
      return found
    }
  }

  /// What stands beside an attempt, also beside one that was taken back; nil if nothing does.
  package func answer(beside attempt: EventID) throws(StoreError) -> Answer? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT text, note FROM answer WHERE attempt = ?", arguments: [attempt.blob])
        .map { Answer(text: $0[0], note: $0[1]) }
    }
  }

  /// The newest live attempt at a question, or at what it was before, that has an answer's text.
  package func lastAnswer(of key: QuestionKey) throws(StoreError) -> ListedAttempt? {
    try read { db in
      var found: ListedAttempt?
      var query = try AttemptQuery(
        AttemptFilter(question: key), order: .newestFirst, withAnswers: true, in: db)
      query.add("answer.text IS NOT NULL", [])
      try query.each {
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
