import Testing

@testable import QuestionBank

/// Top-level bullets and numbered lists.
@Suite struct ListQuestionsTests {
  @Test("nested questions are follow-ups, nested statements the answer")
  func nested() {
    let reading = MarkdownReader.read(
      """
      # Crew

      - Tell me about a storm.
          - What did you do?
          - Who helped you?
      - What is a watch?
        - Four hours.
        - At night three.
      - What is a dog watch?
      	- Two hours.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Crew",
          questions: [
            Draft(
              wordings: ["Tell me about a storm."], followUps: ["What did you do?", "Who helped you?"],
              line: 3),
            Draft(wordings: ["What is a watch?"], answer: "- Four hours.\n- At night three.", line: 6),
            Draft(wordings: ["What is a dog watch?"], answer: "Two hours.", line: 9),
          ]))
  }

  @Test("numbers may restart, and bold lines be titles of the lists")
  func restarting() {
    let reading = MarkdownReader.read(
      """
      **Basics**

      1. What is a plank?
      1. What is a nail?

      **Senior**

      1) How does tar keep water out?
      2) Describe caulking
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a plank?"], topics: ["basics"], line: 3),
            Draft(wordings: ["What is a nail?"], topics: ["basics"], line: 4),
            Draft(wordings: ["How does tar keep water out?"], topics: ["senior"], level: "senior", line: 8),
            Draft(wordings: ["Describe caulking"], topics: ["senior"], level: "senior", line: 9),
          ]))
  }

  @Test("lists of lists are shelves")
  func shelves() {
    let reading = MarkdownReader.read(
      """
      - Harbour
        - Quays
          - What is a bollard?
          - What is a fender?
        - Locks
          - How does a lock work?
      - Sea
        - What is swell?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a bollard?"], topics: ["harbour", "quays"], line: 3),
            Draft(wordings: ["What is a fender?"], topics: ["harbour", "quays"], line: 4),
            Draft(wordings: ["How does a lock work?"], topics: ["harbour", "locks"], line: 6),
            Draft(wordings: ["What is swell?"], topics: ["sea"], line: 8),
          ]))
  }

  @Test("in a collection of questions half a list of tasks is enough, elsewhere it isn't")
  func expected() {
    let reading = MarkdownReader.read(
      """
      # Questions that shipyards ask

      ## Yard one

      1. Design a slipway
      2. Planks in a row
      3. Tell me about a ship you are proud of

      ## Yard two

      - Dry dock
      - How would you test a crane?
      - Keel
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Questions that shipyards ask",
          questions: [
            Draft(wordings: ["Design a slipway"], topics: ["yard-one"], line: 5),
            Draft(wordings: ["Planks in a row"], topics: ["yard-one"], line: 6),
            Draft(wordings: ["Tell me about a ship you are proud of"], topics: ["yard-one"], line: 7),
            Draft(wordings: ["How would you test a crane?"], topics: ["yard-two"], line: 12),
          ],
          leftOut: [
            LeftOut(line: 11, text: "Dry dock", reason: "no question"),
            LeftOut(line: 13, text: "Keel", reason: "no question"),
          ]))
  }

  @Test("advice, statements and links are none")
  func advice() {
    let reading = MarkdownReader.read(
      """
      # Interviews

      ## Tips

      - Be on time.
      - What would a friend say? Ask one.

      ## After the interview

      - Write to them. Why not? It helps.

      ## Reading

      - [What captains ask](https://example.org/captains) - fifty questions
      - [A quiz](https://example.org/quiz): what do you know?

      ## Asked last year

      - Why this ship?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Interviews",
          questions: [
            Draft(wordings: ["Why this ship?"], topics: ["asked-last-year"], line: 19)
          ],
          leftOut: [
            LeftOut(line: 5, text: "Be on time.", reason: "no question"),
            LeftOut(line: 10, text: "Write to them. Why not? It helps.", reason: "no question"),
            LeftOut(line: 14, text: "What captains ask - fifty questions", reason: "a list of links"),
          ]))
  }

  @Test("boxes may be ticked behind what somebody has learnt")
  func boxes() {
    let reading = MarkdownReader.read(
      """
      ## HTML

      - [x] What does a doctype do?
      - [ ] Describe the difference between a cookie and a session
      - [ ] What is a worker?

      ## To do

      - [ ] write tests
      - [x] build it
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What does a doctype do?"], topics: ["html"], line: 3),
            Draft(
              wordings: ["Describe the difference between a cookie and a session"], topics: ["html"], line: 4),
            Draft(wordings: ["What is a worker?"], topics: ["html"], line: 5),
          ],
          leftOut: [
            LeftOut(line: 9, text: "write tests", reason: "no question")
          ]))
  }

  @Test("code right behind a list belongs to its last question, or to one that speaks of it")
  func code() {
    let reading = MarkdownReader.read(
      """
      - What is a rope?
      - What does this print?

      ```js
      console.log(rope)
      ```

      1. What is wrong in the following?

         ```js
         if (rope = 1) {}
         ```
      2. Write a function that ties it.

         ```js
         function tie() {}
         ```

      ```sh
      make
      ```
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a rope?"], line: 1),
            Draft(wordings: ["What does this print?\n```js\nconsole.log(rope)\n```"], line: 2),
            Draft(
              wordings: [
                """
                What is wrong in the following?
                ```js
                if (rope = 1) {}
                ```
                """
              ], line: 8),
            Draft(
              wordings: ["Write a function that ties it.\n```sh\nmake\n```"],
              answer: "```js\nfunction tie() {}\n```", line: 13),
          ]))
  }
}
