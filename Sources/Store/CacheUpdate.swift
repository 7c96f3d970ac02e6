import FSRS
import GRDB
import Practice

/// Brings the caches of the fold up to date with the events of one transaction.
///
/// Events are taken in one by one; what they touch is written once, in ``write()``. So an action of a hundred
/// thousand events costs little more than its rows.
struct CacheUpdate {
  private let db: Database
  private let rules: MemoryRules
  /// Records after the attempts taken in so far.
  private var stepped: [Int64: QuestionRecord] = [:]
  /// Questions whose history must be folded again: by a late entry, or something taken back.
  private var stale: Set<Int64> = []
  private var keys: [Int64: QuestionKey] = [:]
  private var days: [StudyDay: DayTotals] = [:]
  private var fields: Set<FieldName> = []

  private struct FieldName: Hashable {
    var sort: String
    var subject: String
    var field: String
  }

  init(db: Database, rules: MemoryRules) {
    self.db = db
    self.rules = rules
  }

  /// Takes in an event that was just stored. `question` is an attempt's row of `question`.
  mutating func take(_ event: Event, question: Int64?) throws {
    // Another device's retraction may have come before what it takes back.
    guard try !isRetracted(event.id) else { return }
    switch event.fact {
    case .attempt(let attempt):
      guard let question else { return }
      add(attempt.dayTotals(on: event.occurred.day))
      try step(question, attempt, event.occurred)
    case .change(let change):
      fields.insert(
        FieldName(sort: change.subject.sort.rawValue, subject: change.subject.id, field: change.field))
    case .retraction(let target):
      try retract(target)
    }
  }

  /// Writes what was touched.
  mutating func write() throws {
    // What a question is folded from hangs on the links, which are fields.
    for name in fields { try write(name) }
    try markRelinked()
    try markHeirs()
    for (question, key) in keys.sorted(by: { $0.key < $1.key }) {
      try write(
        stale.contains(question)
          ? Refold(db: db, rules: rules).record(of: question, key: key) : stepped[question],
        question: question)
    }
    for totals in days.values.sorted(by: { $0.day < $1.day }) { try write(totals) }
  }

  /// Brings the lineage up to date; whose links changed has another history.
  private mutating func markRelinked() throws {
    for name in fields where name.field == sameAs && name.sort == Change.Subject.Sort.question.rawValue {
      for (question, key) in try LineageCache(db: db).relink(QuestionKey(name.subject)) {
        keys[question] = key
        stale.insert(question)
      }
    }
  }

  /// What was attempted belongs to the history of every question that came of it.
  private mutating func markHeirs() throws {
    guard try db.hasLineage() else { return }
    for question in Array(keys.keys) {
      for (heir, key) in try db.heirs(of: question) {
        keys[heir] = key
        stale.insert(heir)
      }
    }
  }

  private mutating func step(_ question: Int64, _ attempt: Attempt, _ occurred: Moment) throws {
    if stale.contains(question) { return }
    let known = try stepped[question] ?? record(of: question, key: attempt.question)
    keys[question] = attempt.question
    let step = QuestionRecord.Step(attempt, at: occurred.instant, on: occurred.day)
    guard var record = known else {
      stepped[question] = QuestionRecord(key: attempt.question, first: step, rules: rules)
      return
    }
    // Attempts of one instant are ordered by id, which the cache doesn't keep; they are rare.
    guard step.instant > record.last.instant else {
      stale.insert(question)
      return
    }
    record.apply(step, rules: rules)
    stepped[question] = record
  }

