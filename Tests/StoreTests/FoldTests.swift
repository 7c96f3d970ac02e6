import FSRS
import GRDB
import Practice
import Testing

@testable import Store

/// The caches after any sequence of recording, undoing and redoing are what an obvious fold of all events
/// gives.
@Suite struct FoldTests {
  @Test(arguments: 0..<60) func `caches equal a fold of the events after any sequence of steps`(
    _ seed: UInt64
  )
    throws
  {
    let stores = try twoDevices()
    var diary = Diary(seed: seed, stores: stores)
    for step in 0..<60 {
      try diary.step()
      if step % 6 == 5 { try diary.compare() }
    }
    #expect(try stores[0].doctor(repairing: false).differences == [])
  }

  /// One database seen from two devices, on one connection.
  private func twoDevices() throws -> [Store] {
    let first = try Store.inMemory(targetRecall: 0.9, device: Fixture.device)
    try first.queue.write { db in
      try db.execute(
        sql: "INSERT INTO device (uuid, name) VALUES (?, 'couch')",
        arguments: [EventID(high: 2, low: 2).blob])
    }
    let couch = Device(name: "couch", newID: EventID(high: 2, low: 2))
    return [first, Store(targetRecall: 0.9, location: nil, device: couch, queue: first.queue)]
  }
}

/// Steps drawn from a seed, and beside the store everything that was ever stored, kept in plain arrays.
private struct Diary {
  var generator: SeededGenerator
  var ids: EventIDSource
  let stores: [Store]
  var events: [Event] = []
  var clock = 0

  init(seed: UInt64, stores: [Store]) {
    generator = SeededGenerator(seed: seed)
    ids = EventIDSource(seed: seed)
    self.stores = stores
  }

