import FSRS
import GRDB
import Practice

extension WholeFold {
  /// Where the caches aren't what the events amount to, cache by cache.
  func differences(in db: Database) throws -> [Difference] {
    try retractedDifferences(db) + lineageDifferences(db) + memoryDifferences(db) + dayDifferences(db)
      + fieldDifferences(db)
  }

  /// Writes all caches of the fold anew.
  func rewrite(in db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM retracted; DELETE FROM lineage; DELETE FROM memory; DELETE FROM day_total;
        DELETE FROM field;
        """)
    for id in retracted.sorted() {
      try db.cachedStatement(sql: "INSERT INTO retracted (event) VALUES (?)").execute(arguments: [id.blob])
    }
    for (question, record) in records.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(sql: QuestionRecord.upsert)
        .execute(arguments: record.arguments(question: question, rules: rules))
    }
    for totals in days.values {
      try db.cachedStatement(sql: DayTotals.upsert).execute(arguments: totals.arguments)
    }
    for (name, value) in fields {
      try db.cachedStatement(
        sql: "INSERT INTO field (subject_sort, subject_id, field, value) VALUES (?, ?, ?, ?)"
      ).execute(arguments: StatementArguments(name + [value]))
    }
    for key in ancestors.keys { _ = try LineageCache(db: db).relink(key) }
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('rules', ?)", arguments: [rules.fingerprint])
  }

  private func lineageDifferences(_ db: Database) throws -> [Difference] {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT heir.key, ancestor.key FROM lineage JOIN question AS heir ON heir.id = lineage.question
          JOIN question AS ancestor ON ancestor.id = lineage.ancestor
        """)
    var cached: [QuestionKey: Set<QuestionKey>] = [:]
    while let row = try cursor.next() { cached[QuestionKey(row[0]), default: []].insert(QuestionKey(row[1])) }
    func list(_ keys: Set<QuestionKey>?) -> String? { keys?.sorted().map(\.text).joined(separator: ", ") }
    return Set(cached.keys).union(ancestors.keys).sorted().compactMap { key in
      if cached[key] == ancestors[key] { return nil }
      return Difference(
        cache: .lineage, subject: key.text, cached: list(cached[key]), folded: list(ancestors[key]))
    }
  }

  private func retractedDifferences(_ db: Database) throws -> [Difference] {
    let cached = try Refold.eventSet("SELECT event FROM retracted", in: db)
    return cached.symmetricDifference(retracted).sorted().map { id in
      Difference(
        cache: .retracted, subject: id.description, cached: cached.contains(id) ? "taken back" : nil,
        folded: retracted.contains(id) ? "taken back" : nil)
    }
  }

  private func memoryDifferences(_ db: Database) throws -> [Difference] {
    var differences: [Difference] = []
    var missing = records
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT question.key, memory.question, due_day, \(QuestionRecord.columns)
        FROM memory JOIN question ON question.id = memory.question ORDER BY memory.question
        """)
    while let row = try cursor.next() {
      let cached = CachedMemory(
        record: try QuestionRecord(key: QuestionKey(row[0]), row: row, from: 3), due: StudyDay(row[2]))
      let folded = missing.removeValue(forKey: row[1]).map {
        CachedMemory(record: $0, due: $0.nextDay(rules: rules))
      }
      if let folded, cached.agrees(with: folded) { continue }
      differences.append(
        Difference(
          cache: .memory, subject: row[0], cached: cached.description, folded: folded?.description))
    }
    for (_, record) in missing.sorted(by: { $0.key < $1.key }) {
      let folded = CachedMemory(record: record, due: record.nextDay(rules: rules))
      differences.append(
        Difference(cache: .memory, subject: record.key.text, cached: nil, folded: folded.description))
    }
    return differences
  }

  private func dayDifferences(_ db: Database) throws -> [Difference] {
    let rows = try Row.fetchAll(db, sql: "SELECT study_day, attempts, solid, answering_ms FROM day_total")
    let cached = Dictionary(uniqueKeysWithValues: rows.map { row in (StudyDay(row[0]), DayTotals(row: row)) })
    return Set(cached.keys).union(days.keys).sorted().compactMap { day in
      if cached[day] == days[day] { return nil }
      return Difference(
        cache: .dayTotal, subject: day.iso, cached: cached[day]?.summary, folded: days[day]?.summary)
    }
  }

  private func fieldDifferences(_ db: Database) throws -> [Difference] {
    var cached: [[String]: String] = [:]
    let cursor = try Row.fetchCursor(db, sql: "SELECT subject_sort, subject_id, field, value FROM field")
    while let row = try cursor.next() { cached[[row[0], row[1], row[2]]] = row[3] }
    let names = Set(cached.keys).union(fields.keys).sorted { $0.lexicographicallyPrecedes($1) }
    return names.compactMap { name in
      if cached[name] == fields[name] { return nil }
      return Difference(
        cache: .field, subject: name.filter { !$0.isEmpty }.joined(separator: " "), cached: cached[name],
        folded: fields[name])
    }
  }
}

/// A memory state with its due day, as the cache keeps it.
private struct CachedMemory: CustomStringConvertible {
  var record: QuestionRecord
  var due: StudyDay

  /// Same but for the last bits of the state: another machine's mathematics may round them otherwise.
  func agrees(with other: CachedMemory) -> Bool {
    var last = record.last
    last.slowness = other.record.last.slowness
    let isClose =
      abs(record.last.slowness - other.record.last.slowness) <= 1e-9
      && abs(record.memory.stabilityDays - other.record.memory.stabilityDays)
        <= 1e-9 * other.record.memory.stabilityDays
      && abs(record.memory.difficulty - other.record.memory.difficulty) <= 1e-8
    let isAlikeSolid =
      abs(record.answers.answered - other.record.answers.answered) <= 1e-9
      && abs(record.answers.solid - other.record.answers.solid) <= 1e-9
    let isAlikeSurprising =
      abs(record.surprise.sum - other.record.surprise.sum) <= 1e-8
      && abs(record.surprise.information - other.record.surprise.information) <= 1e-8
    return isClose && isAlikeSolid && isAlikeSurprising && record.firstGrade == other.record.firstGrade
      && due == other.due
      && record.attempts == other.record.attempts
      && record.lapses == other.record.lapses && record.solidOrBetter == other.record.solidOrBetter
      && record.firstDay == other.record.firstDay && last == other.record.last
  }

  var description: String {
    "\(record.attempts) attempts, last \(record.last.grade.word) on \(record.last.day), "
      + "stability \(record.memory.stabilityDays), difficulty \(record.memory.difficulty), due \(due)"
  }
}

extension DayTotals {
  fileprivate var summary: String {
    "\(attempts) attempts, \(solidOrBetter) solid or better, \(answering.clock)"
  }
}
