import FSRS
import GRDB
import Practice

/// The live attempts of all questions, each question's in the order (occurred, id).
///
/// Read in the order they were stored and sorted here: reading them question by question would jump through
/// the whole file. A million attempts take about 40 MB while this lives.
struct Histories {
  private var entries: [Int64: [Entry]] = [:]
  private var keys: [Int64: QuestionKey] = [:]
  /// Memories of other programs that are taken over: too rare for a place in each entry.
  private var memories: [EventID: MemoryState] = [:]
  /// What each study day's attempts amount to.
  private(set) var days: [StudyDay: DayTotals] = [:]

  private struct Entry {
    var id: EventID
    var milliseconds: Int
    var day: Int32
    var grade: Grade
    var setting: Setting

    static func precedes(_ left: Entry, _ right: Entry) -> Bool {
      (left.milliseconds, left.id) < (right.milliseconds, right.id)
    }
  }

  init(db: Database, without retracted: Set<EventID>) throws {
    let names = try Row.fetchCursor(db, sql: "SELECT id, key FROM question")
    while let row = try names.next() { keys[row[0]] = QuestionKey(row[1]) }
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, question, occurred_ms, study_day, grade, setting, answering_ms, stability, difficulty
        FROM attempt ORDER BY seq
        """)
    while let row = try cursor.next() {
      let id = try row.requiredEventID(0)
      if !retracted.isEmpty, retracted.contains(id) { continue }
      let day: Int = row[3]
      let entry = Entry(
        id: id, milliseconds: row[2], day: Int32(clamping: day), grade: try row.grade(4),
        setting: try row.setting(5))
      entries[row[1], default: []].append(entry)
      if let memory = row.memory(7) { memories[id] = memory }
      days[StudyDay(day), default: DayTotals(day: StudyDay(day))]
        .add(entry.grade, answering: row.milliseconds(6) ?? .zero)
    }
  }

  /// Folds one question after the other, in the order of their rows, each with the attempts at its ancestors.
  func eachRecord(
    _ rules: MemoryRules, ancestors: [Int64: Set<Int64>],
    _ body: (_ question: Int64, QuestionRecord) throws -> Void
  ) rethrows {
    for question in Set(entries.keys).union(ancestors.keys).sorted() {
      var entries = entries[question, default: []]
      for ancestor in ancestors[question, default: []] { entries += self.entries[ancestor, default: []] }
      let steps = entries.sorted(by: Entry.precedes).lazy.map { entry in
        QuestionRecord.Step(
          instant: Instant(milliseconds: entry.milliseconds), day: StudyDay(Int(entry.day)),
          grade: entry.grade, setting: entry.setting, memory: memories.isEmpty ? nil : memories[entry.id])
      }
      let key = keys[question] ?? QuestionKey("")
      if let record = QuestionRecord.folding(key, steps, rules: rules) { try body(question, record) }
    }
  }
}

extension DayTotals {
  fileprivate mutating func add(_ grade: Grade, answering more: Duration) {
    attempts += 1
    solidOrBetter += grade.isSolidOrBetter ? 1 : 0
    answering += more
  }
}
