/// What one study day's live attempts amount to; cached by the database.
package struct DayTotals: Sendable, Hashable {
  /// The study day that is summed up.
  package var day: StudyDay
  /// All of the day's attempts, whatever their setting.
  package var attempts: Int
  /// Those of them graded solid or better.
  package var solidOrBetter: Int
  /// The sum of the answering times that are known.
  package var answering: Duration

  /// A day's sums.
  package init(day: StudyDay, attempts: Int = 0, solidOrBetter: Int = 0, answering: Duration = .zero) {
    self.day = day
    self.attempts = attempts
    self.solidOrBetter = solidOrBetter
    self.answering = answering
  }
}
