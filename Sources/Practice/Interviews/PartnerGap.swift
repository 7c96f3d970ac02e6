package import FSRS

/// How a partner's grades lie beside the person's own for the same answers.
package struct PartnerGap: Sendable, Hashable {
  /// Answers that both graded.
  package var answers: Int
  /// Those that the partner graded lower.
  package var lower: Int
  /// Those that the partner graded higher.
  package var higher: Int
  /// The sum of the partner's grades less the person's own.
  package var difference: Int

  /// A gap; none unless told otherwise.
  package init(answers: Int = 0, lower: Int = 0, higher: Int = 0, difference: Int = 0) {
    self.answers = answers
    self.lower = lower
    self.higher = higher
    self.difference = difference
  }

  /// Counts one answer more.
  package mutating func take(partner: Grade, own: Grade) {
    answers += 1
    lower += partner < own ? 1 : 0
    higher += partner > own ? 1 : 0
    difference += partner.rawValue - own.rawValue
  }

  /// The partner's grade less the person's own, -3…3; nil for no answers.
  package var mean: Double? { answers > 0 ? Double(difference) / Double(answers) : nil }

  /// What is to be said of it.
  package enum Finding: Sendable, Hashable {
    /// How many more answers it takes.
    case notEnough(Int)
    /// The person grades kinder than partners do, beyond chance.
    case tooKind
    /// Stricter.
    case tooStrict
    case alike
  }

  /// Of the answers on which the two disagree, more than half on one side with 95 % confidence: a sign test, since grades
  /// are an order and no measure.
  package var finding: Finding {
    guard answers >= GradeComparison.enough else { return .notEnough(GradeComparison.enough - answers) }
    let share = Statistics.interval(lower, of: lower + higher)
    if share.lowerBound > 1.0 / 2 { return .tooKind }
    return share.upperBound < 1.0 / 2 ? .tooStrict : .alike
  }
}
