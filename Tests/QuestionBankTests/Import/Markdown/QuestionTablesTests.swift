import Testing

@testable import QuestionBank

/// Tables inside Markdown with a column of questions.
@Suite struct QuestionTablesTests {
  @Test("columns are found by their names")
  func columns() {
    let reading = MarkdownReader.read(
      #"""
      ## Deck

      | # | Topic | Question | Good answer | Level | Follow-ups |
      |---|-------|----------|-------------|-------|------------|
      | 1 | Knots | How do you tie a bowline? | Loop, `round` \| back | junior | And a reef? |
      | 2 | Sails | When do you reef? | | senior | |
      | 3 | | | nothing | | |
      """#)
    #expect(
      reading
        == ForeignReading(
          title: "Deck",
          questions: [
            Draft(
              wordings: ["How do you tie a bowline?"], topics: ["deck", "knots"], level: "junior",
              followUps: ["And a reef?"], answer: "Loop, `round` | back", line: 5),
            Draft(wordings: ["When do you reef?"], topics: ["deck", "sails"], level: "senior", line: 6),
          ]))
  }

  @Test("in other languages, and without")
  func languages() {
    let reading = MarkdownReader.read(
      """
      Frage | Antwort
      :--- | ---:
      Was ist ein Anker? | Ein schweres Ding.
      Was ist ein Kiel? | Unten.

      | Array | O(1) |
      |---|---|
      | List | Why? |
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Was ist ein Anker?"], answer: "Ein schweres Ding.", line: 3),
            Draft(wordings: ["Was ist ein Kiel?"], answer: "Unten.", line: 4),
          ],
          leftOut: [
            LeftOut(line: 6, text: "Array | O(1)", reason: "a table without a column of questions")
          ]))
  }
}
