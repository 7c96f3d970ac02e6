import FSRS
import Foundation

@testable import Practice

/// Predicts each answer from those before it, and compares with the plain average so far.
struct PredictedAnswers {
  /// Log losses, each the mean over a person's answers.
  struct Loss {
    var model = 0.0
    var average = 0.0
    var count = 0

    mutating func add(_ chance: Double, against plain: Double) {
      model -= log(chance)
      average -= log(plain)
      count += 1
    }

    /// The mean difference; below 0 where the model is better.
    var gain: Double { count == 0 ? 0 : (model - average) / Double(count) }
  }

  /// Of later answers that were not blanked: solid or not.
  private(set) var solid = Loss()
  /// Of first answers: which of the four grades. Compared with the person's own first grades, smoothed alike, so that
  /// it shows what topics, kinds and levels add.
  private(set) var first = Loss()
  /// Of first answers against the plain average, one answer of the prior added so that nothing is impossible.
  private(set) var firstPlain = Loss()
  private(set) var chances: [Double] = []
  private(set) var skills = Skills()
  private var answers: [Int: AnswerTally] = [:]
  private var last: [Int: Grade] = [:]
  private var plain = (answered: 0.0, solid: 0.0)

  init(_ simulation: SimulatedAnswers) {
    for answer in simulation.answers {
      let question = simulation.questions[answer.question]
      if let last = last[answer.question] {
        if answer.grade >= .shaky { predict(answer, question, wasBlanked: last == .blanked) }
      } else {
        predictFirst(answer, question)
      }
      take(answer, question)
    }
  }

  private mutating func predict(
    _ answer: SimulatedAnswers.Answer, _ question: SimulatedAnswers.Question, wasBlanked: Bool
  ) {
    let chance = SolidChance(
      own: answers[answer.question] ?? AnswerTally(), wasBlanked: wasBlanked, topics: question.topics,
      skills: skills
    ).chance
    // Laplace's succession about the same prior, so that the average doesn't start from nothing.
    let average = (plain.solid + 2 * SolidChance.prior) / (plain.answered + 2)
    let isSolid = answer.grade.isSolidOrBetter
    solid.add(isSolid ? chance : 1 - chance, against: isSolid ? average : 1 - average)
    chances.append(chance)
  }

  private mutating func predictFirst(
    _ answer: SimulatedAnswers.Answer, _ question: SimulatedAnswers.Question
  ) {
    let expected = FirstAnswer(
      topics: question.topics, kind: question.kind, level: question.level, skills: skills)
    let plain = skills.overall.first.shares(drawnTo: FirstAnswer.prior, weight: 1)
    first.add(expected.chances[answer.grade], against: expected.person[answer.grade])
    firstPlain.add(expected.chances[answer.grade], against: plain[answer.grade])
    chances += Grade.allCases.map { expected.chances[$0] }
  }

  private mutating func take(_ answer: SimulatedAnswers.Answer, _ question: SimulatedAnswers.Question) {
    let isFirst = last.updateValue(answer.grade, forKey: answer.question) == nil
    let before = answers[answer.question] ?? AnswerTally()
    var after = before
    after.take(answer.grade, isFirst: isFirst)
    answers[answer.question] = after
    if answer.grade >= .shaky {
      plain.answered += 1
      plain.solid += answer.grade.isSolidOrBetter ? 1 : 0
    }
    var first = GradeWeights()
    if isFirst { first[answer.grade] = 1 }
    func add(to shown: inout Skills.Shown) {
      shown.answers = shown.answers.without(before) + after
      shown.first = shown.first + first
    }
    add(to: &skills.overall)
    for topic in question.topics { add(to: &skills.topics[topic, default: .init()]) }
    skills.kinds[question.kind] = (skills.kinds[question.kind] ?? GradeWeights()) + first
    skills.levels[question.level] = (skills.levels[question.level] ?? GradeWeights()) + first
  }
}
