import Testing

@testable import QuestionBank

@Suite struct ClozeTextTests {
  @Test(
    "gaps are asked for and filled in",
    arguments: [
      ("A {{c1::stack}} is {{c2::LIFO::order}}.", "A […] is [order].", "A stack is LIFO.", 2),
      ("{{c1::a {{c2::b}} c}} d", "[…] d", "a b c d", 1),
      ("{{c1::a::hint {{c2::b}} x}}", "[hint b x]", "a", 1),
      ("{{c1,2::a}}{{c12::}}", "[…][…]", "a", 2),
      (
        "no gap {{x}} }} :: {{c::a}} {{cx::a}}", "no gap {{x}} }} :: {{c::a}} {{cx::a}}",
        "no gap {{x}} }} :: {{c::a}} {{cx::a}}", 0
      ),
      ("never {{c1::closed::x", "never {{c1::closed::x", "never {{c1::closed::x", 0),
      ("<b>{{c1::x &lt; <i>y</i>}}</b>", "<b>[…]</b>", "<b>x &lt; <i>y</i></b>", 1),
      ("", "", "", 0),
    ])
  func gaps(text: String, question: String, answer: String, gaps: Int) {
    let cloze = ClozeText(text)
    #expect(cloze.question == question)
    #expect(cloze.answer == answer)
    #expect(cloze.gaps == gaps)
    #expect(ClozeText.isCloze(text) == (gaps > 0))
  }

  @Test(
    "gaps nested without end are text", arguments: ["{{c1::", "{{c1::a::", "}}", "{{c1::a}}", "{{c", ":"])
  func hostile(unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    #expect(ClozeText(text).answer.utf8.count <= text.utf8.count)
  }
}