  private func record(of question: Int64, key: QuestionKey) throws -> QuestionRecord? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(QuestionRecord.columns) FROM memory WHERE question = ?")
    return try Row.fetchOne(statement, arguments: [question]).map { try QuestionRecord(key: key, row: $0) }
  }

  private func isRetracted(_ id: EventID) throws -> Bool {
    try db.cachedStatement(sql: "SELECT 1 FROM retracted WHERE event = ?").fetchOne(Int.self, [id.blob])
      != nil
  }

  private mutating func retract(_ target: EventID) throws {
    guard try !isRetracted(target) else { return }
    try db.cachedStatement(sql: "INSERT INTO retracted (event) VALUES (?)").execute(arguments: [target.blob])
    try touch(target, alive: false)
    if let further = try self.target(of: target) { try restoreUnlessNamed(further) }
  }

  /// What a retraction named is live again, unless another live retraction names it too.
  private mutating func restoreUnlessNamed(_ target: EventID) throws {
    let named = try db.cachedStatement(
      sql: """
        SELECT 1 FROM retraction
        WHERE target = ? AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = retraction.id)
        """
    ).fetchOne(Int.self, [target.blob])
    guard named == nil, try isRetracted(target) else { return }
    try db.cachedStatement(sql: "DELETE FROM retracted WHERE event = ?").execute(arguments: [target.blob])
    try touch(target, alive: true)
    if let further = try self.target(of: target) { try retract(further) }
  }

  /// What the event takes back, if it is a retraction.
  private func target(of id: EventID) throws -> EventID? {
    let statement = try db.cachedStatement(sql: "SELECT target FROM retraction WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.blob])?.eventID(0)
  }

  private mutating func touch(_ id: EventID, alive: Bool) throws {
    let attempts = try db.cachedStatement(
      sql: """
        SELECT attempt.question, question.key, study_day, grade, answering_ms
        FROM attempt JOIN question ON question.id = attempt.question WHERE attempt.id = ?
        """)
    if let row = try Row.fetchOne(attempts, arguments: [id.blob]) {
      let question: Int64 = row[0]
      keys[question] = QuestionKey(row[1])
      stale.insert(question)
      let sign = alive ? 1 : -1
      let solid = try row.grade(3).isSolidOrBetter
      add(
        DayTotals(
          day: StudyDay(row[2]), attempts: sign, solidOrBetter: solid ? sign : 0,
          answering: (row.milliseconds(4) ?? .zero) * sign))
      return
    }
    let changes = try db.cachedStatement(
      sql: "SELECT subject_sort, subject_id, field FROM change WHERE id = ?")
    if let row = try Row.fetchOne(changes, arguments: [id.blob]) {
      fields.insert(FieldName(sort: row[0], subject: row[1], field: row[2]))
    }
  }

  private mutating func add(_ totals: DayTotals) {
    var sum = days[totals.day] ?? DayTotals(day: totals.day)
    sum.attempts += totals.attempts
    sum.solidOrBetter += totals.solidOrBetter
    sum.answering += totals.answering
    days[totals.day] = sum
  }

  private func write(_ record: QuestionRecord?, question: Int64) throws {
    if let record {
      try db.cachedStatement(sql: QuestionRecord.upsert)
        .execute(arguments: record.arguments(question: question, rules: rules))
    } else {
      try db.cachedStatement(sql: "DELETE FROM memory WHERE question = ?").execute(arguments: [question])
    }
  }

  private func write(_ change: DayTotals) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT attempts, solid, answering_ms FROM day_total WHERE study_day = ?")
    var totals = DayTotals(day: change.day)
    if let row = try Row.fetchOne(statement, arguments: [change.day.number]) {
      totals = DayTotals(
        day: change.day, attempts: row[0], solidOrBetter: row[1], answering: .milliseconds(row[2] as Int))
    }
    totals.attempts += change.attempts
    totals.solidOrBetter += change.solidOrBetter
    totals.answering += change.answering
    if totals.attempts == 0 {
      try db.cachedStatement(sql: "DELETE FROM day_total WHERE study_day = ?")
        .execute(arguments: [change.day.number])
    } else {
      try db.cachedStatement(sql: DayTotals.upsert).execute(arguments: totals.arguments)
    }
  }

  private func write(_ name: FieldName) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT new FROM change
        WHERE subject_sort = ? AND subject_id = ? AND field = ?
          AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = change.id)
        ORDER BY occurred_ms DESC, id DESC LIMIT 1
        """)
    let row = try Row.fetchOne(statement, arguments: [name.sort, name.subject, name.field])
    if let value: String = row?[0] {
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO field (subject_sort, subject_id, field, value) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [name.sort, name.subject, name.field, value])
    } else {
      try db.cachedStatement(
        sql: "DELETE FROM field WHERE subject_sort = ? AND subject_id = ? AND field = ?"
      ).execute(arguments: [name.sort, name.subject, name.field])
    }
  }
}

extension Attempt {
  /// What the attempt adds to its day.
  func dayTotals(on day: StudyDay) -> DayTotals {
    DayTotals(
      day: day, attempts: 1, solidOrBetter: grade.isSolidOrBetter ? 1 : 0, answering: answering ?? .zero)
  }
}

extension DayTotals {
  /// Stores a day's ``arguments``.
  static let upsert =
    "INSERT OR REPLACE INTO day_total (study_day, attempts, solid, answering_ms) VALUES (?, ?, ?, ?)"

  /// What `day_total` keeps.
  var arguments: StatementArguments {
    [day.number, attempts, solidOrBetter, answering.milliseconds]
  }
}
