import FSRS
import GRDB
package import Practice

/// What simulating the coming weeks needs of the record.
package struct SimulationMaterial: Sendable, Hashable {
  /// Questions that may be asked, suspended ones left out; by bank and place within it, banks alternating.
  package var candidates: [Candidate]
  /// The newest answers given in drills, whatever their questions.
  package var answers: [AnswerHabits.Observation]
}

extension Store {
  /// Answers that tell of a person's habits: more would describe who they were a year ago.
  private static let mostAnswers = 2000

  /// All questions that pass the filter with their memories, and how drills went lately, in one reading.
  package func simulationMaterial(_ filter: QuestionFilter) throws(StoreError) -> SimulationMaterial {
    try read { db in
      SimulationMaterial(
        candidates: try db.simulatedCandidates(filter), answers: try db.drillAnswers(limit: Self.mostAnswers))
    }
  }
}

extension Database {
  fileprivate func simulatedCandidates(_ filter: QuestionFilter) throws -> [Candidate] {
    let (condition, arguments) = filter.condition
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT question.key, bank.name, position, kind, time_ms, memory.question, \(QuestionRecord.columns)
        FROM listing JOIN question ON question.id = listing.question JOIN bank ON bank.id = listing.bank
          LEFT JOIN memory ON memory.question = listing.question
        WHERE \(condition) AND listing.question NOT IN (\(QuestionFilter.suspended))
        ORDER BY position, bank.name
        """, arguments: arguments)
    var candidates: [Candidate] = []
    while let row = try rows.next() {
      guard let kind = Kind(rawValue: row[3]) else { throw row.impossible(3) }
      let key = QuestionKey(row[0])
      candidates.append(
        Candidate(
          key: key, bank: row[1], position: row[2], kind: kind, topics: [],
          time: .milliseconds(row[4] as Int),
          record: row[5] as Int64? == nil ? nil : try QuestionRecord(key: key, row: row, from: 6)))
    }
    return candidates
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
}
