import FSRS
import Testing

@testable import Practice

/// Answers during which the person may have left the desk.
struct AwayTests {
  /// Terms of a person who usually speaks a hundred seconds and types two hundred.
  private func terms(followUpShare: Double = 0) -> Round.Terms {
    var terms = drillTerms(followUpShare: followUpShare)
    terms.usual = UsualTimes(
      (0..<8).flatMap { _ in
        [
          UsualTimes.Answer(kind: .behavioural, delivery: .spoken, answering: .seconds(100)),
          UsualTimes.Answer(kind: .behavioural, delivery: .typed, answering: .seconds(200)),
        ]
      })
    return terms
  }

  /// A sitting in which somebody spoke that long.
  private func spoken(_ seconds: Double, terms: Round.Terms) -> Sitting {
    var sitting = Sitting(question("q"), terms: terms)
    sitting.line("", 10)
    sitting.line("", seconds)
    return sitting
  }

  @Test func `an answer records what it is compared with`() {
    var sitting = spoken(150, terms: terms())
    #expect(sitting.round.phase == .points)
    let attempt = sitting.line("abc3").attempt
    #expect(attempt?.answering == .seconds(150))
    #expect(attempt?.usual == .seconds(100))
    var first = spoken(150, terms: drillTerms())
    #expect(first.line("abc3").attempt?.usual == nil)
  }

  @Test(arguments: ["", "y", "Yes"])
  func `who was away leaves the time unknown, and it lowers no grade`(word: String) {
    var sitting = spoken(2820, terms: terms())
    #expect(sitting.round.phase == .away)
    #expect(sitting.line(word) == [.showPoints])
    sitting.line("abc")
    #expect(sitting.round.suggestion == Suggestion(grade: .solid, reasons: [.covered(3, of: 3)]))
    let effects = sitting.line("")
    let attempt = effects.attempt
    #expect([attempt?.thinking, attempt?.answering, attempt?.usual] == [.seconds(10), nil, nil])
    #expect(attempt?.slowness == 0)
    #expect(effects.result?.answering == nil)
    #expect(effects.result?.setAside == nil)
  }

  @Test(arguments: ["n", "NO"])
  func `who was there all the while has it counted as measured`(word: String) {
    var sitting = spoken(2820, terms: terms())
    #expect(sitting.line(word) == [.showPoints])
    sitting.line("abc")
    #expect(sitting.round.suggestion == Suggestion(grade: .shaky, reasons: [.covered(3, of: 3), .overTime]))
    let attempt = sitting.line("").attempt
    #expect([attempt?.answering, attempt?.usual] == [.seconds(2820), .seconds(100)])
    #expect(attempt?.slowness == 2)
  }

  @Test func `a long time that a person without a usual one calls theirs is what it is compared with`() {
    var sitting = spoken(900, terms: drillTerms())
    #expect(sitting.round.phase == .away)
    sitting.line("n")
    let attempt = sitting.line("abc3").attempt
    #expect([attempt?.answering, attempt?.usual] == [.seconds(900), .seconds(900)])
    #expect(attempt?.slowness == 0)
  }

  @Test func `any other word is asked for again`() {
    var sitting = spoken(2820, terms: terms())
    #expect(sitting.line("ac3").refusal == "Enter if you were away, n if the answer took that long.")
    #expect(sitting.line("/hint").refusal == "The answer is over; its points come next.")
    #expect(sitting.line("?") == [.help(.away)])
    let before = sitting.round.answer
    sitting.round.interrupt(after: .seconds(5))
    #expect(sitting.round.phase == .away)
    #expect(sitting.round.answer == before)
  }

  @Test func `the question comes before a follow-up`() {
    var sitting = Sitting(question("q", followUps: ["And then?"]), terms: terms(followUpShare: 1))
    sitting.line("", 10)
    #expect(sitting.line("", 2820) == [])
    #expect(sitting.round.phase == .away)
    #expect(sitting.line("") == [.followUp("And then?")])
    sitting.line("", 2000)
    let attempt = sitting.line("abc3").attempt
    #expect([attempt?.answering, attempt?.followUp] == [nil, .seconds(2000)])
  }

  @Test func `a typed answer is asked about, too, and judged by its words all the same`() {
    var sitting = Sitting(question("q"), terms: terms())
    sitting.line("I said nothing", 20, firstKey: 10)
    sitting.line("for a while", 2400)
    #expect(sitting.line("", 1) == [])
    #expect(sitting.round.phase == .away)
    #expect(sitting.round.judgedTime == .seconds(2))
    sitting.line("y")
    let attempt = sitting.line("abc3").attempt
    #expect([attempt?.answering, attempt?.usual] == [nil, nil])
    #expect(attempt?.words == 6)
  }

  @Test func `an unasked time far beyond is set aside and said`() {
    var blank = Sitting(question("q"), terms: terms())
    blank.line("", 10)
    let effects = blank.line("/blank", 2820)
    #expect([effects.attempt?.answering, effects.result?.setAside] == [nil, .seconds(2820)])

    var thinker = Sitting(question("q"), terms: terms())
    thinker.line("", 1800)
    thinker.line("", 60)
    let result = thinker.line("abc3")
    #expect([result.attempt?.thinking, result.attempt?.answering] == [nil, .seconds(60)])
    #expect(result.result?.setAside == .seconds(1800))
  }

  @Test func `a forgotten start is asked about by all of its time`() {
    var sitting = Sitting(question("q"), terms: terms())
    sitting.line("", 1800)
    sitting.line("", 2)
    #expect(sitting.round.phase == .away)
    #expect(sitting.round.answer.answering == .seconds(1802))
  }

  @Test func `another grade is given without being asked again`() {
    var sitting = Sitting(question("q"), question("other"), terms: terms())
    sitting.line("", 10)
    sitting.line("", 2820)
    sitting.line("")
    sitting.line("abc3")
    #expect(sitting.line("/undo") == [.undo, .ask, .showPoints])
    #expect(sitting.line("abc4").attempt?.answering == nil)
  }

  @Test func `blanking instead of an answer to it sets the time aside`() {
    var sitting = spoken(2820, terms: terms())
    let effects = sitting.line("/blank")
    #expect(
      [effects.attempt?.grade.rawValue, effects.attempt.map { $0.answering == nil ? 0 : 1 }] == [1, 0])
    #expect(effects.result?.setAside == .seconds(2820))
  }

  @Test func `nobody is asked where no times are kept`() {
    var terms = terms()
    terms.isTimed = false
    let sitting = spoken(2820, terms: terms)
    #expect(sitting.round.phase == .points)
  }

  @Test func `the day told for a grade is the one that a slow answer brings`() {
    var slowTerms = terms()
    slowTerms.rules.offsets.slowness = -1
    var record = QuestionRecord(key: "q", first: step(monday - 30, .nailed), rules: slowTerms.rules)
    record.apply(step(monday - 20, .nailed), rules: slowTerms.rules)
    let asked = RoundItem(question: question("q"), why: .new, record: record)
    func next(_ seconds: Double) -> (told: StudyDay, kept: StudyDay?) {
      var sitting = Sitting([asked], terms: slowTerms)
      sitting.line("", 10)
      sitting.line("", seconds)
      let told = sitting.round.nextDay(after: .solid)
      return (told, sitting.line("abc3").result?.next)
    }
    #expect(next(100).told == next(100).kept)
    #expect(next(300).told == next(300).kept)
    #expect(next(300).told < next(100).told)
  }
}
