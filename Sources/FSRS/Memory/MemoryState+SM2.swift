import Foundation

extension MemoryState {
  /// The state that best stands for a card scheduled by SM-2, of which no attempts are known.
  ///
  /// Stability makes recall equal `retention` after the interval; difficulty makes the next solid attempt
  /// then multiply stability by the ease: `D = 11 - (ease - 1) / (e^w8 S^(-w9) (e^(w10 (1-R)) - 1))`.
  /// From the reference, fsrs-rs 6.6.
  ///
  /// - Parameters:
  ///   - sm2Ease: the factor from one interval to the next, 2.5 for a new card.
  ///   - intervalDays: the card's current interval.
  ///   - retention: the recall SM-2 is taken to have aimed at, kept within 0.0001 to 0.9999.
  ///   - model: whose forgetting curve and growth are assumed.
  public init(
    sm2Ease: Double, intervalDays: Double, retention: Double = 0.9, model: MemoryModel = MemoryModel()
  ) {
    let recall = retention.clamped(to: 0.0001...0.9999)
    let intervalPerStability = model.exactIntervalDays(
      for: MemoryState(stabilityDays: 1, difficulty: 1), targetRecall: recall)
    let stability = (intervalDays / intervalPerStability).clamped(to: Self.stabilityBounds)
    // At difficulty 10 the ease, 11 - D, is one.
    let growthPerEase = model.growth(
      after: .solid, difficulty: 10, logStability: log(stability), recall: recall
    ).growth
    self.init(
      stabilityDays: stability,
      difficulty: (11 - (sm2Ease - 1) / growthPerEase).clamped(to: Self.difficultyBounds))
  }
}
