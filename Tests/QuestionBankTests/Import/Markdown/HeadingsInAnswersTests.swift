import Testing

@testable import QuestionBank

/// Headings inside answers are no questions.
@Suite struct HeadingsInAnswersTests {
  @Test("what stands deeper than the question is its answer's")
  func deeper() {
    let reading = MarkdownReader.read(
      """
      # Design

      ## 1. Design a ferry's booking

      ### Requirements

      - People book seats.
      - What about cars?

      ### Why is it hard?

      Seats are limited.

      ### Architecture

      A queue.

      ## 2. Design a tide clock

      ### Requirements

      Accurate.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Design",
          questions: [
            Draft(
              wordings: ["Design a ferry's booking"],
              answer: """
                Requirements

                - People book seats.
                - What about cars?

                Why is it hard?

                Seats are limited.

                Architecture

                A queue.
                """, line: 3),
            Draft(wordings: ["Design a tide clock"], answer: "Requirements\n\nAccurate.", line: 18),
          ]))
  }

  @Test("labels on one level with their questions belong to them")
  func labels() {
    let reading = MarkdownReader.read(
      """
      ### What is a pilot?

      #### Answer

      A guide.

      ### Follow-ups

      - When does one come aboard?

      ### How much does one earn?

      ### Red flags

      - Names a number at once

      ### Resources

      - [Pilots](https://example.org/pilots)
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["What is a pilot?"], followUps: ["When does one come aboard?"], answer: "A guide.",
              line: 1),
            Draft(wordings: ["How much does one earn?"], redFlags: ["Names a number at once"], line: 11),
          ],
          leftOut: [
            LeftOut(line: 17, text: "Resources", reason: "a section without questions")
          ]))
  }

  @Test("a heading that answers, and one that says more")
  func answering() {
    let reading = MarkdownReader.read(
      """
      ##### What is a loop?
      ###### A rope's turn.

      ##### What is a bight?
      ###### Answer: a bend

      Of a rope.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a loop?"], answer: "A rope's turn.", line: 1),
            Draft(wordings: ["What is a bight?"], answer: "a bend\n\nOf a rope.", line: 4),
          ]))
  }
}
