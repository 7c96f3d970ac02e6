package import FSRS

/// One question of a round with all that asking it needs.
package struct RoundItem: Sendable, Hashable {
  /// An earlier attempt, for the line that compares.
  package struct Past: Sendable, Hashable {
    package var day: StudyDay
    package var grade: Grade
    package var setting: Setting
    package var answering: Duration?
    package var delivery: Attempt.Delivery?
    package var coverage: Coverage?

    /// What an earlier attempt was like.
    package init(
      day: StudyDay, grade: Grade, setting: Setting, answering: Duration? = nil,
      delivery: Attempt.Delivery? = nil, coverage: Coverage? = nil
    ) {
      self.day = day
      self.grade = grade
      self.setting = setting
      self.answering = answering
      self.delivery = delivery
      self.coverage = coverage
    }
  }

  package var question: Question
  package var why: WhyNow
  package var record: QuestionRecord?
  /// The newest attempt before this round's.
  package var last: Past?
  /// The outline to show on request: the person's own, else the bank's.
  package var outline: String?
  /// Whether a question without points should ask once what it should contain.
  package var asksForContents: Bool

  /// A question to ask, and why.
  package init(
    question: Question, why: WhyNow, record: QuestionRecord? = nil, last: Past? = nil, outline: String? = nil,
    asksForContents: Bool = false
  ) {
    self.question = question
    self.why = why
    self.record = record
    self.last = last
    self.outline = outline
    self.asksForContents = asksForContents
  }

  /// Which wording is the turn's: they are used one after the other.
  package var wordingNumber: Int {
    question.wordings.isEmpty ? 0 : (record?.attempts ?? 0) % question.wordings.count
  }
}

/// How one question of a round went.
package struct RoundResult: Sendable, Hashable, Codable {
  package var key: QuestionKey
  package var title: String
  package var grade: Grade
  package var answering: Duration?
  package var delivery: Attempt.Delivery?
  package var coverage: Coverage?
  package var next: StudyDay

  /// A graded answer.
  package init(
    key: QuestionKey, title: String, grade: Grade, answering: Duration?, delivery: Attempt.Delivery?,
    coverage: Coverage?, next: StudyDay
  ) {
    self.key = key
    self.title = title
    self.grade = grade
    self.answering = answering
    self.delivery = delivery
    self.coverage = coverage
    self.next = next
  }
}
