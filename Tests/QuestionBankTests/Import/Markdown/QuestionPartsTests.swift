import Practice
import Testing

@testable import QuestionBank

/// Labels below a question tell what its parts are.
@Suite struct QuestionPartsTests {
  @Test("every part has its place")
  func all() {
    let reading = MarkdownReader.read(
      """
      ### How would you test a pen?

      Any pen.

      **Answer**

      I ask first.

      **Good to hear:**

      - users
      - edge cases

      **Red flags**

      1. starts without asking

      **Follow-up questions**

      - And a pencil?
      - And a brush?

      **Hint:** Think of who uses it.

      **Difficulty:** senior
      **Time:** 5 minutes
      **Tags:** Testing, `creativity`
      **Source:** A yard

      #### Read more

      - [Pens](https://example.org/pens)

      ### How would you test a lift?

      _Hint_: Load.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["How would you test a pen?\n\nAny pen."], topics: ["testing", "creativity"],
              level: "senior", time: .seconds(300), lookFor: ["users", "edge cases"],
              redFlags: ["starts without asking"], followUps: ["And a pencil?", "And a brush?"],
              answer: """
                I ask first.

                Read more:

                - Pens (https://example.org/pens)

                Hint: Think of who uses it.
                """, source: "A yard", line: 1),
            Draft(wordings: ["How would you test a lift?"], answer: "Hint: Load.", line: 34),
          ]))
  }

  @Test("labels may stand in one paragraph, in a quote or in tags")
  func places() {
    let reading = MarkdownReader.read(
      """
      ### What is REST?
      *Answer:* A style.
      *Follow-up:* What is not?

      ### What is SOAP?

      > **Answer**: A protocol.
      > It is old.

      ### What is RPC?

      <b>Answer:</b> A call.

      ### What is gRPC?
      Ans - A kind of RPC.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is REST?"], followUps: ["What is not?"], answer: "A style.", line: 1),
            Draft(wordings: ["What is SOAP?"], answer: "A protocol.\nIt is old.", line: 5),
            Draft(wordings: ["What is RPC?"], answer: "A call.", line: 10),
            Draft(wordings: ["What is gRPC?"], answer: "A kind of RPC.", line: 14),
          ]))
  }

  @Test("hints for stories stay in the answer")
  func star() {
    let reading = MarkdownReader.read(
      """
      ## 1. Tell me about a time you failed.

      **Why they ask:** They want to see humility.

      **Situation:** A small project.
      **Task:** What you had to do.

      **Follow-ups:**
      - What would you do differently?

      ## 2. Give an example of a goal you reached.

      **Sample answer:** Last year I …
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["Tell me about a time you failed."], followUps: ["What would you do differently?"],
              answer: """
                Why they ask: They want to see humility.

                Situation: A small project.
                Task: What you had to do.
                """, line: 1),
            Draft(wordings: ["Give an example of a goal you reached."], answer: "Last year I …", line: 11),
          ]))
  }

  @Test("questions right below a question are its follow-ups, further down they are its answer's")
  func questions() {
    let reading = MarkdownReader.read(
      """
      ### Describe your last ship.

      - How big was it?
      - Who built it?

      ### Would you rebase or merge?

      It depends:

      - Is the branch public?
      - How skilled is the team?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["Describe your last ship."], followUps: ["How big was it?", "Who built it?"], line: 1
            ),
            Draft(
              wordings: ["Would you rebase or merge?"],
              answer: """
                It depends:

                - Is the branch public?
                - How skilled is the team?
                """, line: 6),
          ]))
  }

  @Test("an example belongs to the task before the answer, and to the answer behind it")
  func examples() {
    let reading = MarkdownReader.read(
      """
      ### Reverse a rope

      **Input:** abc

      **Answer**

      Turn it.

      **Example**

      cba

      ### What is a palindrome?

      **Example:** anna
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Reverse a rope\n\nInput: abc"], answer: "Turn it.\n\ncba", line: 1),
            Draft(wordings: ["What is a palindrome?"], answer: "Example: anna", line: 13),
          ]))
  }

  @Test("a heading over links is beside the question")
  func aside() {
    let reading = MarkdownReader.read(
      """
      ### What is tar?

      Pitch.

      #### Additional links

      - [Tar](https://example.org/tar)

      ### What is oil?

      #### References

      - [Oil](https://example.org/oil)

      [Back to top](#tar)
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["What is tar?"],
              answer: """
                Pitch.

                Additional links:

                - Tar (https://example.org/tar)
                """, line: 1),
            Draft(
              wordings: ["What is oil?"], answer: "References:\n\n- Oil (https://example.org/oil)", line: 9),
          ]))
  }
}
