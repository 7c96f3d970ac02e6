import Testing

@testable import QuestionBank

/// Items of lists that have their answers beside their questions.
@Suite struct AnsweredItemsTests {
  @Test("the answer stands behind bold words that ask")
  func bold() {
    let reading = MarkdownReader.read(
      """
      - **What is a heap?** A tree in an array.
      - **Tell me about yourself**

          Eight years at sea.

      - **What is a stack?**
          Last in, first out.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a heap?"], answer: "A tree in an array.", line: 1),
            Draft(wordings: ["Tell me about yourself"], answer: "Eight years at sea.", line: 2),
            Draft(wordings: ["What is a stack?"], answer: "Last in, first out.", line: 6),
          ]))
  }

  @Test("the answer stands on the next line, with a label or without")
  func next() {
    let reading = MarkdownReader.read(
      """
      1. What is your name?
         My name is Ann.

      2. Where are you from?
         From a port.
         It is small.

      3. Why this job?
         **Answer:** I like ships.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is your name?"], answer: "My name is Ann.", line: 1),
            Draft(wordings: ["Where are you from?"], answer: "From a port.\nIt is small.", line: 4),
            Draft(wordings: ["Why this job?"], answer: "I like ships.", line: 8),
          ]))
  }

  @Test("the answer stands behind a dash")
  func dash() {
    let reading = MarkdownReader.read(
      """
      - What is FIFO? - First in, first out.
      - What is LIFO? — Last in, first out.
      - Which is a queue? Why?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is FIFO?"], answer: "First in, first out.", line: 1),
            Draft(wordings: ["What is LIFO?"], answer: "Last in, first out.", line: 2),
            Draft(wordings: ["Which is a queue? Why?"], line: 3),
          ]))
  }

  @Test("a dash in a list without such answers is part of the question")
  func noDash() {
    let reading = MarkdownReader.read(
      """
      - What is on call? - and how is it paid?
      - Who decides? - the captain?
      - Where is it? - tell me.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is on call? - and how is it paid?"], line: 1),
            Draft(wordings: ["Who decides? - the captain?"], line: 2),
            Draft(wordings: ["Where is it? - tell me."], line: 3),
          ]))
  }

  @Test("items may be pairs")
  func pairs() {
    let reading = MarkdownReader.read(
      """
      - Q: What is a byte?
        A: Eight bits.
      - **Q:** What is a word?
        **A:** It depends.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a byte?"], answer: "Eight bits.", line: 1),
            Draft(wordings: ["What is a word?"], answer: "It depends.", line: 3),
          ]))
  }

  @Test("only the one item of a nested list is no list")
  func single() {
    let reading = MarkdownReader.read(
      """
      - What happens when you close a lock twice?
        - It stays closed.
      - What is a sluice? (see [this](https://example.org/s))
        - > A small gate.
      - [What is a weir?](https://example.org/weir)
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["What happens when you close a lock twice?"], answer: "It stays closed.", line: 1),
            Draft(wordings: ["What is a sluice? (see this)"], answer: "> A small gate.", line: 3),
          ],
          leftOut: [
            LeftOut(line: 5, text: "What is a weir?", reason: "only links or pictures")
          ]))
  }
}
