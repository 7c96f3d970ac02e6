import FSRS
import Testing

@testable import Practice

/// A round over answers that were given before: only their points and grades are asked for.
@Suite("Answers given before")
struct GivenAnswerTests {
  private var spoken: AnswerInProgress {
    var answer = AnswerInProgress()
    answer.delivery = .spoken
    answer.thinking = .seconds(12)
    answer.answering = .seconds(100)
    return answer
  }

  private func sitting(_ given: [QuestionKey: AnswerInProgress], _ questions: Question...) -> Sitting {
    var sitting = Sitting()
    sitting.round = Round(questions.map { item($0) }, terms: drillTerms(setting: .mock), given: given)
    return sitting
  }

  @Test("Each is asked for its points at once, and its attempt has its times")
  func points() throws {
    var sitting = sitting(
      ["a": spoken, "b": AnswerInProgress()], question("a"), question("b", points: 0, redFlags: 0))
    #expect(sitting.round.takeGiven() == [.showPoints])
    let effects = sitting.line("ac3")
    #expect(
      effects.attempt
        == Attempt(
          question: "a", wording: 0, setting: .mock, grade: .solid, suggested: .solid, delivery: .spoken,
          thinking: .seconds(12), answering: .seconds(100),
          coverage: Coverage(points: 0b101, pointsTotal: 3, redFlagsTotal: 1)))
    #expect(effects.suffix(2) == [.ask, .showGrades])
    #expect(sitting.round.phase == .grade)
    #expect(sitting.line("1").last == .finished)
  }

  @Test("What was blanked doesn't come again, and undo asks for its grade anew")
  func undo() {
    let keys: [QuestionKey] = ["a", "b", "c", "d", "e", "f"]
    var sitting = Sitting()
    sitting.round = Round(
      keys.map { item(question($0.text)) }, terms: drillTerms(setting: .mock),
      given: Dictionary(uniqueKeysWithValues: keys.map { ($0, AnswerInProgress()) }))
    _ = sitting.round.takeGiven()
    sitting.line("1")
    #expect(sitting.round.total == 6)
    #expect(sitting.line("/undo") == [.undo, .ask, .showPoints])
    #expect(sitting.round.current?.question.key == "a")
    #expect(sitting.line("/suspend") == [.suspended("a"), .ask, .showPoints])
  }
}