  mutating func step() throws {
    clock += Int.random(in: 0...30, using: &generator) * 3_600_000
    let store = stores[Int.random(in: 0..<10, using: &generator) == 0 ? 1 : 0]
    if Int.random(in: 0..<20, using: &generator) == 0 { try learn(in: store) }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0, 1: try reverse { try store.undo(at: $0, ids: &$1) != nil }
    case 2: try reverse { try store.redo(at: $0, ids: &$1) != nil }
    default: try record(in: store)
    }
  }

  /// Puts other parameters in force in the middle of everything.
  private mutating func learn(in store: Store) throws {
    let weights = Parameters.standard.weights.map { $0 * Double.random(in: 0.8...1.2, using: &generator) }
    let offsets = RecallOffsets(
      mock: Double.random(in: -1...1, using: &generator), partner: 0,
      interview: Double.random(in: -2...0, using: &generator),
      slowness: Double.random(in: -1...1, using: &generator))
    try store.adopt(
      Parameters(clamping: weights), offsets: offsets, attempts: events.count, at: now.instant)
  }

  private var now: Moment {
    Moment(instant: Instant(milliseconds: clock), utcOffset: 3600, dayStart: .seconds(4 * 3600))
  }

  /// What undo and redo store is read back from the tables: their choice is tested elsewhere.
  private mutating func reverse(_ body: (Moment, inout EventIDSource) throws -> Bool) throws {
    guard try body(now, &ids) else { return }
    let known = Set(events.map(\.id))
    let rows = try stores[0].queue.read { db in
      try Row.fetchAll(db, sql: "SELECT id, \(Moment.columns), target FROM retraction ORDER BY seq")
    }
    for row in rows {
      let id = try row.requiredEventID(0)
      if known.contains(id) { continue }
      events.append(
        Event(
          id: id, occurred: Moment(row: row, from: 1),
          fact: .retraction(of: try row.requiredEventID(4))))
    }
  }

  private mutating func record(in store: Store) throws {
    let count = Int.random(in: 1...3, using: &generator)
    var new: [Event] = []
    for _ in 0..<count { new.append(event(beside: new)) }
    try store.record(Action(id: ids.next(at: now.instant), recorded: now.instant, events: new))
    events += new
  }

  private mutating func event(beside new: [Event]) -> Event {
    // One in four is entered late, some at the same instant as another.
    let late = Int.random(in: 0..<4, using: &generator) == 0
    let instant = late ? max(0, clock - Int.random(in: 0...240, using: &generator) * 3_600_000) : clock
    let occurred = Moment(
      instant: Instant(milliseconds: instant), utcOffset: 3600, dayStart: .seconds(4 * 3600))
    // A source of its own each time: ids of one millisecond come in any order, as from several devices.
    var ids = EventIDSource(seed: generator.next())
    return Event(id: ids.next(at: now.instant), occurred: occurred, fact: fact(beside: new))
  }

  private mutating func fact(beside new: [Event]) -> Event.Fact {
    switch Int.random(in: 0..<9, using: &generator) {
    case 0...4:
      let key = QuestionKey("q\(Int.random(in: 0..<4, using: &generator))")
      let grade = Grade.allCases[Int.random(in: 0..<4, using: &generator)]
      let setting = Setting.allCases[Int.random(in: 0..<4, using: &generator)]
      let seconds = Int.random(in: 0..<200, using: &generator)
      return .attempt(
        Attempt(
          question: key, setting: setting, grade: grade,
          answering: seconds < 20 ? nil : .seconds(seconds),
          usual: seconds % 3 == 0 ? nil : .seconds(60),
          memory: seconds < 190
            ? nil : MemoryState(stabilityDays: Double(seconds), difficulty: Double(seconds - 185))))
    case 5, 6:
      let subject = Change.Subject(.question, "q\(Int.random(in: 0..<3, using: &generator))")
      let value = Int.random(in: 0..<4, using: &generator)
      return .change(Change(subject, value < 2 ? "suspended" : "note", to: value == 0 ? nil : "\(value)"))
    case 7:
      // Links of all sorts: in chains, in circles, to itself, to what nobody ever answered, taken away.
      let subject = Change.Subject(.question, "q\(Int.random(in: 0..<6, using: &generator))")
      let old = Int.random(in: 0..<7, using: &generator)
      return .change(Change(subject, "same_as", to: old == 6 ? nil : "q\(old)"))
    default:
      // Anything may be taken back, a retraction too.
      guard let target = (events + new).randomElement(using: &generator) else {
        return .change(Change(Change.Subject(.person), "aim", to: "x"))
      }
      return .retraction(of: target.id)
    }
  }

  /// An event is live unless a live retraction names it.
  private func isLive(_ id: EventID) -> Bool {
    !events.contains { event in
      if case .retraction(let target) = event.fact, target == id { return isLive(event.id) }
      return false
    }
  }

  func compare() throws {
    let rules = try stores[0].rules
    let live = events.filter { isLive($0.id) }
      .sorted { ($0.occurred.instant, $0.id) < ($1.occurred.instant, $1.id) }
    var days: [StudyDay: DayTotals] = [:]
    var fields: [String: [String: String]] = [:]
    for event in live {
      switch event.fact {
      case .attempt(let attempt):
        var total = days[event.occurred.day] ?? DayTotals(day: event.occurred.day)
        total.attempts += 1
        total.solidOrBetter += attempt.grade.isSolidOrBetter ? 1 : 0
        total.answering += attempt.answering ?? .zero
        days[event.occurred.day] = total
      case .change(let change) where change.subject.sort == .question:
        fields[change.subject.id, default: [:]][change.field] = change.new
      default:
        break
      }
    }
    for number in 0..<6 {
      let key = QuestionKey("q\(number)")
      let family = family(of: key, fields)
      let attempts = live.filter { event in event.fact.attempt.map { family.contains($0.question) } ?? false }
      let folded = QuestionRecord.folding(key, attempts.map(step), rules: rules)
      #expect(try stores[0].history(of: key).map(\.id) == attempts.map(\.id))
      #expect(try stores[0].record(of: key) == folded)
      #expect(try dueDay(key) == folded?.nextDay(rules: rules))
    }
    #expect(
      try stores[0].dayTotals(from: StudyDay(-9), through: StudyDay(9999))
        == days.values.sorted { $0.day < $1.day })
    #expect(try stores[0].fields(of: .question) == fields.filter { !$0.value.isEmpty })
    let attempts = live.compactMap { event in
      if case .attempt = event.fact { event.id } else { nil }
    }
    #expect(try stores[0].attempts(limit: 9999).map(\.id) == attempts.reversed())
  }

  /// The question and all that its links lead to.
  private func family(of key: QuestionKey, _ fields: [String: [String: String]]) -> Set<QuestionKey> {
    var family: Set<QuestionKey> = []
    var next: String? = key.text
    while let current = next, family.insert(QuestionKey(current)).inserted {
      next = fields[current]?["same_as"]
    }
    return family
  }

  private func step(_ event: Event) -> QuestionRecord.Step {
    let attempt = event.fact.attempt ?? Attempt(question: "", setting: .drill, grade: .blanked)
    return QuestionRecord.Step(attempt, at: event.occurred.instant, on: event.occurred.day)
  }

  private func dueDay(_ key: QuestionKey) throws -> StudyDay? {
    try stores[0].queue.read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT due_day FROM memory JOIN question ON question.id = memory.question WHERE key = ?",
        arguments: [key.text])
    }.map { StudyDay($0) }
  }
}
