import FSRS
import Foundation
import Testing

@testable import Practice

/// What readiness says of one question.
@Suite("Readiness")
struct ReadinessTests {
  private let rules = MemoryRules()
  private let key = QuestionKey("q")

  private func record(_ grades: [Grade]) throws -> QuestionRecord {
    let steps = grades.enumerated().map { step(monday + $0.offset, $0.element) }
    return try #require(QuestionRecord.folding(key, steps, rules: rules))
  }

  /// Someone who gave these grades to each of twenty questions of one topic.
  private func skills(_ grades: [Grade], topic: String = "conflict") throws -> Skills {
    let record = try record(grades)
    var shown = Skills.Shown()
    for _ in 0..<20 {
      shown.answers = shown.answers + record.answers
      shown.first[record.firstGrade] += 1
    }
    return Skills(
      overall: shown, topics: [topic: shown], kinds: [.behavioural: shown.first], levels: ["mid": shown.first]
    )
  }

  private func readiness(
    _ record: QuestionRecord?, _ skills: Skills, topics: [String] = ["conflict"], setting: Setting = .drill
  ) -> Readiness {
    skills.readiness(
      topics: topics, kind: .behavioural, level: "mid", record: record, on: monday + 5, in: setting,
      rules: rules)
  }

  @Test func `someone who is shaky everywhere is not ready, however well they remember`() throws {
    let grades = Array(repeating: Grade.shaky, count: 5)
    let shaky = readiness(try record(grades), try skills(grades))
    #expect(shaky.notBlanked > 0.9)
    #expect(shaky.solidWhenNotBlanked < 0.1)
    #expect(shaky.verdict == .notYet)
    #expect(readiness(nil, try skills(grades)).verdict == .notYet)
    #expect(readiness(nil, try skills(grades), topics: []).verdict == .notYet)
  }

  @Test func `someone who is solid everywhere is ready for what they practised`() throws {
    let grades = Array(repeating: Grade.solid, count: 5)
    let solid = readiness(try record(grades), try skills(grades))
    #expect(solid.solidWhenNotBlanked > 0.9)
    #expect(solid.verdict == .likely)
  }

