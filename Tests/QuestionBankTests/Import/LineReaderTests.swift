import Practice
import Testing

@testable import QuestionBank

@Suite struct LineReaderTests {
  @Test("each line is a question, without its number or bullet; titles are topics")
  func lines() {
    let text = """
      # my list
      1. Why us?
      2) Tell me about yourself.

      TEAM WORK
      - Describe a conflict
      • What is a "good" team?
      Q4: Where do you see yourself
      in five years?
      Money:
      #5 How much do you want?
      """
    #expect(
      LineReader.read(text)
        == ForeignReading(questions: [
          Draft(wordings: ["Why us?"], line: 2), Draft(wordings: ["Tell me about yourself."], line: 3),
          Draft(wordings: ["Describe a conflict"], topics: ["team-work"], line: 6),
          Draft(wordings: ["What is a \"good\" team?"], topics: ["team-work"], line: 7),
          Draft(wordings: ["Where do you see yourself in five years?"], topics: ["team-work"], line: 8),
          Draft(wordings: ["How much do you want?"], topics: ["money"], line: 11),
        ]))
  }

  @Test("what most lines have before them shows that a line is an item")
  func items() {
    #expect(
      LineReader.read("- Why us?\n- Greatest weakness\nPage 3\n").questions.map(\.wordings) == [
        ["Why us?"], ["Greatest weakness"],
      ])
    #expect(
      LineReader.read("Why us?\nPage 3\n").leftOut == [
        LeftOut(line: 2, text: "Page 3", reason: "it asks nothing")
      ])
  }

  @Test("prose is left out")
  func prose() {
    let prose = "This is a text. It has sentences. It has paragraphs, too, and asks nothing."
    let long = String(repeating: "What is long? ", count: 60)
    let reading = LineReader.read("\(prose)\n\nIt goes\non like this.\n\n\(long)")
    #expect(reading.questions == [])
    #expect(
      reading.leftOut == [
        LeftOut(line: 1, text: prose, reason: "a paragraph of prose"),
        LeftOut(line: 3, text: "It goes on like this.", reason: "it asks nothing"),
        LeftOut(line: 6, text: long, reason: "a paragraph of prose"),
      ])
  }

  @Test("nothing is no question")
  func empty() {
    #expect(LineReader.read("\n \n") == ForeignReading())
  }

  @Test("a text of one huge line, or of very many, is read in a bounded time")
  func huge() {
    #expect(LineReader.read(String(repeating: "a ", count: 1_000_000)).questions == [])
    let many = LineReader.read(String(repeating: "A b.\n", count: 120_000))
    #expect(many.leftOut.count == 100_000)
    #expect(many.remarks == ["Only its first 100,000 lines were read."])
  }
}
