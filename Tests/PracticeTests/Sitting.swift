import FSRS
import Testing

@testable import Practice

/// A round with the generator that drives it, for tests that type lines.
struct Sitting {
  var round: Round
  var generator = SeededGenerator(seed: 1)

  /// A sitting over questions that are asked in this order.
  init(_ questions: Question..., terms: Round.Terms = drillTerms(), seed: UInt64 = 1) {
    self.init(questions.map { item($0) }, terms: terms, seed: seed)
  }

  /// A sitting over items in this order.
  init(_ items: [RoundItem], terms: Round.Terms = drillTerms(), seed: UInt64 = 1) {
    round = Round(items, terms: terms)
    generator = SeededGenerator(seed: seed)
  }

  /// Types a line that took so many seconds, the first key after `firstKey` of them.
  @discardableResult
  mutating func line(_ text: String, _ seconds: Double = 1, firstKey: Double? = nil) -> [Round.Effect] {
    round.receive(
      .init(text, after: .seconds(seconds), firstKey: firstKey.map { .seconds($0) }), using: &generator)
  }

  /// Leaves the editor with this as the whole answer.
  mutating func edit(_ text: String, _ seconds: Double) -> [Round.Effect] {
    round.receive(.init(text, after: .seconds(seconds), isWhole: true), using: &generator)
  }

  /// Types lines of a second each and gives back what follows from the last.
  @discardableResult
  mutating func lines(_ texts: String...) -> [Round.Effect] {
    texts.reduce([]) { _, text in line(text) }
  }

  /// Speaks for a minute after ten seconds and grades in one line.
  @discardableResult
  mutating func speak(_ ticks: String) -> [Round.Effect] {
    line("", 10)
    line("", 60)
    return line(ticks)
  }
}

extension [Round.Effect] {
  /// The attempt recorded among the effects.
  var attempt: Attempt? {
    compactMap { if case .record(let attempt, _, _) = $0 { attempt } else { nil } }.first
  }

  /// The typed text and the notes kept with the attempt among the effects.
  var written: [String?] {
    for case .record(_, let text, let note) in self { return [text, note] }
    return []
  }

  /// The result told among the effects.
  var result: RoundResult? {
    compactMap { if case .result(let result, _) = $0 { result } else { nil } }.first
  }

  /// The sentence of a refusal, if that is all.
  var refusal: String? {
    if count == 1, case .invalid(let sentence) = self[0] { sentence } else { nil }
  }
}
