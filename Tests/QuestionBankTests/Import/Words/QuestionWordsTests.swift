import Testing

@testable import QuestionBank

@Suite struct QuestionWordsTests {
  @Test(
    "a question mark at the end of a word asks surely",
    arguments: [
      "Why?", "Why? Tell me.", "He asked (why?)", "\"Why?\" she said", "Why?!", "Why?...", "**Why?**", "为什么？",
      "لماذا؟",
      "Why?🔥", "It`s right?", "Use `a` or `b?` here?", "Really?? Yes", "¿Qué?", "Pourquoi ?",
    ])
  func sure(text: String) {
    #expect(QuestionWords.likelihood(of: text) == .sure)
  }

  @Test(
    "the words of a task ask probably, in many languages",
    arguments: [
      "Explain indexes", "“Describe” it", "3. Design a bridge", "What a bridge", "In your own words",
      "If you were a tree",
      "Difference between a and b", "A list is empty. Write a test", "Your boss lies!", "Qu’est-ce que c'est",
      "Don’t you agree", "Erklären Sie das", "Cuéntame de ti", "Décrivez-vous", "Расскажите о себе",
      "Opisz to", "请介绍自己",
      "HTTP 和 HTTPS 的区别。", "教えてください。", "설명하세요", "اشرح ذلك", "🔥 Tell me",
    ])
  func likely(text: String) {
    #expect(QuestionWords.likelihood(of: text) == .likely)
  }

  @Test(
    "other texts don't",
    arguments: [
      "", " ", "Ropes", "It is long.", "a?b=c", "https://example.org/?q=x", "`why?`", "```\nWhy?\n```",
      "Whatever",
      "Explained", "Teamwork", "Ifyou are", "你好", "12", "?a", "...", "- - -", "\u{fe0f}", "ふね", "배",
    ])
  func none(text: String) {
    #expect(QuestionWords.likelihood(of: text) == .no)
  }

  @Test("a text asks for what is in code that stands with it")
  func code() {
    for text in [
      "What is the output?", "Why does this code fail?", "Look here?", "Fix it:", "What does this print?",
    ] {
      #expect(QuestionWords.refersToCode(text), "\(text)")
    }
    for text in ["What is code?", "Why?", ""] { #expect(!QuestionWords.refersToCode(text), "\(text)") }
  }

  @Test("marks are found where they stand, and at the end of a line")
  func marks() {
    let found = QuestionMark.first(in: "a？b?").map { String("a？b?"["a？b?".startIndex..<$0.lowerBound]) }
    #expect(found == "a")
    #expect(QuestionMark.first(in: "Ø’n") == nil)
    for text in ["Why?", "Why? ", "“Why?”", "(why?)", "**why？**", "لماذا؟"] {
      #expect(QuestionMark.ends(text), "\(text)")
    }
    for text in ["", "?a", "Why? Yes.", "’"] { #expect(!QuestionMark.ends(text), "\(text)") }
  }
}
