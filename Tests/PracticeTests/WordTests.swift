import FSRS
import Testing

@testable import Practice

struct WordTests {
  @Test(
    arguments: [
      ("1", .blanked), ("2", .shaky), ("3", .solid), ("4", .nailed), ("blanked", .blanked), ("Shaky", .shaky),
      ("SOLID", .solid), ("nailed", .nailed), ("b", .blanked), ("sh", .shaky), ("so", .solid), ("n", .nailed),
    ] as [(String, Grade)])
  func `a grade is read from a digit, a word or an unmistakable beginning`(text: String, grade: Grade) {
    #expect(Grade(text: text) == grade)
  }

  @Test(arguments: ["", "0", "5", "s", "+3", "03", "-1", "33", "3.", " 3", "٣", "solidly", "good", "x"])
  func `nothing else is a grade`(text: String) {
    #expect(Grade(text: text) == nil)
  }

  @Test func `grades have their words and meanings`() {
    #expect(Grade.allCases.map(\.word) == ["blanked", "shaky", "solid", "nailed"])
    #expect(
      Grade.allCases.map(\.meaning) == [
        "no usable answer", "I wouldn't want them to hear it", "I'd be content", "can't be much better",
      ])
    #expect(Grade.allCases.map(\.isSolidOrBetter) == [false, false, true, true])
  }

  @Test func `a setting is found by its word`() {
    for setting in Setting.allCases { #expect(Setting(name: setting.name.uppercased()) == setting) }
    #expect(Setting.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(Setting(name: "onsite") == nil)
  }

  @Test func `texts lose the white space at their ends, and show their first line`() {
    #expect(" \t a b \n".trimmingSpaces == "a b")
    #expect(" \n".trimmingSpaces == "")
    #expect("".trimmingSpaces == "")
    #expect("\n  \n first \r\n second".firstLine == "first")
    #expect(" \n ".firstLine == nil)
  }

  @Test func `words of an answer are runs of anything but white space`() {
    #expect(AnswerInProgress.words(in: ["We had 3 choices,", "", "  two  of them\tbad — "]) == 9)
    #expect(AnswerInProgress.words(in: []) == 0)
  }

  @Test func `digits are digits alone`() {
    #expect(Int(digits: "007") == 7)
    for text in ["", "+1", "-1", " 1", "1 ", "1_000", "٣", "²", "99999999999999999999"] {
      #expect(Int(digits: text) == nil)
    }
  }
}
