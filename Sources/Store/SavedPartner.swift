import GRDB
package import Practice

/// What a friend asks, as another sitting can go on with it.
package struct SavedPartner: Sendable, Hashable {
  /// An answer that waits for a grade.
  package struct Waiting: Sendable, Hashable {
    /// What was answered; by it the answer is erased.
    package var question: QuestionKey
    /// In the caller's own form.
    package var answer: String

    /// An answer to that question.
    package init(question: QuestionKey, answer: String) {
      self.question = question
      self.answer = answer
    }
  }

  /// In the caller's own form.
  package var body: String
  /// Nil if none waits, or if it was erased.
  package var waiting: Waiting?

  /// What is kept of one.
  package init(body: String, waiting: Waiting? = nil) {
    self.body = body
    self.waiting = waiting
  }
}

/// What becomes of what a friend asks when something is recorded.
package enum PartnerUpdate: Sendable, Hashable {
  case unchanged
  case save(SavedPartner)
  case clear
}

extension Store {
  /// What a friend asks and hasn't come to an end with, if anything.
  package func savedPartner() throws(StoreError) -> SavedPartner? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT body, question, answer FROM partner").map { row in
        var saved = SavedPartner(body: row[0])
        if let question: String = row[1], let answer: String = row[2] {
          saved.waiting = SavedPartner.Waiting(question: QuestionKey(question), answer: answer)
        }
        return saved
      }
    }
  }

  /// Saves or clears what a friend asks by itself.
  package func updatePartner(_ update: PartnerUpdate) throws(StoreError) {
    if update == .unchanged { return }
    try write { try apply(update, in: $0) }
  }

  func apply(_ update: PartnerUpdate, in db: Database) throws {
    switch update {
    case .unchanged: break
    case .save(let saved):
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO partner (id, body, question, answer) VALUES (1, ?, ?, ?)"
      ).execute(arguments: [saved.body, saved.waiting?.question.text, saved.waiting?.answer])
    case .clear:
      try db.cachedStatement(sql: "DELETE FROM partner").execute()
    }
  }
}
