/// One answer in the history of one question (or card), as the literature calls it: what a fit learns from.
public struct Review: Sendable, Hashable {
  /// How it went.
  public var grade: Grade
  /// Whole study days since the review before it, 0 for the same day; what lies below zero counts as zero. A first
  /// review's are ignored.
  public var elapsedDays: Int
  /// When it was, in any unit: it only orders the reviews of different questions.
  public var time: Int64
  /// What the circumstances add to recall; see ``Circumstances``.
  public var circumstances: Circumstances

  /// A review; under ordinary circumstances unless said otherwise.
  public init(grade: Grade, elapsedDays: Int, time: Int64, circumstances: Circumstances = Circumstances()) {
    self.grade = grade
    self.elapsedDays = elapsedDays
    self.time = time
    self.circumstances = circumstances
  }

  /// Why a review may be harder or easier than the memory alone would make it. What each amounts to, in logits of
  /// recall, is learned: `logit(R) + offset[group] + slope · evidence`.
  public struct Circumstances: Sendable, Hashable {
    /// Which of up to eight sorts of occasion it was, 0…7; 0, the ordinary one, has no offset of its own.
    public let group: Int
    /// What else was known before the review, in units of its own; 0 is nothing.
    public let evidence: Double

    /// The ordinary circumstances, unless said otherwise.
    ///
    /// - Parameters:
    ///   - group: kept within 0…7.
    ///   - evidence: kept within -8…8; not-a-number is nothing.
    public init(group: Int = 0, evidence: Double = 0) {
      self.group = Swift.min(7, Swift.max(0, group))
      self.evidence = evidence.isNaN ? 0 : evidence.clamped(to: -8...8)
    }
  }
}
