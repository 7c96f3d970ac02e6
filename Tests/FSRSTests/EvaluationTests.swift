import Foundation
import Testing

@testable import FSRS

struct EvaluationTests {
  /// Four questions with two reviews each, of which the last is predicted; outcomes 1, 1, 0, 1.
  private let log = ReviewLog(
    [(2, Grade.solid), (2, .solid), (2, .blanked), (40, .nailed)].enumerated().map { number, last in
      [
        Review(grade: .solid, elapsedDays: 0, time: 0),
        Review(grade: last.1, elapsedDays: last.0, time: Int64(number)),
      ]
    })

  @Test func `log loss, calibration and ranking are as worked out by hand`() {
    let evaluation = Evaluation(of: [0.9, 0.8, 0.7, 0.6], for: log.items, in: log)
    #expect(evaluation.items == 4)
    let loss = -(Foundation.log(0.9) + Foundation.log(0.8) + Foundation.log(0.3) + Foundation.log(0.6)) / 4
    #expect(abs(evaluation.logLoss - loss) < 1e-12)
    // Two bins: three items after two days, mean 0.8 for 2/3 right; one after forty, 0.6 for 1.
    let square = 3 * pow(0.8 - 2.0 / 3, 2) + pow(0.4, 2)
    #expect(abs(evaluation.rmseBins - sqrt(square / 4)) < 1e-12)
    // Of the three pairs of right and wrong, two are ranked rightly.
    #expect(abs(evaluation.auc - 2.0 / 3) < 1e-12)
  }

  @Test func `certainty is kept from being infinitely wrong, and equal predictions rank as a half`() {
    let certain = Evaluation(of: [1, 1, 1, 1], for: log.items, in: log)
    #expect(abs(certain.logLoss - (-Foundation.log(1e-4) - 3 * Foundation.log(1 - 1e-4)) / 4) < 1e-12)
    #expect(certain.auc == 0.5)
  }

  @Test func `nothing to judge is nothing`() {
    let nothing = Evaluation(of: [], for: log.items[9..<12], in: log)
    #expect(nothing.items == 0 && nothing.logLoss == 0 && nothing.rmseBins == 0 && nothing.auc == 0.5)
  }
}
