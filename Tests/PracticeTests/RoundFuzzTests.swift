import FSRS
import Foundation
import Testing

@testable import Practice

/// Rounds under thousands of random lines, followed by a plain list of what is recorded and taken back.
struct RoundFuzzTests {
  @Test(arguments: 0..<8)
  func `whatever is typed, records and results agree and the round ends once`(part: Int) throws {
    for seed in part * 100..<(part + 1) * 100 {
      var run = Run(seed: UInt64(seed))
      try run.play()
      if let fault = run.fault {
        Issue.record("seed \(seed): \(fault)")
        return
      }
    }
  }

  /// One round with its own bookkeeping.
  private struct Run {
    private static let words = [
      "", "", "", "", "a", "b", "ac3", "x", "abx2", "1", "2", "3", "4", "5", "solid", "blanked", "s", "+",
      "?",
      "some words of an answer", "two\nlines", "zz", "/blank", "/hint", "/note remember", "/note", "/pause",
      "/answer",
      "/last", "/help", "/hlep", "/", "/skip", "/suspend", "/quit", " ; a; b", "é", "３", "１", "٣", "\n",
      "\n\n+", "n", "y",
    ]

    private var generator: SeededGenerator
    private var sitting: Sitting
    private let terms: Round.Terms
    private let first: [QuestionKey: QuestionRecord]
    private let itemCount: Int
    /// What is recorded and not taken back, in order.
    private var kept: [(attempt: Attempt, result: RoundResult)] = []
    /// How many of them this sitting can take back.
    private var undoable = 0
    private var finishes = 0
    private(set) var fault: String?

    init(seed: UInt64) {
      var chance = SeededGenerator(seed: seed)
      let items = Self.items(using: &chance)
      var terms = drillTerms(
        size: Bool.random(using: &chance)
          ? .count(items.count) : .time(.seconds(Int.random(in: 60...3600, using: &chance))),
        followUpShare: [0, 0.5, 1].randomElement(using: &chance) ?? 0,
        cap: Bool.random(using: &chance) ? monday + Int.random(in: -2...9, using: &chance) : nil)
      terms.isTimed = seed % 5 != 0
      if seed % 3 == 0 {
        let usual = UsualTimes.Answer(kind: .behavioural, delivery: .spoken, answering: .seconds(30))
        terms.usual = UsualTimes(Array(repeating: usual, count: 8))
      }
      self.terms = terms
      first = Dictionary(
        uniqueKeysWithValues: items.compactMap { item in item.record.map { (item.question.key, $0) } })
      itemCount = items.count
      sitting = Sitting(items, terms: terms, seed: seed)
      generator = chance
    }

    private static func items(using chance: inout SeededGenerator) -> [RoundItem] {
      (0..<Int.random(in: 1...9, using: &chance)).map { number in
        let asked = question(
          "q\(number)", points: Int.random(in: 0...4, using: &chance),
          redFlags: Int.random(in: 0...2, using: &chance),
          followUps: Bool.random(using: &chance) ? ["And?"] : [])
        var record: QuestionRecord?
        if Bool.random(using: &chance) {
          let past = step(monday - Int.random(in: 0...30, using: &chance), .shaky)
          record = QuestionRecord(key: asked.key, first: past, rules: MemoryRules())
        }
        return RoundItem(
          question: asked, why: .new, record: record, asksForContents: Bool.random(using: &chance))
      }
    }

    mutating func play() throws {
      var lines = 0
      while sitting.round.phase != .finished, fault == nil {
        lines += 1
        switch Int.random(in: 0..<40, using: &generator) {
        case 0: sitting.round.interrupt(after: .seconds(1))
        case 1: try resume()
        case 2 where lines < 300: take(type("/undo"))
        case _ where lines > 600: take(type("/skip"))
        default: take(type(Self.words.randomElement(using: &generator) ?? ""))
        }
        check()
        if lines > 1000 { fault = "does not end" }
      }
      if finishes != 1 { fault = fault ?? "finished \(finishes) times" }
      checkFold()
    }

