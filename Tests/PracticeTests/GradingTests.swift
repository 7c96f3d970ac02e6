import FSRS
import Testing

@testable import Practice

struct GradingTests {
  /// The line at the points, the grade and the points that are recorded at once.
  @Test(
    arguments: [
      ("ac3", .solid, 0b101), ("4", .nailed, 0), ("1", .blanked, 0), ("abc1", .blanked, 0b111),
      ("solid", .solid, 0),
      ("nailed", .nailed, 0),
    ] as [(String, Grade, UInt32)])
  func `ticks and grade in one line are a whole grading`(line: String, grade: Grade, points: UInt32) {
    var sitting = Sitting(question("q"))
    let attempt = sitting.speak(line).attempt
    #expect(attempt?.grade == grade)
    #expect(attempt?.coverage?.points == points)
  }

  @Test func `Enter at the points means none, Enter at the grade takes the suggestion`() {
    var sitting = Sitting(question("q"))
    #expect(sitting.speak("") == [.showGrades])
    #expect(sitting.round.suggestion == Suggestion(grade: .blanked, reasons: [.covered(0, of: 3)]))
    let attempt = sitting.line("").attempt
    #expect(attempt?.grade == .blanked)
    #expect(attempt?.coverage == Coverage(pointsTotal: 3, redFlagsTotal: 1))
  }

  /// The line at the points, the suggested grade that Enter takes.
  @Test(
    arguments: [("a", .shaky), ("ab", .solid), ("abc", .solid), ("abcx", .shaky), ("x", .blanked)]
      as [(String, Grade)])
  func `points make the suggestion`(ticks: String, grade: Grade) {
    var sitting = Sitting(question("q"))
    #expect(sitting.speak(ticks) == [.showGrades])
    let attempt = sitting.line("").attempt
    #expect(attempt?.suggested == grade)
    #expect(attempt?.grade == grade)
  }

  @Test func `a grade of one's own stands beside the suggestion`() {
    var sitting = Sitting(question("q"))
    sitting.speak("ab")
    let attempt = sitting.line("nailed").attempt
    #expect([attempt?.grade, attempt?.suggested] == [.nailed, .solid])
  }

  @Test func `a hint lowers the suggestion and is recorded`() {
    var sitting = Sitting(question("q"))
    #expect(sitting.line("/hint") == [.hint("point 0 of q")])
    sitting.speak("abc")
    #expect(sitting.round.suggestion == Suggestion(grade: .shaky, reasons: [.covered(3, of: 3), .hint]))
    #expect(sitting.line("").attempt?.hintUsed == true)
  }

