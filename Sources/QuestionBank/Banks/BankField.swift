/// The keys of a bank, in their canonical order.
enum BankField: String, CaseIterable {
  case bank, description, author, version, defaults, questions
}

/// The keys of a question, in their canonical order.
enum QuestionField: String, CaseIterable {
  case id, ask, topics, kind, level, time, prepare
  case lookFor = "look_for"
  case redFlags = "red_flags"
  case followUps = "follow_ups"
  case answer, source

  /// What a bank may give all its questions.
  static let withDefaults: [Self] = [
    .topics, .kind, .level, .time, .prepare, .lookFor, .redFlags, .followUps, .source,
  ]
}
