import Testing

@testable import QuestionBank

/// Headings that are only titles, with the question in the paragraph below.
@Suite struct TitledQuestionsTests {
  @Test("the paragraph below the title asks, and the title is a topic")
  func paragraph() {
    let reading = MarkdownReader.read(
      """
      # Deck quiz

      ## Anchors

      What holds an anchor?

      **Answer:** Its flukes.

      ## The oldest rule of all that sailors ever had

      Explain who gives way.

      **Answer:** Steam to sail.

      ## Chains

      When is one too short?

      **Answer:** In a gale.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Deck quiz",
          questions: [
            Draft(wordings: ["What holds an anchor?"], topics: ["anchors"], answer: "Its flukes.", line: 3),
            Draft(wordings: ["Explain who gives way."], answer: "Steam to sail.", line: 9),
            Draft(wordings: ["When is one too short?"], topics: ["chains"], answer: "In a gale.", line: 15),
          ]))
  }

  @Test("a task with its example and its folded solution")
  func coding() {
    let reading = MarkdownReader.read(
      """
      # Katas

      ### Two buckets

      Given two buckets of water, return the larger one.

      **Example:**

      ```
      buckets(3, 5) -> 5
      ```

      <details><summary>Solution</summary>

      ```js
      const buckets = Math.max
      ```
      </details>

      ### Rope length

      Write a function that tells the length of a rope.

      <details><summary>Solution</summary>

      ```js
      const length = rope => rope.length
      ```
      </details>
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Katas",
          questions: [
            Draft(
              wordings: [
                """
                Given two buckets of water, return the larger one.

                Example:

                ```
                buckets(3, 5) -> 5
                ```
                """
              ], topics: ["two-buckets"], answer: "```js\nconst buckets = Math.max\n```", line: 3),
            Draft(
              wordings: ["Write a function that tells the length of a rope."], topics: ["rope-length"],
              answer: "```js\nconst length = rope => rope.length\n```", line: 20),
          ]))
  }

  @Test("the question may stand under a heading of that name")
  func question() {
    let reading = MarkdownReader.read(
      """
      # Question

      How do you calm a crew?

      # Answer

      Listen first.

      # Good to hear

      - listens
      - asks

      # Question 2

      Who has the watch?

      # Links

      - [More](https://example.org)
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["How do you calm a crew?"], lookFor: ["listens", "asks"], answer: "Listen first.",
              line: 1),
            Draft(wordings: ["Who has the watch?"], line: 14),
          ],
          leftOut: [
            LeftOut(line: 18, text: "Links", reason: "a section without questions")
          ]))
  }

  @Test("several questions below a title are several")
  func several() {
    let reading = MarkdownReader.read(
      """
      ## Classroom

      Why did you become a teacher?
      How do you handle noise?

      ## Parents

      How do you talk to parents?
      Tell me about a hard talk with one.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Why did you become a teacher?"], topics: ["classroom"], line: 3),
            Draft(wordings: ["How do you handle noise?"], topics: ["classroom"], line: 4),
            Draft(wordings: ["How do you talk to parents?"], topics: ["parents"], line: 8),
            Draft(wordings: ["Tell me about a hard talk with one."], topics: ["parents"], line: 9),
          ]))
  }
}
