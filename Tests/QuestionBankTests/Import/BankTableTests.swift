import Practice
import Testing

@testable import QuestionBank

@Suite struct BankTableTests {
  @Test("a table in this program's form comes back as it was written")
  func exact() {
    let header = "id,ask,kind,topics,level,time,prepare,look_for,red_flags,follow_ups,answer,source"
    let text =
      header + """

        1,"Why <b>us</b>?
        ---
          Why, ""us""; and &amp; why?
        ```
        let a = ""x""
        ```",system-design,"a; b
        c, d",Mid/senior,2m30s,20s,"- one; two
        three",x,"Why?
        How; when?","  First
        &nbsp;

        - last
        ",own; mine

        """
    #expect(
      TableReader().read(text)
        == ForeignReading(questions: [
          Draft(
            id: "1", wordings: ["Why <b>us</b>?", "  Why, \"us\"; and &amp; why?\n```\nlet a = \"x\"\n```"],
            topics: ["a; b", "c, d"], kind: .systemDesign, level: "Mid/senior", time: .seconds(150),
            prepare: .seconds(20),
            lookFor: ["- one; two", "three"], redFlags: ["x"], followUps: ["Why?", "How; when?"],
            answer: "  First\n&nbsp;\n\n- last\n", source: "own; mine", line: 2)
        ]))
  }

  @Test("a row of it that asks nothing is left out")
  func leftOut() {
    #expect(
      TableReader().read("ask,look_for\n,x\nWhy?,\n")
        == ForeignReading(
          questions: [Draft(wordings: ["Why?"], line: 3)],
          leftOut: [LeftOut(line: 2, text: "x", reason: "no question in this row")]))
  }
}
