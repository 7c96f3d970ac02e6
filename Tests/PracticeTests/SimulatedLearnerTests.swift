import FSRS
import Testing

@testable import Practice

struct SimulatedLearnerTests {
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `after sixty evenings the record is what all attempts fold to`(seed: UInt64) {
    var learner = Learner(seed: seed)
    for evening in 0..<60 { learner.practise(on: monday + evening) }
    #expect(learner.faults.isEmpty)
    #expect(learner.refolded == learner.records)
    #expect(learner.records.count == Learner.bank.count)
    #expect(learner.attempts.count > 150)
  }

  @Test func `the same seed lives the same sixty evenings`() {
    var twins = [Learner(seed: 3), Learner(seed: 3)]
    for index in twins.indices { for evening in 0..<60 { twins[index].practise(on: monday + evening) } }
    #expect(twins[0].attempts.map(\.step) == twins[1].attempts.map(\.step))
    #expect(twins[0].records == twins[1].records)
  }

  @Test func `what an interview showed to be weak opens the next evening`() {
    var learner = Learner(seed: 4)
    for evening in 0..<20 { learner.practise(on: monday + evening) }
    let asked = [QuestionKey("q3"), QuestionKey("q7")]
    for key in asked { learner.take(key, step(monday + 20, .blanked, .interview)) }
    let before = learner.attempts.count
    learner.practise(on: monday + 21)
    #expect(Set(learner.attempts[before...].prefix(2).map(\.key)) == Set(asked))
    #expect(learner.faults.isEmpty)
  }

  /// Someone who answers fifteen minutes an evening, and forgets as the model expects.
  private struct Learner {
    static let bank = (0..<40).map { question("q\($0)", time: .seconds(60 + $0 % 3 * 60)) }

    private let rules = MemoryRules()
    private var generator: SeededGenerator
    private(set) var records: [QuestionKey: QuestionRecord] = [:]
    private(set) var attempts: [(key: QuestionKey, step: QuestionRecord.Step)] = []
    /// What went against the rules of the house, in words.
    private(set) var faults: [String] = []

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// All attempts folded anew, question by question.
    var refolded: [QuestionKey: QuestionRecord] {
      let rules = rules
      return Dictionary(grouping: attempts, by: \.key).compactMapValues { list in
        list.first.flatMap { QuestionRecord.folding($0.key, list.map(\.step), rules: rules) }
      }
    }

    mutating func take(_ key: QuestionKey, _ step: QuestionRecord.Step) {
      attempts.append((key, step))
      if records[key] == nil {
        records[key] = QuestionRecord(key: key, first: step, rules: rules)
      } else {
        records[key]?.apply(step, rules: rules)
      }
    }

    private func material(on day: StudyDay) -> RoundPlanner.Material {
      let candidates = Self.bank.enumerated().map { place, question in
        Candidate(
          key: question.key, bank: "core", position: place, kind: question.kind, topics: [],
          time: question.time,
          record: records[question.key])
      }
      let weak = candidates.filter { $0.record?.isWeakFromInterview ?? false }
      let due = candidates.filter { candidate in
        !weak.contains(candidate) && candidate.record.map { $0.nextDay(rules: rules) <= day } ?? false
      }
      func recall(_ candidate: Candidate) -> Double { candidate.record?.recall(on: day, rules: rules) ?? 0 }
      return .init(
        weakFromInterview: weak, due: due.sorted { recall($0) < recall($1) },
        fresh: candidates.filter { $0.record == nil })
    }

    mutating func practise(on day: StudyDay) {
      let size = RoundPlanner.Size.time(.seconds(900))
      let planner = RoundPlanner(size: size, standardRound: .seconds(900), newLimit: 5)
      let questions = Dictionary(uniqueKeysWithValues: Self.bank.map { ($0.key, $0) })
      let items = planner.plan(material(on: day)).compactMap { candidate in
        questions[candidate.key].map { RoundItem(question: $0, why: .new, record: candidate.record) }
      }
      if items.filter({ $0.record == nil }).count > 5 { faults.append("too many new ones on \(day)") }
      var terms = drillTerms(size: size)
      terms.day = day
      var sitting = Sitting(items, terms: terms, seed: generator.next())
      while let asked = sitting.round.current, sitting.round.phase != .finished {
        answer(asked, &sitting, on: day)
      }
    }

    private mutating func answer(_ asked: RoundItem, _ sitting: inout Sitting, on day: StudyDay) {
      let recall = asked.record?.recall(on: day, rules: rules) ?? 0.4
      let isRecalled = Double.random(in: 0..<1, using: &generator) < recall
      let ticks = isRecalled ? ["a2", "ab3", "ab3", "abc4"].randomElement(using: &generator) ?? "" : ""
      sitting.line("", 5)
      sitting.line("", Double(Int.random(in: 20...200, using: &generator)))
      var effects = sitting.line(ticks)
      if !isRecalled { effects = sitting.line("") }
      guard let attempt = effects.attempt, let result = effects.result else {
        return faults.append("no record of \(asked.question.key) on \(day)")
      }
      if attempt.prediction?.recall != records[result.key]?.recall(on: day, rules: rules) {
        faults.append("\(result.key) was predicted from another record on \(day)")
      }
      take(result.key, step(day, attempt.grade))
      if result.next != records[result.key]?.nextDay(rules: rules) {
        faults.append("\(result.key) was promised for \(result.next)")
      }
    }
  }
}
