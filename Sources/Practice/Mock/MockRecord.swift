package import FSRS

/// What is kept of a mock interview for good: what was asked, how long it took and how it went, without a word of what was
/// said.
package struct MockRecord: Sendable, Hashable, Codable {
  /// One question of it.
  package struct Entry: Sendable, Hashable, Codable {
    /// Nil for a text that no bank had.
    package var key: QuestionKey?
    /// As it was asked.
    package var ask: String
    /// The place of its part.
    package var part: Int
    /// As its bank had them then.
    package var topics: [String]
    /// How long the answer should take.
    package var target: Duration
    /// Thinking, answer and follow-ups together; nil where no times were kept, and for one not answered.
    package var spent: Duration?
    /// The time that is judged: spoken as measured, typed as it would take to speak; nil if it is unknown.
    package var judged: Duration?
    /// The event that its grade was stored as.
    package var attempt: EventID?
    /// Nil if it has none.
    package var grade: Grade?
    /// What was ticked; nil if nothing could be.
    package var coverage: Coverage?
    /// Whether it was answered at all.
    package var isAnswered: Bool
    /// Whether the person passed it over.
    package var isSkipped: Bool

    /// What became of a question.
    package init(
      key: QuestionKey?, ask: String, part: Int, topics: [String], target: Duration, spent: Duration? = nil,
      judged: Duration? = nil, attempt: EventID? = nil, grade: Grade? = nil, coverage: Coverage? = nil,
      isAnswered: Bool, isSkipped: Bool = false
    ) {
      self.key = key
      self.ask = ask
      self.part = part
      self.topics = topics
      self.target = target
      self.spent = spent
      self.judged = judged
      self.attempt = attempt
      self.grade = grade
      self.coverage = coverage
      self.isAnswered = isAnswered
      self.isSkipped = isSkipped
    }
  }

  /// The blueprint's name.
  package var step: String
  /// Whom it rehearsed for; nil for nobody in particular.
  package var company: String?
  /// When its first question was asked.
  package var begun: Moment
  /// How long it should take.
  package var budget: Duration
  /// How long it took, pauses not counted; nil where no times were kept.
  package var spent: Duration?
  /// How long each pause took.
  package var pauses: [Duration]
  /// In the order in which they came.
  package var parts: [MockSitting.Part]
  /// In the order in which they were asked.
  package var entries: [Entry]

  /// What a sitting amounts to.
  ///
  /// - Parameter speakingRate: words a minute, by which typed answers are judged.
  package init(_ sitting: MockSitting, speakingRate: Int) {
    step = sitting.step
    company = sitting.company
    begun = sitting.begun
    budget = sitting.budget
    spent = sitting.isTimed ? sitting.spent : nil
    pauses = sitting.pauses
    parts = sitting.parts
    entries = sitting.questions.enumerated().map { place, question in
      let given = sitting.given[place]
      return Entry(
        key: question.key, ask: question.ask, part: question.part, topics: question.topics,
        target: question.time, spent: sitting.isTimed ? given?.answer.spent : nil,
        judged: given?.answer.judged(speakingRate: speakingRate, isTimed: sitting.isTimed),
        attempt: given?.attempt, grade: given?.grade, coverage: given?.coverage, isAnswered: given != nil,
        isSkipped: sitting.skipped.contains(place))
    }
  }

  /// The record without grades that were taken back since.
  package func keeping(_ holds: (EventID) throws -> Bool) rethrows -> MockRecord {
    var kept = self
    for place in kept.entries.indices {
      guard let attempt = kept.entries[place].attempt, try !holds(attempt) else { continue }
      kept.entries[place].grade = nil
      kept.entries[place].coverage = nil
    }
    return kept
  }
}

extension AnswerInProgress {
  /// Thinking, answer and follow-ups together.
  package var spent: Duration { (thinking ?? thinkingSoFar) + (answering ?? .zero) + (followUp ?? .zero) }

  /// The time that is judged: spoken as measured, typed as it would take to speak.
  func judged(speakingRate: Int, isTimed: Bool) -> Duration? {
    guard let delivery else { return nil }
    if delivery == .typed { return Self.speakingTime(words: words, rate: speakingRate) }
    return isTimed ? answering : nil
  }
}
