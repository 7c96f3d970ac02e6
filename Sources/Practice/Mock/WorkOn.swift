package import FSRS

/// A question that a mock interview showed to be weak, and that leads the next rounds until it is answered once.
package struct WorkOn: Sendable, Hashable, Codable {
  /// When that was found.
  package var since: Instant
  /// The study day of the interview.
  package var day: StudyDay
  /// How it went there.
  package var grade: Grade

  /// What an interview showed.
  package init(since: Instant, day: StudyDay, grade: Grade) {
    self.since = since
    self.day = day
    self.grade = grade
  }

  /// Whether the question was answered once since.
  package func isDone(by record: QuestionRecord?) -> Bool {
    record.map { $0.last.instant > since } ?? false
  }
}
