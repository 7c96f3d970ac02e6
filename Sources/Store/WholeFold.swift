import GRDB
import Practice

/// All events folded from nothing, to compare the caches with and to write them anew.
struct WholeFold {
  let rules: MemoryRules
  private(set) var retracted: Set<EventID> = []
  private(set) var records: [Int64: QuestionRecord] = [:]
  private(set) var days: [StudyDay: DayTotals] = [:]
  private(set) var fields: [[String]: String] = [:]
  /// By question, the ancestors it has; questions without any are left out.
  private(set) var ancestors: [QuestionKey: Set<QuestionKey>] = [:]

  init(db: Database, rules: MemoryRules) throws {
    self.rules = rules
    retracted = try Self.retracted(in: db)
    let histories = try Histories(db: db, without: retracted)
    days = histories.days
    try foldChanges(db)
    foldLinks()
    histories.eachRecord(rules, ancestors: try ancestorRows(db)) { records[$0] = $1 }
  }

  /// Events that a live retraction names. Chains are walked to their ends; a circle, which no device can
  /// write, counts as not retracted.
  private static func retracted(in db: Database) throws -> Set<EventID> {
    var namers: [EventID: [EventID]] = [:]
    let cursor = try Row.fetchCursor(db, sql: "SELECT id, target FROM retraction")
    while let row = try cursor.next() {
      namers[try row.requiredEventID(1), default: []].append(try row.requiredEventID(0))
    }
    var known: [EventID: Bool] = [:]
    func isRetracted(_ id: EventID) -> Bool {
      if let answer = known[id] { return answer }
      known[id] = false
      let answer = namers[id, default: []].contains { !isRetracted($0) }
      known[id] = answer
      return answer
    }
    return Set(namers.keys.filter(isRetracted))
  }

  private mutating func foldChanges(_ db: Database) throws {
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT id, subject_sort, subject_id, field, new FROM change ORDER BY occurred_ms, id")
    while let row = try cursor.next() {
      if retracted.contains(try row.requiredEventID(0)) { continue }
      fields[[row[1], row[2], row[3]]] = row[4]
    }
  }

  private mutating func foldLinks() {
    var links: [QuestionKey: QuestionKey] = [:]
    for (name, value) in fields
    where name[0] == Change.Subject.Sort.question.rawValue && name[2] == sameAs && !value.isEmpty {
      links[QuestionKey(name[1])] = QuestionKey(value)
    }
    let lineage = Lineage(links)
    for key in lineage.questions { ancestors[key] = Set(lineage.ancestors(of: key)) }
  }

  /// The rows of ``ancestors``. A question without a row has no attempts.
  private func ancestorRows(_ db: Database) throws -> [Int64: Set<Int64>] {
    var rows: [Int64: Set<Int64>] = [:]
    for (key, ancestors) in ancestors {
      guard let row = try db.questionRow(of: key) else { continue }
      rows[row] = Set(try ancestors.compactMap { try db.questionRow(of: $0) })
    }
    return rows
  }
}
