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
    for grade in Grade.allCases {
      #expect(abs(habits.first[grade] - AnswerHabits.priorFirst[grade]) < 1e-12)
      #expect(abs(habits.later[grade] - AnswerHabits.priorLater[grade]) < 1e-12)
    }
    #expect(habits.pace == [:])
    #expect(habits.answers == 0)
    #expect(habits.seconds(kind: .coding, target: .seconds(90)) == 120)
  }

  @Test func `the priors' shares add up to one`() {
    #expect(abs(AnswerHabits.priorFirst.total - 1) < 1e-12)
    #expect(abs(AnswerHabits.priorLater.total - 1) < 1e-12)
  }

  @Test func `own shares are drawn towards the prior, blanks and first answers left out of the later ones`() {
    let answers =
      Array(repeating: answer(.shaky), count: 20) + [answer(.blanked), answer(.nailed, first: true)]
    let habits = AnswerHabits(answers)
    #expect(thousandths(habits.later) == [0, 612, 316, 73])
    #expect(thousandths(habits.first) == [229, 90, 471, 210])
    #expect(habits.answers == 22)
  }

  private func thousandths(_ shares: GradeWeights) -> [Double] {
    Grade.allCases.map { (shares[$0] * 1000).rounded() }
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
    #expect(AnswerHabits().first.grade(at: chance) == grade)
  }

  @Test(arguments: [(0, .shaky), (0.223, .shaky), (0.225, .solid), (0.9, .nailed)] as [(Double, Grade)])
  func `a later answer that is remembered is never blanked`(chance: Double, grade: Grade) {
    #expect(AnswerHabits().later.grade(at: chance) == grade)
  }
}
