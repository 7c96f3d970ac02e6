import FSRS
import Testing

@testable import Practice

struct QuestionRecordTests {
  private let rules = MemoryRules()
  private let key = QuestionKey("conflict")

  private func randomSteps(seed: UInt64) -> [QuestionRecord.Step] {
    var generator = SeededGenerator(seed: seed)
    var day = monday
    return (0..<Int.random(in: 1...20, using: &generator)).map { _ in
      day = day + Int.random(in: -1...12, using: &generator)
      let grade = Grade.allCases.randomElement(using: &generator) ?? .solid
      return step(day, grade, Setting.allCases.randomElement(using: &generator) ?? .drill)
    }
  }

  @Test func `folding all attempts is taking them in one by one`() throws {
    for seed in 0..<300 as Range<UInt64> {
      let steps = randomSteps(seed: seed)
      var record = QuestionRecord(key: key, first: try #require(steps.first), rules: rules)
      for step in steps.dropFirst() { record.apply(step, rules: rules) }
      #expect(QuestionRecord.folding(key, steps, rules: rules) == record)
    }
  }

  @Test func `a record agrees with counting and with the memory model alone`() throws {
    for seed in 300..<600 as Range<UInt64> {
      let steps = randomSteps(seed: seed)
      let gaps = [0] + zip(steps, steps.dropFirst()).map { max(0, $1.day - $0.day) }
      let record = try #require(QuestionRecord.folding(key, steps, rules: rules))
      var memory: MemoryState?
      var surprise = Surprise()
      for (step, gap) in zip(steps, gaps) {
        let offset = rules.offsets[step.setting] + rules.offsets.surprise * surprise.value
        if let memory, gap >= 1 {
          let recall = rules.model.recall(of: memory, afterDays: Double(gap), offset: offset)
          surprise = Surprise(
            sum: surprise.sum + (step.grade == .blanked ? 0 : 1) - recall,
            information: surprise.information + recall * (1 - recall))
        }
        memory = rules.model.state(
          after: step.grade, from: memory, elapsedDays: gap, offset: offset)
      }
      let answered = steps.enumerated().filter { $0.element.grade != .blanked }
      func tally(_ isCounted: (Grade) -> Bool) -> Double {
        answered.reduce(0) { sum, step in
          let weight = step.offset == 0 ? 0.5 : 1
          return 0.8 * sum + (isCounted(step.element.grade) ? weight : 0)
        }
      }
      let expected = QuestionRecord(
        key: key, memory: try #require(memory), attempts: steps.count,
        lapses: zip(steps, gaps).filter { $0.grade == .blanked && $1 >= 1 }.count,
        solidOrBetter: steps.filter { $0.grade >= .solid }.count,
        answers: AnswerTally(answered: tally { _ in true }, solid: tally { $0 >= .solid }),
        firstGrade: steps[0].grade, firstDay: steps[0].day,
        last: try #require(steps.last), surprise: surprise)
      #expect(record == expected)
    }
  }

  @Test func `no attempts make no record`() {
    #expect(QuestionRecord.folding(key, [], rules: rules) == nil)
  }

  @Test func `the memory of another program is taken over, and gone on from`() {
    let theirs = MemoryState(stabilityDays: 40, difficulty: 3)
    var imported = step(monday + 5, .blanked)
    imported.memory = theirs
    let steps = [step(monday, .solid), imported]
    let record = QuestionRecord.folding(key, steps, rules: rules)
    #expect(record?.memory == theirs)
    #expect(record?.last == step(monday + 5, .blanked))
    #expect([record?.attempts, record?.lapses] == [2, 1])
    let next = QuestionRecord.folding(key, steps + [step(monday + 9, .solid)], rules: rules)
    #expect(next?.memory == rules.model.state(after: .solid, from: theirs, elapsedDays: 4))
    #expect(QuestionRecord(key: key, first: imported, rules: rules).memory == theirs)
  }

  @Test func `the order of attempts matters`() {
    let steps = [step(monday, .blanked), step(monday, .nailed)]
    #expect(
      QuestionRecord.folding(key, steps, rules: rules)?.memory
        != QuestionRecord.folding(key, steps.reversed(), rules: rules)?.memory)
  }

  @Test func `a gap below zero days counts as zero`() {
    let back = QuestionRecord.folding(key, [step(monday, .solid), step(monday - 3, .shaky)], rules: rules)
    let same = QuestionRecord.folding(key, [step(monday, .solid), step(monday, .shaky)], rules: rules)
    #expect(back?.memory == same?.memory)
    #expect(back?.last.day == monday - 3)
    #expect(back?.recall(on: monday - 30, rules: rules) == 1)
  }

  @Test func `a blank is a lapse on a later day, neither at first nor on the same day`() {
    let steps = [
      step(monday, .blanked), step(monday, .blanked), step(monday + 1, .blanked), step(monday + 2, .shaky),
      step(monday + 3, .blanked),
    ]
    #expect(QuestionRecord.folding(key, steps, rules: rules)?.lapses == 2)
  }

  @Test(arguments: Grade.allCases)
  func `a weak answer in an interview counts until the question is answered once since`(grade: Grade) {
    var record = QuestionRecord(key: key, first: step(monday, .solid), rules: rules)
    #expect(!record.isWeakFromInterview)
    record.apply(step(monday + 1, grade, .interview), rules: rules)
    #expect(record.isWeakFromInterview == (grade <= .shaky))
    record.apply(step(monday + 2, .blanked), rules: rules)
    #expect(!record.isWeakFromInterview)
    record.apply(step(monday + 3, .blanked, .mock), rules: rules)
    #expect(!record.isWeakFromInterview)
  }

  @Test func `the next day follows from the key and the attempts, within the window of the fuzz`() throws {
    for seed in 600..<800 as Range<UInt64> {
      let record = try #require(QuestionRecord.folding(key, randomSteps(seed: seed), rules: rules))
      let next = record.nextDay(rules: rules)
      #expect(next == record.nextDay(rules: MemoryRules()))
      #expect(rules.model.fuzzWindow(for: record.memory, targetRecall: 0.9).contains(next - record.last.day))
    }
  }

  @Test func `questions learned together do not stay together`() {
    let days = (0..<200).map { number in
      let steps = [step(monday, .nailed), step(monday + 8, .nailed)]
      let record = QuestionRecord.folding(QuestionKey("q\(number)"), steps, rules: rules)
      return record?.nextDay(rules: rules) ?? monday
    }
    #expect(Set(days).count > 5)
  }

  @Test func `recall falls from one and reaches the target about on the next day`() throws {
    let record = QuestionRecord(key: key, first: step(monday, .solid), rules: rules)
    let recalls = (0...30).map { record.recall(on: monday + $0, rules: rules) }
    #expect(recalls.first == 1)
    #expect(zip(recalls, recalls.dropFirst()).allSatisfy { $0 > $1 })
    #expect(record.nextDay(rules: rules) == monday + 2)
    #expect(abs(recalls[2] - 0.9) < 0.02)
  }

  /// A day, the cap, the day of the last attempt, the day that is kept; as days from Monday.
  @Test(arguments: [
    (10, nil as Int?, 0, 10), (10, 3, 0, 3), (3, 10, 0, 3), (3, 3, 0, 3), (1, 1, 0, 1), (10, 0, 0, 10),
    (10, -5, 0, 10), (10, 6, 5, 6),
  ])
  func `nothing is put off beyond the day before the date, while there is one`(
    day: Int, cap: Int?, last: Int, expected: Int
  ) {
    #expect(
      Deadline.capped(monday + day, by: cap.map { monday + $0 }, lastDay: monday + last) == monday + expected)
  }

  @Test func `rules have names that tell them apart`() throws {
    #expect(rules.fingerprint.hasPrefix("fsrs6/0/0.9/"))
    #expect(MemoryRules(parametersVersion: 3, targetRecall: 0.85).fingerprint.hasPrefix("fsrs6/3/0.85/"))
    var names: Set<String> = [rules.fingerprint]
    for offset in [\RecallOffsets.drill, \.mock, \.partner, \.interview, \.slowness] {
      var other = rules
      other.offsets[keyPath: offset] += 1e-15
      names.insert(other.fingerprint)
    }
    for weight in Weight.allCases {
      var weights = Parameters.standard.weights
      weights[weight.rawValue] += 1e-12
      names.insert(MemoryRules(model: MemoryModel(parameters: try Parameters(weights))).fingerprint)
    }
    #expect(names.count == 1 + 5 + Weight.allCases.count)
  }
}
