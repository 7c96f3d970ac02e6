import FSRS
import Foundation
import Practice

/// Two years of answers to given questions, the same at each run.
struct SampleHistory {
  /// The moment at which all measurements happen, as `REHEARSE_NOW` takes it: the evening after the last day.
  static let nowText = "2026-11-23T19:00:00Z"
  /// The same moment.
  static let now = Instant(milliseconds: today.number * 86_400_000 + 19 * 3_600_000)
  /// Its study day.
  static let today = StudyDay(20_780)
  /// What the machine is called in the record.
  static let deviceName = "bench"

  /// Two years.
  private static let days = 730
  /// The first answer of a day, in milliseconds after midnight.
  private static let morning = 8 * 3_600_000
  /// From one answer to the next: the answers of a full day end before midnight.
  private static let pause = 40_000

  private let keys: [QuestionKey]
  private let rules = MemoryRules()
  private var generator = SeededGenerator(seed: 6)
  private var ids = EventIDSource(seed: 6)
  private var memories: [(state: MemoryState, day: StudyDay)?]

  /// A history of `keys`; nobody has answered anything yet.
  init(keys: [QuestionKey]) {
    self.keys = keys
    memories = Array(repeating: nil, count: keys.count)
  }

  /// Calls `body` with one action a study day, oldest first: `attempts` answers in all.
  mutating func eachAction(attempts: Int, _ body: (Action) throws -> Void) rethrows {
    for (offset, questions) in calendar(attempts: attempts).enumerated() {
      let day = Self.today - (Self.days - offset)
      var events: [Event] = []
      events.reserveCapacity(questions.count)
      for (place, question) in questions.enumerated() {
        let time = day.number * 86_400_000 + Self.morning + place * Self.pause
        events.append(event(question, on: day, at: Instant(milliseconds: time)))
      }
      guard let last = events.last else { continue }
      let recorded = last.occurred.instant + .seconds(30)
      try body(Action(id: ids.next(at: recorded), recorded: recorded, events: events))
    }
  }

  /// Which questions each day asks: each of them equally often, at irregular intervals over the two years.
  private mutating func calendar(attempts: Int) -> [[Int]] {
    var calendar = [[Int]](repeating: [], count: Self.days)
    for question in keys.indices {
      let share = attempts * (question + 1) / keys.count - attempts * question / keys.count
      for _ in 0..<share { calendar[Int.random(in: 0..<Self.days, using: &generator)].append(question) }
    }
    return calendar.map { $0.shuffled(using: &generator) }
  }

  private mutating func event(_ question: Int, on day: StudyDay, at instant: Instant) -> Event {
    let memory = memories[question]
    let elapsed = memory.map { day - $0.day } ?? 0
    let recall = memory.map { rules.model.recall(of: $0.state, afterDays: Double(elapsed)) }
    let grade = grade(recall: recall ?? 0.6)
    memories[question] = (
      rules.model.state(after: grade, from: memory?.state, elapsedDays: elapsed), day
    )
    let attempt = attempt(question, grade: grade, recall: recall)
    let moment = Moment(instant: instant, utcOffset: 0, day: day)
    return Event(id: ids.next(at: instant), occurred: moment, fact: .attempt(attempt))
  }

  /// Blanked somewhat more often than predicted, so that some thousands are due; else mostly solid.
  private mutating func grade(recall: Double) -> Grade {
    if Double.random(in: 0..<1, using: &generator) > 0.93 * recall { return .blanked }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...2: return .shaky
    case 3...7: return .solid
    default: return .nailed
    }
  }

  private mutating func attempt(_ question: Int, grade: Grade, recall: Double?) -> Attempt {
    let chance = Int.random(in: 0..<100, using: &generator)
    let setting: Setting = chance < 86 ? .drill : chance < 94 ? .mock : chance < 98 ? .partner : .interview
    let isTyped = chance % 10 == 0
    return Attempt(
      question: keys[question], wording: 0, setting: setting, grade: grade,
      suggested: min(grade, .solid),
      prediction: recall.map { .init(recall: $0, parametersVersion: 0) },
      delivery: isTyped ? .typed : .spoken,
      thinking: .milliseconds(Int.random(in: 2_000...20_000, using: &generator)),
      answering: .milliseconds(Int.random(in: 40_000...220_000, using: &generator)),
      words: isTyped ? Int.random(in: 80...300, using: &generator) : nil,
      coverage: Coverage(points: grade == .blanked ? 0 : 1, pointsTotal: 2, redFlagsTotal: 1),
      hintUsed: chance == 5)
  }
}
