/// Two lots of answers set against each other: the share solid or better in the first less that in the second.
package enum GradeComparison: Sendable, Hashable {
  /// How many more answers it takes on each side before anything is said; at least one of them above 0.
  case notEnough(first: Int, second: Int)
  /// The first went better; by how much, with 95 % confidence.
  case better(ClosedRange<Double>)
  /// The first went worse; by how much, below 0, with 95 % confidence.
  case worse(ClosedRange<Double>)
  /// The interval holds zero: the two may be alike.
  case unclear(ClosedRange<Double>)

  /// So many answers are needed on each side. With fewer the interval holds zero whatever they are (four of four
  /// against none of four is the one exception), and two answers more can turn any share around.
  package static let enough = 5

  /// What ``Statistics/differenceInterval(_:_:)`` says of the two.
  package init(_ first: GradeCount, _ second: GradeCount) {
    let missing = (max(0, Self.enough - first.attempts), max(0, Self.enough - second.attempts))
    guard missing == (0, 0) else {
      self = .notEnough(first: missing.0, second: missing.1)
      return
    }
    let interval = Statistics.differenceInterval(
      (first.solidOrBetter, first.attempts), (second.solidOrBetter, second.attempts))
    if interval.lowerBound > 0 {
      self = .better(interval)
    } else if interval.upperBound < 0 {
      self = .worse(interval)
    } else {
      self = .unclear(interval)
    }
  }

  /// Nil where there is not enough to say.
  package var interval: ClosedRange<Double>? {
    switch self {
    case .notEnough: nil
    case .better(let interval), .worse(let interval), .unclear(let interval): interval
    }
  }
}
