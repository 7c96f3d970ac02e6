import Testing

@testable import QuestionBank

/// Trees made to hurt: each is refused or read in a time that grows with its length only.
@Suite(.timeLimit(.minutes(1))) struct HostileRecordsTests {
  private static let size = 30_000

  private func repeated(_ unit: String) -> String {
    String(repeating: unit, count: Self.size / unit.utf8.count)
  }

  private func sentence(_ text: String, _ read: (String) throws(ImportRefusal) -> ForeignReading) -> String? {
    do throws(ImportRefusal) { return try read(text).questions.isEmpty ? "" : nil } catch {
      return error.sentence
    }
  }

  @Test(
    "brackets without end are refused",
    arguments: ["[", "{\"a\":", "[{\"a\":", "\"", "'", "/*", "\\", "[\"\\", "{", "\\u", "\"\\ud83d"])
  func json(unit: String) {
    #expect(sentence("[" + repeated(unit), RecordReader.json) != nil)
  }

  @Test("nests of brackets are refused with the place")
  func deep() {
    #expect(
      sentence("\n" + String(repeating: "[", count: 100), RecordReader.json)
        == "line 2: lists and keys are nested more than 32 levels deep")
    #expect(
      sentence("a:\n  " + repeated("{a: "), RecordReader.yaml)
        == "line 2: lists and keys are nested more than 32 levels deep")
    #expect(
      sentence((0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), RecordReader.yaml)
        != nil)
    #expect(
      sentence(repeated("- "), RecordReader.yaml)
        == "line 1: lists and keys are nested more than 32 levels deep")
  }

  @Test("aliases that would grow without end are refused")
  func aliases() {
    var lines = ["- &a0 [What?, What?, What?, What?, What?, What?, What?, What?, What?]"]
    lines += (1...20).map {
      "- &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    #expect(sentence(lines.joined(separator: "\n"), RecordReader.yaml)?.hasPrefix("line ") == true)
  }

  @Test(
    "endless lists and sets of keys are read to their end",
    arguments: [
      ("- What?\n", ""), ("- q: What?\n  a: b\n", ""), ("---\nq: What?\n", ""), ("- &a What?\n- *a\n", ""),
      ("- !a What?\n", ""),
      ("q: What?\n", ""), ("# a\n", "q: What?\n"), ("    What?\n", "- q: |\n"),
      ("- {q: What?, tags: [a, b, c]}\n", ""),
      ("- {<<: {q: What?}}\n", ""),
    ])
  func yaml(unit: String, head: String) throws {
    let reading = try RecordReader.yaml(head + repeated(unit))
    #expect(reading.questions.count <= Self.size)
  }

  @Test("one question with endless parts of each kind is one question")
  func parts() throws {
    let items = (0..<5000).map { "i\($0)" }.joined(separator: ", ")
    for key in [
      "tags", "options", "answer", "answers", "look_for", "red_flags", "follow_ups", "wordings",
      "incorrect_answers", "hints",
    ] {
      let reading = try RecordReader.yaml(
        "- {q: What?, answer: i7, correct: [i7, i9], \(key)_: 1, \(key): [\(items)]}")
      #expect(reading.questions.count == 1, "\(key)")
    }
    let keys = (0..<5000).map { "k\($0): v" }.joined(separator: ", ")
    #expect(
      try RecordReader.yaml("- {q: What?, \(keys)}").remarks
        == [
          "These keys were not taken over: `k0`, `k1`, `k10`, `k100`, `k1000`, `k1001`, `k1002`, `k1003`, `k1004`, `k1005`, "
            + "`k1006`, `k1007` and 4988 more."
        ])
  }

  @Test("endless values are read: markup, entities, numbers, halves of characters")
  func values() throws {
    for unit in [
      "<", "</p", "<b>", "&", "&quot;", "&#", "9", "\\ud83d\\ude00", "\\ud83d", "\\n", "```", "?", "a: ", "{",
    ] {
      let text =
        "[{\"q\": \"What? \(repeated(unit))\", \"time\": \"\(repeated("9"))\"}]"
      #expect(try RecordReader.json(text).questions.count == 1, "\(unit)")
    }
  }

  @Test("escapes can't bring back what a text may not have")
  func escapes() throws {
    let json = #"[{"q": "Wh\u0000at\u001b[31m\u202e?", "a": "\u0007\u200f\ufeffb\u2028c"}]"#
    #expect(
      try RecordReader.json(json)
        == ForeignReading(questions: [Draft(wordings: ["What[31m?"], answer: "b\nc", line: 1)]))
    let yaml = #"- {q: "Wh\0at\e[31m?", a: "b\ac\Nd\u202E"}"#
    #expect(
      try RecordReader.yaml(yaml)
        == ForeignReading(questions: [Draft(wordings: ["What[31m?"], answer: "bc\nd", line: 1)]))
  }
}
