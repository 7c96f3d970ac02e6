import Practice

/// What is asked on each day of a year without a date.
enum YearPolicy: CaseIterable {
  /// What is due, lowest recall first, then a few new ones: what rounds do.
  case due
  /// A plan to a day four weeks ahead, made anew every day.
  case rolling
  /// The same, ready in one, two, three and four weeks alike.
  case weekly

  /// Its name in the table.
  var name: String {
    switch self {
    case .due: "due, then new"
    case .rolling: "plan, 28 days ahead"
    case .weekly: "plan, each of 4 weeks"
    }
  }

  /// The days aimed at; empty for no plan.
  var goals: [PlanGoal] {
    switch self {
    case .due: []
    case .rolling: [PlanGoal(inDays: 28)]
    case .weekly: [7, 14, 21, 28].map { PlanGoal(inDays: $0, share: 0.25) }
    }
  }
}
