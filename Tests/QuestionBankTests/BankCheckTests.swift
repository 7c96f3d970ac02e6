import Practice
import Testing

@testable import QuestionBank

@Suite struct BankCheckTests {
  private func bank(_ text: String, name: String = "a") -> CheckedBank {
    CheckedBank(Array(("defaults: { look_for: [x] }\n" + text).utf8), file: "\(name).yaml", name: name)
  }

  private func said(_ banks: [CheckedBank], besides others: [CheckedBank] = []) -> [[String]] {
    var check = BankCheck(banks, besides: others)
    return check.diagnostics().map { $0.map { "\($0.line):\($0.column) \($0.problem.sentence)" } }
  }

  @Test("a bank's own diagnostics stand among the doubts, in the order of the text")
  func order() {
    let text = """
      questions:
        - ask: Why us?
        - ask: Why us?
        - { id: b, ask: Why?, answer: a, time: 1s }
        - { id: c, ask: How would you explain what you do to a child?, zzz: 1, answer: one two three four }
      """
    #expect(
      said([bank(text)]) == [
        [
          "4:10 the same question stands on line 3 already",
          "6:66 `zzz` is no key of a question, and was not read",
        ]
      ])
  }

  @Test("of two banks the later one is told, and one that is only compared with is never told")
  func severalBanks() {
    let one = bank("questions: [{ id: same, ask: What makes you angry at work? }]", name: "one")
    let two = bank("questions: [{ id: same, ask: Which book did you read last year? }]", name: "two")
    let three = bank("questions: [{ ask: Which book did you read last year? }]", name: "three")
    #expect(
      said([one, two, three]) == [
        [], ["2:19 the id `same` belongs to the question on line 2 of `one`, too"],
        ["2:20 this asks the same as `same`, which stands on line 2 of `two`"],
      ])
    #expect(
      said([one], besides: [two]) == [["2:19 the id `same` belongs to the question on line 2 of `two`, too"]])
    #expect(said([one, two], besides: [one]).flatMap { $0 }.count == 2)
  }

  @Test("questions that share their prose and differ in their code are different")
  func code() {
    let questions = ["print(1 + 1)", "let x = [1, 2].map { $0 }", "if nil == nil { exit(0) }"].map {
      "  - ask: |\n      What does this print?\n      ```\n      \($0)\n      ```\n"
    }
    #expect(said([bank("questions:\n" + questions.joined())]) == [[]])
  }

  @Test(
    "one letter tells a slip, digits and short words don't",
    arguments: [
      ("latency", "latncy", true), ("latency", "Latency", true), ("latency", "latnecy", true),
      ("latency", "latencies", false), ("http1", "http2", false), ("caching", "catching", true),
      ("ab", "ab", true), ("a b", "ab", false), ("東京", "東亰", true),
    ])
  func slips(_ one: String, _ other: String, _ isSlip: Bool) {
    #expect(BankCheck.isOneSlip(one, other) == isSlip)
    #expect(BankCheck.isOneSlip(other, one) == isSlip)
  }

  @Test("slips are of topics used once, for topics used three times, and mended only where they are sure")
  func sureSlips() {
    func questions(_ topics: [String]) -> String {
      "questions:\n" + topics.enumerated().map { "  - { ask: '\($0)', topics: [\($1)] }\n" }.joined()
    }
    let common = ["testing", "testing", "testing", "work", "work", "work"]
    let check = BankCheck([
      bank(questions(common + ["nesting", "testin", "word", "Work", "TESTING", "TESTING"]))
    ])
    #expect(
      BankCheck.slips(["testing": 3, "nesting": 1, "testin": 1, "twice": 2, "twices": 1])
        == ["nesting": "testing", "testin": "testing"])
    #expect(check.sureSlips == ["testin": "testing", "Work": "work"])
  }

  @Test(
    "words are counted as they are spoken",
    arguments: [
      ("one two  three", 3), ("", 0), ("a\n```swift\nb c d\n```\ne", 2), ("東京で何をしましたか", 5),
      ("how\n~~~\nopen", 1),
      ("x `y z` w", 4),
    ])
  func words(_ text: String, _ count: Int) {
    #expect(BankCheck.spokenWords(text) == count)
  }

  @Test("a broken or an empty text is told as it is read")
  func broken() {
    let banks = ["questions: [", "", "a"].map { CheckedBank(Array($0.utf8), file: "x.yaml", name: "x") }
    #expect(
      said(banks) == [
        ["1:13 something is missing here"],
        ["1:1 there is nothing in the file"], ["1:1 this is text, but a bank is a set of keys"],
      ])
  }
}
