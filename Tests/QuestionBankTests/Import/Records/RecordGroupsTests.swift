import Practice
import Testing

@testable import QuestionBank

/// Where in a tree questions hang, and what the groups around them say.
@Suite struct RecordGroupsTests {
  @Test("a list under any key, and what the file says of itself")
  func lists() throws {
    let reading = try RecordReader.yaml(
      """
      title: Interview kit
      description: For sailors
      author: Ann Other
      version: 2
      my_stuff:
        - q: Why the sea?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Interview kit",
          summary: "For sailors",
          author: "Ann Other",
          questions: [
            Draft(wordings: ["Why the sea?"], topics: ["my-stuff"], line: 6)
          ]))
  }

  @Test("groups inside groups are topics")
  func nested() throws {
    let reading = try RecordReader.yaml(
      """
      name: Exam
      categories:
        - name: Ropes
          questions:
            - {q: What is a bight?, a: A bend.}
        - category: Sails
          subcategories:
            - title: Jibs
              questions: [{q: What is a jib?}]
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Exam",
          questions: [
            Draft(wordings: ["What is a bight?"], topics: ["ropes"], answer: "A bend.", line: 5),
            Draft(wordings: ["What is a jib?"], topics: ["sails", "jibs"], line: 9),
          ]))
  }

  @Test("keys are topics, lists of texts are questions if they ask")
  func keys() throws {
    let reading = try RecordReader.yaml(
      """
      Basics:
        - What is a rope?
        - It is long.
      Advanced:
        Trees:
          - Explain a tree
          - Describe a balanced one
        notes: [design, test, list]
      behavioral:
        - Tell me about a storm.
      questions:
        - Bowline
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a rope?"], topics: ["basics"], line: 2),
            Draft(wordings: ["Explain a tree"], topics: ["advanced", "trees"], line: 6),
            Draft(wordings: ["Describe a balanced one"], topics: ["advanced", "trees"], line: 7),
            Draft(wordings: ["Tell me about a storm."], kind: .behavioural, line: 10),
            Draft(wordings: ["Bowline"], line: 12),
          ],
          leftOut: [
            LeftOut(line: 3, text: "It is long.", reason: "a text that asks nothing")
          ]))
  }

  @Test("questions may be keys")
  func pairs() throws {
    let reading = try RecordReader.yaml(
      """
      What is a rope?: Fibres.
      What is a chain?:
        answer: Links.
        tags: [steel]
      Which is longer?: [a, b]
      Note: nothing
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a rope?"], answer: "Fibres.", line: 1),
            Draft(wordings: ["What is a chain?"], topics: ["steel"], answer: "Links.", line: 2),
            Draft(wordings: ["Which is longer?"], answer: "a\nb", line: 5),
          ],
          leftOut: [
            LeftOut(line: 6, text: "Note", reason: "a key that asks nothing")
          ]))
  }

  @Test("a question may hold others as a group")
  func holding() throws {
    let reading = try RecordReader.yaml(
      """
      - text: Ropes
        questions:
          - {text: What is a bight?}
      - question: What is a sail?
        items: [cloth, wood]
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a bight?"], topics: ["ropes"], line: 3),
            Draft(wordings: ["What is a sail?"], line: 4),
          ],
          remarks: ["The key `items` was not taken over."]))
  }

  @Test("numbers are no topics, generic words neither")
  func numbers() throws {
    let reading = try RecordReader.yaml(
      """
      exam:
        sections:
          part one:
            items:
              1: {question: What is one?}
              2: {question: What is two?}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is one?"], topics: ["part-one"], line: 5),
            Draft(wordings: ["What is two?"], topics: ["part-one"], line: 6),
          ]))
  }

  @Test("stages of an interview with their questions")
  func stages() throws {
    let reading = try RecordReader.yaml(
      """
      role: Sailor
      stages:
        - stage: Phone
          duration: 30m
          questions:
            - q: Why the sea?
              listen_for: [love]
        - stage: On board
          questions: [{q: Show me a knot.}]
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Why the sea?"], topics: ["phone"], lookFor: ["love"], line: 6),
            Draft(wordings: ["Show me a knot."], topics: ["on-board"], line: 9),
          ]))
  }

  @Test("a text in several languages is one text")
  func languages() throws {
    let reading = try RecordReader.yaml(
      """
      - question: {en: "What is a boat?", de: "Was ist ein Boot?"}
        answer: {text: "It floats.", length: 2}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a boat?"], answer: "It floats.", line: 1)
          ]))
  }

  @Test("what asks nothing is left out")
  func leftOut() throws {
    let reading = try RecordReader.yaml(
      """
      - question: What is a?
      - question: ""
        answer: x
      - just text
      - [What is b?, c]
      - {answer: y}
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a?"], line: 1),
            Draft(wordings: ["What is b?"], line: 5),
          ],
          leftOut: [
            LeftOut(line: 2, text: "question:", reason: "no text that asks"),
            LeftOut(line: 4, text: "just text", reason: "a text that asks nothing"),
            LeftOut(line: 5, text: "c", reason: "a text that asks nothing"),
            LeftOut(line: 6, text: "answer: y", reason: "no text that asks"),
          ]))
  }
}