  @Test func `a question is what recall and solid answers make of it`() throws {
    let record = try record([.blanked, .shaky, .solid, .solid])
    let found = readiness(record, try skills([.solid, .solid]))
    #expect(found.notBlanked == record.recall(on: monday + 5, rules: rules))
    #expect(found.chance == found.notBlanked * found.solidWhenNotBlanked)
    #expect(
      readiness(record, try skills([.solid, .solid]), setting: .interview).notBlanked
        == record.recall(on: monday + 5, in: .interview, rules: rules))
  }

  @Test func `who blanked today isn't ready today`() throws {
    let record = try record([.solid, .solid, .solid, .solid, .solid, .blanked])
    #expect(record.last.day == monday + 5)
    #expect(record.recall(on: monday + 5, rules: rules) == 1)
    let found = readiness(record, try skills([.solid, .solid]))
    #expect(found.notBlanked == record.recall(on: monday + 6, rules: rules))
  }

  @Test func `the chance of solid is the chain of the formula`() throws {
    let skills = Skills(
      overall: .init(answers: AnswerTally(answered: 10, solid: 5)),
      topics: ["a": .init(answers: AnswerTally(answered: 6, solid: 5)), "b": .init()])
    let own = AnswerTally(answered: 2, solid: 1)
    let person = (5 + 6 * 0.75) / 16.0
    let topics = ((4 + 12 * person) / 16.0 + person) / 2
    #expect(
      SolidChance(own: own, wasBlanked: false, topics: ["a", "b"], skills: skills).chance
        == (1 + 4 * topics) / 6)
    let blanked = SolidChance(own: own, wasBlanked: true, topics: ["a", "b"], skills: skills).chance
    let odds = (1 + 4 * topics) / 6 / (1 - (1 + 4 * topics) / 6)
    #expect(abs(log(blanked / (1 - blanked)) - (log(odds) - 0.5)) < 1e-12)
    #expect(
      SolidChance(own: own, wasBlanked: false, topics: [], skills: skills).chance == (1 + 4 * person) / 6)
  }

  @Test func `with nothing known it is too early to say`() throws {
    let first = FirstAnswer(topics: ["conflict"], kind: .coding, level: nil, skills: Skills())
    for grade in Grade.allCases { #expect(abs(first.chances[grade] - FirstAnswer.prior[grade]) < 1e-12) }
    #expect(readiness(nil, Skills()).verdict == .tooEarly)
    #expect(readiness(try record([.nailed]), Skills()).verdict == .tooEarly)
  }

  @Test func `who blanks everything is not ready, and that is known`() throws {
    let grades = Array(repeating: Grade.blanked, count: 3)
    let blank = try skills(grades)
    #expect(!blank.areUnknown)
    #expect(readiness(nil, blank).verdict == .notYet)
    #expect(readiness(nil, blank).notBlanked < 0.25)
  }

  @Test func `a weak topic pulls an unseen question down, a strong one up`() throws {
    var skills = try skills([.solid], topic: "conflict")
    var weak = Skills.Shown()
    weak.first[.blanked] = 20
    skills.topics["failure"] = weak
    skills.overall.first = skills.overall.first + weak.first
    skills.kinds[.behavioural] = skills.overall.first
    skills.levels["mid"] = skills.overall.first
    let strong = readiness(nil, skills).chance
    let middle = readiness(nil, skills, topics: []).chance
    let low = readiness(nil, skills, topics: ["failure"]).chance
    #expect(low < middle && middle < strong)
    #expect(readiness(nil, skills, topics: ["conflict", "failure"]).chance < strong)
  }

  @Test func `the newest answers count most, and blanked ones count for recall alone`() throws {
    let better = try record([.shaky, .shaky, .shaky, .solid, .solid]).answers
    let worse = try record([.solid, .solid, .shaky, .shaky, .shaky]).answers
    #expect(better.answered == worse.answered)
    #expect(better.solid / better.answered > 0.5)
    #expect(worse.solid / worse.answered < 0.4)
    #expect(try record([.solid, .blanked, .solid]).answers == record([.solid, .solid]).answers)
    #expect(try record(Array(repeating: .nailed, count: 10_000)).answers.answered <= 5.000_001)
  }

  @Test func `impossible sums become the nearest possible ones`() {
    #expect(AnswerTally(answered: .nan, solid: 3) == AnswerTally())
    #expect(AnswerTally(answered: 2, solid: 5) == AnswerTally(answered: 2, solid: 2))
    #expect(AnswerTally(answered: -1, solid: -.infinity) == AnswerTally())
    let less = AnswerTally(answered: 1, solid: 1).without(AnswerTally(answered: 3, solid: 0))
    #expect(less == AnswerTally())
  }

  @Test func `hundreds of topics, extremes and sums that don't fit each other give chances`() {
    for seed in 0..<300 as Range<UInt64> {
      var chance = Chance(seed: seed)
      func weights() -> GradeWeights {
        func number() -> Double { chance.even(0, 1) < 0.5 ? 0 : chance.even(0, 1e6).rounded() }
        return GradeWeights(blanked: number(), shaky: number(), solid: number(), nailed: number())
      }
      func shown() -> Skills.Shown {
        Skills.Shown(
          answers: AnswerTally(answered: chance.even(0, 1e6), solid: chance.even(0, 1e6)), first: weights())
      }
      let names = (0..<Int(chance.even(0, 400))).map { "topic \($0)" }
      var skills = Skills(overall: shown(), kinds: [.coding: weights()], levels: ["senior": weights()])
      for name in names { skills.topics[name] = shown() }
      let own = AnswerTally(answered: chance.even(0, 5), solid: chance.even(0, 5))
      let solid = SolidChance(own: own, wasBlanked: seed % 2 == 0, topics: names, skills: skills).chance
      #expect(solid > 0 && solid < 1)
      let first = FirstAnswer(topics: names, kind: .coding, level: "senior", skills: skills)
      #expect(Grade.allCases.allSatisfy { first.chances[$0] > 0 && first.chances[$0] < 1 })
      #expect(abs(first.chances.total - 1) < 1e-9)
      #expect(first.notBlanked > 0 && first.solidWhenNotBlanked > 0 && first.solidWhenNotBlanked < 1)
    }
  }
}
