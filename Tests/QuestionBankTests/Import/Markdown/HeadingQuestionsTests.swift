import Testing

@testable import QuestionBank

/// Headings that are the question, numbered inside and outside.
@Suite struct HeadingQuestionsTests {
  @Test("numbers stand inside the heading")
  func inside() {
    let reading = MarkdownReader.read(
      """
      # Rigging

      ### 12. What is a stay?

      A rope that holds the mast.

      ### 13) Describe a shroud

      The same at its side.

      ### Q14. Why two of them?

      Wind turns.

      ### (15) Whose are they?
      ### 1.2.3 What is tension
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Rigging",
          questions: [
            Draft(wordings: ["What is a stay?"], answer: "A rope that holds the mast.", line: 3),
            Draft(wordings: ["Describe a shroud"], answer: "The same at its side.", line: 7),
            Draft(wordings: ["Why two of them?"], answer: "Wind turns.", line: 11),
            Draft(wordings: ["Whose are they?"], line: 15),
            Draft(wordings: ["What is tension"], line: 16),
          ]))
  }

  @Test("numbers stand outside the heading, which is an item of a list")
  func outside() {
    let reading = MarkdownReader.read(
      """
      ## Rigging

      1. ### What is a stay?

         It holds the mast:

         - before
         - behind

      2. ### Difference between a stay and a shroud

         | Stay | Shroud |
         | --- | --- |
         | long | short |

         **[⬆ Back to top](#rigging)**

      13. ### How is one tuned
          Turn by turn.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Rigging",
          questions: [
            Draft(
              wordings: ["What is a stay?"], topics: ["rigging"],
              answer: "It holds the mast:\n\n- before\n- behind", line: 3),
            Draft(
              wordings: ["Difference between a stay and a shroud"], topics: ["rigging"],
              answer: "Stay | Shroud\nlong | short", line: 10),
            Draft(wordings: ["How is one tuned"], topics: ["rigging"], answer: "Turn by turn.", line: 18),
          ]))
  }

  @Test("a heading may say that it is a question")
  func marked() {
    let reading = MarkdownReader.read(
      """
      ## Q. A stay holds what?

      The mast.

      ## Question 2: tell it apart from a sheet

      It doesn't move.

      ## Question #3 - the oldest rope

      Hemp.

      ## Q4

      Which rope stretches?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["A stay holds what?"], answer: "The mast.", line: 1),
            Draft(wordings: ["tell it apart from a sheet"], answer: "It doesn't move.", line: 5),
            Draft(wordings: ["the oldest rope"], answer: "Hemp.", line: 9),
            Draft(wordings: ["Which rope stretches?"], line: 13),
          ]))
  }

  @Test("emoji, anchors, links and keycaps are no part of it")
  func signs() {
    let reading = MarkdownReader.read(
      #"""
      ### ❓ 1️⃣ What is hemp?

      A plant.

      ### <a id="nylon"></a>2\. What is nylon? {#nylon}

      It stretches.

      ### [3. What is *manila*?](https://example.org/manila)

      A fibre.

      ### :rope: What is the difference between `S` and `Z`? **

      The turn.
      """#)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is hemp?"], answer: "A plant.", line: 1),
            Draft(wordings: ["What is nylon?"], answer: "It stretches.", line: 5),
            Draft(wordings: ["What is manila?"], answer: "A fibre.", line: 9),
            Draft(wordings: ["What is the difference between `S` and `Z`?"], answer: "The turn.", line: 13),
          ]))
  }

  @Test("among numbered questions one without its words is one, too, another title is not")
  func carried() {
    let reading = MarkdownReader.read(
      """
      # Eight questions for riggers

      Ask them all.

      ### 1. What is a splice?

      Two ropes made one.

      ### 2. Long splice

      A thin one.

      ### 3. How long does one last?

      For years.

      ### Conclusion

      Practise. Do you have more questions? Write.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Eight questions for riggers",
          questions: [
            Draft(wordings: ["What is a splice?"], answer: "Two ropes made one.", line: 5),
            Draft(wordings: ["Long splice"], answer: "A thin one.", line: 9),
            Draft(wordings: ["How long does one last?"], answer: "For years.", line: 13),
          ],
          leftOut: [
            LeftOut(line: 3, text: "Ask them all.", reason: "prose without a question of its own"),
            LeftOut(
              line: 19, text: "Practise. Do you have more questions? Write.",
              reason: "prose without a question of its own"),
          ]))
  }

  @Test("most headings of one level show what the others are")
  func levels() {
    let reading = MarkdownReader.read(
      """
      # Chandlery

      ## Ropes

      ### What is hemp?

      A plant.

      ### Is nylon wet?

      No.

      ## Paint

      ### My paint peels

      Sand it. Is it dry?

      ### What is primer?

      The first coat.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Chandlery",
          questions: [
            Draft(wordings: ["What is hemp?"], topics: ["ropes"], answer: "A plant.", line: 5),
            Draft(wordings: ["Is nylon wet?"], topics: ["ropes"], answer: "No.", line: 9),
            Draft(wordings: ["My paint peels"], topics: ["paint"], answer: "Sand it. Is it dry?", line: 15),
            Draft(wordings: ["What is primer?"], topics: ["paint"], answer: "The first coat.", line: 19),
          ]))
  }

  @Test("a text about questions is none beside shelves of them")
  func about() {
    let reading = MarkdownReader.read(
      """
      ## Why captains ask these

      They want to know how you act.

      ## First round

      - Why the sea?
      - Which ship was your first?

      ## Second round

      - What went wrong, and when?
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Why the sea?"], topics: ["first-round"], line: 7),
            Draft(wordings: ["Which ship was your first?"], topics: ["first-round"], line: 8),
            Draft(wordings: ["What went wrong, and when?"], topics: ["second-round"], line: 12),
          ],
          leftOut: [
            LeftOut(
              line: 3, text: "They want to know how you act.", reason: "prose without a question of its own")
          ]))
  }

  @Test("headings of underlined text count, too")
  func setext() {
    let reading = MarkdownReader.read(
      """
      Ropes
      =====

      What is a lay?
      --------------

      The way strands turn.

      Which lay is common?
      --------------------

      To the right.
      """)
    #expect(
      reading
        == ForeignReading(
          title: "Ropes",
          questions: [
            Draft(wordings: ["What is a lay?"], answer: "The way strands turn.", line: 4),
            Draft(wordings: ["Which lay is common?"], answer: "To the right.", line: 9),
          ]))
  }
}
