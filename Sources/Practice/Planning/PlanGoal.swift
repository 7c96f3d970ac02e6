import Foundation

/// A day for which a person wants to be ready.
package struct PlanGoal: Sendable, Hashable {
  /// Study days from the plan's first day; 0 is the first day itself.
  package var inDays: Int
  /// How much it counts among the plan's goals; the shares of all goals sum to 1.
  package var share: Double

  /// A goal, the only one unless told otherwise.
  package init(inDays: Int, share: Double = 1) {
    self.inDays = inDays
    self.share = share
  }
}

extension PlanGoal {
  /// A date a week after the nearest one counts half as much, and so on: what is learned for the nearest serves the later
  /// ones too, and most of the time until these is still to come. None is ever forgotten.
  package static let halvingDays = 7.0

  /// Goals on those days; the nearest counts most.
  ///
  /// The share of a day d, the nearest being d₀, is `2^(-(d - d₀)/h)`, divided by the sum over all, h =
  /// ``halvingDays``.
  package static func sharing(_ days: [Int]) -> [PlanGoal] {
    guard let nearest = days.min() else { return [] }
    let shares = days.map { exp2(-Double($0 - nearest) / halvingDays) }
    let total = shares.reduce(0, +)
    return zip(days, shares).map { PlanGoal(inDays: $0, share: $1 / total) }
  }
}
