import Testing

@testable import QuestionBank

/// Options stay with the question, and the right one becomes the answer.
@Suite struct MarkdownChoicesTests {
  @Test("the ticked box is right")
  func boxes() {
    let reading = MarkdownReader.read(
      """
      #### Q1. Which light is on the port side?

      - [ ] green
      - [x] red
      - [ ] white

      [Reference](https://example.org/lights)

      #### Q2. Which two are ropes? (Choose two)

      - [x] sheet
      - [ ] plank
      - [x] halyard

      **Explanation:** Planks are wood.

      #### Q3. The ____ is the front.

      - [x] bow
      - [ ] stern
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: [
                """
                Which light is on the port side?
                A) green
                B) red
                C) white
                """
              ], answer: "B) red\n\nReference (https://example.org/lights)", line: 1),
            Draft(
              wordings: [
                """
                Which two are ropes? (Choose two)
                A) sheet
                B) plank
                C) halyard
                """
              ], answer: "A) sheet\nC) halyard\n\nPlanks are wood.", line: 9),
            Draft(wordings: ["The ____ is the front.\nA) bow\nB) stern"], answer: "A) bow", line: 17),
          ]))
  }

  @Test("letters stand in a list, on lines or in brackets")
  func letters() {
    let reading = MarkdownReader.read(
      """
      1. Which light is to starboard?
         a) red
         b) green

         Answer: b

      2. Which one is aft?
         - A. red
         - B. white

         **Correct answer:** (B) white

      3. By day an anchored ship shows
         (a) a ball
         (b) a cone

         Ans: (a)
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Which light is to starboard?\nA) red\nB) green"], answer: "B) green", line: 1),
            Draft(wordings: ["Which one is aft?\nA) red\nB) white"], answer: "B) white", line: 7),
            Draft(
              wordings: ["By day an anchored ship shows\nA) a ball\nB) a cone"], answer: "A) a ball", line: 13
            ),
          ]))
  }

  @Test("code stays between the question and its options")
  func code() {
    let reading = MarkdownReader.read(
      """
      ###### 1. What's the output?

      ```js
      console.log(1 + '1');
      ```

      - A: `2`
      - B: `"11"`
      - C: an error

      <details><summary><b>Answer</b></summary>
      <p>

      #### Answer: B

      The number becomes a text.

      </p>
      </details>
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: [
                """
                What's the output?
                ```js
                console.log(1 + '1');
                ```
                A) `2`
                B) `"11"`
                C) an error
                """
              ], answer: "B) `\"11\"`\n\nThe number becomes a text.", line: 1)
          ]))
  }

  @Test("options on lines of a paragraph, the answer by its text")
  func lines() {
    let reading = MarkdownReader.read(
      """
      Question 1: What does DNS stand for?

      A) Domain Name System
      B) Data Net Service

      Answer: Domain Name System

      Question 2: Which port is it?

      A) 53
      B) 80

      Answer: 53, because it always was
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: [
                """
                What does DNS stand for?
                A) Domain Name System
                B) Data Net Service
                """
              ], answer: "A) Domain Name System", line: 1),
            Draft(
              wordings: ["Which port is it?\nA) 53\nB) 80"], answer: "A) 53\n\nbecause it always was", line: 8
            ),
          ]))
  }

  @Test("parts of a task are its options without a right one")
  func parts() {
    let reading = MarkdownReader.read(
      """
      1. Explain the following terms:
         a) process
         b) thread
      2. What is a deadlock?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Explain the following terms:\nA) process\nB) thread"], line: 1),
            Draft(wordings: ["What is a deadlock?"], line: 4),
          ]))
  }
}
