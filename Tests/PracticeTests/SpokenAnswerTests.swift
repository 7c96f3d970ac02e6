import FSRS
import Testing

@testable import Practice

struct SpokenAnswerTests {
  @Test func `Enter starts, Enter stops, one line ticks and grades`() {
    let conflict = question("conflict")
    var sitting = Sitting(conflict)
    #expect(sitting.round.phase == .thinking)
    #expect(sitting.line("", 14) == [])
    #expect(sitting.round.phase == .speaking)
    #expect(sitting.line("", 161) == [.showPoints])
    #expect(sitting.round.phase == .points)

    let coverage = Coverage(points: 0b101, pointsTotal: 3, redFlagsTotal: 1)
    let attempt = Attempt(
      question: conflict.key, wording: 0, setting: .drill, grade: .solid, suggested: .solid,
      delivery: .spoken, thinking: .seconds(14), answering: .seconds(161), coverage: coverage)
    let result = RoundResult(
      key: conflict.key, title: "Tell me about conflict.", why: .new, grade: .solid, answering: .seconds(161),
      delivery: .spoken, coverage: coverage, next: monday + 2)
    #expect(
      sitting.line("ac3") == [
        .record(attempt, text: nil, note: nil), .result(result, item: item(conflict)), .finished,
      ])
    #expect(sitting.round.phase == .finished)
    #expect(sitting.round.results == [result])
    #expect(sitting.round.current == nil)
    #expect(sitting.line("") == [.finished])
  }

  @Test func `a start within half a second of the question is ignored, its time is not`() {
    var sitting = Sitting(question("q"))
    #expect(sitting.line("", 0.499) == [.tooSoon])
    #expect(sitting.round.phase == .thinking)
    #expect(sitting.line("", 0.001) == [])
    #expect(sitting.round.phase == .speaking)
    sitting.line("", 60)
    #expect(sitting.line("3").attempt?.thinking == .milliseconds(500))
  }

  @Test func `a stop within three seconds means the start was forgotten`() {
    var forgotten = Sitting(question("q"))
    forgotten.line("", 100)
    #expect(forgotten.line("", 2.5) == [.showPoints])
    let attempt = forgotten.line("3").attempt
    #expect(attempt?.thinking == nil)
    #expect(attempt?.answering == .milliseconds(102_500))

    var short = Sitting(question("q"))
    short.line("", 100)
    short.line("", 3)
    #expect(short.round.answer.thinking == .seconds(100))
    #expect(short.round.answer.answering == .seconds(3))
  }

  @Test func `commands, pauses and slips while speaking leave the time running`() {
    var sitting = Sitting(question("q"))
    sitting.line("?", 5)
    sitting.line("/hint", 6)
    sitting.line("/pause", 7)
    sitting.line("/nonsense", 8)
    sitting.line("", 4)
    #expect(sitting.round.answer.thinking == .seconds(30))
    sitting.line("/help", 10)
    sitting.line("/pause", 20)
    #expect(
      sitting.line("so then I said", 30).refusal
        == "You are speaking: Enter when done, /blank if nothing comes, ? for help.")
    sitting.line("", 40)
    #expect(sitting.round.answer.answering == .seconds(100))
    #expect(sitting.round.answer.thinking == .seconds(30))
  }

  @Test func `where lines come from a file, no time is kept and no start is too soon`() {
    var terms = drillTerms()
    terms.isTimed = false
    var sitting = Sitting([item(question("q"))], terms: terms)
    #expect(sitting.line("", 0) == [])
    #expect(sitting.line("", 0) == [.showPoints])
    let attempt = sitting.line("abc3").attempt
    #expect(attempt?.thinking == nil)
    #expect(attempt?.answering == nil)
    #expect(attempt?.suggested == .solid)
  }

  @Test func `Ctrl-C drops the answer and starts it over, hints and notes stay`() {
    var sitting = Sitting(question("q"))
    sitting.line("/hint", 5)
    sitting.line("/note too fast", 5)
    sitting.line("", 5)
    sitting.round.interrupt()
    #expect(sitting.round.phase == .thinking)
    var expected = AnswerInProgress()
    expected.hintsShown = 1
    expected.notes = ["too fast"]
    #expect(sitting.round.answer == expected)
    #expect(sitting.round.current?.question == question("q"))
  }

  @Test func `Ctrl-C at the points or behind them changes nothing`() {
    var sitting = Sitting(question("q", followUps: ["And then?"]), terms: drillTerms(followUpShare: 1))
    for (text, phase) in [("", Round.Phase.speaking), ("", .followUp), ("", .points), ("a", .grade)] {
      sitting.line(text, 10)
      #expect(sitting.round.phase == phase)
      let before = sitting.round.answer
      guard phase != .speaking else { continue }
      sitting.round.interrupt()
      #expect(sitting.round.phase == phase)
      #expect(sitting.round.answer == before)
    }
  }
}
