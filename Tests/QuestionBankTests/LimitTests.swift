import Practice
import Testing

@testable import QuestionBank

@Suite struct LimitTests {
  private func read(_ text: String) -> BankReading {
    BankReader().read(Array(text.utf8), file: "x.yaml", name: "x")
  }

  @Test("aliases that would grow to ten to the thirtieth are refused", arguments: [false, true])
  func aliasBomb(asKeys: Bool) {
    var lines = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...29 {
      let aliases = [String](repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
      lines.append(asKeys ? "? &l\(level) [\(aliases)]\n: x" : "l\(level): &l\(level) [\(aliases)]")
    }
    let reading = read((lines + ["questions: *l29"]).joined(separator: "\n"))
    #expect(reading.bank == nil)
    #expect(!reading.isWhole)
    #expect(reading.diagnostics.map(\.problem.sort) == [.tooManyAliases])
  }

  @Test("a long chain of aliases, each one level deeper, is read without running out of stack")
  func aliasChain() {
    var lines = ["a0: &a0 [x]"]
    lines += (1...400).map { "a\($0): &a\($0) [*a\($0 - 1)]" }
    let reading = read((lines + ["questions: *a400"]).joined(separator: "\n"))
    #expect(reading.bank?.questions == [])
    #expect(reading.leftOut == 1)
  }

  @Test("many aliases of one short list are no bomb")
  func sharedList() {
    let items = (0..<5000).map { "  - { id: q\($0), ask: Why?, topics: *t }" }
    let reading = read("defaults: { topics: &t [a, b] }\nquestions:\n" + items.joined(separator: "\n"))
    #expect(reading.bank?.questions.count == 5000)
    #expect(reading.diagnostics == [])
  }

  /// A text of 525,000 bytes, repeated nine times, comes to nine times 32 bytes more.
  private static let long = (text: String(repeating: "x", count: 525_000), nineTimes: 9 * 525_032)

  private func read(_ text: String, filledUpTo size: Int) -> BankReading {
    read(text + "\n" + String(repeating: "#", count: size - text.utf8.count - 1))
  }

  @Test("aliases come to 4 MB more than the file has, and not to a byte more", arguments: [0, 1])
  func aliasedText(tooMuch: Int) {
    let aliases = [String](repeating: "*a", count: 9).joined(separator: ", ")
    let text = "questions: [{ ask: Why?, answer: &a \(Self.long.text), follow_ups: [\(aliases)] }]"
    let reading = read(text, filledUpTo: Self.long.nineTimes - (4 << 20) - tooMuch)
    #expect(reading.diagnostics.map(\.problem) == (tooMuch == 0 ? [] : [.tooManyAliases]))
    #expect(reading.bank?.questions.first?.followUps.count == (tooMuch == 0 ? 9 : nil))
  }

  @Test("defaults come to 4 MB more than the file has, and not to a byte more", arguments: [0, 1])
  func longDefaults(tooMuch: Int) {
    let items = (1...9).map { "  - ask: Question \($0)?" }.joined(separator: "\n")
    let text = "questions:\n\(items)\ndefaults: { kind: technical, source: \(Self.long.text) }"
    let reading = read(text, filledUpTo: Self.long.nineTimes - (4 << 20) - tooMuch)
    #expect(reading.diagnostics.map(\.problem) == (tooMuch == 0 ? [] : [.longDefaults(questions: 9)]))
    #expect(reading.bank?.questions.count == 9)
    #expect(reading.bank?.questions.first?.kind == .technical)
    #expect(reading.bank?.questions.first?.source == (tooMuch == 0 ? Self.long.text : nil))
  }

  @Test("a common list is given to none of so many questions that it would fill the record")
  func longCommonTexts() {
    let points = (0..<500).map { "point \($0)" }.joined(separator: ", ")
    let items = (0..<3000).map { "  - { ask: Question \($0)?, look_for: own }" }.joined(separator: "\n")
    let reading = read("defaults: { kind: case, look_for: [\(points)] }\nquestions:\n\(items)")
    #expect(reading.diagnostics.map(\.problem.sort) == [.longDefaults, .tooManyPoints])
    #expect(reading.bank?.questions.allSatisfy { $0.lookFor == ["own"] && $0.kind == .caseStudy } == true)
  }

  @Test("17 MB are refused unread, whatever they are")
  func tooLarge() {
    let reading = BankReader().read([UInt8](repeating: 0xff, count: 17 << 20), file: "x.yaml", name: "x")
    #expect(
      reading.diagnostics.map { $0.rendered { $0.count } } == [
        "x.yaml:1:1: the file is over 16 MB and was not read\n  split it, or take out what is no question"
      ])
    #expect(!reading.isWhole)
  }

  @Test("deep nesting is refused in block and in flow style", arguments: [40, 2000, 500_000])
  func depth(_ depth: Int) {
    for text in [
      String(repeating: "[", count: depth), String(repeating: "- ", count: depth) + "x",
      String(repeating: "{a: ", count: depth), String(repeating: "? ", count: depth) + "x",
    ] {
      let reading = read("questions:\n  " + text)
      #expect(reading.bank == nil)
      #expect(reading.diagnostics.count == 1)
      #expect(reading.diagnostics.first.map { [.tooDeep, .syntax].contains($0.problem.sort) } == true)
    }
  }

  @Test("of very many faults in one line a thousand are said, with their columns")
  func manyFaults() {
    let items = (10_000..<30_000).map { "{ ask: Why \($0)?, kind: x }" }.joined(separator: ", ")
    let reading = read("questions: [\(items)]")
    #expect(reading.leftOut == 20_000)
    #expect(reading.diagnostics.count == 1000)
    #expect(reading.diagnostics.last?.column == 13 + 30 * 999 + 25)
  }
}
