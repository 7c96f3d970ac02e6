/// What a friend asks, as far as they have come: kept on disk while it lasts, so that a sitting can end at any moment and
/// another go on.
package struct PartnerSitting: Sendable, Hashable, Codable {
  /// An answer that isn't stored, since a grade is missing.
  package struct Waiting: Sendable, Hashable, Codable {
    /// With its times and notes.
    package var answer: AnswerInProgress
    /// The friend's letters and grade as one line; nil while the friend hasn't graded.
    package var ticks: String?

    /// An answer, and what the friend said of it.
    package init(_ answer: AnswerInProgress, ticks: String? = nil) {
      self.answer = answer
      self.ticks = ticks
    }
  }

  /// By which its attempts name it, as those of a real interview do.
  package var id: EventID
  /// The friend's name; nil if nobody said.
  package var name: String?
  /// What it rehearses, as in `onsite for Acme`; nil for nothing in particular.
  package var occasion: String?
  /// When the first question was asked.
  package var begun: Moment
  /// What is left, and what has both grades.
  package var progress: RoundProgress

  /// A sitting of which nothing was asked yet.
  package init(id: EventID, name: String?, occasion: String?, begun: Moment, progress: RoundProgress) {
    self.id = id
    self.name = name
    self.occasion = occasion
    self.begun = begun
    self.progress = progress
  }
}
