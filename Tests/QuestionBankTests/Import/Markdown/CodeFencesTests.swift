import Testing

@testable import QuestionBank

/// Code belongs to the question or the answer it stands in; a fence that is never closed swallows nothing.
@Suite struct CodeFencesTests {
  @Test("code that a question speaks of is part of it, other code its answer")
  func parts() {
    let reading = MarkdownReader.read(
      """
      ### What does the following print?

      ```js
      console.log('# What is this?');
      ```

      It prints a line.

      ### How do you print?

      ```js
      console.log(1);
      ```

      ~~~ruby
      puts "## Why?"
      ~~~

      ### Explain `print`

          print(1)

      Done.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: [
                """
                What does the following print?
                ```js
                console.log('# What is this?');
                ```
                """
              ], answer: "It prints a line.", line: 1),
            Draft(
              wordings: ["How do you print?"],
              answer: """
                ```js
                console.log(1);
                ```

                ```ruby
                puts "## Why?"
                ```
                """, line: 9),
            Draft(wordings: ["Explain `print`"], answer: "```\nprint(1)\n```\n\nDone.", line: 19),
          ]))
  }

  @Test("a fence that is open ends before the next block of code")
  func beforeNext() {
    let reading = MarkdownReader.read(
      """
      ### How do you tie?

      ```sh
      tie rope

      ### How do you untie?

      ```sh
      untie rope
      ```

      ### Which is faster?

      The first.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["How do you tie?"], answer: "```sh\ntie rope\n```", line: 1),
            Draft(wordings: ["How do you untie?"], answer: "```sh\nuntie rope\n```", line: 6),
            Draft(wordings: ["Which is faster?"], answer: "The first.", line: 12),
          ]))
  }

  @Test("or where the prose goes on")
  func beforeProse() {
    let reading = MarkdownReader.read(
      """
      - What is a knot?

      ```
      knot

      ## Sails

      - What is a sail?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a knot?\n```\nknot\n```"], line: 1),
            Draft(wordings: ["What is a sail?"], topics: ["sails"], line: 8),
          ]))
  }

  @Test("or before a folded part")
  func beforeFold() {
    let reading = MarkdownReader.read(
      """
      <details>
      <summary>What is one?</summary>

      ~~~
      1
      </details>

      <details>
      <summary>What is two?</summary>

      2

      </details>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is one?"], answer: "```\n1\n```", line: 1),
            Draft(wordings: ["What is two?"], answer: "2", line: 8),
          ]))
  }

  @Test("or at the end")
  func atEnd() {
    let reading = MarkdownReader.read(
      """
      ## What is the end?

      Here:

      ```
      end
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is the end?"], answer: "Here:\n\n```\nend\n```", line: 1)
          ]))
  }

  @Test("inside an item, inside a quote, and with longer fences")
  func inside() {
    let reading = MarkdownReader.read(
      """
      1. What does this print?

          ````md
          ```
          ## What?
          ```
          ````

      2. ```py
         print(2)
         ```

      - Why quotes?

        > ```
        > ## Why?
        > ```
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What does this print?\n````md\n```\n## What?\n```\n````"], line: 1),
            Draft(wordings: ["Why quotes?"], answer: "```\n## Why?\n```", line: 13),
          ],
          leftOut: [
            LeftOut(line: 9, text: "```py", reason: "only links or pictures")
          ]))
  }

  @Test("one that an item opens closes with the item")
  func item() {
    let reading = MarkdownReader.read(
      """
      - How do you list?
        ```sh
        ls
      - How do you copy?
        ```sh
        cp a b
        ```
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["How do you list?"], answer: "```sh\nls\n```", line: 1),
            Draft(wordings: ["How do you copy?"], answer: "```sh\ncp a b\n```", line: 4),
          ]))
  }

  @Test("three backticks around words in a line are no fence")
  func words() {
    let reading = MarkdownReader.read(
      """
      ### What is ```code``` in a line?

      ```code``` is code.

      ### What is next?

      This.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is `code` in a line?"], answer: "`code` is code.", line: 1),
            Draft(wordings: ["What is next?"], answer: "This.", line: 5),
          ]))
  }
}
