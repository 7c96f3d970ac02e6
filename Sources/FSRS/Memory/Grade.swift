/// How an attempt went, worst first. The raw value is the rating 1 to 4 of the FSRS literature.
public enum Grade: Int, Sendable, Codable, CaseIterable, Comparable {
  /// No usable answer; the only grade that counts as forgotten. FSRS's *Again*.
  case blanked = 1
  /// Remembered, but not well enough to be heard. FSRS's *Hard*.
  case shaky
  /// Remembered as it should be. FSRS's *Good*.
  case solid
  /// Could hardly have gone better. FSRS's *Easy*.
  case nailed

  /// Whether `lhs` is the worse grade.
  public static func < (lhs: Grade, rhs: Grade) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}
