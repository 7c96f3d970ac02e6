import FSRS
import GRDB
import Practice

extension QuestionRecord {
  /// The columns of `memory` by which a record is read, in the order ``init(key:row:from:)`` expects.
  static let columns = """
    memory.stability, memory.difficulty, memory.attempts, memory.lapses, memory.solid, memory.first_day, \
    memory.last_day, memory.last_ms, memory.last_grade, memory.last_setting, \
    memory.last_slowness, memory.answered, memory.answered_solid, memory.first_grade, \
    memory.surprise, memory.surprise_information
    """

  /// How many columns ``columns`` has.
  static let columnCount = 16

  /// A record from the cache, its columns starting at `first`.
  init(key: QuestionKey, row: Row, from first: Int = 0) throws {
    let last = Step(
      instant: Instant(milliseconds: row[first + 7]), day: StudyDay(row[first + 6]),
      grade: try row.grade(first + 8), setting: try row.setting(first + 9), slowness: row[first + 10])
    self.init(
      key: key,
      memory: MemoryState(stabilityDays: row[first], difficulty: row[first + 1]),
      attempts: row[first + 2], lapses: row[first + 3], solidOrBetter: row[first + 4],
      answers: AnswerTally(answered: row[first + 11], solid: row[first + 12]),
      firstGrade: try row.grade(first + 13), firstDay: StudyDay(row[first + 5]), last: last,
      surprise: Surprise(sum: row[first + 14], information: row[first + 15]))
  }

  /// What `memory` keeps of the record of the question in row `question`.
  func arguments(question: Int64, rules: MemoryRules) -> StatementArguments {
    [
      question, memory.stabilityDays, memory.difficulty, attempts, lapses, solidOrBetter, firstDay.number,
      last.day.number, last.instant.milliseconds, last.grade.rawValue, last.setting.rawValue,
      last.slowness, nextDay(rules: rules).number, answers.answered, answers.solid, firstGrade.rawValue,
      surprise.sum, surprise.information,
    ]
  }
}

/// A row with a value that the schema's checks forbid.
struct ImpossibleValue: Error, CustomStringConvertible {
  var column: String
  var value: String
  var description: String { "\(column) holds \(value), which nothing writes" }
}

extension Row {
  func grade(_ column: Int) throws -> Grade {
    guard let grade = Grade(rawValue: self[column]) else { throw impossible(column) }
    return grade
  }

  func setting(_ column: Int) throws -> Setting {
    guard let setting = Setting(rawValue: self[column]) else { throw impossible(column) }
    return setting
  }

  /// An id where the schema wants one.
  func requiredEventID(_ column: Int) throws -> EventID {
    guard let id = try eventID(column) else { throw impossible(column) }
    return id
  }

  func impossible(_ column: Int) -> ImpossibleValue {
    let names = Array(columnNames)
    return ImpossibleValue(
      column: names.indices.contains(column) ? names[column] : "column \(column)",
      value: "\(databaseValues.dropFirst(column).first ?? .null)")
  }
}
