@testable import FSRS

extension ReviewLog {
  /// Anything that reviews may look like: same-day ones, gaps of years, all grades, circumstances.
  static func random(
    questions: Int, reviews: ClosedRange<Int> = 1...12, circumstances: Bool = false,
    using generator: inout some RandomNumberGenerator
  ) -> ReviewLog {
    var log = ReviewLog()
    for _ in 0..<questions {
      var time = Int64.random(in: 0...100, using: &generator)
      log.append(
        (0..<Int.random(in: reviews, using: &generator)).map { _ in
          let days = [0, 0, 1, 2, 4, 9, 30, 400].randomElement(using: &generator) ?? 1
          time += Int64(days)
          return Review(
            grade: .random(using: &generator), elapsedDays: days, time: time,
            circumstances: circumstances
              ? .init(
                group: .random(in: 0...3, using: &generator),
                evidence: [0, 0, -1.5, 0.5, 2].randomElement(using: &generator) ?? 0)
              : .init())
        })
    }
    return log
  }

  /// What a learner with those parameters answers when questions come back at 0.9, give or take a few days.
  static func simulated(
    _ learner: MemoryModel, questions: Int, reviews: Int, offset: Double = 0,
    using generator: inout some RandomNumberGenerator
  ) -> ReviewLog {
    ReviewLog(
      (0..<questions).map { question in
        var state: MemoryState?
        var time = Int64(question / 3)
        return (0..<reviews).map { number in
          let group = Int.random(in: 0...4, using: &generator) == 0 ? 1 : 0
          var days = 0
          if let state {
            let interval = MemoryModel().intervalDays(for: state, targetRecall: 0.85)
            days = max(1, interval + .random(in: -1...2, using: &generator))
          }
          let shift = group == 1 ? offset : 0
          let recall = state.map { learner.recall(of: $0, afterDays: Double(days), offset: shift) } ?? 0.7
          let grade: Grade =
            Double.random(in: 0..<1, using: &generator) > recall
            ? .blanked : [.shaky, .solid, .solid, .solid, .nailed].randomElement(using: &generator) ?? .solid
          state = learner.state(after: grade, from: state, elapsedDays: days, offset: shift)
          time += Int64(days)
          return Review(
            grade: grade, elapsedDays: number == 0 ? 0 : days, time: time, circumstances: .init(group: group))
        }
      })
  }

  /// One for each item, by the place of a review; zero for other reviews.
  var itemWeights: [Float] { (0..<reviewCount).map { isItem($0) ? 1 : 0 } }
}