  @Test func `lines that are neither ticks nor grades are refused, and asked again`() {
    var sitting = Sitting(question("q"))
    #expect(
      sitting.speak("q").refusal
        == "There is no q here. There are points a to c and red flag x; a digit from 1 to 4 is the grade.")
    #expect(sitting.round.phase == .points)
    sitting.line("a")
    #expect(sitting.line("7").refusal == "A grade is 1 blanked, 2 shaky, 3 solid or 4 nailed.")
    #expect(sitting.line("fine").refusal == "A grade is 1 blanked, 2 shaky, 3 solid or 4 nailed.")
    #expect(sitting.round.phase == .grade)
  }

  @Test func `second thoughts about the points are welcome at the grade`() {
    var sitting = Sitting(question("q"))
    sitting.speak("a")
    #expect(sitting.line("ab") == [.showGrades])
    #expect(sitting.round.suggestion?.grade == .solid)
    #expect(sitting.line("abc4").attempt?.coverage?.points == 0b111)
  }

  @Test func `a letter alone is a point where there is one, and else the beginning of a grade`() {
    var sitting = Sitting(question("q"))
    sitting.speak("a")
    #expect(sitting.line("b") == [.showGrades])
    #expect(sitting.round.answer.coverage?.points == 0b010)
    #expect(sitting.line("n").attempt?.grade == .nailed)

    var bare = Sitting(question("q", points: 0, redFlags: 0))
    bare.lines("", "")
    #expect(bare.line("b").attempt?.grade == .blanked)
  }

  @Test func `a question without points goes to the grade, which asks again on an empty line`() {
    var sitting = Sitting(question("q", points: 0, redFlags: 0))
    sitting.line("", 10)
    #expect(sitting.line("", 60) == [.showGrades])
    #expect(sitting.round.suggestion == nil)
    #expect(sitting.line("").refusal == "Which grade? 1 blanked, 2 shaky, 3 solid, 4 nailed.")
    let attempt = sitting.line("3").attempt
    #expect(attempt?.suggested == nil)
    #expect(attempt?.coverage == nil)
  }

  @Test func `with red flags alone there is something to tick and nothing to suggest`() {
    var sitting = Sitting(question("q", points: 0, redFlags: 2))
    #expect(sitting.speak("y") == [.showGrades])
    #expect(sitting.line("").refusal == "Which grade? 1 blanked, 2 shaky, 3 solid, 4 nailed.")
    #expect(sitting.line("2").attempt?.coverage == Coverage(pointsTotal: 0, redFlags: 0b10, redFlagsTotal: 2))
  }

  @Test func `after a question without points it is asked once what it should contain`() {
    let bare = question("bare", points: 0, redFlags: 0)
    let next = question("next")
    var sitting = Sitting([item(bare, asksForContents: true), item(next, asksForContents: true)])
    sitting.lines("", "")
    let effects = sitting.line("3")
    #expect(effects.count == 3)
    #expect(effects.last == .askContents)
    #expect(sitting.round.phase == .contents)
    #expect(sitting.round.progressOnceGraded.remaining.map(\.key) == [next.key])
    #expect(sitting.round.progressOnceGraded.done == 1)
    #expect(
      sitting.line(" what was at stake; ; the result ")
        == [.keepContents(["what was at stake", "the result"], of: bare.key), .ask])
    #expect(sitting.round.current?.question == next)
    #expect(sitting.speak("a3").last == .finished)
  }

  @Test(arguments: ["", "/skip", " ; "])
  func `what it should contain may be left open`(line: String) {
    let bare = question("bare", points: 0, redFlags: 0)
    var sitting = Sitting([item(bare, asksForContents: true)])
    sitting.lines("", "", "3")
    #expect(sitting.line(line) == [.keepContents([], of: bare.key), .finished])
  }

  @Test func `grades show the day each would bring the question back, the deadline observed`() {
    var sitting = Sitting(question("q"))
    #expect(Grade.allCases.map { sitting.round.nextDay(after: $0) - monday } == [1, 1, 2, 7])
    sitting = Sitting([item(question("q"))], terms: drillTerms(cap: monday + 2))
    #expect(Grade.allCases.map { sitting.round.nextDay(after: $0) - monday } == [1, 1, 2, 2])
    #expect(sitting.speak("4").result?.next == monday + 2)
  }

  @Test func `the attempt says what recall was predicted, for a question met before`() throws {
    let rules = MemoryRules()
    let record = QuestionRecord(key: QuestionKey("q"), first: step(monday - 6, .shaky), rules: rules)
    let known = RoundItem(question: question("q"), why: .due(last: .shaky, on: monday - 6), record: record)
    var sitting = Sitting([known])
    let effects = sitting.speak("abc3")
    let prediction = try #require(effects.attempt?.prediction)
    #expect(prediction == .init(recall: record.recall(on: monday, rules: rules), parametersVersion: 0))
    var after = record
    after.apply(step(monday, .solid), rules: rules)
    #expect(effects.result?.next == after.nextDay(rules: rules))
  }

  @Test func `rules that change while a round is open count for the questions to come`() throws {
    var sitting = Sitting(question("a"), question("b"))
    let told = sitting.round.nextDay(after: .nailed)
    var rules = MemoryRules(parametersVersion: 3)
    rules.targetRecall = 0.97
    sitting.round.take(rules)
    #expect(sitting.round.nextDay(after: .nailed) < told)
    sitting.line("", 10)
    sitting.line("", 60)
    let memory = rules.memory(after: .nailed, in: .drill, from: nil, elapsedDays: 0)
    let next = rules.nextDay(of: "a", memory: memory, attempts: 1, day: monday)
    #expect(sitting.line("4").result?.next == next)
  }
}
