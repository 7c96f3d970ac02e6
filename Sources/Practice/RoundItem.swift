package import FSRS

/// One question of a round with all that asking it needs.
package struct RoundItem: Sendable, Hashable {
  /// An earlier attempt, for the line that compares.
  package struct Past: Sendable, Hashable {
    /// The study day it counts for.
    package var day: StudyDay
    /// How it went.
    package var grade: Grade
    /// Where it was given.
    package var setting: Setting
    /// Nil if it was not timed.
    package var answering: Duration?
    /// Times compare only between answers given the same way; nil if unknown.
    package var delivery: Attempt.Delivery?
    /// Nil if nothing was ticked.
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

  /// With the person's own notes laid over.
  package var question: Question
  /// The reason shown above the question.
  package var why: WhyNow
  /// All attempts so far; nil for a new question.
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
  /// The question that was answered.
  package var key: QuestionKey
  /// The question's first wording, for lists.
  package var title: String
  /// Why it was asked.
  package var why: WhyNow
  /// The event it was stored as; nil until it is.
  package var attempt: EventID?
  /// The person's grade, whatever was suggested.
  package var grade: Grade
  /// How long the answer took; nil if it never began.
  package var answering: Duration?
  /// Nil if no answer began.
  package var delivery: Attempt.Delivery?
  /// Nil if nothing was ticked.
  package var coverage: Coverage?
  /// The study day that brings the question back, the deadline observed.
  package var next: StudyDay
  /// The time for which the person seems to have been away, and which was left out unasked; nil if none was.
  package var setAside: Duration?

  /// A graded answer.
  package init(
    key: QuestionKey, title: String, why: WhyNow, grade: Grade, answering: Duration?,
    delivery: Attempt.Delivery?,
    coverage: Coverage?, next: StudyDay, setAside: Duration? = nil
  ) {
    self.key = key
    self.title = title
    self.why = why
    self.grade = grade
    self.answering = answering
    self.delivery = delivery
    self.coverage = coverage
    self.next = next
    self.setAside = setAside
  }
}
