import GRDB
package import Practice

/// Whose answers are to be erased.
package enum Erasure: Sendable, Hashable {
  /// All attempts at a question and at what it was before, those taken back too.
  case question(QuestionKey)
  case attempt(EventID)
}

/// What was erased.
package struct Forgotten: Sendable, Hashable {
  /// Every attempt that was meant, those taken back too: what is kept of them outside the database is to be erased
  /// as well.
  package var attempts: [EventID]
  /// How many attempts had an answer or a note.
  package var answers: Int
  /// Automatic copies, whole or unfinished, that could not be opened or removed and may still hold the texts.
  package var copiesNotReached: [String]
  /// Whether the database's log could not be emptied, most likely because another process was reading; it may
  /// still hold the texts until the next time all processes have ended.
  package var logNotEmptied: Bool
}

extension Store {
  /// Erases answers and notes for good, here and in the automatic copies, and records that it was done. The
  /// attempts stay, with their grades and times. It can't be undone.
  ///
  /// - Throws: only if nothing was erased; what is out of reach afterwards is in the result.
  package func forget(
    _ erasure: Erasure, at moment: Moment, ids: inout EventIDSource
  ) throws(StoreError) -> Forgotten {
    let change = Change(erasure.subject, "forgotten", to: "1")
    let action = Action(
      id: ids.next(at: moment.instant), recorded: moment.instant,
      events: [Event(id: ids.next(at: moment.instant), occurred: moment, fact: .change(change))])
    let (attempts, answers, reach) = try write { db in
      let reach = try ErasureReach(erasure, in: db)
      let attempts = try reach.attempts(in: db)
      let count = try reach.erase(in: db)
      try insert(action, sort: .erasure, in: db)
      return (attempts, count, reach)
    }
    return Forgotten(
      attempts: attempts, answers: answers, copiesNotReached: eraseInCopies(reach),
      logNotEmptied: !emptyLog())
  }

  /// Moves the log into the database and truncates it: erased pages are overwritten there, but the log still
  /// has the old ones.
  ///
  /// - Returns: whether that went through.
  private func emptyLog() -> Bool {
    if location == nil { return true }
    do {
      return try queue.inDatabase { db in
        try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
      }
    } catch {
      return false
    }
  }

  /// - Returns: paths of the copies that may still hold the texts.
  private func eraseInCopies(_ reach: ErasureReach) -> [String] {
    guard let location else { return [] }
    let copies = Copies(folder: location.backups)
    // Before the whole ones are listed: a copy in the making either fails for it or is whole by then.
    let unfinished = copies.unfinished().map(\.path).filter { (try? Files.remove($0)) == nil }
    let whole = copies.paths().filter { (try? erase(reach, inCopy: $0)) == nil }
    return unfinished + whole
  }

  private func erase(_ reach: ErasureReach, inCopy path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    let copy = try DatabaseQueue(path: path, configuration: configuration)
    try copy.write { _ = try reach.erase(in: $0) }
  }
}

extension Erasure {
  fileprivate var subject: Change.Subject {
    switch self {
    case .question(let key): Change.Subject(.question, key.text)
    case .attempt(let id): Change.Subject(.attempt, id.description)
    }
  }
}

/// The answers that an erasure means, in terms that a copy made before the latest links and tables knows, too.
private enum ErasureReach {
  case questions([QuestionKey])
  case attempt(EventID)

  init(_ erasure: Erasure, in db: Database) throws {
    switch erasure {
    case .attempt(let id): self = .attempt(id)
    case .question(let key):
      let rows = try db.family(of: key).map(String.init).joined(separator: ",")
      let keys = try String.fetchAll(db, sql: "SELECT key FROM question WHERE id IN (\(rows))")
      self = .questions(keys.map { QuestionKey($0) })
    }
  }

  /// The ids of all attempts that are meant.
  func attempts(in db: Database) throws -> [EventID] {
    switch self {
    case .attempt(let id): return [id]
    case .questions(let keys):
      let statement = try db.cachedStatement(
        sql: """
          SELECT attempt.id FROM attempt JOIN question ON question.id = attempt.question WHERE key = ?
          ORDER BY attempt.seq
          """)
      return try keys.flatMap { key in
        try Row.fetchAll(statement, arguments: [key.text]).map { try $0.requiredEventID(0) }
      }
    }
  }

  /// - Returns: how many attempts had something to erase.
  func erase(in db: Database) throws -> Int {
    switch self {
    case .questions(let keys):
      let statement = try db.cachedStatement(
        sql: """
          DELETE FROM answer WHERE attempt IN (
            SELECT attempt.id FROM attempt JOIN question ON question.id = attempt.question WHERE key = ?)
          """)
      let graded = try keys.reduce(0) { count, key in
        try statement.execute(arguments: [key.text])
        return count + db.changesCount
      }
      return try graded + eraseInMock(keys, in: db) + eraseWithPartner(keys, in: db)
    case .attempt(let id):
      try db.execute(sql: "DELETE FROM answer WHERE attempt = ?", arguments: [id.blob])
      return db.changesCount
    }
  }

  /// What was noted with a friend beside an answer that isn't graded yet; a copy may be older than the table.
  private func eraseWithPartner(_ keys: [QuestionKey], in db: Database) throws -> Int {
    guard try db.tableExists("partner") else { return 0 }
    let statement = try db.cachedStatement(
      sql: "UPDATE partner SET question = NULL, answer = NULL WHERE question = ?")
    return try keys.reduce(0) { count, key in
      try statement.execute(arguments: [key.text])
      return count + db.changesCount
    }
  }

  /// What was typed in a mock interview that isn't graded yet; a copy may be older than the table.
  private func eraseInMock(_ keys: [QuestionKey], in db: Database) throws -> Int {
    guard try db.tableExists("mock_text") else { return 0 }
    let statement = try db.cachedStatement(sql: "DELETE FROM mock_text WHERE question = ?")
    return try keys.reduce(0) { count, key in
      try statement.execute(arguments: [key.text])
      return count + db.changesCount
    }
  }
}
