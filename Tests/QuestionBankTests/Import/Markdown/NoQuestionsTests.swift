import Testing

@testable import QuestionBank

/// What surrounds questions is left out, with the reason.
@Suite struct NoQuestionsTests {
  @Test("a project presents itself")
  func readme() {
    let reading = MarkdownReader.read(
      """
      <h1 align="center">
        <img src="https://example.org/logo.png" width="200">
        <br>
        Harbour Questions
      </h1>

      [![Build](https://example.org/b.svg)](https://example.org/b)
      [![License](https://example.org/l.svg)](https://example.org/l)

      <p align="center">Questions for harbours. Want to help?</p>

      ## Installation

      ```sh
      git clone https://example.org/q.git
      ```

      ## Questions

      <details><summary>What is a quay?</summary>A wall.</details>

      ## Contributors ✨

      <table><tr><td><a href="https://example.org/u"><img src="u.png"><b>Who is Ann?</b></a></td></tr></table>

      ## License

      MIT. What else?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Harbour Questions",
          questions: [
            Draft(wordings: ["What is a quay?"], answer: "A wall.", line: 20)
          ],
          leftOut: [
            LeftOut(line: 7, text: "[image]", reason: "only links or pictures"),
            LeftOut(line: 12, text: "Installation", reason: "a section without questions"),
            LeftOut(line: 22, text: "Contributors ✨", reason: "a section without questions"),
            LeftOut(line: 26, text: "License", reason: "a section without questions"),
          ]))
  }

  @Test("tables of contents, flat, nested, numbered, in a table, folded")
  func contents() {
    let reading = MarkdownReader.read(
      """
      # Trees

      * [Leaves](#leaves)
        * [What is a leaf?](#what-is-a-leaf)

      | No. | Questions |
      | --- | --- |
      | 1 | [What is a leaf?](#what-is-a-leaf) |

      ### Table of Contents

      1. [What is a leaf?](#what-is-a-leaf)

      ### What is a leaf?

      It is green.

      **[⬆ Back to Top](#trees)**
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Trees",
          questions: [
            Draft(wordings: ["What is a leaf?"], answer: "It is green.", line: 14)
          ],
          leftOut: [
            LeftOut(line: 3, text: "Leaves", reason: "a table of contents"),
            LeftOut(line: 10, text: "Table of Contents", reason: "a section without questions"),
          ]))
  }

  @Test("lists of links, and links to them")
  func links() {
    let reading = MarkdownReader.read(
      """
      # Awesome trees

      > A list for interviews.

      ## Guides

      - [How to pass?](https://example.org/pass) - A guide.
      - [What foresters ask](https://example.org/ask): fifty questions

      ## Questions

      - What is bark?
      - [What is a root?](answers/root.md)

      [All of them](https://example.org/all)
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Awesome trees",
          questions: [
            Draft(wordings: ["What is bark?"], line: 12)
          ],
          leftOut: [
            LeftOut(line: 3, text: "A list for interviews.", reason: "prose without a question of its own"),
            LeftOut(line: 7, text: "How to pass? - A guide.", reason: "a list of links"),
            LeftOut(line: 13, text: "What is a root?", reason: "only links or pictures"),
          ]))
  }

  @Test("a table without questions, a picture, code of nobody")
  func others() {
    let reading = MarkdownReader.read(
      """
      # Trees

      ![What is this?](tree.png)

      ```sh
      make trees
      ```

      | Tree | Height |
      | --- | --- |
      | oak | 40 |

      - What is an oak?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Trees",
          questions: [
            Draft(wordings: ["What is an oak?"], line: 13)
          ],
          leftOut: [
            LeftOut(line: 3, text: "[image]", reason: "only links or pictures"),
            LeftOut(line: 5, text: "```sh", reason: "code without a question"),
            LeftOut(line: 9, text: "Tree | Height", reason: "a table without a column of questions"),
          ]))
  }
}
