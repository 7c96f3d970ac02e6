import GRDB
package import Practice

/// What an undo took back, or a redo brought back.
package struct Reversal: Sendable, Hashable {
  /// When it was recorded at first.
  package var recorded: Instant
  /// The events of the deed itself.
  package var events: [Event]
}

extension Store {
  /// Takes back the last thing done on this device that stands, and before it the one before. Erasures stay.
  ///
  /// - Parameter moment: when the person asked for it.
  /// - Returns: nil if there is nothing to take back.
  package func undo(
    at moment: Moment, ids: inout EventIDSource, sitting: SittingUpdate = .unchanged
  ) throws(StoreError) -> Reversal? {
    try reverse(Self.undoable, as: .undo, at: moment, ids: &ids, sitting: sitting)
  }

  /// Brings back what was last taken back on this device, unless something was done since.
  ///
  /// - Returns: nil if there is nothing to bring back.
  package func redo(
    at moment: Moment, ids: inout EventIDSource, sitting: SittingUpdate = .unchanged
  ) throws(StoreError) -> Reversal? {
    try reverse(Self.redoable, as: .redo, at: moment, ids: &ids, sitting: sitting)
  }

  /// What ``undo(at:ids:sitting:)`` would take back.
  package func nextUndo() throws(StoreError) -> Reversal? {
    try read { try reversal(Self.undoable, in: $0)?.reversal }
  }

  /// What ``redo(at:ids:sitting:)`` would bring back.
  package func nextRedo() throws(StoreError) -> Reversal? {
    try read { try reversal(Self.redoable, in: $0)?.reversal }
  }

  // Newest first: deeds that no undo reverses but one that was redone.
  private static let undoable = """
    SELECT seq, seq, recorded_ms FROM action AS deed
    WHERE device = ? AND sort = 1 AND NOT EXISTS (
      SELECT 1 FROM action AS undone WHERE undone.reverses = deed.seq
        AND NOT EXISTS (SELECT 1 FROM action AS redone WHERE redone.reverses = undone.seq))
    ORDER BY seq DESC
    """

  // Newest first: undos that no redo reverses and no deed follows.
  private static let redoable = """
    SELECT undone.seq, deed.seq, deed.recorded_ms
    FROM action AS undone JOIN action AS deed ON deed.seq = undone.reverses
    WHERE undone.device = ?1 AND undone.sort = 2
      AND NOT EXISTS (SELECT 1 FROM action AS redone WHERE redone.reverses = undone.seq)
      AND undone.seq > ifnull((
        SELECT seq FROM action WHERE device = ?1 AND sort = 1 ORDER BY seq DESC LIMIT 1), 0)
    ORDER BY undone.seq DESC
    """

  private struct Step {
    /// The row of the action whose events are to be retracted.
    var action: Int64
    var events: [EventID]
    var reversal: Reversal
  }

  private func reverse(
    _ candidates: String, as sort: ActionSort, at moment: Moment, ids: inout EventIDSource,
    sitting: SittingUpdate
  ) throws(StoreError) -> Reversal? {
    try write { db in
      guard let step = try reversal(candidates, in: db) else { return nil }
      let action = Action(
        id: ids.next(at: moment.instant), recorded: moment.instant,
        events: step.events.map {
          Event(id: ids.next(at: moment.instant), occurred: moment, fact: .retraction(of: $0))
        })
      try insert(action, sort: sort, reverses: step.action, in: db)
      try apply(sitting, in: db)
      return step.reversal
    }
  }

  /// The first candidate that still has an effect; another device may have taken back the others' events.
  private func reversal(_ candidates: String, in db: Database) throws -> Step? {
    let cursor = try Row.fetchCursor(
      db.cachedStatement(sql: candidates), arguments: [try deviceRow(db)])
    while let row = try cursor.next() {
      let action: Int64 = row[0]
      // All of them, also those that another retraction names: after an undo nothing of a deed stands.
      let events = try db.eventIDs(of: action)
      guard events.contains(where: \.isLive) else { continue }
      let reversal = Reversal(
        recorded: Instant(milliseconds: row[2]), events: try db.events(of: row[1]))
      return Step(action: action, events: events.map(\.id), reversal: reversal)
    }
    return nil
  }
}

extension Database {
  /// The ids of an action's events and whether each is live.
  fileprivate func eventIDs(of action: Int64) throws -> [(id: EventID, isLive: Bool)] {
    try ["attempt", "change", "retraction"].flatMap { table in
      let statement = try cachedStatement(
        sql: """
          SELECT id, NOT EXISTS (SELECT 1 FROM retracted WHERE event = id) FROM \(table)
          WHERE action = ? ORDER BY seq
          """)
      return try Row.fetchAll(statement, arguments: [action]).map { row in
        (id: try row.requiredEventID(0), isLive: row[1] as Bool)
      }
    }
  }

  /// An action's events: its attempts, its changes, then its retractions.
  fileprivate func events(of action: Int64) throws -> [Event] {
    let attempts = try Row.fetchAll(
      self,
      sql: """
        SELECT attempt.id, \(Moment.columns), question.key, \(Attempt.columns)
        FROM attempt JOIN question ON question.id = attempt.question
        WHERE action = ? ORDER BY attempt.seq
        """, arguments: [action]
    ).map { row in
      Event(
        id: try row.requiredEventID(0), occurred: Moment(row: row, from: 1),
        fact: .attempt(try Attempt(question: QuestionKey(row[4]), row: row, from: 5)))
    }
    let changes = try Row.fetchAll(
      self,
      sql: """
        SELECT id, \(Moment.columns), subject_sort, subject_id, field, old, new
        FROM change WHERE action = ? ORDER BY seq
        """, arguments: [action]
    ).map { row in
      guard let sort = Change.Subject.Sort(rawValue: row[4]) else { throw row.impossible(4) }
      let change = Change(Change.Subject(sort, row[5]), row[6], from: row[7], to: row[8])
      return Event(id: try row.requiredEventID(0), occurred: Moment(row: row, from: 1), fact: .change(change))
    }
    let retractions = try Row.fetchAll(
      self, sql: "SELECT id, \(Moment.columns), target FROM retraction WHERE action = ? ORDER BY seq",
      arguments: [action]
    ).map { row in
      Event(
        id: try row.requiredEventID(0), occurred: Moment(row: row, from: 1),
        fact: .retraction(of: try row.requiredEventID(4)))
    }
    return attempts + changes + retractions
  }
}
