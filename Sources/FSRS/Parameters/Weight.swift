/// One of the 21 parameters of FSRS-6. The raw value is its index in the literature: w0 to w20.
public enum Weight: Int, Sendable, CaseIterable {
  /// w0: stability in days after a first attempt that was blanked.
  case firstStabilityBlanked
  /// w1: stability in days after a shaky first attempt.
  case firstStabilityShaky
  /// w2: stability in days after a solid first attempt.
  case firstStabilitySolid
  /// w3: stability in days after a first attempt that was nailed.
  case firstStabilityNailed
  /// w4: difficulty after a first attempt that was blanked.
  case firstDifficulty
  /// w5: how much lower difficulty starts with each better first grade, as an exponent.
  case firstDifficultySlope
  /// w6: how far one grade away from solid moves difficulty.
  case difficultyStep
  /// w7: the share by which each attempt draws difficulty to that of a nailed first attempt.
  case difficultyReversion
  /// w8: natural logarithm of the scale of stability's growth when not blanked.
  case growth
  /// w9: how quickly growth fades as stability rises, as an exponent.
  case growthSaturation
  /// w10: how much more stability grows the less likely recall was.
  case growthForgetting
  /// w11: scale of the stability left after a blank.
  case lapseScale
  /// w12: how much less is left the higher the difficulty, as an exponent.
  case lapseDifficulty
  /// w13: how much more is left the higher the stability before, as an exponent.
  case lapseStability
  /// w14: how much more is left the less likely recall was.
  case lapseForgetting
  /// w15: factor on growth after a shaky attempt, at most 1.
  case shakyFactor
  /// w16: factor on growth after a nailed attempt, at least 1.
  case nailedFactor
  /// w17: how strongly the grade of a same-day attempt changes stability.
  case sameDayGain
  /// w18: added to the grade of a same-day attempt, so that a solid one still gains.
  case sameDayOffset
  /// w19: how quickly same-day gains fade as stability rises, as an exponent.
  case sameDaySaturation
  /// w20: how steeply recall falls with time, the exponent of the forgetting curve.
  case decay

  /// The closed range a value must lie in; what the reference clamps to while fitting.
  public var bounds: ClosedRange<Double> {
    switch self {
    case .firstStabilityBlanked, .firstStabilityShaky, .firstStabilitySolid, .firstStabilityNailed:
      0.001...100
    case .firstDifficulty: 1...10
    case .firstDifficultySlope, .difficultyStep: 0.001...4
    case .difficultyReversion: 0.001...0.75
    case .growth: 0...4.5
    case .growthSaturation: 0...0.8
    case .growthForgetting: 0.001...3.5
    case .lapseScale: 0.001...5
    case .lapseDifficulty: 0.001...0.25
    case .lapseStability: 0.001...0.9
    case .lapseForgetting: 0...4
    case .shakyFactor: 0...1
    case .nailedFactor: 1...6
    case .sameDayGain, .sameDayOffset: 0...2
    case .sameDaySaturation: 0.01...0.8
    case .decay: 0.1...0.8
    }
  }
}
