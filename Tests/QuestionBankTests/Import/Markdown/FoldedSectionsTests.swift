import Testing

@testable import QuestionBank

/// `<details>` inside each other, never closed, and as shelves of questions.
@Suite struct FoldedSectionsTests {
  @Test("one that is never closed ends before the next")
  func unclosed() {
    let reading = MarkdownReader.read(
      """
      <details>
      <summary>What is a bow?</summary>

      The front.

      <details>
      <summary>What is a stern?</summary>

      The back.

      </details>

      ## Masts

      <details><summary>What is a yard?</summary>

      A spar across a mast.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a bow?"], answer: "The front.", line: 1),
            Draft(wordings: ["What is a stern?"], answer: "The back.", line: 6),
            Draft(
              wordings: ["What is a yard?"], topics: ["masts"], answer: "A spar across a mast.", line: 15),
          ]))
  }

  @Test("one inside another belongs to it")
  func nested() {
    let reading = MarkdownReader.read(
      """
      <details>
      <summary>How do you reef?</summary>

      Let the halyard go.

      <details>
      <summary>Hint</summary>

      Before you need to.

      </details>

      Tie the points.

      </details>

      <details><summary>Why reef at all?</summary>Wind.</details>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["How do you reef?"],
              answer: """
                Let the halyard go.

                Tie the points.

                Hint: Before you need to.
                """, line: 1),
            Draft(wordings: ["Why reef at all?"], answer: "Wind.", line: 17),
          ]))
  }

  @Test("a folded section is a shelf with its title as topic")
  func shelf() {
    let reading = MarkdownReader.read(
      """
      # Deckhands

      <details>
      <summary><h2>Ropes</h2></summary>

      1. What is a bight?
      2. What is a bitter end?

      </details>

      <details>
      <summary>Sails</summary>

      <details><summary>What is a jib?</summary>A sail before the mast.</details>
      <details><summary>What is a spinnaker?</summary>A balloon.</details>

      </details>
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Deckhands",
          questions: [
            Draft(wordings: ["What is a bight?"], topics: ["ropes"], line: 6),
            Draft(wordings: ["What is a bitter end?"], topics: ["ropes"], line: 7),
            Draft(
              wordings: ["What is a jib?"], topics: ["sails"], answer: "A sail before the mast.", line: 14),
            Draft(wordings: ["What is a spinnaker?"], topics: ["sails"], answer: "A balloon.", line: 15),
          ]))
  }

  @Test("among folded questions one whose title asks nothing is one, too, but no link list")
  func among() {
    let reading = MarkdownReader.read(
      """
      <details><summary>What is a keel?</summary>The bottom.</details>
      <details><summary>What is a rudder?</summary>It steers.</details>
      <details><summary>True or false: a mast floats</summary>True.</details>
      <details><summary>Table of contents</summary>

      - [Keel](#keel)

      </details>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a keel?"], answer: "The bottom.", line: 1),
            Draft(wordings: ["What is a rudder?"], answer: "It steers.", line: 2),
            Draft(wordings: ["True or false: a mast floats"], answer: "True.", line: 3),
          ],
          leftOut: [
            LeftOut(line: 6, text: "Keel", reason: "a table of contents")
          ]))
  }
}
