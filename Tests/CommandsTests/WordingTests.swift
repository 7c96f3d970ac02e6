import FSRS
import Practice
import Testing

@testable import Commands

@Suite("Wording")
struct WordingTests {
  @Test(
    "Days are told from today",
    arguments: [
      (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (2, "in 2 days"), (20, "in 20 days"),
      (21, "in 3 weeks"),
      (60, "in 9 weeks"), (61, "in 2 months"), (729, "in 24 months"), (730, "in 2 years"),
      (-2, "two days ago"),
      (-6, "six days ago"), (-12, "twelve days ago"), (-13, "13 days ago"), (-400, "400 days ago"),
    ])
  func relative(offset: Int, text: String) {
    #expect(Days.relative(.monday + offset, to: .monday) == text)
  }

  @Test(
    "Intervals are told in the largest unit that is honest",
    arguments: [
      (0, "tomorrow"), (1, "tomorrow"), (2, "2 days"), (20, "20 days"), (21, "3 weeks"), (32, "5 weeks"),
      (60, "9 weeks"), (61, "2 months"), (120, "4 months"), (729, "24 months"), (730, "2 years"),
      (3650, "10 years"),
    ])
  func interval(days: Int, text: String) {
    #expect(Days.interval(days) == text)
  }

  @Test("Numbers are spelled up to twelve")
  func spelled() {
    #expect(
      (0...13).map(Days.spelled).joined(separator: " ")
        == "no one two three four five six seven eight nine ten eleven twelve 13")
    #expect(Days.spelled(-1) == "-1")
  }

  @Test("Things are counted and listed as English does")
  func lists() {
    #expect(
      [0, 1, 2].map { Wording.counted($0, "question") } == ["0 questions", "1 question", "2 questions"])
    #expect(Wording.list([]) == "")
    #expect(Wording.list(["a"]) == "a")
    #expect(Wording.list(["a", "b"]) == "a and b")
    #expect(Wording.list(["a", "b", "c"], "or") == "a, b or c")
    #expect(Wording.sentence("software engineer") == "Software engineer")
    #expect(Wording.sentence("") == "")
  }

  @Test(
    "The greeting follows the clock",
    arguments: [
      (0, "Good evening"), (3, "Good evening"), (4, "Good morning"), (11, "Good morning"),
      (12, "Good afternoon"), (17, "Good afternoon"), (18, "Good evening"), (23, "Good evening"),
    ])
  func greeting(hour: Int, text: String) {
    #expect(Wording.greeting(hour: hour) == text)
  }

  @Test(
    "Why now is told in a few words",
    arguments: [
      (
        WhyNow.interview(company: "Acme", day: .monday - 1, grade: .blanked),
        "Acme asked this yesterday: blanked"
      ),
      (
        .interview(company: nil, day: .monday - 3, grade: .shaky),
        "an interview asked this three days ago: shaky"
      ),
      (.due(last: .solid, on: .monday - 6), "solid six days ago, due now"),
      (.new, "new"), (.again, "blanked a moment ago: once more"),
      (.weakest(last: .shaky, on: .monday), "shaky today, among your weakest"),
    ])
  func whyNow(why: WhyNow, text: String) {
    #expect(why.words(today: .monday) == text)
  }

  @Test(
    "A suggestion says what made it",
    arguments: [
      ([Suggestion.Reason.covered(2, of: 3)], "two of three"), ([.covered(3, of: 3)], "three of three"),
      ([.covered(0, of: 4)], "none of four"), ([.covered(0, of: 1)], "the point is missing"),
      ([.covered(1, of: 1)], "the point is there"),
      ([.covered(1, of: 2), .redFlag, .hint, .overTime], "one of two, a red flag, a hint, well over time"),
    ])
  func because(reasons: [Suggestion.Reason], text: String) {
    #expect(Suggestion(grade: .solid, reasons: reasons).because == text)
  }
}
