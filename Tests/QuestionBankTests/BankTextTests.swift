import Foundation
import Practice
import Testing

@testable import QuestionBank

@Suite struct BankTextTests {
  private func read(_ text: String, name: String = "core") -> BankReading {
    BankReader().read(Array(text.utf8), file: "\(name).yaml", name: name)
  }

  private static let full = Bank(
    name: "core", title: "Behavioural core", summary: "What almost every interview asks", author: "rehearse",
    questions: [
      Question(
        key: QuestionKey("conflict-with-peer"),
        wordings: [
          "Tell me about a time you disagreed with a peer about a design.",
          "Describe a conflict with a colleague: how did it end?",
        ],
        topics: ["conflict", "time, money"], level: "mid", time: .seconds(150), prepare: .seconds(20),
        lookFor: ["Says what was at stake for both sides", "#1 reason first"],
        redFlags: ["Makes the peer the villain"], followUps: ["What would you do differently today?"],
        answer: "Situation …\n\n  Task …\n\tResult …", source: "own"),
      Question(
        key: QuestionKey(ofWording: "What does `print(1)` print?\n\n    print(1)"),
        wordings: ["What does `print(1)` print?\n\n    print(1)"], kind: .coding),
    ])

  @Test("a bank is written with its keys in the manual's order, and nothing that says nothing")
  func example() {
    let text = """
      # From a friend
      bank: Behavioural core
      description: What almost every interview asks
      author: rehearse
      questions:
        - id: conflict-with-peer
          ask:
            - Tell me about a time you disagreed with a peer about a design.
            - "Describe a conflict with a colleague: how did it end?"
          topics: [conflict, "time, money"]
          level: mid
          time: 2m30s
          prepare: 20s
          look_for:
            - Says what was at stake for both sides
            - "#1 reason first"
          red_flags:
            - Makes the peer the villain
          follow_ups:
            - What would you do differently today?
          answer: |
            Situation …

              Task …
            \tResult …
          source: own

        - ask: |
            What does `print(1)` print?

                print(1)
          kind: coding

      """
    #expect(BankText.text(of: Self.full, comment: "From a friend") == text)
    #expect(read(text) == BankReading(bank: Self.full, diagnostics: [], leftOut: 0, isWhole: true))
  }

  @Test("what most questions share stands once, where that is shorter")
  func defaults() {
    func question(_ id: String, _ kind: Kind, _ time: Int, source: String? = "the web") -> Question {
      Question(
        key: QuestionKey(id), wordings: ["Why \(id)?"], kind: kind, time: .seconds(time), source: source)
    }
    let bank = Bank(
      name: "core", title: "Shared",
      questions: [
        question("a", .technical, 90), question("b", .technical, 90), question("c", .behavioural, 120),
        question("d", .technical, 90),
      ])
    let text = BankText.text(of: bank)
    #expect(
      text == """
        bank: Shared
        defaults: { kind: technical, time: 90s, source: the web }
        questions:
          - id: a
            ask: Why a?

          - id: b
            ask: Why b?

          - id: c
            ask: Why c?
            kind: behavioural
            time: 2m

          - id: d
            ask: Why d?

        """)
    #expect(read(text).bank == bank)
  }

  @Test("points that end every question's list stand once, too")
  func commonTexts() {
    func question(_ id: String, _ points: [String], _ flags: [String]) -> Question {
      Question(
        key: QuestionKey(id), wordings: ["Why \(id)?"], kind: .askThem, lookFor: points, redFlags: flags)
    }
    let bank = Bank(
      name: "core", title: "A coach's", version: "2026",
      questions: [
        question("a", ["own", "clear", "short"], ["x", "x"]), question("b", ["clear", "short"], ["x"]),
        question("c", ["clear", "short"], ["x"]),
      ])
    let text = BankText.text(of: bank)
    #expect(
      text == """
        bank: A coach's
        version: "2026"
        defaults:
          kind: ask-them
          look_for:
            - clear
            - short
        questions:
          - id: a
            ask: Why a?
            look_for:
              - own
            red_flags:
              - x
              - x

          - id: b
            ask: Why b?
            red_flags:
              - x

          - id: c
            ask: Why c?
            red_flags:
              - x

        """)
    #expect(read(text).bank == bank)
  }

  @Test("long texts are folded between words, and long lists of topics stand one below the other")
  func width() {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    let question = Question(
      key: QuestionKey("a"), wordings: [words + "?"], topics: (1...20).map { "topic-\($0)" },
      lookFor: ["so: " + words], answer: "a\u{85}\n  " + words + "\n" + words)
    let bank = Bank(name: "core", title: "Long", questions: [question])
    let text = BankText.text(of: bank)
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 100 })
    #expect(text.contains("    ask: word1 word2 word3"))
    #expect(text.contains("\n      word"))
    #expect(text.contains("      - \"so: word1"))
    #expect(text.contains("    answer: \"a\\u0085\\n\\\n      \\  word1"))
    #expect(text.contains("    topics:\n      - topic-1\n"))
    #expect(read(text) == BankReading(bank: bank, diagnostics: [], leftOut: 0, isWhole: true))
  }

  @Test("a bank without questions is read back")
  func empty() {
    let bank = Bank(name: "core", title: "core", questions: [])
    #expect(BankText.text(of: bank) == "bank: core\nquestions: []\n")
    #expect(read(BankText.text(of: bank)).bank == bank)
  }

  @Test("any bank is read back to the byte, and written again the same", arguments: UInt64(0)..<24)
  func anyBank(_ seed: UInt64) throws {
    var texts = NastyTexts(seed: seed)
    for _ in 0..<25 {
      let bank = texts.bank()
      let text = BankText.text(of: bank)
      let reading = read(text)
      #expect(reading.diagnostics.filter(\.isFault) == [], "\(text)")
      let back = try #require(reading.bank)
      #expect(back == bank, "\(text)")
      #expect(Self.bytes(of: back) == Self.bytes(of: bank), "\(text)")
      #expect(BankText.text(of: back) == text)
    }
  }

  /// All texts of the bank, told apart where they are equal to Unicode but not the same.
  private static func bytes(of bank: Bank) -> [[UInt8]] {
    var texts = [bank.title, bank.summary ?? "", bank.author ?? ""]
    for question in bank.questions {
      texts.append(question.key.text)
      for list in [
        question.wordings, question.topics, question.lookFor, question.redFlags, question.followUps,
      ] {
        texts += list
      }
      texts += [question.level, question.answer, question.source].map { $0 ?? "" }
    }
    return texts.map { Array($0.utf8) }
  }

  private static let shippedBanks = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("question-banks")

  @Test("every shipped bank is read, written and read as the same bank")
  func shipped() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.shippedBanks, includingPropertiesForKeys: nil)
    #expect(files.count >= 3)
    for file in files {
      let bank = try #require(read(String(contentsOf: file, encoding: .utf8)).bank)
      let text = BankText.text(of: bank)
      #expect(read(text) == BankReading(bank: bank, diagnostics: [], leftOut: 0, isWhole: true))
    }
  }

  @Test("twenty thousand questions with one source are written and read")
  func large() {
    let questions = (0..<20_000).map {
      Question(
        key: QuestionKey("q\($0)"), wordings: ["What is \($0)?"], kind: .technical, lookFor: ["a point"],
        answer: "one\ntwo", source: "a list of many")
    }
    let bank = Bank(name: "core", title: "Large", questions: questions)
    #expect(read(BankText.text(of: bank)).bank == bank)
  }
}
