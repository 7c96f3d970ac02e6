import FSRS
import GRDB
package import Practice

/// What is set against each other: answers in interviews, and drills before them.
package struct CalibrationMaterial: Sendable, Hashable {
  /// In real interviews, the newest first.
  package var answers: [Calibration.Answer]
  /// In the days before them.
  package var drills: [Calibration.DrillDay]
  /// Nil if all is there; else older interviews were left out, since it would take too long.
  package var since: StudyDay?
}

extension Store {
  /// More answers than anybody's interviews have.
  private static let mostAnswers = 5000
  /// As many drill answers as are summed up within a tenth of a second. Thirty a day are so many in over two years.
  private static let mostDrills = 25_000

  /// Answers in real interviews, and the drills of the days before them.
  ///
  /// - Parameter filter: its setting is not looked at; `since` speaks of the interviews.
  package func calibrationMaterial(_ filter: AttemptFilter = .init()) throws(StoreError)
    -> CalibrationMaterial
  {
    try read { db in
      var answers = try db.interviewAnswers(filter, limit: Self.mostAnswers)
      let isCut = answers.count == Self.mostAnswers
      let days = Set(answers.map(\.day)).sorted(by: >)
      let near = try db.days(days, withDrillsUpTo: Self.mostDrills)
      var material = CalibrationMaterial(answers: answers, drills: [], since: nil)
      if near.count < days.count || isCut, let oldest = near.last {
        answers.removeAll { $0.day < oldest }
        material = CalibrationMaterial(answers: answers, drills: [], since: oldest)
      }
      let topics = Set(answers.flatMap(\.topics))
      for span in Calibration.spans(before: near) {
        material.drills += try db.drillDays(in: span, topics: topics, filter)
      }
      return material
    }
  }

  /// The newest answers that a partner graded and the person, too.
  ///
  /// - Parameter filter: its setting is not looked at.
  package func partnerGap(_ filter: AttemptFilter = .init()) throws(StoreError) -> PartnerGap {
    try read { db in
      var filter = filter
      filter.setting = .partner
      var query = try AttemptQuery(filter, order: .newestFirst, withAnswers: false, in: db)
      query.add("attempt.own_grade IS NOT NULL", [])
      var gap = PartnerGap()
      try query.each(limit: Self.mostAnswers) { listed in
        if let own = listed.attempt.ownGrade { gap.take(partner: listed.attempt.grade, own: own) }
        return true
      }
      return gap
    }
  }

