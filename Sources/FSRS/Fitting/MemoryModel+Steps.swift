import Foundation

/// The formulas of `MemoryModel+Stability` with the logarithm of stability at hand, which a replay carries along: then
/// no step needs a power. Each returns the parts that derivatives are made of.
extension MemoryModel {
  /// `ln (1 + F t / S)`.
  @inline(__always)
  func logGap(days: Double, stability: Double) -> Double {
    log(1 + curveFactor * days / stability)
  }

  /// `R = e^(-w20 ln (1 + F t / S))`.
  @inline(__always)
  func recall(logGap: Double) -> Double {
    exp(-decay * logGap)
  }

  /// The growth S'/S - 1, and `e^(w10 (1-R))` in it.
  @inline(__always)
  func growth(
    grade: UInt8, difficulty: Double, logStability: Double, recall: Double
  ) -> (growth: Double, forgotten: Double) {
    let forgotten = exp(growthForgetting * (1 - recall))
    let gradeFactor = grade == 2 ? shakyFactor : grade == 4 ? nailedFactor : 1
    let growth =
      growthScale * (11 - difficulty) * exp(-growthSaturation * logStability) * (forgotten - 1) * gradeFactor
    return (growth, forgotten)
  }

  /// Stability after a blank, with `ln D` and `(S+1)^w13` in it.
  @inline(__always)
  func lapsed(
    difficulty: Double, stability: Double, recall: Double
  ) -> (stability: Double, logDifficulty: Double, power: Double) {
    let logDifficulty = log(difficulty)
    let power = exp(lapseStability * log(stability + 1))
    let relearned =
      lapseScale * (power - 1) * exp(lapseForgetting * (1 - recall) - lapseDifficulty * logDifficulty)
    return (min(relearned, stability / leastLapseDivisor), logDifficulty, power)
  }

  /// The factor of a same-day attempt before it is kept from lowering stability.
  @inline(__always)
  func sameDayFactor(grade: UInt8, logStability: Double) -> Double {
    exp(sameDayGain * (Double(grade) - 3 + sameDayOffset) - sameDaySaturation * logStability)
  }

  /// Difficulty after an attempt, not clamped.
  @inline(__always)
  func difficulty(grade: UInt8, difficulty: Double) -> Double {
    let stepped = difficulty - difficultyStep * (Double(grade) - 3) * (10 - difficulty) / 9
    return difficultyReversion * easiestDifficulty + (1 - difficultyReversion) * stepped
  }
}
