import Testing

@testable import QuestionBank

/// What YAML can do beside lists and keys.
@Suite struct YAMLDialectsTests {
  @Test("several documents")
  func documents() throws {
    let reading = try RecordReader.yaml(
      """
      ---
      question: What is a?
      answer: A.
      ---
      question: What is b?
      ...
      ---
      - question: What is c?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a?"], answer: "A.", line: 2),
            Draft(wordings: ["What is b?"], line: 5),
            Draft(wordings: ["What is c?"], line: 8),
          ]))
  }

  @Test("merge keys and anchors")
  func merge() throws {
    let reading = try RecordReader.yaml(
      """
      defaults: &base
        difficulty: easy
        tags: [sea]
      more: &more {author: Ann}
      items:
        - <<: *base
          question: What is foam?
          answer: &x Bubbles.
        - <<: [*base, *more]
          question: What is spray?
          difficulty: hard
          answer: *x
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is foam?"], topics: ["sea"], level: "easy", answer: "Bubbles.", line: 6),
            Draft(
              wordings: ["What is spray?"], topics: ["sea"], level: "hard", answer: "Bubbles.", source: "Ann",
              line: 9),
          ],
          leftOut: [
            LeftOut(line: 4, text: "author: Ann", reason: "no text that asks")
          ]))
  }

  @Test("blocks, quotes, comments and tags")
  func scalars() throws {
    let reading = try RecordReader.yaml(
      #"""
      # Questions
      - question: >
          What is
          a fold?
        answer: |
          Two lines

          with `code`.
      - 'question': "What \"is\" a quote: 'this'?" # not this
      - !ask
        question: !!str What is a tag?
        answer: !!str 12
      """#)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a fold?"], answer: "Two lines\n\nwith `code`.", line: 2),
            Draft(wordings: ["What \"is\" a quote: 'this'?"], line: 9),
            Draft(wordings: ["What is a tag?"], answer: "12", line: 10),
          ]))
  }

  @Test("a key that stands twice counts once")
  func twice() throws {
    let reading = try RecordReader.yaml(
      """
      - question: What is a?
        question: What is b?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a?"], line: 1)
          ]))
  }
}
