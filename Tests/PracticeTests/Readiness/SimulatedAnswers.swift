import FSRS
import Foundation

@testable import Practice

/// Answers of an invented person, whose skill differs by topic, kind, level and question, grows with practice, drifts,
/// and is marked by the answer before.
struct SimulatedAnswers {
  struct Question {
    var topics: [String]
    var kind: Kind
    var level: String
    /// Over the person's middle, in logits.
    var ease: Double
    var asked = 0
    var last: Grade?
    var gap = 1.0
    var due = Int.max
  }

  struct Answer {
    var question: Int
    var grade: Grade
  }

  /// How strong what is simulated is; drawn anew for each person.
  private struct Person {
    var solid: Double
    var practice: Double
    var carriedOver: Double
    var afterBlank: Double
    var firstTry: Double
    var recalled: Double
    var recalledFirst: Double
    var recalledByEase: Double
    var recalledFirstByEase: Double
    var drift: Double
    var ownDrift: Double
    var mood = 0.0
  }

  private(set) var questions: [Question]
  private(set) var answers: [Answer] = []
  private var person: Person
  private var chance: Chance

  /// - Parameter contrast: how much topics, kinds and levels differ; 0 for not at all.
  init(seed: UInt64, contrast: Double = 1, mostAnswers: Int = 800) {
    var chance = Chance(seed: seed)
    person = Person(
      solid: chance.normal(0.9, 1), practice: chance.size(0.25), carriedOver: chance.size(0.6),
      afterBlank: chance.size(0.6), firstTry: abs(chance.normal(0.6, 0.4)), recalled: chance.normal(2.2, 0.6),
      recalledFirst: 0, recalledByEase: abs(chance.normal(0.5, 0.3)),
      recalledFirstByEase: chance.even(0.2, 1.5), drift: chance.size(0.03), ownDrift: chance.size(0.3))
    person.recalledFirst = person.recalled - chance.even(1, 2.2)
    func effects(_ count: Int, _ size: Double) -> [Double] {
      let spread = chance.size(size) * contrast
      return (0..<count).map { _ in chance.normal(0, spread) }
    }
    let topics = effects(Int(chance.even(3, 40)), 0.6)
    let kinds = effects(Int(chance.even(1, 6)), 0.4)
    let levels = effects(Int(chance.even(1, 4)), 0.4)
    let own = chance.size(0.8)
    questions = (0..<Int(chance.even(30, 300))).map { _ in
      let some = Set((0..<Int(chance.even(0, 4))).map { _ in Int(chance.even(0, Double(topics.count))) })
      let kind = Int(chance.even(0, Double(kinds.count)))
      let level = Int(chance.even(0, Double(levels.count)))
      let ofTopics = some.isEmpty ? 0 : some.sorted().reduce(0.0) { $0 + topics[$1] } / Double(some.count)
      return Question(
        topics: some.sorted().map { "topic \($0)" }, kind: Kind.allCases[kind], level: "level \(level)",
        ease: ofTopics + kinds[kind] + levels[level] + chance.normal(0, own))
    }
    self.chance = chance
    practise(evenings: Int(chance.even(4, 14)), atMost: Int(chance.even(60, Double(mostAnswers))))
  }

  /// As many answers an evening: those that are due, then at most five new ones.
  private mutating func practise(evenings size: Int, atMost most: Int) {
    var day = 0
    var begun = 0
    while answers.count < most, day < 2000 {
      person.mood += chance.normal(0, person.drift)
      var evening = Array(
        questions.indices.filter { questions[$0].due <= day }
          .sorted { (questions[$0].due, $0) < (questions[$1].due, $1) }.prefix(size))
      let fresh = begun..<min(questions.count, begun + min(5, size - evening.count))
      evening += fresh
      begun = fresh.upperBound
      for question in evening { answer(question, on: day) }
      day += 1
    }
  }

  private mutating func answer(_ index: Int, on day: Int) {
    let question = questions[index]
    let ease = person.solid + person.mood + question.ease
    let above = ease - 0.9
    var solid = ease
    var recalled = person.recalled + person.recalledByEase * above
    switch question.last {
    case nil:
      solid -= person.firstTry
      recalled = person.recalledFirst + person.recalledFirstByEase * above
    case .blanked: solid -= person.afterBlank
    case .shaky: solid -= person.carriedOver
    case .solid: break
    case .nailed: solid += person.carriedOver
    }
    solid += person.practice * Double(min(question.asked, 6))
    var grade = Grade.blanked
    if chance.even(0, 1) < 1 / (1 + exp(-recalled)) {
      let performance = solid + chance.logistic()
      grade = performance < 0 ? .shaky : performance < 1.8 ? .solid : .nailed
    }
    answers.append(Answer(question: index, grade: grade))
    questions[index].ease += chance.normal(0, person.ownDrift)
    questions[index].asked += 1
    questions[index].last = grade
    let growth = [0, 1.3, 2.3, 3.3][grade.rawValue - 1]
    questions[index].gap = max(1, question.gap * growth)
    questions[index].due = day + Int(questions[index].gap.rounded())
  }
}

/// Draws from the distributions that the simulation is made of.
struct Chance {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func even(_ low: Double, _ high: Double) -> Double {
    Double.random(in: low..<high, using: &generator)
  }

  /// Box and Muller 1958.
  mutating func normal(_ mean: Double, _ deviation: Double) -> Double {
    mean + deviation * sqrt(-2 * log(1 - even(0, 1))) * cos(2 * .pi * even(0, 1))
  }

  /// How far a normal draw is from 0.
  mutating func size(_ deviation: Double) -> Double { abs(normal(0, deviation)) }

  mutating func logistic() -> Double {
    let part = even(1e-12, 1)
    return log(part / (1 - part))
  }
}
