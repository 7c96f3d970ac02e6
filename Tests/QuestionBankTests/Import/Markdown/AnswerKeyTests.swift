import Testing

@testable import QuestionBank

/// Answers that stand apart from their questions, in a list of their own.
@Suite struct AnswerKeyTests {
  @Test("each question gets the answer of its number")
  func plain() {
    let reading = MarkdownReader.read(
      """
      # Quiz

      1. What is 2 + 2?
      2. Which is a rope?
         a) sheet
         b) plank

      # Answers

      1. 4
      2. a
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is 2 + 2?"], topics: ["quiz"], answer: "4", line: 3),
            Draft(
              wordings: ["Which is a rope?\nA) sheet\nB) plank"], topics: ["quiz"], answer: "A) sheet",
              line: 4),
          ]))
  }

  @Test("a list of another length answers nobody")
  func other() {
    let reading = MarkdownReader.read(
      """
      # Quiz

      - What is 2 + 2?

      # Answer key

      1. 4
      2. 6
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is 2 + 2?"], topics: ["quiz"], line: 3)
          ],
          leftOut: [
            LeftOut(line: 7, text: "4", reason: "no question")
          ]))
  }
}
