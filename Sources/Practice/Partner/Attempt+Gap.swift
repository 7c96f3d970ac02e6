import FSRS

extension Attempt {
  /// By how many grades somebody else thinks better of the answer than the person: theirs − own, −3…3; nil unless both
  /// graded it.
  package var gap: Int? { ownGrade.map { grade.rawValue - $0.rawValue } }
}
