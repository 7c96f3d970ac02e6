import Practice
import Testing

@testable import QuestionBank

@Suite struct BankMendingTests {
  private func mending(_ text: String, slips: [String: String] = [:]) -> BankMending? {
    BankMending.mending(Array(text.utf8), file: "x.yaml", name: "x", slips: slips)
  }

  private func mended(_ text: String, slips: [String: String] = [:]) -> String? {
    mending(text, slips: slips).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("misspelt keys, kinds, times and topics are mended, and every other byte is kept")
  func everything() {
    let text = """
      \u{feff}# mine
      Bank:   "Core"   # the title
      defualts: { time: 90, kind: behavioral }
      questions:
      - ask: 東京 — why?   # first
        look-for:   [ “one”,two ]
        time: 2 min
        topics: [conflcit,  growth]

      - { ask: "Why now?", lookfor: «a point», "red-flags": x, Kind: System Design }

      """
    let mending = mending(text.replacing("\n", with: "\r\n"), slips: ["conflcit": "conflict"])
    #expect(
      mending.map { String(decoding: $0.bytes, as: UTF8.self) }
        == """
        \u{feff}# mine
        bank:   "Core"   # the title
        defaults: { time: 90s, kind: behavioural }
        questions:
        - ask: 東京 — why?   # first
          look_for:   [ one,two ]
          time: 2m
          topics: [conflict,  growth]

        - { ask: "Why now?", look_for: a point, red_flags: x, kind: system-design }

        """.replacing("\n", with: "\r\n"))
    #expect(
      mending?.changes.prefix(4) == [
        .init(line: 2, was: "Bank", now: "bank"), .init(line: 3, was: "defualts", now: "defaults"),
        .init(line: 6, was: "look-for", now: "look_for"), .init(line: 7, was: "2 min", now: "2m"),
      ])
  }

  @Test(
    "what could be meant in two ways, or is meant as it is, stays",
    arguments: [
      "questions: [{ ask: Why? }]",
      "questions: [{ ask: Why?, time: 45 }]",
      "questions: [{ ask: Why?, time: 2:30 }]",
      "questions: [{ ask: Why?, look_for: a, look-for: b }]",
      "questions: [{ ask: Why?, notes: a }]",
      "questions: [{ ask: “We” or “I”? }]",
      "questions: [{ ask: '“Why?”' }]",
      "questions: [{ ask: Why?, kind: gardening }]",
      "questions: [{ ask: Why?, topics: [conflcit] }]",
      "questions:\n  - ask: Why?\n    answer: |\n      “quoted”\n",
      "questions:\n  - ask: &a “Why?”\n  - ask: *a\n",
      "questions: [",
      "a: b",
      "",
    ])
  func ambiguous(_ text: String) {
    #expect(mending(text) == nil)
  }

  @Test("tabs that indent become as many spaces as make sense")
  func tabs() {
    let text = "questions:\n\t- ask: Why?\t# why\n\t\ttime: 90s\n\t\tanswer: |\n\t\t\tx\n"
    #expect(
      mended(text)
        == "questions:\n  - ask: Why?\t# why\n    time: 90s\n    answer: |\n      x\n")
    let mixed = "questions:\n  -\task: Why?\n    look-for: x\n\n\t- ask: How?\n"
    #expect(mended(mixed) == nil)
  }

  @Test("tabs of which it is not known how many spaces they are stay, and so do those of a text")
  func ambiguousTabs() {
    #expect(mending("questions:\n\t- ask: Why?\n\t  answer: |\n\t    a\n\t    \tb\n\t\t\tc\n") == nil)
    #expect(mending("questions:\n  - ask: Why?\n    answer: |\n      a\n      \tb\n") == nil)
  }

  @Test("typographic quotes that were to protect a text become straight ones")
  func quotes() {
    #expect(
      mended("questions:\n  - ask: “Why: \"us\"?”  \n    time: 90\n")
        == "questions:\n  - ask: \"Why: \\\"us\\\"?\"  \n    time: 90s\n")
  }

  @Test("a mend that would lose a question is not made, the others are")
  func harmful() {
    let text = "questions:\n  - { ask: Why?, tme: soon }\n  - { ask: How?, look-for: a }\n"
    #expect(mended(text) == text.replacing("look-for", with: "look_for"))
  }

  @Test("a mend may bring to light what is mended next")
  func passes() {
    #expect(mended("questions: [{ ask: Why?, tme: 90 }]") == "questions: [{ ask: Why?, time: 90s }]")
  }

  @Test("a mended text reads better, whatever it was", arguments: UInt64(0)..<6)
  func mutations(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sound =
      "questions:\n  - id: a\n    ask: Why us?\n    time: 90s\n    kind: case\n    look_for: [one, two]\n"
    for _ in 0..<300 {
      var bytes = Array(sound.utf8)
      for _ in 0..<3 {
        let splice = Array(
          ["\t", "“", "”", "-", "x", " ", "e", "\n"].randomElement(using: &generator)?.utf8 ?? "".utf8)
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes.replaceSubrange(place..<(place + Int.random(in: 0...1, using: &generator)), with: splice)
      }
      guard let mending = BankMending.mending(bytes, file: "x", name: "x") else { continue }
      let (old, new) = (
        BankReader().read(bytes, file: "x", name: "x"), BankReader().read(mending.bytes, file: "x", name: "x")
      )
      #expect(new.bank?.questions.count ?? 0 >= old.bank?.questions.count ?? 0)
      #expect(!old.isWhole || new.diagnostics.count <= old.diagnostics.count)
    }
  }
}