    private mutating func type(_ text: String) -> [Round.Effect] {
      // Now and then somebody leaves the desk.
      let isAway = Int.random(in: 0..<10, using: &generator) == 0
      let elapsed = Double(Int.random(in: 0...400, using: &generator)) / 4 * (isAway ? 60 : 1)
      return sitting.line(text, elapsed, firstKey: text.isEmpty ? nil : elapsed / 2)
    }

    /// Leaves and goes on from what is stored; a graded question that waits for its contents is over then.
    private mutating func resume() throws {
      let progress = sitting.round.progressOnceGraded
      let restored = try JSONDecoder().decode(RoundProgress.self, from: JSONEncoder().encode(progress))
      guard restored == progress else {
        fault = "stored as \(restored)"
        return
      }
      guard !progress.remaining.isEmpty else { return }
      let queue = sitting.round.queue.suffix(progress.remaining.count)
      sitting.round = Round(Array(queue), terms: terms, after: restored)
      undoable = 0
    }

    private mutating func take(_ effects: [Round.Effect]) {
      finishes += effects.filter { $0 == .finished }.count
      if let attempt = effects.attempt, let result = effects.result {
        kept.append((attempt, result))
        undoable += 1
      }
      if effects.contains(.undo) {
        if kept.popLast() == nil || undoable == 0 { fault = "undid what it could not" }
        undoable -= 1
      }
      if effects.isEmpty, [.points, .grade, .contents].contains(sitting.round.phase) {
        fault = "silent at \(sitting.round.phase)"
      }
    }

    private mutating func check() {
      let round = sitting.round
      let queued = round.queue.map(\.question.key)
      if round.results != kept.map(\.result) { fault = "results are \(round.results)" }
      if (round.phase == .finished) != queued.isEmpty { fault = "\(round.phase) with \(queued.count) to go" }
      let left = round.progressOnceGraded.remaining.map(\.key)
      if Set(left).count != left.count { fault = "one question twice in \(left)" }
      if round.total < itemCount || round.total > 2 * itemCount { fault = "\(round.total) of \(itemCount)" }
      if round.done < round.results.count - (round.phase == .contents ? 1 : 0) {
        fault = "only \(round.done) done"
      }
      for (attempt, result) in kept.suffix(1) where !isSound(attempt, result) {
        fault = "\(attempt) as \(result)"
      }
    }

    private func isSound(_ attempt: Attempt, _ result: RoundResult) -> Bool {
      let coverage = attempt.coverage ?? Coverage(pointsTotal: 0, redFlagsTotal: 0)
      let times = [attempt.thinking, attempt.answering, attempt.followUp].compactMap { $0 }
      return attempt.question == result.key && attempt.grade == result.grade
        && attempt.coverage == result.coverage
        && attempt.answering == result.answering && attempt.delivery == result.delivery
        && coverage.points < 1 << coverage.pointsTotal && coverage.redFlags < 1 << coverage.redFlagsTotal
        && attempt.suggested != .nailed && (attempt.words == nil) == (attempt.delivery != .typed)
        && times.allSatisfy { $0 >= .zero } && (terms.isTimed || times.isEmpty)
        && (attempt.usual == nil || attempt.answering != nil)
    }

    /// Every next day that was told is the one that the record's own fold gives.
    private mutating func checkFold() {
      var records = first
      for (attempt, result) in kept {
        let taken = step(monday, attempt.grade)
        let predicted = records[result.key]?.recall(on: monday, rules: terms.rules)
        if attempt.prediction?.recall != predicted { fault = "predicted \(attempt)" }
        if records[result.key] == nil {
          records[result.key] = QuestionRecord(key: result.key, first: taken, rules: terms.rules)
        } else {
          records[result.key]?.apply(taken, rules: terms.rules)
        }
        let next = records[result.key]?.nextDay(rules: terms.rules) ?? monday
        if result.next != Deadline.capped(next, by: terms.cap, lastDay: monday) {
          fault = "\(result), not \(next)"
        }
      }
    }
  }
}
