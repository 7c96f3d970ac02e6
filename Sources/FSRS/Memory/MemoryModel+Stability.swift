import Foundation

/// How recall falls and stability changes. Arguments are within bounds; results may leave them and are clamped by the
/// caller.
///
/// The formulas take the logarithm of stability where they need a power of it: a replay carries it along, and what they
/// return beside the result is what a fit makes derivatives of.
extension MemoryModel {
  /// `ln (1 + F t / S)`, from which recall follows.
  @inline(__always)
  func logGap(days: Double, stability: Double) -> Double {
    log(1 + curveFactor * days / stability)
  }

  /// `R = (1 + F t / S)^(-w20) = e^(-w20 ln (1 + F t / S))`.
  @inline(__always)
  func recall(logGap: Double) -> Double {
    exp(-decay * logGap)
  }

  /// By what share a solid or other attempt adds to stability, `S'/S - 1`, and `e^(w10 (1-R))` in it:
  /// `S' = S (1 + e^w8 (11-D) S^(-w9) (e^(w10 (1-R)) - 1) h b)`, h = w15 if shaky, b = w16 if nailed, else 1.
  @inline(__always)
  func growth(
    after grade: Grade, difficulty: Double, logStability: Double, recall: Double
  ) -> (growth: Double, forgotten: Double) {
    let forgotten = exp(growthForgetting * (1 - recall))
    let gradeFactor = grade == .shaky ? shakyFactor : grade == .nailed ? nailedFactor : 1
    let ease = (11 - difficulty) * exp(-growthSaturation * logStability)
    return (growthScale * ease * (forgotten - 1) * gradeFactor, forgotten)
  }

  /// Stability after a blank, with `ln D` and `(S+1)^w13` in it:
  /// `S' = min(w11 D^(-w12) ((S+1)^w13 - 1) e^(w14 (1-R)), S / e^(w17 w18))`.
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

  /// The factor of a same-day attempt, `e^(w17 (G-3+w18)) S^(-w19)`, before it is kept from lowering stability.
  @inline(__always)
  func sameDayFactor(after grade: Grade, logStability: Double) -> Double {
    exp(sameDayGain * (Double(grade.rawValue - 3) + sameDayOffset) - sameDaySaturation * logStability)
  }

  /// Days after an attempt at least one day after the last, made when recall was `recall`.
  func stability(after grade: Grade, from before: MemoryState, recall: Double) -> Double {
    guard grade != .blanked else {
      return lapsed(difficulty: before.difficulty, stability: before.stabilityDays, recall: recall).stability
    }
    let growth = growth(
      after: grade, difficulty: before.difficulty, logStability: log(before.stabilityDays), recall: recall)
    return before.stabilityDays * (1 + growth.growth)
  }

  /// `S' = S e^(w17 (G-3+w18)) S^(-w19)`, where all but a blank leave stability no lower than it was.
  func sameDayStability(after grade: Grade, stability: Double) -> Double {
    let factor = sameDayFactor(after: grade, logStability: log(stability))
    return stability * (grade == .blanked ? factor : max(1, factor))
  }
}