  /// How the answers of each interview, real or mock, were graded, by its id.
  package func gradesByInterview() throws(StoreError) -> [EventID: GradeCount] {
    try read { db in
      var counts: [EventID: GradeCount] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT interview, \(GradeCount.columns) FROM attempt
          WHERE interview IS NOT NULL AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)
          GROUP BY interview
          """)
      while let row = try rows.next() { counts[try row.requiredEventID(0)] = GradeCount(row: row, from: 1) }
      return counts
    }
  }
}

extension Database {
  /// Answers in real interviews, the newest first.
  fileprivate func interviewAnswers(_ filter: AttemptFilter, limit: Int) throws -> [Calibration.Answer] {
    var filter = filter
    filter.setting = .interview
    var listed: [ListedAttempt] = []
    try AttemptQuery(filter, order: .newestFirst, withAnswers: false, in: self).each(limit: limit) {
      listed.append($0)
      return true
    }
    let kind = try cachedStatement(
      sql: "SELECT kind FROM listing WHERE question = (SELECT id FROM question WHERE key = ?)")
    let topics = try cachedStatement(
      sql: """
        SELECT topic FROM listing_topic WHERE question = (SELECT id FROM question WHERE key = ?)
        ORDER BY place
        """)
    return try listed.map { listed in
      Calibration.Answer(
        interview: listed.attempt.interview, day: listed.occurred.day, grade: listed.attempt.grade,
        kind: try String.fetchOne(kind, arguments: [listed.bearer.text]).flatMap(Kind.init(rawValue:)),
        topics: try String.fetchAll(topics, arguments: [listed.bearer.text]))
    }
  }

  /// So many of these days, the newest first, as have no more attempts than that before them; at least one.
  fileprivate func days(_ days: [StudyDay], withDrillsUpTo most: Int) throws -> ArraySlice<StudyDay> {
    guard let newest = days.first, let oldest = days.last else { return [] }
    var totals: [Int: Int] = [:]
    let rows = try Row.fetchCursor(
      self, sql: "SELECT study_day, attempts FROM day_total WHERE study_day BETWEEN ? AND ?",
      arguments: [(oldest - Calibration.daysBefore).number, newest.number])
    while let row = try rows.next() { totals[row[0]] = row[1] }
    var counted = 0
    var next = newest
    for (place, day) in days.enumerated() {
      let first = day - Calibration.daysBefore
      for number in first.number..<min(next, day).number { counted += totals[number] ?? 0 }
      next = first
      if counted > most, place > 0 { return days[..<place] }
    }
    return days[...]
  }

  /// Sums over the drills of a span of days: by day all together, by kind, and by those topics.
  fileprivate func drillDays(
    in span: ClosedRange<StudyDay>, topics: Set<String>, _ filter: AttemptFilter
  ) throws -> [Calibration.DrillDay] {
    let bearer = try hasLineage() ? LineageSQL.bearer : "attempt.question"
    var conditions = """
      attempt.setting = \(Setting.drill.rawValue) AND attempt.occurred_ms BETWEEN ? AND ?
      AND attempt.study_day BETWEEN ? AND ?
      AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)
      """
    // Wherever a person is, a study day lies within two days of the same day in UTC.
    var arguments: StatementArguments = [
      (span.lowerBound.number - 2) * 86_400_000, (span.upperBound.number + 3) * 86_400_000,
      span.lowerBound.number, span.upperBound.number,
    ]
    if let topic = filter.topic {
      conditions += " AND listing.question IN (SELECT question FROM listing_topic WHERE topic = ?)"
      arguments += [topic]
    }
    if let kind = filter.kind {
      conditions += " AND listing.kind = ?"
      arguments += [kind.rawValue]
    }
    var sums: [Calibration.DrillDay] = []
    var all: [StudyDay: GradeCount] = [:]
    let kinds = try Row.fetchCursor(
      self,
      sql: """
        SELECT study_day, kind, \(GradeCount.columns)
        FROM attempt LEFT JOIN listing ON listing.question = \(bearer)
        WHERE \(conditions) GROUP BY study_day, kind
        """, arguments: arguments)
    while let row = try kinds.next() {
      let day = StudyDay(row[0])
      let count = GradeCount(row: row, from: 2)
      all[day] = (all[day] ?? GradeCount()) + count
      guard let kind = (row[1] as String?).flatMap(Kind.init(rawValue:)) else { continue }
      sums.append(.init(section: .kind(kind), day: day, count: count))
    }
    sums += all.map { .init(section: .all, day: $0.key, count: $0.value) }
    guard !topics.isEmpty else { return sums }
    let marks = Array(repeating: "?", count: topics.count).joined(separator: ", ")
    let byTopic = try Row.fetchCursor(
      self,
      sql: """
        SELECT study_day, listing_topic.topic, \(GradeCount.columns)
        FROM attempt JOIN listing ON listing.question = \(bearer)
          JOIN listing_topic ON listing_topic.question = listing.question
        WHERE \(conditions) AND listing_topic.topic IN (\(marks)) GROUP BY study_day, listing_topic.topic
        """, arguments: arguments + StatementArguments(topics.sorted()))
    while let row = try byTopic.next() {
      sums.append(
        .init(section: .topic(row[1]), day: StudyDay(row[0]), count: GradeCount(row: row, from: 2)))
    }
    return sums
  }
}

extension GradeCount {
  /// Sums over rows of `attempt`.
  fileprivate static let columns = "count(*), sum(grade >= \(Grade.solid.rawValue)), sum(grade)"

  /// From ``columns``, starting at `first`.
  fileprivate init(row: Row, from first: Int) {
    self.init(attempts: row[first], solidOrBetter: row[first + 1] ?? 0, gradeSum: row[first + 2] ?? 0)
  }
}
