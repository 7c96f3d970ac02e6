import FSRS
import Testing

@testable import Practice

struct SecondTurnTests {
  private func items(_ count: Int) -> [RoundItem] { (0..<count).map { item(question("q\($0)")) } }

  private func order(_ sitting: Sitting) -> [String] { sitting.round.queue.map(\.question.key.text) }

  @Test func `a blanked question comes once more, after three others`() throws {
    var sitting = Sitting(items(5))
    sitting.speak("1")
    #expect(order(sitting) == ["q1", "q2", "q3", "q0", "q4"])
    #expect(sitting.round.total == 6)
    for _ in 0..<3 { sitting.speak("3") }
    let again = try #require(sitting.round.current)
    #expect(again.why == .again)
    #expect(
      again.last
        == .init(
          day: monday, grade: .blanked, setting: .drill, answering: .seconds(60), delivery: .spoken,
          coverage: Coverage(pointsTotal: 3, redFlagsTotal: 1)))
    #expect(again.record?.attempts == 1)
    sitting.speak("1")
    #expect(order(sitting) == ["q4"])
    #expect(sitting.speak("3").last == .finished)
  }

  @Test func `with fewer than three others to come it waits for another day`() {
    var three = Sitting(items(3))
    three.speak("1")
    #expect(order(three) == ["q1", "q2"])
    var four = Sitting(items(4))
    four.speak("1")
    #expect(order(four) == ["q1", "q2", "q3", "q0"])
  }

  @Test func `without minutes left it waits for another day`() {
    // Five questions of two and a half minutes with all their time; the first took two and a half.
    for (seconds, comes) in [(720, false), (750, false), (751, true)] {
      var sitting = Sitting(items(5), terms: drillTerms(size: .time(.seconds(seconds))))
      sitting.line("", 10)
      sitting.line("", 120)
      sitting.line("1")
      #expect(order(sitting).contains("q0") == comes, "\(seconds)")
    }
    var counted = Sitting(items(5), terms: drillTerms(size: .count(5)))
    counted.speak("1")
    #expect(order(counted).contains("q0"))
  }

  @Test func `a blank from the command comes again as well, with its contents asked for first`() {
    let bare = item(question("bare", points: 0, redFlags: 0), asksForContents: true)
    var sitting = Sitting([bare] + items(4))
    let effects = sitting.line("/blank")
    #expect(effects.first == .reveal(bare))
    #expect(effects.last == .askContents)
    sitting.line("numbers")
    #expect(order(sitting) == ["q0", "q1", "q2", "bare", "q3"])
  }

  @Test func `the second answer is scheduled as one of the same day after a blank`() {
    var sitting = Sitting(items(5))
    for ticks in ["1", "3", "3", "3"] { sitting.speak(ticks) }
    let steps = [step(monday, .blanked), step(monday, .nailed)]
    let record = QuestionRecord.folding(QuestionKey("q0"), steps, rules: MemoryRules())
    #expect(sitting.speak("4").result?.next == record?.nextDay(rules: MemoryRules()))
  }
}
