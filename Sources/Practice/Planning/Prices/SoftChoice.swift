import Foundation

/// A choice among stages to ask a question at, and never, at the eight prices of the ladder at once.
///
/// Each option is taken with a chance in proportion to `exp(value / τ)`, τ being ``softness`` times the mean price. A hard
/// choice would let all questions jump from one stage to the next for a price that is a thousandth lower, and no prices
/// would be found that fill all stages.
struct SoftChoice: Sendable {
  /// τ as a part of the mean price. Measured on 200 questions in 14 days, against the relaxed bound: 0.05 costs 1.5 %, 0.01
  /// needs many more rounds to find prices.
  static let softness: Float = 0.02

  /// What the choice is worth, the mean of what is taken, in the lower half; in the upper, how often will be asked.
  private(set) var worth = SIMD16<Float>()
  /// How likely each option is taken, in the order in which they were added.
  private(set) var shares: [SIMD8<Float>]
  private var options: [SIMD16<Float>]
  private var count = 0
  private var never = SIMD8<Float>()
  private var best = SIMD8<Float>()

  /// Below e^-14 an option plays no part.
  private static let faintest: Float = -14
  private static let temperature = softness * Prices.ladder

  init(options: Int) {
    shares = Array(repeating: .zero, count: options)
    self.options = Array(repeating: .zero, count: options)
  }

  /// Begins a choice, with what never asking brings.
  mutating func begin(never reward: Float) {
    count = 0
    never = SIMD8(repeating: reward)
    best = never
  }

  /// Adds a stage, with what it is worth to ask then and how often will be asked after it.
  mutating func add(reward: Float, price: Float, worth: SIMD16<Float>) {
    let value = worth.lowHalf + (SIMD8(repeating: reward) - price * Prices.ladder)
    options[count] = SIMD16(lowHalf: value, highHalf: worth.highHalf + 1)
    count += 1
    best.replace(with: value, where: value .> best)
  }

  /// Weighs all options against each other.
  mutating func finish() {
    var sum = Self.exponential((never - best) / Self.temperature)
    worth = SIMD16(lowHalf: sum * never, highHalf: .zero)
    for index in 0..<count {
      let share = Self.exponential((options[index].lowHalf - best) / Self.temperature)
      worth += SIMD16(lowHalf: share, highHalf: share) * options[index]
      shares[index] = share
      sum += share
    }
    for index in 0..<count { shares[index] /= sum }
    worth /= SIMD16(lowHalf: sum, highHalf: sum)
  }

  private static func exponential(_ values: SIMD8<Float>) -> SIMD8<Float> {
    var result = SIMD8<Float>()
    guard values.max() > faintest else { return result }
    for rung in 0..<8 where values[rung] > faintest { result[rung] = exp(values[rung]) }
    return result
  }
}
