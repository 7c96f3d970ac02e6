import Testing

@testable import QuestionBank

/// A bold line that is the question, with the answer in the paragraph after it.
@Suite struct BoldQuestionsTests {
  @Test("the answer follows, in one paragraph or many")
  func plain() {
    let reading = MarkdownReader.read(
      """
      **What is a bow?**

      The front.

      **2. What is a stern?**
      The back.

      - also called aft

      > It steers.

      __Describe a deck__

      A floor.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a bow?"], answer: "The front.", line: 1),
            Draft(
              wordings: ["What is a stern?"], answer: "The back.\n\n- also called aft\n\n> It steers.",
              line: 5),
            Draft(wordings: ["Describe a deck"], answer: "A floor.", line: 12),
          ]))
  }

  @Test("a bold number stands before a question that isn't bold")
  func number() {
    let reading = MarkdownReader.read(
      """
      **1.** What is a lock?

      It lifts ships.

      **Q2.** What is a sluice?

      It lets water through.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a lock?"], answer: "It lifts ships.", line: 1),
            Draft(wordings: ["What is a sluice?"], answer: "It lets water through.", line: 5),
          ]))
  }

  @Test("tags of HTML are as bold as stars")
  func tags() {
    let reading = MarkdownReader.read(
      """
      <b>What is a cable?</b> A thick rope.

      <strong>How long is one?</strong>

      A tenth of a sea mile.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a cable?"], answer: "A thick rope.", line: 1),
            Draft(wordings: ["How long is one?"], answer: "A tenth of a sea mile.", line: 3),
          ]))
  }

  @Test("bold words in an answer are no question")
  func inside() {
    let reading = MarkdownReader.read(
      """
      **Why do ships float?**

      **Note** that they are hollow.

      **How it works**: they push water away.

      **Archimedes** said so. Did he? Yes.
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(
              wordings: ["Why do ships float?"],
              answer: """
                Note that they are hollow.

                How it works: they push water away.

                Archimedes said so. Did he? Yes.
                """, line: 1)
          ]))
  }

  @Test("a bold line that asks nothing is a title")
  func title() {
    let reading = MarkdownReader.read(
      """
      # Office

      **Strategy**

      - What would you build first?

      **Money**

      - How would you price it?
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Office",
          questions: [
            Draft(wordings: ["What would you build first?"], topics: ["strategy"], line: 5),
            Draft(wordings: ["How would you price it?"], topics: ["money"], line: 9),
          ]))
  }

  @Test("what follows a rule or another question is another answer")
  func rule() {
    let reading = MarkdownReader.read(
      """
      **What is tar?**

      Black.

      ---

      **What is pitch?**

      Blacker.

      - What is a seam?
      - Who caulks it?
      - When is it done?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is tar?"], answer: "Black.", line: 1),
            Draft(wordings: ["What is pitch?"], answer: "Blacker.", line: 7),
            Draft(wordings: ["What is a seam?"], line: 11),
            Draft(wordings: ["Who caulks it?"], line: 12),
            Draft(wordings: ["When is it done?"], line: 13),
          ]))
  }
}
