import GRDB
import Practice

/// All events folded from nothing, to compare the caches with and to write them anew.
struct WholeFold {
  let rules: MemoryRules
  private(set) var retracted: Set<EventID> = []
  private(set) var records: [Int64: QuestionRecord] = [:]
  private(set) var days: [StudyDay: DayTotals] = [:]
  private(set) var fields: [[String]: String] = [:]

  init(db: Database, rules: MemoryRules) throws {
    self.rules = rules
    retracted = try Self.retracted(in: db)
    let histories = try Histories(db: db, without: retracted)
    days = histories.days
    histories.eachRecord(rules) { records[$0] = $1 }
    try foldChanges(db)
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
}
