import GRDB
package import Practice

/// A mock interview in progress, or one whose answers wait for grades, as another sitting can go on with it.
package struct SavedMock: Sendable, Hashable {
  /// In the caller's own form, without anything typed.
  package var body: String
  /// What was typed and noted, in the caller's own form, by the place of its question.
  package var texts: [Int: String]

  /// What is kept of one.
  package init(body: String, texts: [Int: String] = [:]) {
    self.body = body
    self.texts = texts
  }
}

/// What becomes of the mock interview in progress when something is recorded.
package enum MockUpdate: Sendable, Hashable {
  /// What was typed at one question.
  package struct Text: Sendable, Hashable {
    /// The place of its question.
    package var place: Int
    /// The question, by which the text is erased; nil for one that no bank has.
    package var question: QuestionKey?
    /// Nil takes away what was kept there.
    package var body: String?

    /// A text, or none, at that place.
    package init(place: Int, question: QuestionKey?, body: String?) {
      self.place = place
      self.question = question
      self.body = body
    }
  }

  case unchanged
  /// Texts at other places stay as they are: one that was erased meanwhile must not come back.
  case save(body: String, text: Text?)
  case clear
}

extension Store {
  /// The mock interview in progress, if any.
  package func savedMock() throws(StoreError) -> SavedMock? {
    try read { db in
      guard let body = try String.fetchOne(db, sql: "SELECT body FROM mock") else { return nil }
      var saved = SavedMock(body: body)
      let rows = try Row.fetchCursor(db, sql: "SELECT place, body FROM mock_text")
      while let row = try rows.next() { saved.texts[row[0]] = row[1] }
      return saved
    }
  }

  /// Saves or clears the mock interview in progress by itself.
  package func updateMock(_ update: MockUpdate) throws(StoreError) {
    if update == .unchanged { return }
    try write { try apply(update, in: $0) }
  }

  func apply(_ update: MockUpdate, in db: Database) throws {
    switch update {
    case .unchanged: break
    case .save(let body, let text):
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO mock (id, body) VALUES (1, ?)")
        .execute(arguments: [body])
      guard let text else { return }
      if let body = text.body {
        try db.cachedStatement(
          sql: "INSERT OR REPLACE INTO mock_text (place, question, body) VALUES (?, ?, ?)"
        )
        .execute(arguments: [text.place, text.question?.text, body])
      } else {
        try db.cachedStatement(sql: "DELETE FROM mock_text WHERE place = ?").execute(arguments: [text.place])
      }
    case .clear:
      try db.cachedStatement(sql: "DELETE FROM mock").execute()
      try db.cachedStatement(sql: "DELETE FROM mock_text").execute()
    }
  }
}
