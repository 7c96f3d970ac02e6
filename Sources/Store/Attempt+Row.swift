import FSRS
import GRDB
import Practice

extension Attempt {
  /// The columns of `attempt` that hold what an attempt states; the question's key comes from its own table.
  static let columns = """
    attempt.wording, attempt.setting, attempt.interview, attempt.grade, attempt.own_grade, \
    attempt.suggested, attempt.recall, attempt.parameters_version, attempt.delivery, attempt.thinking_ms, \
    attempt.answering_ms, \
    attempt.words, attempt.points, attempt.points_total, attempt.red_flags, attempt.red_flags_total, \
    attempt.hint_used, attempt.follow_up_ms, attempt.stability, attempt.difficulty, attempt.usual_ms
    """

  /// How many columns ``columns`` has.
  static let columnCount = 21

  /// An attempt whose columns start at `first`.
  init(question: QuestionKey, row: Row, from first: Int) throws {
    self.init(
      question: question, wording: row[first], setting: try row.setting(first + 1),
      interview: try row.eventID(first + 2), grade: try row.grade(first + 3),
      ownGrade: (row[first + 4] as Int?).flatMap(Grade.init(rawValue:)),
      suggested: (row[first + 5] as Int?).flatMap(Grade.init(rawValue:)),
      delivery: (row[first + 8] as String?).flatMap(Delivery.init(rawValue:)),
      thinking: row.milliseconds(first + 9), answering: row.milliseconds(first + 10),
      usual: row.milliseconds(first + 20), words: row[first + 11],
      hintUsed: row[first + 16], followUp: row.milliseconds(first + 17), memory: row.memory(first + 18))
    if let recall: Double = row[first + 6], let version: Int = row[first + 7] {
      prediction = Prediction(recall: recall, parametersVersion: version)
    }
    if let points: Int = row[first + 12], let pointsTotal: Int = row[first + 13],
      let redFlags: Int = row[first + 14], let redFlagsTotal: Int = row[first + 15]
    {
      coverage = Coverage(
        points: UInt32(truncatingIfNeeded: points), pointsTotal: pointsTotal,
        redFlags: UInt32(truncatingIfNeeded: redFlags), redFlagsTotal: redFlagsTotal)
    }
  }

  /// The values of ``columns``.
  var values: [(any DatabaseValueConvertible)?] {
    [
      wording, setting.rawValue, interview?.blob, grade.rawValue, ownGrade?.rawValue, suggested?.rawValue,
      prediction?.recall, prediction?.parametersVersion, delivery?.rawValue, thinking?.milliseconds,
      answering?.milliseconds, words, coverage.map { Int($0.points) }, coverage?.pointsTotal,
      coverage.map { Int($0.redFlags) }, coverage?.redFlagsTotal, hintUsed, followUp?.milliseconds,
      memory?.stabilityDays, memory?.difficulty, usual?.milliseconds,
    ]
  }
}

extension Moment {
  /// The columns every event has for when it occurred.
  static let columns = "occurred_ms, utc_offset_s, study_day"

  /// A moment whose three columns start at `first`.
  init(row: Row, from first: Int) {
    self.init(
      instant: Instant(milliseconds: row[first]), utcOffset: row[first + 1], day: StudyDay(row[first + 2]))
  }

  /// The values of ``columns``.
  var values: [(any DatabaseValueConvertible)?] {
    [instant.milliseconds, utcOffset, day.number]
  }
}

extension Row {
  /// A memory state whose two columns start at `first`; nil where both are null.
  func memory(_ first: Int) -> MemoryState? {
    if hasNull(atIndex: first) { return nil }
    return MemoryState(stabilityDays: self[first], difficulty: self[first + 1])
  }

  func milliseconds(_ column: Int) -> Duration? {
    (self[column] as Int?).map { .milliseconds($0) }
  }
}
