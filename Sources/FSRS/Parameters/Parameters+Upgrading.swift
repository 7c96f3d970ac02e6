import Foundation

extension Parameters {
  /// The FSRS-6 parameters that behave as the 17 of FSRS-4.5 did, as far as the bounds allow.
  ///
  /// What is out of bounds moves to the nearest bound. Throws unless there are 17 and all are finite, once
  /// converted too.
  public init(upgrading17 weights: [Double]) throws(ParameterError) {
    try Self.checkCount(of: weights, expected: 17)
    try self.init(clamping: Self.fsrs6Weights(fromFSRS4: weights))
  }

  /// The FSRS-6 parameters that behave as the 19 of FSRS-5 did, as far as the bounds allow.
  ///
  /// What is out of bounds moves to the nearest bound. Throws unless there are 19, all of them finite.
  public init(upgrading19 weights: [Double]) throws(ParameterError) {
    try Self.checkCount(of: weights, expected: 19)
    try self.init(clamping: Self.fsrs6Weights(fromFSRS5: weights))
  }

  /// FSRS-4.5 counts first difficulty from solid and lets it fall in a straight line, `w4 - w5 (G-3)`;
  /// FSRS-6 counts from blanked, along an exponential that meets that line at both ends:
  /// `w4' = w4 + 2 w5`, `w5' = ln(3 w5 + 1) / 3`. Damping near difficulty 10 came with FSRS-5, hence
  /// `w6' = w6 + 0.5`. Same-day attempts changed nothing. From the reference, fsrs-rs 6.6.
  static func fsrs6Weights(fromFSRS4 weights: [Double]) -> [Double] {
    var weights = weights
    let slope = weights[Weight.firstDifficultySlope.rawValue]
    weights[Weight.firstDifficulty.rawValue] += 2 * slope
    weights[Weight.firstDifficultySlope.rawValue] = log(3 * slope + 1) / 3
    weights[Weight.difficultyStep.rawValue] += 0.5
    return fsrs6Weights(fromFSRS5: weights + [0, 0])
  }

  /// FSRS-5 has no fading of same-day gains and a fixed decay of 0.5.
  static func fsrs6Weights(fromFSRS5 weights: [Double]) -> [Double] {
    weights + [0, 0.5]
  }
}
