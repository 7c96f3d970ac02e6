/// What an interview of one step is made of: how long it takes, what is asked in it, and in what manner.
package struct Blueprint: Sendable, Hashable {
  /// A question that every such interview has.
  package struct Fixed: Sendable, Hashable {
    /// What is asked where no bank has the question.
    package var ask: String?
    /// The question that is meant, which has points and a history; nil if there is only the text.
    package var question: QuestionKey?
    /// What it is about where no bank says so.
    package var kind: Kind
    /// How long the answer should take where no bank says so.
    package var time: Duration

    /// A question by its text, its key or both.
    package init(
      ask: String? = nil, question: QuestionKey? = nil, kind: Kind, time: Duration = Question.standardTime
    ) {
      self.ask = ask
      self.question = question
      self.kind = kind
      self.time = time
    }
  }

  /// Questions of a kind, one after the other.
  package struct Part: Sendable, Hashable {
    /// As the page afterwards calls it.
    package var name: String
    /// Any of these; never empty.
    package var kinds: [Kind]
    /// Any of these; empty for all.
    package var topics: [String]
    /// Questions of another level are asked only where there are none of this; nil for any.
    package var level: String?
    /// How many questions it has; nil for as many as its minutes hold.
    package var count: Int?
    /// How long it takes within ``Blueprint/minutes``; nil for what its questions take.
    package var minutes: Int?

    /// A part; without a count and minutes it takes an equal share of what is left.
    package init(
      name: String, kinds: [Kind], topics: [String] = [], level: String? = nil, count: Int? = nil,
      minutes: Int? = nil
    ) {
      self.name = name
      self.kinds = kinds
      self.topics = topics
      self.level = level
      self.count = count
      self.minutes = minutes
    }
  }

  /// Two follow-ups are what an interviewer with the clock in view has time for.
  package static let standardFollowUps = 2
  /// Nearly every third answer is broken into: often enough to get used to it, seldom enough to come as a surprise.
  package static let standardInterruptionShare = 0.3
  /// What an hour in the calendar leaves after hands are shaken.
  package static let standardMinutes = 45

  /// The word behind `--step`.
  package var name: String
  /// One line that says what such an interview is; nil if its author says nothing.
  package var summary: String?
  /// What is good to know before it begins; nil if there is nothing.
  package var notes: String?
  /// How long it takes, 1…240.
  package var minutes: Int
  /// What it begins with; nil if it begins with the first part.
  package var opener: Fixed?
  /// In the order in which they come; may be empty where there is an opener or a closing.
  package var parts: [Part]
  /// What it ends with.
  package var closing: Fixed?
  /// How many follow-ups a question gets at most, 0…5.
  package var followUps: Int
  /// The share of answers that are broken into, 0…1.
  package var interruptionShare: Double
  /// What is said then; without any nobody is interrupted.
  package var interruptions: [String]

  /// A blueprint; what isn't given is as in most interviews.
  package init(
    name: String, summary: String? = nil, notes: String? = nil,
    minutes: Int = Blueprint.standardMinutes, opener: Fixed? = nil, parts: [Part] = [], closing: Fixed? = nil,
    followUps: Int = Blueprint.standardFollowUps,
    interruptionShare: Double = Blueprint.standardInterruptionShare, interruptions: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.notes = notes
    self.minutes = minutes
    self.opener = opener
    self.parts = parts
    self.closing = closing
    self.followUps = followUps
    self.interruptionShare = interruptionShare
    self.interruptions = interruptions
  }
}
