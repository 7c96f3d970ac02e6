import Foundation

/// FSRS-6 for one set of parameters: how likely a memory is recalled, and what an attempt makes of it.
///
/// Formulas are those of the reference, fsrs-rs 6.6, in 64-bit arithmetic. R is recall, S stability in days,
/// D difficulty, G the grade 1 to 4, t the days since the last attempt.
public struct MemoryModel: Sendable {
  /// What the model was made from.
  public let parameters: Parameters

  // The weights as stored values, some in the form the formulas use, so that a step reads no array.
  let decay: Double
  /// `F = 0.9^(-1/w20) - 1`, the factor that makes R(S, S) = 0.9.
  let curveFactor: Double
  let growthScale: Double
  let growthSaturation: Double
  let growthForgetting: Double
  let shakyFactor: Double
  let nailedFactor: Double
  let lapseScale: Double
  let lapseDifficulty: Double
  let lapseStability: Double
  let lapseForgetting: Double
  /// `e^(w17 w18)`, by which a blank divides stability at least.
  let leastLapseDivisor: Double
  let sameDayGain: Double
  let sameDayOffset: Double
  let sameDaySaturation: Double
  let difficultyStep: Double
  let difficultyReversion: Double
  /// D0 of a nailed first attempt, not clamped (-4.7716 by default): where difficulty is drawn to.
  let easiestDifficulty: Double

  /// A model of `parameters`, with what depends on them alone computed once.
  public init(parameters: Parameters = .standard) {
    self.parameters = parameters
    decay = parameters[.decay]
    curveFactor = pow(0.9, -1 / parameters[.decay]) - 1
    growthScale = exp(parameters[.growth])
    growthSaturation = parameters[.growthSaturation]
    growthForgetting = parameters[.growthForgetting]
    shakyFactor = parameters[.shakyFactor]
    nailedFactor = parameters[.nailedFactor]
    lapseScale = parameters[.lapseScale]
    lapseDifficulty = parameters[.lapseDifficulty]
    lapseStability = parameters[.lapseStability]
    lapseForgetting = parameters[.lapseForgetting]
    leastLapseDivisor = exp(parameters[.sameDayGain] * parameters[.sameDayOffset])
    sameDayGain = parameters[.sameDayGain]
    sameDayOffset = parameters[.sameDayOffset]
    sameDaySaturation = parameters[.sameDaySaturation]
    difficultyStep = parameters[.difficultyStep]
    difficultyReversion = parameters[.difficultyReversion]
    easiestDifficulty = parameters.firstDifficulty(after: .nailed)
  }

  /// The chance of not blanking: `R = (1 + F t / S)^(-w20)`, from 1 down towards 0.
  ///
  /// - Parameters:
  ///   - state: the memory after the last attempt.
  ///   - afterDays: days since the last attempt, whole or not; a gap below zero counts as zero.
  ///   - offset: logits by which circumstances move recall, as pressure does; see ``effectiveRecall(_:offset:)``.
  public func recall(of state: MemoryState, afterDays: Double, offset: Double = 0) -> Double {
    Self.effectiveRecall(
      recall(stability: state.bounded.stabilityDays, days: max(0, afterDays)), offset: offset)
  }

  /// The memory after one more attempt.
  ///
  /// - Parameters:
  ///   - grade: how the attempt went.
  ///   - state: the memory before it; nil if this is the first attempt.
  ///   - elapsedDays: whole study days since the attempt before. Zero is a same-day attempt, and so is
  ///     what lies below zero; a first attempt ignores it.
  ///   - offset: logits by which circumstances moved recall at the attempt: below zero, success says more and
  ///     a blank less. It acts where recall enters, so neither in a first nor in a same-day attempt.
  public func state(
    after grade: Grade, from state: MemoryState?, elapsedDays: Int, offset: Double = 0
  ) -> MemoryState {
    guard let before = state?.bounded else { return firstState(after: grade) }
    let stability =
      elapsedDays > 0
      ? stability(
        after: grade, from: before,
        recall: Self.effectiveRecall(
          recall(stability: before.stabilityDays, days: Double(elapsedDays)), offset: offset))
      : sameDayStability(after: grade, stability: before.stabilityDays)
    return MemoryState(
      stabilityDays: stability, difficulty: difficulty(after: grade, difficulty: before.difficulty)
    ).bounded
  }

  /// The forgetting curve for values within bounds.
  private func recall(stability: Double, days: Double) -> Double {
    recall(logGap: logGap(days: days, stability: stability))
  }

  private func firstState(after grade: Grade) -> MemoryState {
    MemoryState(
      stabilityDays: parameters.firstStability(after: grade),
      difficulty: parameters.firstDifficulty(after: grade)
    ).bounded
  }
}

extension MemoryModel: Hashable {
  /// Whether both models have the same parameters, on which all else depends.
  public static func == (lhs: MemoryModel, rhs: MemoryModel) -> Bool {
    lhs.parameters == rhs.parameters
  }

  /// Feeds the parameters alone.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(parameters)
  }
}
