import Foundation

/// The figures of `make bench-plan` as a table in Markdown.
enum PlanTable {
  /// What ours must reach of the bound.
  private static let goal = 0.98

  static func heading(isInformed: Bool) -> String {
    let columns =
      ["questions, days, answers a day"] + PlanPolicy.allCases.map(\.rawValue)
      + (isInformed ? ["ours, informed"] : []) + ["bound", "ours of bound", "ours above next best"]
    return line(columns) + "\n" + line(columns.indices.map { $0 == 0 ? "---" : "--:" })
  }

  static func line(_ row: PlanSuite.Row) -> String {
    var cells = ["\(row.world.questions), \(row.world.days), \(row.world.answersPerDay)"]
    cells += PlanPolicy.allCases.map { number(row.means[$0]?.mean) }
    if let informed = row.informed { cells.append(number(informed.mean)) }
    cells.append("\(number(row.bound.mean)) ± \(String(format: "%.4f", row.gridError))")
    cells.append(String(format: "%.1f %%", 100 * share(row)))
    cells.append(String(format: "%+.4f ± %.4f", row.lead.mean, row.lead.error))
    return line(cells)
  }

  /// Whether ours reaches its share of the bound and is ahead of every other policy.
  static func reachesGoal(_ row: PlanSuite.Row) -> Bool { share(row) >= goal && row.lead.mean > 0 }

  static func legend(learners: Int, lives: Int) -> String {
    """
    Means over \(learners) learners, each living its days \(lives) times; behind the bound the largest difference to the one \
    on a grid half as fine, behind the last column the standard error of the difference over learners. The bound knows the learner's \
    parameters. Goal: \(Int(goal * 100)) % of the bound, and ahead of all others.
    """
  }

  private static func share(_ row: PlanSuite.Row) -> Double { (row.means[.ours]?.mean ?? 0) / row.bound.mean }

  private static func number(_ value: Double?) -> String { value.map { String(format: "%.3f", $0) } ?? "–" }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
