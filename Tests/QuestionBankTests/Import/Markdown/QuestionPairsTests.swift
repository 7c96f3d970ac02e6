import Testing

@testable import QuestionBank

/// Pairs of `Q:` and `A:`.
@Suite struct QuestionPairsTests {
  @Test("they stand in one paragraph or in several")
  func plain() {
    let reading = MarkdownReader.read(
      """
      Q: What is a fathom?
      A: Six feet.

      Q: What is a knot?
      A: A mile an hour.
      It is in ropes, too.

      Q: Who commands a ship?

      A: The master.

      He may delegate.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a fathom?"], answer: "Six feet.", line: 1),
            Draft(wordings: ["What is a knot?"], answer: "A mile an hour.\nIt is in ropes, too.", line: 4),
            Draft(wordings: ["Who commands a ship?"], answer: "The master.\n\nHe may delegate.", line: 8),
          ]))
  }

  @Test("in bold, with numbers, with full stops, with brackets")
  func forms() {
    let reading = MarkdownReader.read(
      """
      **Q1:** What is port?

      **A1:** Left.

      **Q: What is starboard?**

      **A:** Right.

      Q3) What is aft?
      Ans. Behind.

      Q.4 Define forward.
      Answer - The other way.

      Question 5: What is athwart?

      Answer 5: Across.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is port?"], answer: "Left.", line: 1),
            Draft(wordings: ["What is starboard?"], answer: "Right.", line: 5),
            Draft(wordings: ["What is aft?"], answer: "Behind.", line: 9),
            Draft(wordings: ["Define forward."], answer: "The other way.", line: 12),
            Draft(wordings: ["What is athwart?"], answer: "Across.", line: 15),
          ]))
  }

  @Test("a question may go on in the next line, and code may stand in both")
  func long() {
    let reading = MarkdownReader.read(
      """
      Q: What is printed here,
      and why?

      ```py
      print(1)
      ```

      A: One:

      ```
      1
      ```

      Q: Last one?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["What is printed here, and why?\n```py\nprint(1)\n```"],
              answer: "One:\n\n```\n1\n```", line: 1),
            Draft(wordings: ["Last one?"], line: 14),
          ]))
  }

  @Test("people who talk are a pair, too")
  func talk() {
    let reading = MarkdownReader.read(
      """
      **Interviewer:** Why did you leave?

      **Candidate:** I wanted to learn.

      **Interviewer:** What did you like best?

      **Candidate:** The crew.
      Mostly.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Why did you leave?"], answer: "I wanted to learn.", line: 1),
            Draft(wordings: ["What did you like best?"], answer: "The crew.\nMostly.", line: 5),
          ]))
  }

  @Test("other languages have their own words")
  func languages() {
    let reading = MarkdownReader.read(
      """
      **Frage:** Was ist ein Siel?

      **Antwort:** Ein Tor im Deich.

      **Pregunta:** ¿Qué es un ancla?

      **Respuesta:** Un objeto pesado.

      Вопрос: Что такое порт?

      Ответ: Гавань.

      问：什么是船？
      答：水上的车。
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Was ist ein Siel?"], answer: "Ein Tor im Deich.", line: 1),
            Draft(wordings: ["¿Qué es un ancla?"], answer: "Un objeto pesado.", line: 5),
            Draft(wordings: ["Что такое порт?"], answer: "Гавань.", line: 9),
            Draft(wordings: ["什么是船？"], answer: "水上的车。", line: 13),
          ]))
  }

  @Test("a paragraph may begin with the answer to the one before")
  func answersFirst() {
    let reading = MarkdownReader.read(
      """
      Q: One?

      A: First.
      Q: Two?
      A: Second,
      and more.

      Q: Three?
      Hint: None.
      Q: Four?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["One?"], answer: "First.", line: 1),
            Draft(wordings: ["Two?"], answer: "Second,\nand more.", line: 4),
            Draft(wordings: ["Three?"], answer: "Hint: None.", line: 8),
            Draft(wordings: ["Four?"], line: 10),
          ]))
  }
}
