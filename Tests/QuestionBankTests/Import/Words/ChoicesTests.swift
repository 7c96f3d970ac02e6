import Testing

@testable import QuestionBank

@Suite struct ChoicesTests {
  @Test("a letter with a mark begins an option")
  func lettered() {
    for line in ["A) red", "a. red", "(a) red", "A: red", "  a)  red "] {
      let option = Choices.lettered(line)
      #expect(option?.letter == "A" && option?.text == "red", "\(line)")
    }
    for line in ["A red", "a)", "I) red", "(a red", "(a. red", "a)red", "ä) red", "", "A.B red"] {
      #expect(Choices.lettered(line) == nil, "\(line)")
    }
  }

  @Test("options end a text's lines, and what stands behind them is kept")
  func ending() throws {
    let ending = try #require(Choices.ending("Which?\n\na) red\nb) green\nAnswer: a"))
    #expect(ending.before == "Which?")
    #expect(ending.choices.lines == ["A) red", "B) green"])
    #expect(ending.after == ["Answer: a"])
    for text in [
      "a) red", "Which?\na) red", "Which?\nb) red\nc) green", "Which?\na) red\nc) green", "", "a) red\nb",
    ] {
      #expect(Choices.ending(text) == nil, "\(text)")
    }
  }

  @Test(
    "an answer by letter or text is told in full",
    arguments: [
      ("a", "A) red"), ("(B)", "B) dark green"), ("B.", "B) dark green"), ("A) red", "A) red"),
      ("red", "A) red"),
      ("Dark green, as grass", "B) dark green\n\nas grass"),
      ("B because it is", "B) dark green\n\nbecause it is"),
      ("reddish", "reddish"), ("neither", "neither"), ("Because: red", "Because: red"), ("", ""),
      ("b\n\nIt grows.", "B) dark green\n\nIt grows."),
    ])
  func resolving(answer: String, told: String) {
    let choices = Choices([(nil, "red", false), (nil, "dark green", false)])
    #expect(choices.resolving(answer) == told)
    #expect(choices.answer == nil)
  }

  @Test("letters go on as numbers")
  func letters() {
    #expect([0, 25, 26, 27].map(Choices.letter) == ["A", "Z", "27", "28"])
  }
}
