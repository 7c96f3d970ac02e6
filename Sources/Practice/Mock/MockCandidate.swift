import Foundation

/// A question that a mock interview may ask, with what speaks for asking it.
package struct MockCandidate: Sendable, Hashable {
  /// What is known of the question.
  package var candidate: Candidate
  /// How likely it is asked in a real interview, in whatever unit all candidates share; 0 or more.
  package var likelihood: Double
  /// The chance of a solid or better answer on the day, 0…1.
  package var solid: Double
  /// Whether the company asked it in an earlier interview.
  package var wasAsked: Bool
  /// Whether it was answered today already.
  package var isFresh: Bool

  /// A question and what speaks for it.
  package init(
    _ candidate: Candidate, likelihood: Double, solid: Double, wasAsked: Bool = false, isFresh: Bool = false
  ) {
    self.candidate = candidate
    self.likelihood = likelihood
    self.solid = solid
    self.wasAsked = wasAsked
    self.isFresh = isFresh
  }

  /// What a question still weighs that is certain to go well: interviews ask those, too, and one that only ever asks what
  /// hurts is no rehearsal of a real one.
  static let leastWeakness = 0.25
  /// What a question weighs that was answered today, against one that wasn't: what is fresh in mind tells little of the
  /// day of the interview.
  static let freshWeight = 0.2

  /// By how much it is drawn more often than others: likelihood × (¼ + ¾ × chance of less than solid).
  var weight: Double {
    let weakness = Self.leastWeakness + (1 - Self.leastWeakness) * (1 - solid)
    return max(0, likelihood) * weakness * (isFresh ? Self.freshWeight : 1)
  }
}

extension [MockCandidate] {
  /// All of them in an order drawn by weight, without replacement.
  ///
  /// Each gets the key `-ln(u) / weight` with u even in (0, 1], lowest first (Efraimidis and Spirakis, "Weighted random
  /// sampling with a reservoir", 2006, in logarithms). What weighs nothing comes last.
  func drawn(using generator: inout some RandomNumberGenerator) -> [MockCandidate] {
    let keyed = map { candidate in
      let even = 1 - Double.random(in: 0..<1, using: &generator)
      return (key: candidate.weight > 0 ? -log(even) / candidate.weight : .infinity, candidate: candidate)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.candidate)
  }
}
