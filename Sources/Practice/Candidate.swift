/// A question that a round may take, without its text.
package struct Candidate: Sendable, Hashable {
  package var key: QuestionKey
  /// The bank's name.
  package var bank: String
  /// The place in its bank, 0 first; the most important questions stand first.
  package var position: Int
  package var kind: Kind
  package var topics: [String]
  /// How long the answer should take.
  package var time: Duration
  /// Nil for a question never attempted.
  package var record: QuestionRecord?

  /// A question and what is known of it.
  package init(
    key: QuestionKey, bank: String, position: Int, kind: Kind, topics: [String], time: Duration,
    record: QuestionRecord? = nil
  ) {
    self.key = key
    self.bank = bank
    self.position = position
    self.kind = kind
    self.topics = topics
    self.time = time
    self.record = record
  }
}
