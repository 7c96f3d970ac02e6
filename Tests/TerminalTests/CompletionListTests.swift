import Testing

@testable import Terminal

@Suite struct CompletionListTests {
  @Test(arguments: [
    ("con", ["conflict", "contract"], "con"), ("c", ["conflict", "conflict-with-peer"], "conflict"),
    ("AC", ["Acme", "Acme Labs"], "Acme"), ("peer", ["conflict with a peer", "a peer review"], "peer"),
    ("x", ["found by meaning"], "found by meaning"), ("", ["größe", "grün"], "gr"),
  ])
  func `what was typed is never taken away by several completions`(
    word: String, texts: [String], common: String
  ) {
    #expect(CompletionList(texts.map { Prompt.Completion($0) }, word: word).common == common)
  }

  @Test func `the same text is offered once, and nothing that steers the terminal`() {
    let list = CompletionList([.init("a\u{9B}2J"), .init("b"), .init("b")], word: "")
    #expect(list.texts == ["a<U+009B>2J", "b"])
  }
}
