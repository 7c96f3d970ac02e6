import Foundation

/// One set of coefficients on its way through a tree: memories forwards, derivatives backwards.
struct MemoryPass {
  /// What the pass forwards leaves at a node for the pass backwards.
  struct Trace {
    /// Stability, difficulty and the stability's logarithm after the node's review.
    var stability: Double
    var difficulty: Double
    var logStability: Double
    /// Recall by the forgetting curve before the review, and with its circumstances.
    var recall: Double
    var effective: Double
    /// `ln (1 + F t / S)`.
    var logGap: Double
    /// The question's surprises up to and with the review.
    var surprise: Surprise
    /// What the step's formula is made of; see the steps.
    var first: Double
    var second: Double
    /// The derivatives of the loss with respect to stability and difficulty, complete once all children were seen.
    var byStability: Double
    var byDifficulty: Double
    /// The same for the two sums of the surprises.
    var bySum: Double
    var byInformation: Double
  }

  let model: MemoryModel
  let weights: [Double]
  let movesRecall: Bool
  /// `e^-offset` by group.
  let odds: [Double]
  let slope: Double
  let surprise: Double

  init(_ coefficients: Coefficients, movesRecall: Bool) {
    model = MemoryModel(parameters: Parameters(unchecked: coefficients.weights))
    weights = coefficients.weights
    self.movesRecall = movesRecall
    odds = coefficients.offsets.map { exp(-$0) }
    slope = coefficients.slope
    surprise = coefficients.surprise
  }

  subscript(weight: Weight) -> Double { weights[weight.rawValue] }

  /// The first stability and difficulty after each grade, not clamped.
  var firsts: [(stability: Double, difficulty: Double)] {
    Grade.allCases.map {
      (model.parameters.firstStability(after: $0), model.parameters.firstDifficulty(after: $0))
    }
  }

  /// `e^-(offset + slope · evidence + coefficient · surprise)`: logits added to recall are a factor on the odds
  /// against it.
  @inline(__always)
  func oddsFactor(group: UInt8, evidence: Float, before: Surprise) -> Double {
    let offset = odds[Int(group)]
    let rest = slope * Double(evidence) + surprise * before.value
    return rest == 0 ? offset : offset * exp(-rest)
  }
}
