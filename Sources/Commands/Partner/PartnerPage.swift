import FSRS
import Practice
import Store
import Terminal

/// The page behind what a friend asked: both grades of each answer, times, and where the two lie furthest apart. It
/// fits a screen of 80 × 24.
struct PartnerPage {
  let session: Session
  let sitting: PartnerSitting

  func show() throws {
    let rows = try rows()
    guard !rows.isEmpty else { return session.note("Nothing of it has a grade, so there is no page.") }
    session.console.write("")
    session.say(Styled(headline(rows), .strong))
    session.console.write("")
    for line in GradeTable(rows: rows).lines(for: session.console.surface) { session.console.write(line) }
    session.console.write("")
    if let furthest = furthest(rows) { session.say(furthest, hanging: 2) }
    if let skipped { session.say(Styled(skipped, .dim)) }
    let own = rows.contains { $0.attempt.ownGrade != nil }
    let end = own ? "; `stats calibration` sets your own beside them." : "."
    session.say(Styled("\(Wording.sentence(possessive)) grades count\(end)", .dim))
    session.console.write("")
  }

  private var possessive: String { sitting.friend + "'s" }

  private func rows() throws -> [GradeTable.Row] {
    try sitting.progress.results.compactMap { result in
      guard let id = result.attempt, let listed = try session.store.attempt(id) else { return nil }
      return GradeTable.Row(
        shown: listed.bearer.shown(title: result.title), attempt: listed.attempt,
        target: try session.store.question(listed.bearer)?.question.time)
    }
  }

  private func headline(_ rows: [GradeTable.Row]) -> String {
    let who = sitting.name.map { "With \($0)" } ?? "With a friend"
    let occasion = sitting.occasion.map { ", \($0)" } ?? ""
    let time = rows.compactMap(\.attempt.answering).reduce(Duration.zero, +)
    let took = time > .zero ? ", \(time.clock) of answering" : ""
    let day = sitting.begun.day.short(from: session.today)
    return "\(who)\(occasion), \(day): \(Wording.counted(rows.count, "answer"))\(took)"
  }

  /// The answer on which the two differ most; nil if they never do.
  private func furthest(_ rows: [GradeTable.Row]) -> Styled? {
    let gaps = rows.compactMap { row in row.attempt.gap.map { (row: row, gap: $0) } }
    guard let most = gaps.max(by: { abs($0.gap) < abs($1.gap) }), let own = most.row.attempt.ownGrade else {
      return nil
    }
    guard most.gap != 0 else { return "You agree on all of them." }
    let attempt = most.row.attempt
    return
      "\("Furthest apart", .dim)  \(most.row.shown): \(sitting.friend) \(Styled(attempt.grade.word, Styled.Style(attempt.grade))), own \(Styled(own.word, Styled.Style(own)))."
  }

  private var skipped: String? {
    let count = sitting.progress.done - sitting.progress.results.count
    return count > 0 ? "\(Wording.counted(count, "question")) passed over." : nil
  }
}
