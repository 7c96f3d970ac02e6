import Practice
import Testing

@testable import QuestionBank

/// One question per file, with front matter.
@Suite struct FrontMatterTests {
  @Test("the front matter has the question, the text its answer")
  func question() {
    let reading = MarkdownReader.read(
      """
      ---
      question: What is a lighthouse keeper paid for?
      tags: [lighthouse, Work]
      difficulty: easy
      author: Ann Other
      time: 90 seconds
      ---

      To keep the light.

      ## Follow-ups

      - What happens in fog?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["What is a lighthouse keeper paid for?"], topics: ["lighthouse", "work"],
              level: "easy", time: .seconds(90), followUps: ["What happens in fog?"],
              answer: "To keep the light.", source: "Ann Other", line: 1)
          ]))
  }

  @Test("the title asks, the text answers")
  func title() {
    let reading = MarkdownReader.read(
      """
      ---
      title: "Why do boats float?"
      date: 2021-03-04
      tags:
        - sea
      ---

      They push water away.

      It is heavy.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Why do boats float?",
          questions: [
            Draft(
              wordings: ["Why do boats float?"], topics: ["sea"],
              answer: "They push water away.\n\nIt is heavy.", line: 1)
          ]))
  }

  @Test("all of it is front matter")
  func all() {
    let reading = MarkdownReader.read(
      """
      ---
      id: q-tide
      prompt: |
        What makes
        the tide?
      answer: The moon.
      topics: sea, moon
      level: mid
      ---
      # Notes

      - Check the sun.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              id: "q-tide", wordings: ["What makes\nthe tide?"], topics: ["sea", "moon"], level: "mid",
              answer: "The moon.", line: 1)
          ]))
  }

  @Test("TOML between plus signs says the same")
  func toml() {
    let reading = MarkdownReader.read(
      """
      +++
      title = "Why do boats sink?"
      tags = ["sea"]
      draft = false
      [params]
      weight = 1
      +++

      Water gets in.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Why do boats sink?",
          questions: [
            Draft(wordings: ["Why do boats sink?"], topics: ["sea"], answer: "Water gets in.", line: 1)
          ]))
  }

  @Test("a collection's front matter is about all of it")
  func collection() {
    let reading = MarkdownReader.read(
      """
      ---
      title: Questions for keepers
      description: Asked on the coast
      author: Ann Other
      tags: [coast]
      ---

      - What is fog?
      - How do you stay awake?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Questions for keepers",
          summary: "Asked on the coast",
          author: "Ann Other",
          questions: [
            Draft(wordings: ["What is fog?"], topics: ["coast"], line: 8),
            Draft(wordings: ["How do you stay awake?"], topics: ["coast"], line: 9),
          ]))
  }

  @Test("a rule between two rules is none, nor is what goes wrong in it")
  func rules() {
    let reading = MarkdownReader.read(
      """
      ---

      What is a rule?

      ---

      - What is: a colon?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is: a colon?"], line: 7)
          ],
          leftOut: [
            LeftOut(line: 3, text: "What is a rule?", reason: "prose without a question of its own")
          ]))
  }

  @Test("broken front matter says nothing")
  func broken() {
    let reading = MarkdownReader.read(
      """
      ---
      title: [a
      ---
      - What is a bracket?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a bracket?"], line: 4)
          ]))
  }
}
