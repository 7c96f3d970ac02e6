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

  /// What the choice is worth: the mean of what is taken.
  private(set) var value = SIMD8<Float>()
  /// How often will be asked in all.
  private(set) var asks = SIMD8<Float>()
  /// How likely each option is taken, in the order in which they were added.
  private(set) var shares: [SIMD8<Float>]
  private var further: [SIMD8<Float>]
  private var count = 0
  private var never = SIMD8<Float>()

  /// Below e^-14 an option plays no part.
  private static let faintest: Float = -14
  private static let temperature = softness * Prices.ladder

  init(options: Int) {
    shares = Array(repeating: .zero, count: options)
    further = shares
  }

  /// Begins a choice, with what never asking brings.
  mutating func begin(never reward: Float) {
    count = 0
    never = SIMD8(repeating: reward)
    value = never
  }

  /// Adds a stage.
  mutating func add(reward: Float, price: Float, worth: (value: SIMD8<Float>, asks: SIMD8<Float>)) {
    let option = worth.value + reward - price * Prices.ladder
    shares[count] = option
    further[count] = worth.asks
    count += 1
    value.replace(with: option, where: option .> value)
  }

  /// Weighs all options against each other.
  mutating func finish() {
    let best = value
    var sum = Self.exponential((never - best) / Self.temperature)
    asks = .zero
    value = sum * never
    for index in 0..<count {
      let option = shares[index]
      let share = Self.exponential((option - best) / Self.temperature)
      value += share * option
      shares[index] = share
      sum += share
      asks += share * (further[index] + 1)
    }
    for index in 0..<count { shares[index] /= sum }
    asks /= sum
    value /= sum
  }

  private static func exponential(_ values: SIMD8<Float>) -> SIMD8<Float> {
    var result = SIMD8<Float>()
    guard values.max() > faintest else { return result }
    for rung in 0..<8 where values[rung] > faintest { result[rung] = exp(values[rung]) }
    return result
  }
}
