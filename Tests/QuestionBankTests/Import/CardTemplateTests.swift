import Testing

@testable import QuestionBank

@Suite struct CardTemplateTests {
  private func field(_ name: String, _ filters: [String] = []) -> CardTemplate.Part {
    .field(CardTemplate.Field(name: name, filters: filters))
  }

  @Test("a template is the lines with its fields, and the words that make a phrase with them")
  func lines() {
    let template = CardTemplate(
      """
      <style>b {}</style><h1>My deck</h1><b>Question:</b> {{Front}} {{ type:nc:Back }}<br>
      What is the {{cloze:Kind}} of {{{Thing}}}?<script>var x = "{{Front}}"</script> {{FrontSide}}{{Tags}} {{open
      """)
    #expect(
      template.lines == [
        [field("Front"), field("Back", ["type", "nc"])],
        [
          .text("What is the "), field("Kind", ["cloze"]), .text(" of "), field("Thing"), .text("? "),
          .text(" {{open"),
        ],
      ])
  }

  @Test("fields show if their conditions hold and they have something")
  func conditions() {
    let template = CardTemplate("{{#A}}{{B}}{{^C}}<div>{{D}}</div>{{/C}}{{/A}}{{E}}{{E}}<pre>{{F}}</pre>")
    func names(empty: Set<String>) -> [String] { template.fields(isEmpty: empty.contains).map(\.name) }
    #expect(names(empty: []) == ["B", "E", "F"])
    #expect(names(empty: ["C"]) == ["B", "D", "E", "F"])
    #expect(names(empty: ["A", "C"]) == ["E", "F"])
    #expect(names(empty: ["A", "C", "E", "F"]) == [])
    #expect(template.fields { _ in false }.map(\.isCode) == [false, false, true])
  }

  @Test(
    "hostile templates are read in a bounded time",
    arguments: ["{{", "{{#a}}", "{{a}}", "}}", "{{/a}}", "{{a:", "<div>{{a}}"])
  func hostile(unit: String) {
    let template = CardTemplate(String(repeating: unit, count: 100_000 / unit.utf8.count))
    #expect(template.lines.joined().count <= 401)
  }
}
