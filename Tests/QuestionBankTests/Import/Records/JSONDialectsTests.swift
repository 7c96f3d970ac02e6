import Testing

@testable import QuestionBank

/// JSON as it is written, and more than the standard lets it be.
@Suite struct JSONDialectsTests {
  @Test("tabs, escapes and characters of two units")
  func escapes() throws {
    let reading = try RecordReader.json(
      #"""
      [
      	{"question": "Why \"quoted\" \ud83d\ude80?", "answer": "a\/b\nNext\tline \u00e9\u0007\ud800 \\u0041"},
      	{"question":"Dense?","answer":"{a:1}"}
      ]
      """#)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["Why \"quoted\" 🚀?"], answer: "a/b\nNext\tline é� \\u0041", line: 2),
            Draft(wordings: ["Dense?"], answer: "{a:1}", line: 3),
          ]))
  }

  @Test("a value on each line, and values one after the other")
  func lines() throws {
    let reading = try RecordReader.json(
      """
      {"prompt": "What is a keel?", "completion": "The bottom."}
      {"prompt": "What is a mast?"}

      {"front": "What is a sail?",
       "back": "Cloth."} ["What is a rope?"]
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What is a keel?"], answer: "The bottom.", line: 1),
            Draft(wordings: ["What is a mast?"], line: 2),
            Draft(wordings: ["What is a sail?"], answer: "Cloth.", line: 4),
            Draft(wordings: ["What is a rope?"], line: 5),
          ]))
  }

  @Test("comments, single quotes, bare keys and commas too many")
  func loose() throws {
    let reading = try RecordReader.json(
      #"""
      // a collection
      {
        questions: [
          {question: 'What\'s a "pier"?', answer: 'A // platform.',}, /* one
          two */
          {question:"Where is http://example.org?", answer:null},
        ],
      }
      """#)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What's a \"pier\"?"], answer: "A // platform.", line: 4),
            Draft(wordings: ["Where is http://example.org?"], line: 6),
          ]))
  }

  @Test("HTML becomes plain text, tags that a question speaks of stay")
  func html() throws {
    let reading = try RecordReader.json(
      #"""
      [
       {"question": "<p>What does <code>&lt;div&gt;</code> do?</p>", "answer": "<ul><li>It groups</li></ul>"},
       {"question": "What does <div> do?", "answer": "Use `<div>` and List<String> && more"},
       {"question": "Which isn&#039;t a &quot;knot&quot;?", "answer": "```html\n<p>x</p>&quot;\n```"}
      ]
      """#)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["What does `<div>` do?"], answer: "- It groups", line: 2),
            Draft(wordings: ["What does <div> do?"], answer: "Use `<div>` and List<String> && more", line: 3),
            Draft(wordings: ["Which isn't a \"knot\"?"], answer: "```html\n<p>x</p>&quot;\n```", line: 4),
          ]))
  }

  @Test("numbers, truths and nothing")
  func values() throws {
    let reading = try RecordReader.json(
      """
      [{"question": "How many?", "answer": 42}, {"question": "Is it?", "answer": true}, {"question": "Or?", "answer": null}]
      """)
    #expect(
      reading
        == ForeignReading(
          questions: [
            Draft(wordings: ["How many?"], answer: "42", line: 1),
            Draft(wordings: ["Is it?"], answer: "true", line: 1),
            Draft(wordings: ["Or?"], line: 1),
          ]))
  }
}
