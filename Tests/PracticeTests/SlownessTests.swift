import FSRS
import Foundation
import Testing

@testable import Practice

/// By how much an answer was slow, and what that does to the next one.
struct SlownessTests {
  private let key = QuestionKey("conflict")

  private func attempt(_ answering: Duration?, usual: Duration?, _ grade: Grade = .solid) -> Attempt {
    Attempt(question: key, setting: .drill, grade: grade, answering: answering, usual: usual)
  }

  private func rules(_ slowness: Double) -> MemoryRules {
    var rules = MemoryRules()
    rules.offsets.slowness = slowness
    return rules
  }

  /// Seconds of the answer, and how slow that is where 100 seconds are usual.
  @Test(arguments: [
    (100, 0.0), (200, 1.0), (50, -1.0), (400, 2.0), (4000, 2.0), (25, -2.0), (1, -2.0), (0, -2.0),
  ])
  func `twice the usual time is one, half of it minus one, four times all there is`(
    seconds: Int, slowness: Double
  ) {
    #expect(attempt(.seconds(seconds), usual: .seconds(100)).slowness == slowness)
  }

  @Test func `an unknown time, an unknown usual time and a blanked answer say nothing`() {
    #expect(attempt(nil, usual: .seconds(100)).slowness == 0)
    #expect(attempt(.seconds(200), usual: nil).slowness == 0)
    #expect(attempt(.seconds(200), usual: .seconds(100), .blanked).slowness == 0)
    #expect(attempt(.seconds(200), usual: .seconds(100), .shaky).slowness == 1)
    #expect(Slowness.value(of: .solid, answeringMilliseconds: 5, usualMilliseconds: 0) == 0)
    #expect(Slowness.value(of: .solid, answeringMilliseconds: -5, usualMilliseconds: -1) == 0)
  }

  @Test func `the follow-up's time is no part of it`() {
    var slow = attempt(.seconds(100), usual: .seconds(100))
    slow.followUp = .seconds(900)
    #expect(slow.slowness == 0)
  }

  @Test func `as long as times predict nothing, slowness changes nothing`() {
    var slow = step(monday, .solid)
    slow.slowness = 2
    let rules = rules(0)
    let one = QuestionRecord.folding(key, [step(monday, .solid), step(monday + 9, .shaky)], rules: rules)
    let other = QuestionRecord.folding(key, [slow, step(monday + 9, .shaky)], rules: rules)
    #expect(one == other)
    #expect(
      QuestionRecord(key: key, first: slow, rules: rules).recall(on: monday + 5, rules: rules)
        == QuestionRecord(key: key, first: step(monday, .solid), rules: rules)
        .recall(on: monday + 5, rules: rules))
  }

  @Test func `a slow answer counts at the attempt after it, and at no other`() throws {
    let rules = rules(-0.5)
    var slow = step(monday + 2, .solid)
    slow.slowness = 1.5
    let steps = [
      step(monday, .solid), slow, step(monday + 9, .nailed, .interview), step(monday + 30, .solid),
    ]
    var memory = rules.model.state(after: .solid, from: nil, elapsedDays: 0)
    memory = rules.model.state(after: .solid, from: memory, elapsedDays: 2)
    memory = rules.model.state(
      after: .nailed, from: memory, elapsedDays: 7, offset: rules.offsets.interview - 0.75)
    memory = rules.model.state(after: .solid, from: memory, elapsedDays: 21)
    #expect(QuestionRecord.folding(key, steps, rules: rules)?.memory == memory)
  }

  @Test func `after a slow answer recall is lower, in every setting, and the question comes back sooner`() {
    let rules = rules(-0.5)
    func record(_ slowness: Double) -> QuestionRecord {
      var second = step(monday + 10, .nailed)
      second.slowness = slowness
      var record = QuestionRecord(key: key, first: step(monday, .nailed), rules: rules)
      record.apply(second, rules: rules)
      return record
    }
    let (slow, usual, quick) = (record(2), record(0), record(-2))
    #expect(slow.memory == quick.memory)
    for setting in Setting.allCases {
      let recalls = [slow, usual, quick].map { $0.recall(on: monday + 20, in: setting, rules: rules) }
      let offset = rules.offsets[setting]
      #expect(
        recalls
          == [-1, 0, 1].map { rules.model.recall(of: usual.memory, afterDays: 10, offset: offset + $0) })
    }
    let days = [slow, usual, quick].map { $0.nextDay(rules: rules) - (monday + 10) }
    #expect(days == days.sorted())
    #expect(Set(days).count == 3)
  }

  @Test func `simulated weeks begin after the answer there was, slow or not`() {
    func known(_ slowness: Double, _ coefficient: Double) -> Double {
      let state = MemoryState(stabilityDays: 30, difficulty: 5)
      let subject = PracticeSimulation.Subject(
        memory: state, daysSince: 1, aftermath: Aftermath(slowness: slowness), seconds: 60)
      let simulation = PracticeSimulation(
        subjects: [subject], rules: rules(coefficient), habits: AnswerHabits(), weeks: 1, newPerDay: 0)
      var generator = SeededGenerator(seed: 1)
      return simulation.projections(targets: [0.7], using: &generator)[0].weeks[0].known
    }
    #expect(known(2, -0.5) < known(0, -0.5))
    #expect(known(2, 0) == known(0, 0))
  }
}
