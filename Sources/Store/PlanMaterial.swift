import FSRS
import GRDB
package import Practice

/// What plans and simulations of coming days need of the record.
package struct PlanMaterial: Sendable, Hashable {
  /// Questions that may be asked, suspended ones left out; by place in their banks, banks alternating.
  package var candidates: [Candidate]
  /// The newest answers given in drills, whatever their questions.
  package var answers: [AnswerHabits.Observation]
  /// The newest questions that real interviews asked, in whatever bank they are, newest first.
  package var asked: [AskedQuestion]
}

extension Store {
  /// Answers that tell of a person's habits: more would describe who they were a year ago.
  private static let mostAnswers = 2000
  /// The same where the first question of a round waits for it: the last twenty-five evenings.
  private static let fewAnswers = 250
  /// Attempts among which questions asked in real interviews are looked for: a year of ten a day. What is older counts
  /// little, and a round begins as soon after a million attempts as after a thousand.
  static let newestAttempts = 3000

  /// The questions that pass the filter with their memories, and how drills and interviews went lately, in one reading.
  ///
  /// - Parameters:
  ///   - preselection: which of them are enough, where there are more; nil for all.
  ///   - besides: questions that are wanted whatever the filter and the preselection say.
  package func planMaterial(
    _ filter: QuestionFilter, preselection: PlanPreselection? = nil, besides: Set<QuestionKey> = []
  ) throws(StoreError) -> PlanMaterial {
    try read { db in
      var candidates: [Candidate]
      if let preselection {
        var scan = PlanScan(preselection, rules: try rules(in: db))
        try scan.run(filter, in: db)
        candidates = try db.candidates(scan.rows).values
          .sorted { ($0.position, $0.bank) < ($1.position, $1.bank) }
      } else {
        candidates = try db.planCandidates(filter)
      }
      let missing = besides.subtracting(besides.isEmpty ? [] : candidates.map(\.key))
      if !missing.isEmpty {
        candidates += try db.candidates(missing).values
        candidates.sort { ($0.position, $0.bank) < ($1.position, $1.bank) }
      }
      return PlanMaterial(
        candidates: candidates,
        answers: try db.drillAnswers(limit: preselection == nil ? Self.mostAnswers : Self.fewAnswers),
        asked: try db.askedQuestions(among: Self.newestAttempts))
    }
  }
}

extension Database {
  fileprivate func planCandidates(_ filter: QuestionFilter) throws -> [Candidate] {
    let (condition, arguments) = filter.condition
    let topics = try topics(where: condition, arguments)
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT listing.question, question.key, bank.name, position, kind, time_ms, level, memory.question,
          \(QuestionRecord.columns)
        FROM listing JOIN question ON question.id = listing.question JOIN bank ON bank.id = listing.bank
          LEFT JOIN memory ON memory.question = listing.question
        WHERE \(condition) AND listing.question NOT IN (\(QuestionFilter.suspended))
        ORDER BY position, bank.name
        """, arguments: arguments)
    var candidates: [Candidate] = []
    while let row = try rows.next() {
      guard let kind = Kind(rawValue: row[4]) else { throw row.impossible(4) }
      let key = QuestionKey(row[1])
      candidates.append(
        Candidate(
          key: key, bank: row[2], position: row[3], kind: kind, topics: topics[row[0]] ?? [], level: row[6],
          time: .milliseconds(row[5] as Int),
          record: row[7] as Int64? == nil ? nil : try QuestionRecord(key: key, row: row, from: 8)))
    }
    return candidates
  }

  /// The topics of listed questions, as their banks order them.
  private func topics(where condition: String, _ arguments: StatementArguments) throws -> [Int64: [String]] {
    var topics: [Int64: [String]] = [:]
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT listing_topic.question, topic
        FROM listing_topic JOIN listing ON listing.question = listing_topic.question
        WHERE \(condition) ORDER BY place
        """, arguments: arguments)
    while let row = try rows.next() { topics[row[0], default: []].append(row[1]) }
    return topics
  }

  /// Whether an answer was the first is asked of its question alone: what an edited one was before counts apart. A time
  /// for which the person seems to have been away counts as not timed.
  fileprivate func drillAnswers(limit: Int) throws -> [AnswerHabits.Observation] {
    let bearer = try hasLineage() ? LineageSQL.bearer : "attempt.question"
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT answering_ms, time_ms, delivery, usual_ms, kind, grade, EXISTS (
          SELECT 1 FROM attempt AS earlier
          WHERE earlier.question = attempt.question AND earlier.occurred_ms < attempt.occurred_ms
            AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = earlier.id))
        FROM attempt JOIN listing ON listing.question = \(bearer)
        WHERE setting = ? AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)
        ORDER BY occurred_ms DESC LIMIT ?
        """, arguments: [Setting.drill.rawValue, limit])
    var answers: [AnswerHabits.Observation] = []
    while let row = try rows.next() {
      guard let kind = Kind(rawValue: row[4]) else { throw row.impossible(4) }
      let time = row.answeringTime(from: 0)
      answers.append(
        AnswerHabits.Observation(
          kind: kind, grade: try row.grade(5), isFirst: !(row[6] as Bool),
          answering: time?.answering, target: .milliseconds(row[1] as Int)))
    }
    return answers
  }

  /// An edited question counts as what came of it.
  func askedQuestions(among newest: Int) throws -> [AskedQuestion] {
    let bearer = try hasLineage() ? LineageSQL.bearer : "attempt.question"
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT question.id, question.key, study_day, interview
        FROM (
            SELECT id, question, occurred_ms, study_day, setting, interview
            FROM attempt ORDER BY occurred_ms DESC LIMIT ?) AS attempt
          JOIN question ON question.id = \(bearer)
        WHERE setting = ? AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)
        ORDER BY occurred_ms DESC
        """, arguments: [newest, Setting.interview.rawValue])
    let ids = Set(rows.map { $0[0] as Int64 })
    let marks = ids.sorted().map(String.init).joined(separator: ",")
    let topics = try topics(where: "listing.question IN (\(marks))", StatementArguments())
    return try rows.map { row in
      AskedQuestion(
        key: QuestionKey(row[1]), topics: topics[row[0]] ?? [], day: StudyDay(row[2]),
        interview: try row.eventID(3))
    }
  }
}
