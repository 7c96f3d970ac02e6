package import FSRS

/// The grade the program would give an answer, and why; nil-able where there is nothing to go by.
package struct Suggestion: Sendable, Hashable {
  /// What lowered or made the grade, in the order it is told.
  package enum Reason: Sendable, Hashable {
    case covered(Int, of: Int)
    case redFlag
    case hint
    case overTime
  }

  /// Blanked to solid; nailed must be claimed.
  package var grade: Grade
  /// Never empty when the program made the suggestion: what was covered stands first.
  package var reasons: [Reason]

  /// A suggestion with its reasons.
  package init(grade: Grade, reasons: [Reason]) {
    self.grade = grade
    self.reasons = reasons
  }

  /// The suggestion for an answer, or nil for a question without points.
  ///
  /// No point covered: blanked; under two thirds: shaky; otherwise solid. A red flag: at most shaky. A hint, or
  /// over one and a half times the time: one lower, once for both. Nailed is never suggested.
  ///
  /// - Parameters:
  ///   - judged: the time that is judged: spoken as measured, typed as it would take to speak.
  ///   - target: how long the answer should take.
  package init?(coverage: Coverage, hintUsed: Bool, judged: Duration?, target: Duration) {
    guard coverage.pointsTotal > 0 else { return nil }
    let covered = coverage.pointsCovered
    reasons = [.covered(covered, of: coverage.pointsTotal)]
    var value: Grade =
      covered == 0 ? .blanked : covered * 3 < coverage.pointsTotal * 2 ? .shaky : .solid
    if coverage.hasRedFlag {
      value = min(value, .shaky)
      reasons.append(.redFlag)
    }
    let isOver = judged.map { $0 * 2 > target * 3 } ?? false
    if hintUsed { reasons.append(.hint) }
    if isOver { reasons.append(.overTime) }
    if hintUsed || isOver { value = Grade(rawValue: value.rawValue - 1) ?? .blanked }
    grade = value
  }
}
