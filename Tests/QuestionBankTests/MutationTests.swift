import Practice
import Testing

@testable import QuestionBank

/// A sound bank, broken at random: nothing may crash, and whatever is not read must be said.
@Suite struct MutationTests {
  private static let sound = """
    bank: Behavioural core
    defaults: { kind: behavioural, time: 2m }
    questions:
      - id: conflict-with-peer
        ask:
          - Tell me about a time you disagreed with a peer.
          - "Describe a \\"conflict\\" 東京"
        topics: &t [conflict, communication]
        time: 2m30s
        answer: |
          Situation … Task
            deeper
      - ask: 'It''s your turn'
        topics: *t
        look_for: [one, two]

    """

  private static let splices = [
    "\t", "“", "”", "'", "\"", "*t", "&t ", "!x ", "[", "]", "{", "}", ": ", "- ", "#", "|", ">", "%", "@",
    "---\n", "...\n", "\u{0}", "\u{feff}", "\r", "\n", "<<: *t\n", "? ", "\u{2028}", "\u{85}", "\\x", ",",
    "  ", "~", "questions:", "ask: ", "\u{301}", "🧑‍🚀",
  ].map { Array($0.utf8) }

  @Test("a thousand mutations each are read or diagnosed", arguments: UInt64(0)..<8)
  func mutations(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      var bytes = Array(Self.sound.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, using: &generator) }
      let reading = BankReader().read(bytes, file: "x.yaml", name: "x")
      #expect(reading.bank != nil || !reading.diagnostics.isEmpty)
      #expect(reading.isWhole || reading.bank == nil && !reading.diagnostics.isEmpty)
      #expect(reading.leftOut == 0 || reading.hasFaults)
      for diagnostic in reading.diagnostics {
        let text = diagnostic.rendered { $0.count }
        #expect(diagnostic.line >= 1 && diagnostic.column >= 1)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
      if let text = String(validating: bytes, as: UTF8.self) { edit(text) }
    }
  }

  /// Editing a text that may be broken refuses or does what it should.
  private func edit(_ text: String) {
    let question = NewQuestion(id: "added", ask: "What: \"now\"?")
    guard let changed = try? OwnBankText(text, file: "x.yaml").adding(question) else { return }
    let reading = BankReader().read(Array(changed.utf8), file: "x.yaml", name: "x")
    #expect(reading.bank?.questions.last?.wordings == ["What: \"now\"?"])
  }

  private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes.removeSubrange(place..<min(bytes.count - 1, place + 20))
    case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
    default: bytes.insert(contentsOf: Self.splices.randomElement(using: &generator) ?? [], at: place)
    }
  }
}
