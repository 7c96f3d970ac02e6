import Practice
import Testing

@testable import QuestionBank

@Suite struct AnkiTextTests {
  @Test("the header of an export says what the columns are")
  func export() {
    let text = """
      #separator:tab
      #html:true
      #guid column:1
      #notetype column:2
      #deck column:3
      #tags column:6
      q~Ck;3%a\tBasic\tWork::Interviews::Web\tWhat is &lt;b&gt;?\t"Bold:<br><code>x</code> ""quoted"" one"\tcss old::basics
      AAA\tBasic\tWork::Interviews\tWhy?\tSo.\t
      #no row\tBasic\tWork::Interviews\tx\ty\tz
      BBB\tCloze\tWork::Interviews::Web\tA {{c1::stack}} is {{c2::last in::order}}.\t\t

      """
    #expect(
      TableReader().read(text)
        == ForeignReading(
          title: "Interviews",
          questions: [
            Draft(
              wordings: ["What is <b>?"], topics: ["web", "css", "old", "basics"],
              answer: "Bold:\n`x` \"quoted\" one", line: 7),
            Draft(wordings: ["Why?"], answer: "So.", line: 8),
            Draft(wordings: ["A […] is [order]."], topics: ["web"], answer: "A stack is last in.", line: 10),
          ]))
  }

  @Test("named columns and tags of all notes are taken in, and HTML stays where it is said to be none")
  func columns() {
    let text =
      "#separator:Semicolon\n#html:false\n#columns:Front;Back;Key points\n#tags:a b\n#deck:My::Deck\nWhat is <b>x</b>?;So.;p\n"
    #expect(
      TableReader().read(text)
        == ForeignReading(
          title: "Deck",
          questions: [
            Draft(
              wordings: ["What is <b>x</b>?"], topics: ["a", "b"], lookFor: ["p"], answer: "So.", line: 6)
          ]))
  }

  @Test("fields that ask nothing are cards all the same: the first asks, the second answers")
  func vocabulary() {
    let reading = TableReader().read("#separator:comma\nHund,dog\nKatze,cat\n")
    #expect(reading.questions.map(\.wordings) == [["Hund"], ["Katze"]])
    #expect(reading.questions.map(\.answer) == ["dog", "cat"])
  }

  @Test("each type of notes has fields of its own, and cards of pictures are left out")
  func noteTypes() {
    let text = """
      #separator:tab
      #html:true
      #guid column:1
      #notetype column:2
      #tags column:6
      #deck column:7
      g1\tBasic\tWhat is a stack?\tA list.\t\tmarked\tD
      g2\tBasic\t2 + 2\t4\t\t\tD
      g3\tCompany\tAcme\tWhy us?\tBecause.\ta::b\tD
      g4\tBasic\t"<img src=""x.png"">"\tA tree\t\t\tD
      g5\tOcclusion\t{{c1::image-occlusion:rect:left=.1}}\t\t\t\tD

      """
    #expect(
      TableReader().read(text)
        == ForeignReading(
          title: "D",
          questions: [
            Draft(wordings: ["What is a stack?"], answer: "A list.", line: 7),
            Draft(wordings: ["2 + 2"], answer: "4", line: 8),
            Draft(wordings: ["Why us?"], topics: ["a", "b"], answer: "Acme\n\nBecause.", line: 9),
          ],
          leftOut: [
            LeftOut(line: 10, text: "<img src=\"x.png\">", reason: "no question in this row"),
            LeftOut(
              line: 11, text: "{{c1::image-occlusion:rect:left=.1}}", reason: "no question in this row"),
          ]))
  }
}
