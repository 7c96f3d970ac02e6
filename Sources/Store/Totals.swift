import GRDB
package import Practice

/// What is known of a topic's questions.
package struct TopicTotal: Sendable, Hashable {
  /// As banks write it.
  package var topic: String
  /// Live attempts at all its listed questions.
  package var attempts: Int
  /// Those of them graded solid or nailed.
  package var solidOrBetter: Int
  /// Those attempted at least once.
  package var questions: Int
}

extension Store {
  /// Days of practice from `first` through `last`, in order; days without attempts are left out.
  package func dayTotals(from first: StudyDay, through last: StudyDay) throws(StoreError) -> [DayTotals] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT study_day, attempts, solid, answering_ms FROM day_total
          WHERE study_day BETWEEN ? AND ? ORDER BY study_day
          """, arguments: [first.number, last.number]
      ).map { DayTotals(row: $0) }
    }
  }

  /// How many questions come back on each of the next days; the first number is for today and all days
  /// before.
  /// Suspended ones are left out.
  package func dueCounts(
    from today: StudyDay, days: Int, cap: StudyDay? = nil, filter: QuestionFilter = QuestionFilter()
  ) throws(StoreError) -> [Int] {
    try read { db in
      var counts = Array(repeating: 0, count: max(0, days))
      let (condition, arguments) = filter.condition
      // With a cap, what is far off may come sooner.
      let farthest = cap == nil ? (today + days).number : .max
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT due_day, last_day FROM memory JOIN listing ON listing.question = memory.question
          WHERE \(condition) AND due_day < ? AND memory.question NOT IN (\(QuestionFilter.suspended))
          """, arguments: arguments + [farthest])
      while let row = try cursor.next() {
        let ahead = max(0, Deadline.capped(StudyDay(row[0]), by: cap, lastDay: StudyDay(row[1])) - today)
        if ahead < counts.count { counts[ahead] += 1 }
      }
      return counts
    }
  }

  /// The current values of all subjects of a sort: by the subject's id, then by field.
  package func fields(of sort: Change.Subject.Sort) throws(StoreError) -> [String: [String: String]] {
    try read { db in
      var fields: [String: [String: String]] = [:]
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT subject_id, field, value FROM field WHERE subject_sort = ?",
        arguments: [sort.rawValue])
      while let row = try cursor.next() { fields[row[0], default: [:]][row[1]] = row[2] }
      return fields
    }
  }

  /// When the latest change occurred, by its own word; nil before the first.
  package func lastChange() throws(StoreError) -> Instant? {
    try read {
      try Int.fetchOne($0, sql: "SELECT max(occurred_ms) FROM change").map(Instant.init(milliseconds:))
    }
  }

  /// The current value of one field; nil if it was never set or taken away.
  package func field(_ name: String, of subject: Change.Subject) throws(StoreError) -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM field WHERE subject_sort = ? AND subject_id = ? AND field = ?",
        arguments: [subject.sort.rawValue, subject.id, name])
    }
  }
}

extension DayTotals {
  /// From the columns study_day, attempts, solid and answering_ms.
  init(row: Row) {
    self.init(
      day: StudyDay(row[0]), attempts: row[1], solidOrBetter: row[2], answering: .milliseconds(row[3] as Int))
  }
}
