import FSRS
import Foundation
import Practice

/// The simulation by which policies compare: so many questions, days until the interview and answers a day.
struct PlanWorld {
  var questions: Int
  var days: Int
  var answersPerDay: Int

  /// The rows of the published reference.
  static let rows = [
    PlanWorld(questions: 200, days: 14, answersPerDay: 13),
    PlanWorld(questions: 200, days: 30, answersPerDay: 13),
    PlanWorld(questions: 60, days: 7, answersPerDay: 10),
    PlanWorld(questions: 400, days: 14, answersPerDay: 13),
  ]

  /// The chances of blanked, shaky, solid and nailed at a first attempt.
  static let firstGrades = GradeWeights(blanked: 0.45, shaky: 0.2, solid: 0.25, nailed: 0.1)
  /// The chances of shaky, solid and nailed at a later attempt that succeeds.
  static let laterGrades = GradeWeights(shaky: 0.2, solid: 0.65, nailed: 0.15)
  /// What a question never attempted counts on the day.
  static let unseen = 0.35
  /// The shape of the gamma distribution of weights.
  private static let weightShape = 0.7

  /// The interview comes half a day after the morning that follows the last evening.
  var end: Double { Double(days) + 0.5 }

  /// How likely each question is asked, summing to 1.
  func weights(using generator: inout SeededGenerator) -> [Double] {
    let draws = (0..<questions).map { _ in generator.gamma(shape: Self.weightShape) }
    let sum = draws.reduce(0, +)
    // Next to nothing rather than nothing: a question that is never asked has no price.
    return draws.map { max($0 / sum, 1e-9) }
  }
}

/// A person's memory as it really is: FSRS-6 with the defaults, or with parameters around them.
enum PlanPerson {
  /// How far people's other parameters lie around the defaults, as a part of what the reference fit takes for the spread of
  /// people: half of it, since that one holds the errors of fits as well.
  private static let part = 0.5
  /// The standard deviation of the logarithm of what all first stabilities are multiplied by, and of what each is besides.
  private static let (commonSpread, ownSpread) = (0.4, 0.25)
  /// The reference fit's spreads of w4 to w20.
  private static let spreads = [
    0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
  ]

  /// Parameters drawn around the defaults, first stabilities in their order.
  static func drawn(using generator: inout SeededGenerator) throws -> MemoryModel {
    var weights = Parameters.standard.weights
    let common = commonSpread * generator.normal()
    let first = (0..<4).map { weights[$0] * exp(common + ownSpread * generator.normal()) }.sorted()
    weights.replaceSubrange(0..<4, with: first)
    for (offset, spread) in spreads.enumerated() {
      weights[offset + 4] += part * spread * generator.normal()
    }
    return MemoryModel(parameters: try Parameters(clamping: weights))
  }
}

extension SeededGenerator {
  /// The standard normal distribution (Box and Muller 1958).
  mutating func normal() -> Double { sqrt(-2 * log(1 - chance())) * cos(2 * .pi * chance()) }

  /// The gamma distribution of scale 1 (Marsaglia and Tsang 2000).
  mutating func gamma(shape: Double) -> Double {
    if shape < 1 { return gamma(shape: shape + 1) * pow(1 - chance(), 1 / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / sqrt(9 * d)
    while true {
      let normal = normal()
      let v = pow(1 + c * normal, 3)
      if v > 0, log(1 - chance()) < 0.5 * normal * normal + d - d * v + d * log(v) { return d * v }
    }
  }
}
