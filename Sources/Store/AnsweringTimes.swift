import FSRS
import GRDB
package import Practice

/// How long an answer took and how long it should have taken.
package struct AnsweringTime: Sendable, Hashable {
  /// How long the answer took.
  package var answering: Duration
  /// How long it should take, as its bank says now.
  package var target: Duration
  /// Spoken or typed; nil if unknown.
  package var delivery: Attempt.Delivery?
}

extension Store {
  /// The newest answering times of listed questions since that study day, newest first. Times for which the person
  /// seems to have been away are left out.
  package func answeringTimes(since: StudyDay, limit: Int) throws(StoreError) -> [AnsweringTime] {
    try read { db in
      var times: [AnsweringTime] = []
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT answering_ms, time_ms, delivery, usual_ms
          FROM attempt
            JOIN listing ON listing.question = \(try db.hasLineage() ? LineageSQL.bearer : "attempt.question")
          WHERE occurred_ms >= ? AND study_day >= ? AND answering_ms IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)
          ORDER BY occurred_ms DESC LIMIT ?
          """, arguments: [(since.number - 2) * 86_400_000, since.number, limit])
      while let row = try cursor.next() {
        if let time = row.answeringTime(from: 0) { times.append(time) }
      }
      return times
    }
  }

  /// So many of the newest attempts are looked at for what is usual: three months of daily practice, and few enough that
  /// a round begins as soon after a million attempts as after a thousand.
  private static let newest = 1000

  /// How long answers usually take the person in practice, by what is newest. Blanked answers don't count, nor times of
  /// which nobody said whether they were spoken or typed, such as another program's.
  package func usualTimes() throws(StoreError) -> UsualTimes {
    try read { db in
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT answering_ms, time_ms, delivery, usual_ms, kind
          FROM (
              SELECT id, question, occurred_ms, setting, grade, delivery, answering_ms, usual_ms
              FROM attempt ORDER BY occurred_ms DESC LIMIT ?) AS attempt
            JOIN listing ON listing.question = \(try db.hasLineage() ? LineageSQL.bearer : "attempt.question")
          WHERE answering_ms IS NOT NULL AND delivery IS NOT NULL AND setting <> ? AND grade <> ?
            AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)
          ORDER BY occurred_ms DESC
          """, arguments: [Self.newest, Setting.interview.rawValue, Grade.blanked.rawValue])
      var answers: [UsualTimes.Answer] = []
      while let row = try cursor.next() {
        guard let time = row.answeringTime(from: 0), let delivery = time.delivery,
          let kind = Kind(rawValue: row[4])
        else { continue }
        answers.append(UsualTimes.Answer(kind: kind, delivery: delivery, answering: time.answering))
      }
      return UsualTimes(answers)
    }
  }
}

extension Row {
  /// From the columns answering_ms, time_ms, delivery and usual_ms, starting at `first`; nil for an answer that wasn't
  /// timed, and where the time isn't the person's own.
  func answeringTime(from first: Int) -> AnsweringTime? {
    guard let answering = milliseconds(first), let target = milliseconds(first + 1) else { return nil }
    let delivery = (self[first + 2] as String?).flatMap(Attempt.Delivery.init(rawValue:))
    let isOwn = WalkAway.isOwn(
      answering, delivery: delivery, usual: milliseconds(first + 3), target: target)
    return isOwn ? AnsweringTime(answering: answering, target: target, delivery: delivery) : nil
  }
}
