import FSRS
import GRDB
package import Practice

/// What a day's practice came to.
package struct PractisedTime: Sendable, Hashable {
  /// Answers given in whatever setting but a real interview.
  package var answers: Int
  /// What they took; one that was not timed counts as long as it should take, a blanked one nothing.
  package var answering: Duration

  /// The time with all that stands around an answer.
  package var whole: Duration { answering + RoundPlanner.overhead * answers }
}

extension Store {
  /// The practice of a study day, of what stands in some bank and what doesn't.
  package func practised(on day: StudyDay) throws(StoreError) -> PractisedTime {
    try read { db in
      // Two days before is before the day began in any time zone.
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), sum(ifnull(answering_ms, CASE WHEN grade > ? THEN ifnull(time_ms, ?) ELSE 0 END))
          FROM attempt LEFT JOIN listing ON listing.question = attempt.question
          WHERE occurred_ms >= ? AND study_day = ? AND setting <> ?
            AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)
          """,
        arguments: [
          Grade.blanked.rawValue, Question.standardTime.milliseconds, (day.number - 2) * 86_400_000,
          day.number,
          Setting.interview.rawValue,
        ])
      return PractisedTime(answers: row?[0] ?? 0, answering: .milliseconds((row?[1] as Int?) ?? 0))
    }
  }
}
