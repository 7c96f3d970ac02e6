/// A question that a round may take, without its text.
package struct Candidate: Sendable, Hashable {
  /// By which its text is fetched once it is chosen.
  package var key: QuestionKey
  /// The bank's name.
  package var bank: String
  /// The place in its bank, 0 first; the most important questions stand first.
  package var position: Int
  /// For rounds of one kind of question.
  package var kind: Kind
  /// Kept apart from neighbours with the same ones; may be empty.
  package var topics: [String]
  /// As its bank writes it; nil if it doesn't.
  package var level: String?
  /// How long the answer should take.
  package var time: Duration
  /// Nil for a question never attempted.
  package var record: QuestionRecord?

  /// A question and what is known of it.
  package init(
    key: QuestionKey, bank: String, position: Int, kind: Kind, topics: [String], level: String? = nil,
    time: Duration, record: QuestionRecord? = nil
  ) {
    self.key = key
    self.bank = bank
    self.position = position
    self.kind = kind
    self.topics = topics
    self.level = level
    self.time = time
    self.record = record
  }
}
