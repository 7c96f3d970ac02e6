/// A question that a real interview asked.
package struct AskedQuestion: Sendable, Hashable {
  /// Which one, as it stands in a bank now.
  package var key: QuestionKey
  /// What it is about, as its bank writes it now; empty if no bank has it.
  package var topics: [String]
  /// The study day of the interview.
  package var day: StudyDay
  /// The interview, where it is known.
  package var interview: EventID?

  /// A question asked on `day`.
  package init(key: QuestionKey, topics: [String], day: StudyDay, interview: EventID? = nil) {
    self.key = key
    self.topics = topics
    self.day = day
    self.interview = interview
  }
}
