import Practice
import Testing

@testable import QuestionBank

/// Sections become topics, levels and kinds.
@Suite struct SectionsTests {
  @Test("titles become topics, without fillers, counts and emoji")
  func topics() {
    let reading = MarkdownReader.read(
      """
      # 101 questions

      ## 1. 🔥 Networks & DNS (12)

      - What is a packet?

      ### The C++ part

      - What is a socket?

      ## Interview questions

      - Why here?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "101 questions",
          questions: [
            Draft(wordings: ["What is a packet?"], topics: ["networks-dns"], line: 5),
            Draft(wordings: ["What is a socket?"], topics: ["networks-dns", "c++-part"], line: 9),
            Draft(wordings: ["Why here?"], line: 13),
          ]))
  }

  @Test("a title may name a level, which what is below it has")
  func levels() {
    let reading = MarkdownReader.read(
      """
      # Rust

      ## Questions for freshers

      - What is a borrow?

      ## Advanced

      ### Pinning

      - What is a pin?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Rust",
          questions: [
            Draft(wordings: ["What is a borrow?"], topics: ["freshers"], level: "junior", line: 5),
            Draft(wordings: ["What is a pin?"], topics: ["advanced", "pinning"], level: "senior", line: 11),
          ]))
  }

  @Test("a title may name a kind")
  func kinds() {
    let reading = MarkdownReader.read(
      """
      # Crew

      ## Behavioral questions

      - Tell me about a storm.

      ## System design

      - Design a lighthouse.

      ## Coding

      - Reverse a rope.

      ## Questions to ask the captain

      - How long is a watch?

      ### Tech

      - Which radar do you have?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Crew",
          questions: [
            Draft(wordings: ["Tell me about a storm."], topics: ["behavioral"], kind: .behavioural, line: 5),
            Draft(
              wordings: ["Design a lighthouse."], topics: ["system-design"], kind: .systemDesign, line: 9),
            Draft(wordings: ["Reverse a rope."], topics: ["coding"], kind: .coding, line: 13),
            Draft(
              wordings: ["How long is a watch?"], topics: ["questions-to-ask-the-captain"], kind: .askThem,
              line: 17),
            Draft(
              wordings: ["Which radar do you have?"], topics: ["questions-to-ask-the-captain", "tech"],
              kind: .askThem, line: 21),
          ]))
  }

  @Test("the only heading of the first level names the collection")
  func title() {
    let reading = MarkdownReader.read(
      """
      Some prose.

      # Questions for *keepers* of [lights](https://example.org)

      ## Lamps

      - What burns?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Questions for keepers of lights",
          questions: [
            Draft(wordings: ["What burns?"], topics: ["lamps"], line: 7)
          ],
          leftOut: [
            LeftOut(line: 1, text: "Some prose.", reason: "prose without a question of its own")
          ]))
  }

  @Test("without one the headings are topics")
  func noTitle() {
    let reading = MarkdownReader.read(
      """
      # Lamps

      - What burns?

      # Horns

      - What blows?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What burns?"], topics: ["lamps"], line: 3),
            Draft(wordings: ["What blows?"], topics: ["horns"], line: 7),
          ]))
  }
}
