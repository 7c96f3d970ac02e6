import Testing

@testable import QuestionBank

@Suite struct PartLabelTests {
  @Test(
    "the whole of a text is a label, with numbers and signs around it",
    arguments: [
      ("Answer", PartLabel.answer), ("ANSWER 12:", .answer), ("✅ Answer", .answer), ("Show answer", .answer),
      ("Click here to see the answer!", .answer), ("Spoiler", .answer), ("Lösung", .answer), ("答案", .answer),
      ("Ответ", .answer), ("Explanation", .explanation), ("Red flags", .redFlags),
      ("Follow-up questions", .followUps),
      ("Good to hear:", .lookFor), ("💡 Hint", .hint), ("Tags", .tags), ("Further reading", .aside),
      ("Options", .choices),
      ("Question 3", .question), ("Q", .question), ("Frage", .question),
    ])
  func whole(text: String, label: PartLabel) {
    #expect(PartLabel(text) == label)
  }

  @Test(
    "another text is none",
    arguments: [
      "", "The answer is no", "Answering machines", "Click here", "Show me the source", "Why not?",
      "How to answer it",
      String(repeating: "answer ", count: 10), "Q&A",
    ])
  func none(text: String) {
    #expect(PartLabel(text) == nil)
  }

  @Test(
    "a label begins a text before a colon, and a few before other marks",
    arguments: [
      ("Answer: B", PartLabel.answer, "B"), ("A: b: c", .answer, "b: c"), ("Q. Why?", .question, "Why?"),
      ("Q3) Why?", .question, "Why?"), ("Q.3 Why?", .question, "3 Why?"), ("Ans. (b)", .answer, "(b)"),
      ("Ans - b", .answer, "b"), ("Question 3 – Why?", .question, "Why?"), ("答：水", .answer, "水"),
      ("Hint:", .hint, ""), ("Follow-ups: a\nb", .followUps, "a\nb"),
    ])
  func leading(text: String, label: PartLabel, rest: String) {
    let lead = PartLabel.leading(text)
    #expect(lead?.label == label)
    #expect(lead?.rest == rest)
  }

  @Test(
    "others begin with none",
    arguments: [
      "A. red", "A) red", "Answer. It is", "Solution 1 - a list", "Tips - be kind", "Q.why", "The end: why",
      "Answer\n: b",
      "Why", ": a", "", "Tell me a thing or two about yourself and your answer: b",
    ])
  func noLead(text: String) {
    #expect(PartLabel.leading(text) == nil)
  }
}
