import Testing

@testable import QuestionBank

@Suite struct DiagnosticTests {
  private func rendered(before: String, marked: String, after: String, width: Int = 100) -> String {
    let excerpt = Diagnostic.Excerpt(
      before: before, marked: marked, after: after, isCutBefore: false, isCutAfter: false)
    let problem = Problem(.unknownKind, "`x` is no kind", advice: "did you mean `case`?")
    return Diagnostic(file: "a.yaml", line: 3, column: before.count + 1, problem: problem, excerpt: excerpt)
      .rendered(width: width) { text in text.reduce(0) { $0 + ($1 == "東" ? 2 : 1) } }
  }

  @Test("carets stand below what they mean, by display width")
  func wide() {
    #expect(
      rendered(before: "  東東: ", marked: "東x", after: " y") == """
        a.yaml:3:7: `x` is no kind
          東東: 東x y
                ^^^
          did you mean `case`?
        """)
  }

  @Test("control characters are shown and tabs are one space")
  func controls() {
    #expect(
      rendered(before: "a\tb\u{1b}", marked: "\u{202e}", after: "\u{7f}") == """
        a.yaml:3:5: `x` is no kind
          a b^[\\u{202e}^?
               ^^^^^^^^
          did you mean `case`?
        """)
  }

  @Test("a long line is cut on both sides of the place")
  func long() {
    #expect(
      rendered(
        before: String(repeating: "a", count: 90), marked: "here", after: String(repeating: "b", count: 90),
        width: 32) == """
          a.yaml:3:91: `x` is no kind
            …aaaaaaaaaaaaaaaherebbbbbbbbbbb…
                            ^^^^
            did you mean `case`?
          """)
  }

  @Test("a place without characters gets one caret, a place without a line none")
  func empty() {
    #expect(
      rendered(before: "ask:", marked: "", after: "") == """
        a.yaml:3:5: `x` is no kind
          ask:
              ^
          did you mean `case`?
        """)
    let diagnostic = Diagnostic(
      file: "a\u{1b}.yaml", line: 1, column: 1, problem: Problem(.longTime, severity: .warning, "long"))
    #expect(diagnostic.rendered { $0.count } == "a^[.yaml:1:1: warning: long")
  }
}
