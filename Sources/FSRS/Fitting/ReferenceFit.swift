import Foundation

/// The fit of the reference, fsrs-rs 6.6: what most programs mean by optimising FSRS. With few items it predicts worse
/// than the defaults do; ``PersonalFit`` is the one to use. It is here as the measure. The first stabilities stay as they
/// were found; the reference's own come out otherwise on some logs, so that its predictions differ: see <doc:FewAttempts>.
public struct ReferenceFit: Sendable {
  /// The parameters found; the defaults if there were fewer than eight items.
  public let parameters: Parameters

  /// With fewer items the defaults stay.
  private static let fewestItems = 8
  /// With fewer items only the first stabilities are fitted.
  private static let fewestForTraining = 64
  private static let epochs = 5
  private static let batchSize = 512
  private static let rate = 0.04

  /// How far people's fitted parameters lie from the defaults, by weight: the spread of the penalty
  /// `Σ ((w - start)/σ)²`, from the reference.
  static let spreads = [
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03,
    0.31, 0.32, 0.14, 0.27,
  ]

  /// Fits to items of a log; those of another log are left out.
  public init(of items: ReviewItems, in log: ReviewLog) {
    let items = items.existing(in: log)
    guard items.count >= Self.fewestItems else {
      parameters = .standard
      return
    }
    var answers = FirstAnswers(of: items, in: log)
    let dropped = answers.dropOutliers()
    let kept = items.without(dropped, in: log)
    var start = Parameters.standard.weights
    start.replaceSubrange(
      0..<4, with: FirstStabilities(fitting: answers, mean: kept.successShare(in: log)).filled())
    var coefficients = Coefficients(parameters: Parameters(unchecked: start))
    coefficients.clamp()
    if kept.count >= Self.fewestForTraining {
      Self.train(
        &coefficients,
        on: TrainingBatches(of: log, weights: kept.recencyWeights(in: log, power: 3), size: Self.batchSize))
    }
    parameters = Parameters(unchecked: coefficients.weights)
  }

  private static func train(_ coefficients: inout Coefficients, on training: TrainingBatches) {
    let start = coefficients.weights
    let steps = epochs * training.batches.count
    var adam = Adam(count: start.count)
    var step = 0
    for epoch in 0..<epochs {
      for batch in training.batches.shuffled(seed: UInt64(epoch)) {
        var gradient = Array(
          batch.lossGradient(coefficients, learnsAll: false).gradient.prefix(start.count))
        let share = Double(batch.items) / Double(training.items)
        for index in gradient.indices {
          gradient[index] +=
            2 * share * (coefficients.weights[index] - start[index]) / (spreads[index] * spreads[index])
        }
        // The rate falls to 0 along a half cosine.
        let rate = rate * (1 + cos(.pi * Double(step) / Double(steps))) / 2
        // The first stabilities stay as they were found.
        let rates = Weight.allCases.map { $0.rawValue < 4 ? 0 : rate }
        adam.step(&coefficients.weights, against: gradient, rates: rates)
        coefficients.clamp()
        step += 1
      }
    }
  }
}

extension ReviewItems {
  /// The items of questions whose first item isn't an outlier.
  fileprivate func without(_ dropped: [Set<Int>], in log: ReviewLog) -> ReviewItems {
    let firsts = FirstItems(in: log)
    return filter { place in
      let item = Int(firsts.firstItem[place])
      guard item >= 0, let first = firsts.firstReview(of: item) else { return true }
      return !dropped[log.grades[first].rawValue - 1].contains(Int(log.days[item]))
    }
  }
}
