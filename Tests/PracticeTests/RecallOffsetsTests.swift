import FSRS
import Foundation
import Testing

@testable import Practice

struct RecallOffsetsTests {
  private let key = QuestionKey("conflict")
  private let rules = MemoryRules(offsets: RecallOffsets(mock: -0.25, partner: 0.125, interview: -1))

  @Test func `what is expected of anybody is a drill as it is, and pressure elsewhere`() {
    let prior = RecallOffsets.prior
    #expect([prior.drill, prior.slowness] == [0, 0])
    #expect(prior.interview < prior.mock && prior.mock < 0 && prior.interview < prior.partner)
    #expect(prior.partner < 0)
    #expect(MemoryRules().offsets == prior)
  }

  @Test func `every setting has its own`() {
    var offsets = RecallOffsets.none
    for (place, setting) in Setting.allCases.enumerated() { offsets[setting] = Double(place + 1) }
    #expect(Setting.allCases.map { offsets[$0] } == [1, 2, 3, 4])
    #expect(offsets == RecallOffsets(drill: 1, mock: 2, partner: 3, interview: 4))
  }

  @Test func `they are written and read back, and what isn't written is the prior's`() throws {
    let offsets = RecallOffsets(drill: 0.5, mock: -0.25, partner: 0.125, interview: -1, slowness: 2)
    #expect(
      try JSONDecoder().decode(RecallOffsets.self, from: JSONEncoder().encode(offsets)) == offsets)
    #expect(try JSONDecoder().decode(RecallOffsets.self, from: Data("{}".utf8)) == .prior)
    var known = RecallOffsets.prior
    known.interview = -2
    #expect(
      try JSONDecoder().decode(RecallOffsets.self, from: Data(#"{"interview":-2,"later":1}"#.utf8)) == known)
  }

  @Test func `recall is predicted for the setting it is asked in`() {
    let record = QuestionRecord(key: key, first: step(monday, .solid), rules: rules)
    let calm = record.recall(on: monday + 5, rules: rules)
    #expect(calm == rules.model.recall(of: record.memory, afterDays: 5))
    let offsets = [0, -0.25, 0.125, -1]
    let moved = offsets.map { MemoryModel.effectiveRecall(calm, offset: $0) }
    #expect(Setting.allCases.map { record.recall(on: monday + 5, in: $0, rules: rules) } == moved)
    #expect(record.recall(on: monday, in: .interview, rules: rules) == 1)
  }

  @Test func `an interview moves the memory by what it is worth`() {
    let first = QuestionRecord(key: key, first: step(monday, .solid), rules: rules)
    #expect(
      first.memory == QuestionRecord(key: key, first: step(monday, .solid, .interview), rules: rules).memory)
    func after(_ grade: Grade, _ setting: Setting) -> MemoryState {
      var record = first
      record.apply(step(monday + 4, grade, setting), rules: rules)
      return record.memory
    }
    for grade in Grade.allCases {
      #expect(
        after(grade, .interview)
          == rules.model.state(after: grade, from: first.memory, elapsedDays: 4, offset: -1))
      #expect(after(grade, .interview).stabilityDays >= after(grade, .drill).stabilityDays)
    }
    #expect(after(.solid, .interview).stabilityDays > 1.1 * after(.solid, .drill).stabilityDays)
  }

  @Test func `the next day is when recall in a drill has fallen to the target`() {
    let record = QuestionRecord(key: key, first: step(monday, .nailed), rules: rules)
    #expect(record.nextDay(rules: rules) == record.nextDay(rules: MemoryRules()))
  }

  @Test func `a mock round predicts and shows what a mock is worth`() throws {
    let record = QuestionRecord(key: QuestionKey("q"), first: step(monday - 6, .shaky), rules: rules)
    var terms = drillTerms(setting: .mock)
    terms.rules = rules
    let known = RoundItem(question: question("q"), why: .due(last: .shaky, on: monday - 6), record: record)
    var sitting = Sitting([known], terms: terms)
    let shown = Grade.allCases.map { sitting.round.nextDay(after: $0) }
    let effects = sitting.speak("abc3")
    #expect(
      effects.attempt?.prediction?.recall == record.recall(on: monday, in: .mock, rules: rules))
    var after = record
    after.apply(step(monday, .solid, .mock), rules: rules)
    #expect(shown[2] == after.nextDay(rules: rules))
    #expect(effects.result?.next == shown[2])
  }
}
