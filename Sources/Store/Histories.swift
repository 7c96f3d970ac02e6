import FSRS
import GRDB
import Practice

/// The live attempts of all questions, each question's in the order (occurred, id).
///
/// Read in the order they were stored and sorted here: reading them question by question would jump through
/// the whole file. A million attempts take about 50 MB while this lives.
struct Histories: Sendable {
  /// One question's after the other's.
  private var entries: [Entry] = []
  /// Where a question's entries stand.
  private var places: [Int64: Range<Int>] = [:]
  private var keys: [Int64: QuestionKey] = [:]
  /// Memories of other programs that are taken over: too rare for a place in each entry.
  private var memories: [EventID: MemoryState] = [:]
  /// What each study day's attempts amount to.
  private(set) var days: [StudyDay: DayTotals] = [:]

  struct Entry: Sendable {
    var id: EventID
    var milliseconds: Int
    var day: Int32
    var grade: Grade
    var setting: Setting
    var slowness: Double

    fileprivate static func precedes(_ left: Entry, _ right: Entry) -> Bool {
      (left.milliseconds, left.id) < (right.milliseconds, right.id)
    }
  }

  init(db: Database, without retracted: Set<EventID>) throws {
    let names = try Row.fetchCursor(db, sql: "SELECT id, key FROM question")
    while let row = try names.next() { keys[row[0]] = QuestionKey(row[1]) }
    var unsorted = EntriesAsStored()
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, question, occurred_ms, study_day, grade, setting, answering_ms, stability, difficulty, usual_ms
        FROM attempt ORDER BY seq
        """)
    while let row = try cursor.next() {
      let id = try row.requiredEventID(0)
      if !retracted.isEmpty, retracted.contains(id) { continue }
      let day: Int = row[3]
      let grade = try row.grade(4)
      let answering: Int? = row[6]
      let entry = Entry(
        id: id, milliseconds: row[2], day: Int32(clamping: day), grade: grade, setting: try row.setting(5),
        slowness: Slowness.value(of: grade, answeringMilliseconds: answering, usualMilliseconds: row[9]))
      unsorted.append(entry, of: row[1])
      if let memory = row.memory(7) { memories[id] = memory }
      days[StudyDay(day), default: DayTotals(day: StudyDay(day))]
        .add(grade, answering: .milliseconds(answering ?? 0))
    }
    (entries, places) = unsorted.byQuestion()
  }

  /// Entries in the order they were stored in. Each is moved to its question once all are counted: growing twenty
  /// thousand lists at once would wait for memory at every step.
  private struct EntriesAsStored {
    private var entries: [Entry] = []
    private var numbers: [Int32] = []
    private var numberOfQuestion: [Int64: Int32] = [:]
    private var counts: [Int] = []

    mutating func append(_ entry: Entry, of question: Int64) {
      var number = numberOfQuestion[question] ?? -1
      if number < 0 {
        number = Int32(counts.count)
        numberOfQuestion[question] = number
        counts.append(0)
      }
      counts[Int(number)] += 1
      entries.append(entry)
      numbers.append(number)
    }

    /// Moves all entries to their questions, each question's in the order they came in.
    func byQuestion() -> ([Entry], [Int64: Range<Int>]) {
      guard var sorted = entries.first.map({ Array(repeating: $0, count: entries.count) }) else {
        return ([], [:])
      }
      var ends: [Int] = []
      ends.reserveCapacity(counts.count)
      for count in counts { ends.append((ends.last ?? 0) + count) }
      let places = numberOfQuestion.mapValues { ends[Int($0)] - counts[Int($0)]..<ends[Int($0)] }
      var next = zip(ends, counts).map { $0 - $1 }
      for (entry, number) in zip(entries, numbers) {
        sorted[next[Int(number)]] = entry
        next[Int(number)] += 1
      }
      return (sorted, places)
    }
  }

  /// How many attempts there are.
  var count: Int { entries.count }

  /// Folds one question after the other, in the order of their rows, each with the attempts at its ancestors.
  func eachRecord(
    _ rules: MemoryRules, ancestors: [Int64: Set<Int64>],
    _ body: (_ question: Int64, QuestionRecord) throws -> Void
  ) rethrows {
    try eachHistory(ancestors: ancestors) { question, steps in
      let key = keys[question] ?? QuestionKey("")
      if let record = QuestionRecord.folding(key, steps, rules: rules) { try body(question, record) }
    }
  }

  /// One question after the other, in the order of their rows, each with the attempts at its ancestors.
  func eachHistory(
    ancestors: [Int64: Set<Int64>],
    _ body: (_ question: Int64, LazyMapSequence<ArraySlice<Entry>, QuestionRecord.Step>) throws -> Void
  ) rethrows {
    for question in Set(places.keys).union(ancestors.keys).sorted() {
      var entries = entries[places[question] ?? 0..<0]
      for ancestor in ancestors[question, default: []] { entries += self.entries[places[ancestor] ?? 0..<0] }
      // They were mostly stored as they happened.
      if !zip(entries, entries.dropFirst()).allSatisfy(Entry.precedes) { entries.sort(by: Entry.precedes) }
      try body(
        question,
        entries.lazy.map { entry in
          QuestionRecord.Step(
            instant: Instant(milliseconds: entry.milliseconds), day: StudyDay(Int(entry.day)),
            grade: entry.grade, setting: entry.setting, slowness: entry.slowness,
            memory: memories.isEmpty ? nil : memories[entry.id])
        })
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
