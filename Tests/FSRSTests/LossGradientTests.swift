import Foundation
import Testing

@testable import FSRS

/// The loss and its gradient: the reference's values, and differences of the loss itself.
struct LossGradientTests {
  /// Four questions of fsrs-rs 6.6.1, `training.rs`, `test_loss_and_grad`: each row is one review of all four.
  private static let days = [
    [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 1, 1, 3], [1, 3, 3, 5], [3, 6, 6, 12], [4, 11, 12, 23],
  ]
  private static let grades = [
    [1, 2, 3, 4], [3, 4, 2, 4], [1, 4, 4, 3], [4, 3, 3, 3], [3, 1, 3, 3], [2, 3, 3, 4], [3, 3, 3, 1],
  ]
  private static let gradient = [
    -0.095688485, -0.0051607806, -0.0012249565, 0.007462064, 0.03650761, -0.082112335, 0.0593964, -2.1474836,
    0.57626534, -2.8751316, 0.7154875, -0.028993709, 0.0099172965, -0.2189217, -0.0017800558, -0.089381434,
    0.299141, 0.068104014, -0.011605468, -0.25398168, 0.27700496,
  ]
  private static let afterOneStep = [
    0.252, 1.3331, 2.3464994, 8.2556, 6.3733, 0.87340003, 2.9794, 0.040999997, 1.8322, 0.20660001, 0.756,
    1.5235, 0.021400042, 0.3029, 1.6882998, 0.64140004, 1.8329, 0.5025, 0.13119997, 0.1058, 0.1142,
  ]
  private static let afterTwoSteps = [
    0.2882918, 1.3726242, 2.3861322, 8.215636, 6.339965, 0.9130969, 2.940639, 0.07696985, 1.7921946,
    0.2464217, 0.71595186, 1.5631561, 0.001, 0.34230903, 1.7282416, 0.68038, 1.7929853, 0.46258268,
    0.14039303, 0.14509967, 0.1,
  ]

  /// The four questions, of which the last review alone counts.
  private func referenceTree() -> HistoryTree {
    let log = ReviewLog(
      (0..<4).map { question in
        Self.days.indices.map { number in
          Review(
            grade: Grade(rawValue: Self.grades[number][question]) ?? .solid,
            elapsedDays: Self.days[number][question], time: Int64(number))
        }
      })
    let weights = (0..<log.reviewCount).map { $0 % Self.days.count == Self.days.count - 1 ? Float(1) : 0 }
    return HistoryTree(of: 0..<4, in: log, weights: weights)
  }

  @Test func `loss, gradient and two steps of the optimiser are the reference's`() {
    let tree = referenceTree()
    var coefficients = Coefficients()
    var adam = Adam(count: 21)
    let rates = [Double](repeating: 0.04, count: 21)

    let first = LossGradient(of: coefficients, over: tree)
    #expect(abs(first.loss - 4.0466027) < tolerance32)
    #expect(isClose(Array(first.gradient.prefix(21)), Self.gradient))
    adam.step(&coefficients.weights, against: Array(first.gradient.prefix(21)), rates: rates)
    coefficients.clamp()
    #expect(isClose(coefficients.weights, Self.afterOneStep))

    let second = LossGradient(of: coefficients, over: tree)
    #expect(abs(second.loss - 3.767796) < tolerance32)
    adam.step(&coefficients.weights, against: Array(second.gradient.prefix(21)), rates: rates)
    coefficients.clamp()
    #expect(isClose(coefficients.weights, Self.afterTwoSteps))
  }

  @Test func `the gradient is what small differences of the loss say, for any parameters and history`() {
    var compared = 0
    for seed in UInt64(0)..<60 {
      var generator = SplitMix64(seed: seed)
      let log = ReviewLog.random(questions: 12, circumstances: true, using: &generator)
      let tree = HistoryTree(of: 0..<12, in: log, weights: log.itemWeights)
      var coefficients = Coefficients(
        parameters: .random(using: &generator), offsets: [0.1, -1, 0.5, -0.3, 0, 0, 0, 0], slope: -0.2)
      // The middle of the bounds: at the edges the formulas meet their limits.
      coefficients.weights = zip(coefficients.weights, Parameters.standard.weights).map { ($0 + 3 * $1) / 4 }
      let exact = LossGradient(of: coefficients, over: tree, learnsAll: true)
      for index in 0..<Coefficients.count {
        func loss(_ change: Double) -> Double {
          var vector = coefficients.vector
          vector[index] += change
          return LossGradient(of: Coefficients(vector), over: tree, learnsAll: true).loss
        }
        let step = 1e-6 * max(1, abs(coefficients.vector[index]))
        let (left, right) = ((exact.loss - loss(-step)) / step, (loss(step) - exact.loss) / step)
        // Where the sides differ, a bound or the lesser of two changes hands.
        guard abs(left - right) < 1e-3 * max(1, abs(left)) else { continue }
        let difference = abs((left + right) / 2 - exact.gradient[index])
        #expect(difference < 1e-4 * max(1, abs(left)), "seed \(seed), coefficient \(index)")
        compared += 1
      }
    }
    #expect(compared > 1600)
  }

  @Test func `what questions have in common is counted as often as it happened`() {
    for seed in UInt64(0)..<40 {
      var generator = SplitMix64(seed: seed)
      let log = ReviewLog.random(questions: 200, reviews: 1...5, using: &generator)
      let items = log.items
      let weights = items.recencyWeights(in: log, power: 3)
      let tree = HistoryTree(of: 0..<200, in: log, weights: weights)
      let recalls = log.predictions(of: items, by: MemoryModel())
      let loss = zip(items.places, recalls).reduce(0.0) { sum, item in
        sum - Double(weights[Int(item.0)]) * log2(log.isSuccess(Int(item.0)) ? item.1 : 1 - item.1)
          * 0.6931471805599453
      }
      #expect(tree.nodes.count < log.reviewCount)
      #expect(abs(LossGradient(of: Coefficients(), over: tree).loss - loss) < 1e-7 * loss, "seed \(seed)")
    }
  }
}
