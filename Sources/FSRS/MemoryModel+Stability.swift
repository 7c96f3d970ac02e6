import Foundation

/// How stability changes. Arguments are within bounds; results may leave them and are clamped by the caller.
extension MemoryModel {
  /// Days after an attempt at least one day after the last, made when recall was `recall`.
  func stability(after grade: Grade, from before: MemoryState, recall: Double) -> Double {
    grade == .blanked
      ? lapsedStability(from: before, recall: recall)
      : grownStability(after: grade, from: before, recall: recall)
  }

  /// `S' = S (1 + e^w8 (11-D) S^(-w9) (e^(w10 (1-R)) - 1) h b)`, h = w15 if shaky, b = w16 if nailed, else 1.
  func grownStability(after grade: Grade, from before: MemoryState, recall: Double) -> Double {
    let gradeFactor =
      switch grade {
      case .shaky: shakyFactor
      case .nailed: nailedFactor
      case .blanked, .solid: 1.0
      }
    let growth = growth(stability: before.stabilityDays, recall: recall)
    return before.stabilityDays * (1 + (11 - before.difficulty) * growth * gradeFactor)
  }

  /// `e^w8 S^(-w9) (e^(w10 (1-R)) - 1)`: how much a solid attempt adds to stability per unit of ease, 11 - D,
  /// as a share of it.
  func growth(stability: Double, recall: Double) -> Double {
    growthScale * pow(stability, -growthSaturation) * (exp(growthForgetting * (1 - recall)) - 1)
  }

  /// `S' = min(w11 D^(-w12) ((S+1)^w13 - 1) e^(w14 (1-R)), S / e^(w17 w18))`.
  func lapsedStability(from before: MemoryState, recall: Double) -> Double {
    let relearned =
      lapseScale * pow(before.difficulty, -lapseDifficulty)
      * (pow(before.stabilityDays + 1, lapseStability) - 1) * exp(lapseForgetting * (1 - recall))
    return min(relearned, before.stabilityDays / leastLapseDivisor)
  }

  /// `S' = S e^(w17 (G-3+w18)) S^(-w19)`, where all but a blank leave stability no lower than it was.
  func sameDayStability(after grade: Grade, stability: Double) -> Double {
    let factor =
      exp(sameDayGain * (Double(grade.rawValue - 3) + sameDayOffset)) * pow(stability, -sameDaySaturation)
    return stability * (grade == .blanked ? factor : max(1, factor))
  }
}
