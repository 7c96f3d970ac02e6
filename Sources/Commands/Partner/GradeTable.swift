import FSRS
import Practice
import Terminal

/// Answers with both grades, their gap, times and points: a line each.
struct GradeTable {
  /// One answer.
  struct Row {
    /// The question's id, or its text for one that has none.
    var shown: String
    var attempt: Attempt
    /// How long the answer should take; nil for a question that left its bank.
    var target: Duration?
  }

  var rows: [Row]

  func lines(for surface: Surface) -> [Styled] {
    var table = Table(
      .init(title: "Question", isFlexible: true), .init(title: "Theirs"), .init(title: "Own"),
      .init(title: "Gap", align: .right), .init(title: "Time", align: .right),
      .init(title: "Points", align: .right))
    table.rows = rows.map(cells)
    return table.lines(for: surface)
  }

  private func cells(_ row: Row) -> [Styled] {
    let attempt = row.attempt
    let own = attempt.ownGrade.map { Styled($0.word, Styled.Style($0)) } ?? Styled("–", .dim)
    let target = row.target.map { " of \($0.clock)" } ?? ""
    let points = attempt.coverage.flatMap {
      $0.pointsTotal > 0 ? "\($0.pointsCovered) of \($0.pointsTotal)" : nil
    }
    return [
      Styled(row.shown), Styled(attempt.grade.word, Styled.Style(attempt.grade)), own,
      Styled(attempt.gap.map(Self.signed) ?? ""),
      Styled(attempt.answering.map { $0.clock + target } ?? ""), Styled(points ?? ""),
    ]
  }

  /// `+1`, `0`, `−2`.
  private static func signed(_ gap: Int) -> String { gap > 0 ? "+\(gap)" : gap < 0 ? "−\(-gap)" : "0" }
}
