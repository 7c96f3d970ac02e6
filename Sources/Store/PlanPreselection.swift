package import Practice

/// Which questions a round by a plan needs to look at, where there are thousands.
///
/// Kept are those with the largest `head × (1 - a × recall)`, head being what the place in the bank counts
/// (``AskedLikelihood``) and recall that on the day aimed at, 0 for a question never attempted and a = ``knownShare``; besides, the weakest of those weak in a real interview, and
/// the best known ones, on which a last round ends. Kinds and topics are left out: they move likelihoods by less
/// than the factor of two by which more questions are kept than can be asked.
package struct PlanPreselection: Sendable, Hashable {
  /// What practice leaves to win at a question that would be remembered for sure: its answer may still not be solid.
  static let knownShare = 0.75
  /// Of those weak in an interview, and of the best known: more than any round has.
  static let beside = 40

  /// How many questions to keep by likelihood and recall.
  package var most: Int
  /// Today.
  package var today: StudyDay
  /// The day aimed at, today or later.
  package var day: StudyDay

  /// Keeps so many.
  package init(most: Int, today: StudyDay, day: StudyDay) {
    self.most = most
    self.today = today
    self.day = day
  }
}
