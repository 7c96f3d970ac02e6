import Foundation

/// Coefficients as the formulas use them, what depends on them alone computed once.
struct FittedModel {
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
