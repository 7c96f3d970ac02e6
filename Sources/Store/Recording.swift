import GRDB
package import Practice

/// What stands beside an attempt and can be erased for good.
package struct Answer: Sendable, Hashable {
  /// A typed answer.
  package var text: String?
  /// What the person noted beside the answer.
  package var note: String?

  /// An answer's text, a note, or both; with neither nothing is stored.
  package init(text: String? = nil, note: String? = nil) {
    self.text = text
    self.note = note
  }
}

/// A round in progress, as it can be resumed on the same study day.
package struct SavedSitting: Sendable, Hashable {
  /// The only day on which the sitting is gone on with.
  package var day: StudyDay
  /// In the caller's own form.
  package var body: String

  /// A sitting of that study day.
  package init(day: StudyDay, body: String) {
    self.day = day
    self.body = body
  }
}

/// What becomes of the round in progress when something is recorded.
package enum SittingUpdate: Sendable, Hashable {
  case unchanged
  case save(SavedSitting)
  case clear
}

/// What an action is for; undo and redo tell them apart.
enum ActionSort: Int {
  case deed = 1
  case undo = 2
  case redo = 3
  case erasure = 4
}

extension Store {
  /// Stores an action, its answers and what it belongs to that is still going on; all of it is on disk when this returns.
  ///
  /// - Parameter answers: by the ids of the action's attempts.
  package func record(
    _ action: Action, answers: [EventID: Answer] = [:], sitting: SittingUpdate = .unchanged,
    mock: MockUpdate = .unchanged, partner: PartnerUpdate = .unchanged
  ) throws(StoreError) {
    try write { db in
      try insert(action, answers: answers, in: db)
      try apply(sitting, in: db)
      try apply(mock, in: db)
      try apply(partner, in: db)
    }
  }

  /// Keeps the text of an answer that is stored already, in place of any text it had: what a transcriber made of a
  /// spoken one. Nothing is kept beside an attempt that doesn't exist.
  package func keepText(_ text: String, beside attempt: EventID) throws(StoreError) {
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO answer (attempt, text) SELECT id, ?2 FROM attempt WHERE id = ?1
          ON CONFLICT (attempt) DO UPDATE SET text = excluded.text
          """
      ).execute(arguments: [attempt.blob, text])
    }
  }

  /// Keeps a note beside an attempt that is stored already, in place of any it had; nil takes it away. Nothing is kept
  /// beside an attempt that doesn't exist.
  package func keepNote(_ note: String?, beside attempt: EventID) throws(StoreError) {
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO answer (attempt, note) SELECT id, ?2 FROM attempt WHERE id = ?1 AND ?2 IS NOT NULL
          ON CONFLICT (attempt) DO UPDATE SET note = excluded.note
          """
      ).execute(arguments: [attempt.blob, note])
      guard note == nil else { return }
      try db.cachedStatement(sql: "DELETE FROM answer WHERE attempt = ? AND text IS NULL")
        .execute(arguments: [attempt.blob])
      try db.cachedStatement(sql: "UPDATE answer SET note = NULL WHERE attempt = ?")
        .execute(arguments: [attempt.blob])
    }
  }

  /// Which of these events are stored already, also if they were taken back: importing them again would double them.
  package func existing(_ ids: [EventID]) throws(StoreError) -> Set<EventID> {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM attempt WHERE id = ?1) OR EXISTS (SELECT 1 FROM change WHERE id = ?1)
            OR EXISTS (SELECT 1 FROM retraction WHERE id = ?1)
          """)
      return try Set(ids.filter { try statement.fetchOne(Bool.self, [$0.blob]) ?? false })
    }
  }

  /// The round in progress, if any.
  package func savedSitting() throws(StoreError) -> SavedSitting? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT study_day, body FROM sitting").map {
        SavedSitting(day: StudyDay($0[0]), body: $0[1])
      }
    }
  }

  /// Saves or clears the round in progress by itself.
  package func updateSitting(_ update: SittingUpdate) throws(StoreError) {
    if update == .unchanged { return }
    try write { try apply(update, in: $0) }
  }

  func apply(_ update: SittingUpdate, in db: Database) throws {
    switch update {
    case .unchanged:
      break
    case .save(let sitting):
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO sitting (id, study_day, body) VALUES (1, ?, ?)")
        .execute(arguments: [sitting.day.number, sitting.body])
    case .clear:
      try db.cachedStatement(sql: "DELETE FROM sitting").execute()
    }
  }

  /// Stores an action and brings the caches up to date.
  ///
  /// - Parameter reverses: the row of the action that an undo or a redo takes back.
  func insert(
    _ action: Action, sort: ActionSort = .deed, reverses: Int64? = nil, answers: [EventID: Answer] = [:],
    in db: Database
  ) throws {
    if action.events.isEmpty { return }
    let rules = try rules(in: db)
    try note(rules, in: db)
    try db.cachedStatement(
      sql: "INSERT INTO action (id, device, recorded_ms, sort, reverses) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      action.id.blob, try deviceRow(db), action.recorded.milliseconds, sort.rawValue, reverses,
    ])
    let row = db.lastInsertedRowID
    var writer = EventWriter(db: db, action: row)
    var update = CacheUpdate(db: db, rules: rules)
    for event in action.events {
      try update.take(event, question: try writer.write(event))
    }
    try update.write()
    for (attempt, answer) in answers where answer.text != nil || answer.note != nil {
      try db.cachedStatement(sql: "INSERT INTO answer (attempt, text, note) VALUES (?, ?, ?)")
        .execute(arguments: [attempt.blob, answer.text, answer.note])
    }
  }

  /// Another process may keep the caches for another target recall; whoever opens next then makes them anew.
  private func note(_ rules: MemoryRules, in db: Database) throws {
    if try db.rulesOfCaches() != rules.fingerprint {
      try db.execute(sql: "UPDATE meta SET value = 'mixed' WHERE name = 'rules'")
    }
  }
}

extension Database {
  /// The fingerprint of the rules that the memory states were made under; nil if none were ever made.
  func rulesOfCaches() throws -> String? {
    try cachedStatement(sql: "SELECT value FROM meta WHERE name = 'rules'").fetchOne(String.self, [])
  }
}
