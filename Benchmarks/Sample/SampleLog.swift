import FSRS
import Foundation
import Practice

/// The reviews of a simulated learner whose memory isn't quite the usual one, the same at each run.
struct SampleLog {
  /// As a CSV of card_id, review_time_ms and rating, in the order of time.
  let csv: String

  /// A learner who begins some cards every day and repeats each when it is due, give or take a little.
  init(reviews: Int) {
    var generator = SeededGenerator(seed: 17)
    let model = Self.learner
    let cards = max(1, reviews / 10)
    var rows: [(milliseconds: Int, card: Int, rating: Int)] = []
    rows.reserveCapacity(reviews)
    for card in 0..<cards {
      let count = reviews * (card + 1) / cards - reviews * card / cards
      var day = 19_000 + card * 700 / cards
      var state: MemoryState?
      for number in 0..<count {
        var elapsed = 0
        if let state {
          let interval = Double(model.intervalDays(for: state, targetRecall: 0.9))
          // One in six is answered again on the same day.
          let isSameDay = number < 3 && Int.random(in: 0..<6, using: &generator) == 0
          elapsed = isSameDay ? 0 : max(1, Int(interval * Double.random(in: 0.7...1.5, using: &generator)))
        }
        let recall = state.map { model.recall(of: $0, afterDays: Double(elapsed)) } ?? 0.75
        let grade = Self.grade(recall: recall, &generator)
        state = model.state(after: grade, from: state, elapsedDays: elapsed)
        day += elapsed
        let time =
          day * 86_400_000 + 5 * 3_600_000 + Int.random(in: 0..<60_000_000, using: &generator) + number
        rows.append((time, card + 1, grade.rawValue))
      }
    }
    rows.sort { ($0.milliseconds, $0.card) < ($1.milliseconds, $1.card) }
    csv =
      "card_id,review_time_ms,rating\n" + rows.map { "\($0.card),\($0.milliseconds),\($0.rating)\n" }.joined()
  }

  /// Forgets sooner than most after a first answer, and a little faster later on.
  private static var learner: MemoryModel {
    let changes: [Weight: Double] = [
      .firstStabilityBlanked: 0.5, .firstStabilitySolid: 1.6, .growth: 1.7, .decay: 0.2,
    ]
    let weights = Weight.allCases.map { changes[$0] ?? Parameters.standard[$0] }
    return MemoryModel(parameters: (try? Parameters(weights)) ?? .standard)
  }

  private static func grade(recall: Double, _ generator: inout SeededGenerator) -> Grade {
    if Double.random(in: 0..<1, using: &generator) > recall { return .blanked }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...1: return .shaky
    case 2...8: return .solid
    default: return .nailed
    }
  }
}
