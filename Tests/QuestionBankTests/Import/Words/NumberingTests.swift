import Testing

@testable import QuestionBank

@Suite struct NumberingTests {
  @Test(
    "numbers before a question go, with their marks",
    arguments: [
      "12. Why?", "12) Why?", "12: Why?", "12 - Why?", "12 – Why?", "12 Why?", "1.2.3 Why?", "1.2. Why?",
      "(2) Why?",
      "[2] Why?", "2.) Why?", "#4 Why?", "#. Why?", "No. 7 Why?", "№7 Why?", "3、Why?", "4．Why?", "5）Why?",
      "2️⃣ Why?",
      "12.Why?", "  12.  Why?",
    ])
  func numbers(text: String) {
    #expect(Numbering.stripped(text) == ("Why?", true, false))
  }

  @Test(
    "some say that a question follows",
    arguments: ["Q1. Why?", "q1) Why?", "Q 1: Why?", "Q-1 Why?", "Q.1 Why?", "Q1 Why?", "Q1 - Why?"])
  func marked(text: String) {
    let stripped = Numbering.stripped(text)
    #expect(stripped.text == "Why?")
    #expect(stripped.wasMarked)
  }

  @Test(
    "so do words without a number",
    arguments: ["Q: Why?", "Q. Why?", "Question: Why?", "Frage： Why?", "Question #3 - Why?"])
  func words(text: String) {
    #expect(Numbering.stripped(text) == ("Why?", false, true))
  }

  @Test(
    "what is no number stays",
    arguments: [
      "5 years from now", "2:30 is late?", "3.5x", "20000 leagues", "2020", "12.", "Quick: why", "#why",
      "Why 2?",
      "C# or F#", "Explain delegates in C#", "Select *", "What is `char *`", "10 green bottles", "(what)",
      "-5 why", "{#a}",
      "", " ", "#", "Q", "Q.",
    ])
  func others(text: String) {
    let stripped = Numbering.stripped(text)
    #expect(stripped.text == text.trimmingCharacters)
    #expect(!stripped.hadNumber)
  }

  @Test(
    "emoji before and marks behind go, too",
    arguments: [
      "🔥 Why?", ":fire: :+1: Why?", "❓ Why?", "Why? ***", "Why? #", "Why? {#why}", "Why? #card",
      "Why? #flashcards #anki",
      "1. :star: Why? **",
    ])
  func signs(text: String) {
    #expect(Numbering.stripped(text).text.hasSuffix("Why?"))
    #expect(Numbering.stripped(text).text.count <= "1. :star: Why?".count)
  }
}

extension String {
  fileprivate var trimmingCharacters: String { String(drop { $0 == " " }) }
}
