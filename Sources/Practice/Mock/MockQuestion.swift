/// One question of a mock interview as it is asked, whatever becomes of its bank meanwhile.
package struct MockQuestion: Sendable, Hashable, Codable {
  /// What an interviewer says into an answer.
  package struct Interruption: Sendable, Hashable, Codable {
    /// As it is said.
    package var text: String
    /// So long after the answer began; one that is over by then gets it as a follow-up.
    package var after: Duration

    /// Words and when they are said.
    package init(_ text: String, after: Duration) {
      self.text = text
      self.after = after
    }
  }

  /// Nil for the text of a blueprint that no bank has: it has no points and no history.
  package var key: QuestionKey?
  /// The wording of this turn.
  package var ask: String
  /// Which of the question's wordings that is; nil without a key.
  package var wording: Int?
  /// The place of its part among the interview's.
  package var part: Int
  /// What it is about.
  package var kind: Kind
  /// As its bank has them; may be empty.
  package var topics: [String]
  /// How long the answer should take.
  package var time: Duration
  /// How long one may think first; nil for no longer than usual.
  package var prepare: Duration?
  /// What is asked behind it, in order; may be empty.
  package var followUps: [String]
  /// Nil for a question whose answer is not broken into.
  package var interruption: Interruption?

  /// A question with all that asking it needs.
  package init(
    key: QuestionKey?, ask: String, wording: Int? = nil, part: Int, kind: Kind, topics: [String] = [],
    time: Duration, prepare: Duration? = nil, followUps: [String] = [], interruption: Interruption? = nil
  ) {
    self.key = key
    self.ask = ask
    self.wording = wording
    self.part = part
    self.kind = kind
    self.topics = topics
    self.time = time
    self.prepare = prepare
    self.followUps = followUps
    self.interruption = interruption
  }

  /// An interruption comes between these shares of the time the answer should take: not into its first sentence, and
  /// not where most are at their end.
  private static let interruptedWithin = 0.3...0.6

  /// The question as this interview asks it: its turn's wording, some of its follow-ups, now and then an interruption.
  package init(
    _ question: Question, wording: Int, part: Int, of blueprint: Blueprint,
    using generator: inout some RandomNumberGenerator
  ) {
    self.init(
      key: question.key, ask: question.wording(wording), wording: wording, part: part, kind: question.kind,
      topics: question.topics, time: question.time, prepare: question.prepare,
      followUps: Self.some(question.followUps, atMost: blueprint.followUps, using: &generator),
      interruption: Self.interruption(in: question, of: blueprint, using: &generator))
  }

  /// So many of the texts, in their own order.
  private static func some(
    _ texts: [String], atMost limit: Int, using generator: inout some RandomNumberGenerator
  ) -> [String] {
    texts.indices.shuffled(using: &generator).prefix(limit).sorted().map { texts[$0] }
  }

  /// Nobody breaks into what the candidate asks.
  private static func interruption(
    in question: Question, of blueprint: Blueprint, using generator: inout some RandomNumberGenerator
  ) -> Interruption? {
    let isDrawn = Double.random(in: 0..<1, using: &generator) < blueprint.interruptionShare
    let share = Double.random(in: interruptedWithin, using: &generator)
    guard let text = blueprint.interruptions.randomElement(using: &generator), isDrawn,
      question.kind != .askThem
    else { return nil }
    return Interruption(text, after: .seconds(Int(Double(question.time.wholeSeconds) * share)))
  }
}
