import FSRS
import Testing

@testable import Practice

struct AnswerHabitsTests {
  private func answer(
    _ grade: Grade, first: Bool = false, seconds: Int? = nil, kind: Kind = .behavioural
  ) -> AnswerHabits.Observation {
    .init(
      kind: kind, grade: grade, isFirst: first, answering: seconds.map { .seconds($0) }, target: .seconds(100)
    )
  }

  @Test func `with no answers they are those of people in general`() {
    let habits = AnswerHabits()
    #expect(zip(habits.first, AnswerHabits.priorFirst).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(zip(habits.later, AnswerHabits.priorLater).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(habits.pace == [:])
    #expect(habits.answers == 0)
    #expect(habits.seconds(kind: .coding, target: .seconds(90)) == 120)
  }

  @Test func `the priors' shares add up to one`() {
    #expect(abs(AnswerHabits.priorFirst.reduce(0, +) - 1) < 1e-12)
    #expect(abs(AnswerHabits.priorLater.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `own shares are drawn towards the prior, blanks and first answers left out of the later ones`() {
    let answers =
      Array(repeating: answer(.shaky), count: 20) + [answer(.blanked), answer(.nailed, first: true)]
    let habits = AnswerHabits(answers)
    #expect(habits.later.map { ($0 * 1000).rounded() / 1000 } == [0.612, 0.316, 0.073])
    #expect(habits.first.map { ($0 * 1000).rounded() / 1000 } == [0.229, 0.09, 0.471, 0.21])
    #expect(habits.answers == 22)
  }

  @Test func `ten timed answers of a kind are enough for its pace, and one walk-away doesn't move it`() {
    var answers = (1...9).map { _ in answer(.solid, seconds: 150) }
    #expect(AnswerHabits(answers).pace == [:])
    answers.append(answer(.solid, seconds: 40_000))
    let habits = AnswerHabits(answers + [answer(.solid, seconds: 10, kind: .coding)])
    #expect(habits.pace == [.behavioural: 1.5])
    #expect(habits.seconds(kind: .behavioural, target: .seconds(60)) == 120)
    #expect(habits.seconds(kind: .coding, target: .seconds(60)) == 90)
  }

  @Test(
    arguments: [
      (0, .blanked), (0.2399, .blanked), (0.2401, .shaky), (0.335, .solid), (0.83, .nailed), (1, .nailed),
    ] as [(Double, Grade)])
  func `a chance picks the grade of a first answer`(chance: Double, grade: Grade) {
    #expect(AnswerHabits().firstGrade(chance) == grade)
  }

  @Test(arguments: [(0, .shaky), (0.223, .shaky), (0.225, .solid), (0.9, .nailed)] as [(Double, Grade)])
  func `a later answer that is remembered is never blanked`(chance: Double, grade: Grade) {
    #expect(AnswerHabits().laterGrade(chance) == grade)
  }
}
