/// When a fit is worth the trouble without being asked for.
package enum FitSchedule {
  /// Fewer new attempts move nothing.
  private static let fewestNew = 50
  /// With many attempts a few more say little: a fifth more is what matters.
  private static let newShare = 5

  /// Whether enough attempts came since the last try.
  ///
  /// - Parameters:
  ///   - attempts: how many there are.
  ///   - tried: how many there were at the last try, whatever came of it; 0 before the first.
  package static func isDue(attempts: Int, tried: Int) -> Bool {
    attempts - tried >= max(fewestNew, tried / newShare)
  }
}
