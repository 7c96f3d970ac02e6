import Testing

@testable import QuestionBank

/// Questions and answers in one paragraph, told apart by marks.
@Suite struct CardsTests {
  @Test("two colons stand between them, in code and names they mean nothing")
  func colons() {
    let reading = MarkdownReader.read(
      """
      What is a bollard?::A post on a quay.
      Capital of Norway :: Oslo

      Who pilots?:::A pilot.

      What does std::vector do?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a bollard?"], answer: "A post on a quay.", line: 1),
            Draft(wordings: ["Capital of Norway"], answer: "Oslo", line: 2),
            Draft(wordings: ["Who pilots?"], answer: "A pilot.", line: 4),
          ],
          leftOut: [
            LeftOut(line: 6, text: "What does std::vector do?", reason: "prose without a question of its own")
          ]))
  }

  @Test("a line with a question mark alone stands between them")
  func marks() {
    let reading = MarkdownReader.read(
      """
      What is a spring line?
      ?
      A rope that runs diagonally.
      It holds the ship.

      Ballast
      ??
      Weight low in the ship.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["What is a spring line?"],
              answer: "A rope that runs diagonally.\nIt holds the ship.", line: 1),
            Draft(wordings: ["Ballast"], answer: "Weight low in the ship.", line: 6),
          ]))
  }

  @Test("definitions stand behind colons")
  func definitions() {
    let reading = MarkdownReader.read(
      """
      What is a hawser?
      : A thick rope.

      Dead reckoning
      : From speed
      : and course.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a hawser?"], answer: "A thick rope.", line: 1),
            Draft(wordings: ["Dead reckoning"], answer: "From speed\nand course.", line: 4),
          ]))
  }

  @Test("tags of flashcards go")
  func tags() {
    let reading = MarkdownReader.read(
      """
      - What is a trie? #card
      	- A tree.
      - What is `C#`, or F#? #flashcards #anki
      - Explain delegates in C#
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a trie?"], answer: "A tree.", line: 1),
            Draft(wordings: ["What is `C#`, or F#?"], line: 3),
            Draft(wordings: ["Explain delegates in C#"], line: 4),
          ]))
  }

  @Test("questions of their own lines")
  func lines() {
    let reading = MarkdownReader.read(
      """
      Who do you admire?
      • Why so?
      Tell me about it.

      And what is the difference
      between the two?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Who do you admire?"], line: 1),
            Draft(wordings: ["Why so?"], line: 2),
            Draft(wordings: ["Tell me about it."], line: 3),
            Draft(wordings: ["And what is the difference between the two?"], line: 5),
          ]))
  }

  @Test("paragraphs that ask stand between those that answer")
  func paragraphs() {
    let reading = MarkdownReader.read(
      """
      What is a cleat?

      A fitting for ropes.

      ---

      What is a winch?

      A drum.

      - It turns.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a cleat?"], answer: "A fitting for ropes.", line: 1),
            Draft(wordings: ["What is a winch?"], answer: "A drum.\n\n- It turns.", line: 7),
          ]))
  }

  @Test("quotes that ask, and boxes")
  func quotes() {
    let reading = MarkdownReader.read(
      """
      > **What is a buoy?**

      It floats.

      > How deep is it here?

      Deep.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a buoy?"], answer: "It floats.", line: 1),
            Draft(wordings: ["How deep is it here?"], answer: "Deep.", line: 5),
          ]))
  }

  @Test("boxes of Obsidian and GitHub")
  func callouts() {
    let reading = MarkdownReader.read(
      """
      > [!question] What is a monad?
      > A box.

      > [!faq]- What is a functor?
      > It maps:
      >
      > - boxes

      > [!note] Why not?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a monad?"], answer: "A box.", line: 1),
            Draft(wordings: ["What is a functor?"], answer: "It maps:\n\n- boxes", line: 4),
            Draft(wordings: ["Why not?"], line: 9),
          ]))
  }
}
