import FSRS
import Testing

@testable import Practice

struct TypedAnswerTests {
  @Test func `the first key ends thinking, an empty line ends the answer`() {
    let conflict = question("conflict")
    var sitting = Sitting(conflict)
    #expect(sitting.line("We disagreed about", 20, firstKey: 8) == [])
    #expect(sitting.round.phase == .typing)
    #expect(sitting.line("  the design. ", 10, firstKey: 1) == [])
    #expect(sitting.line("", 2) == [.showPoints])
    let effects = sitting.line("a2")
    let attempt = Attempt(
      question: conflict.key, wording: 0, setting: .drill, grade: .shaky, suggested: .shaky, delivery: .typed,
      thinking: .seconds(8), answering: .seconds(24), words: 5,
      coverage: Coverage(points: 1, pointsTotal: 3, redFlagsTotal: 1))
    #expect(effects.first == .record(attempt, text: "We disagreed about\n  the design. ", note: nil))
  }

  @Test func `thinking begun before a look at the help goes on after it`() {
    var sitting = Sitting(question("q"))
    sitting.line("?", 12)
    sitting.line("an answer", 9, firstKey: 5)
    #expect(sitting.round.answer.thinking == .seconds(17))
    #expect(sitting.round.answer.answering == .seconds(4))
  }

  @Test func `a pasted answer of several lines keeps them, empty ones too`() {
    var sitting = Sitting(question("q"))
    sitting.line("first\n\nthird", 3)
    #expect(sitting.round.answer.lines == ["first", "", "third"])
    #expect(sitting.round.answer.thinking == .zero)
    #expect(sitting.round.answer.answering == .seconds(3))
  }

  @Test func `a plus sign goes back into the answer, line by line`() {
    var sitting = Sitting(question("q"))
    sitting.lines("one", "two")
    #expect(sitting.line("+") == [.reopen("two")])
    #expect(sitting.line("+") == [.reopen("one")])
    #expect(sitting.line("+").refusal == "There is no line to go back to.")
    #expect(sitting.round.phase == .typing)
    sitting.lines("uno", "")
    #expect(sitting.round.answer.text == "uno")
    #expect(sitting.round.answer.answering == .seconds(7))
  }

  @Test func `a typed answer is judged by the time it takes to speak`() {
    var sitting = Sitting(question("q", time: .seconds(60)))
    sitting.line(String(repeating: "word ", count: 225), 900, firstKey: 10)
    #expect(sitting.round.judgedTime == .seconds(90))
    sitting.line("")
    sitting.line("abc")
    #expect(sitting.round.suggestion == Suggestion(grade: .solid, reasons: [.covered(3, of: 3)]))

    var longer = Sitting(question("q", time: .seconds(60)))
    longer.lines(String(repeating: "word ", count: 228), "", "abc")
    #expect(longer.round.suggestion == Suggestion(grade: .shaky, reasons: [.covered(3, of: 3), .overTime]))
  }

  @Test func `an answer from the editor replaces the lines typed before`() {
    var sitting = Sitting(question("q"))
    sitting.lines("one", "two")
    #expect(sitting.edit("/etc/hosts is all of it\nanew", 30) == [])
    #expect(sitting.round.answer.lines == ["/etc/hosts is all of it", "anew"])
    #expect(sitting.round.answer.answering == .seconds(32))
    sitting.line("")
    #expect(sitting.round.answer.text == "/etc/hosts is all of it\nanew")
  }

  @Test func `an answer from the editor may be the first thing typed, and is never a command`() {
    var sitting = Sitting(question("q"))
    #expect(sitting.edit("?", 30) == [])
    #expect(sitting.round.phase == .typing)
    #expect(sitting.round.answer.text == "?")
  }

  @Test func `Ctrl-C drops a typed line, and the lines before it stay`() {
    var sitting = Sitting(question("q"))
    sitting.line("one", 10, firstKey: 4)
    sitting.round.interrupt(after: .seconds(5))
    #expect(sitting.round.phase == .typing)
    #expect(sitting.round.answer.lines == ["one"])
    #expect(sitting.round.answer.answering == .seconds(11))
  }

  @Test func `commands in between count as time, not as text`() {
    var sitting = Sitting(question("q"))
    sitting.line("one", 10, firstKey: 5)
    sitting.line("?", 3)
    sitting.line("/note slow", 4)
    sitting.line("", 1)
    #expect(sitting.round.answer.answering == .seconds(13))
    #expect(sitting.line("4").written == ["one", "slow"])
  }

  @Test func `the follow-up's answer stands behind the answer, under what was asked`() {
    var sitting = Sitting(question("q", followUps: ["And then?"]), terms: drillTerms(followUpShare: 1))
    sitting.lines("one two", "")
    #expect(sitting.round.phase == .followUp)
    sitting.line("three", 5)
    #expect(sitting.line("", 6) == [.showPoints])
    let effects = sitting.line("3")
    #expect(effects.attempt?.words == 2)
    #expect(effects.attempt?.followUp == .seconds(11))
    #expect(sitting.round.phase == .finished)
    #expect(effects.written == ["one two\n\n> And then?\nthree", nil])
  }
}
