import Testing

@testable import QuestionBank

/// `<details><summary>question</summary> answer`, in all the ways people write it.
@Suite struct FoldedAnswersTests {
  @Test("a summary that asks is a question, and what unfolds its answer")
  func plain() {
    let reading = MarkdownReader.read(
      """
      ## Ropes

      <details>
      <summary>What is a bight?</summary>

      A bend in a rope.

      ```sh
      bend rope
      ```
      </details>

      <details><summary>What is a hitch?</summary>A knot around a post.</details>
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Ropes",
          questions: [
            Draft(
              wordings: ["What is a bight?"], topics: ["ropes"],
              answer: "A bend in a rope.\n\n```sh\nbend rope\n```", line: 3),
            Draft(
              wordings: ["What is a hitch?"], topics: ["ropes"], answer: "A knot around a post.", line: 13),
          ]))
  }

  @Test("a summary may take several lines, and lists may stand inside")
  func lines() {
    let reading = MarkdownReader.read(
      """
      <details>
      <summary>
        <b>Which of these are knots:
        the bowline,
        the anchor?</b>
      </summary><br><b>

      * bowline
        1. loop
        2. back
      * reef

      </b></details>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["Which of these are knots: the bowline, the anchor?"],
              answer: "- bowline\n  1. loop\n  2. back\n- reef", line: 1)
          ]))
  }

  @Test("under a question a summary that only says answer is none of its own")
  func answer() {
    let reading = MarkdownReader.read(
      """
      ### What is a cleat?

      <details>
        <summary>Click here to see the answer</summary>

        A fitting for ropes.

      </details>

      ### What is a winch?

      Think of sails.

      <details><summary><strong>Show answer</strong></summary>
      <p>

      #### Answer: it turns

      A drum.

      </p>
      </details>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a cleat?"], answer: "A fitting for ropes.", line: 1),
            Draft(wordings: ["What is a winch?\n\nThink of sails."], answer: "it turns\n\nA drum.", line: 10),
          ]))
  }

  @Test("under an item of a list a folded answer is the item's")
  func inList() {
    let reading = MarkdownReader.read(
      """
      1. What is a halyard?

         <details><summary>Answer</summary>

         It hoists a sail.

         </details>
      2. What is a sheet?

      <details><summary>Solution</summary>It trims one.</details>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a halyard?"], answer: "It hoists a sail.", line: 1),
            Draft(wordings: ["What is a sheet?"], answer: "It trims one.", line: 8),
          ]))
  }

  @Test("tags that a question speaks of are words of code")
  func words() {
    let reading = MarkdownReader.read(
      """
      ### What does `<details>` do, and what `<summary>`?

      They unfold: `<details open>`.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["What does `<details>` do, and what `<summary>`?"],
              answer: "They unfold: `<details open>`.", line: 1)
          ]))
  }

  @Test("what leads to files that don't come along is no answer")
  func files() {
    let reading = MarkdownReader.read(
      """
      <details>
      <summary>Exercise: tie a bowline</summary><br><b>

      [Exercise](exercises/bowline.md) | [Solution](solutions/bowline.md)

      </b></details>

      <details><summary>What is a bowline?</summary><br><b>

      A loop. See [the book](https://example.org/knots).

      </b></details>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["What is a bowline?"], answer: "A loop. See the book (https://example.org/knots).",
              line: 8)
          ],
          leftOut: [
            LeftOut(
              line: 1, text: "Exercise: tie a bowline", reason: "a folded part whose title asks nothing")
          ]))
  }
}
