/// The times at which a plan can ask: single days, and further away several days taken together.
struct PlanCalendar: Sendable {
  /// One day, or several that are looked at as one.
  struct Stage: Sendable {
    /// Days from the plan's first one; asking at this stage counts for the middle of them.
    var days: Range<Int>
    /// What there is to practise in all of them.
    var seconds: Double
    /// Whether a question never attempted may be begun.
    var allowsNew: Bool

    /// The day for which all asking at this stage counts.
    var day: Int { days.lowerBound + (days.count - 1) / 2 }
    /// Whether anything can be asked.
    var isOpen: Bool { seconds > 0 }
  }

  /// Stages of one day at the beginning: the week that a person can see before them.
  private static let singleDays = 7
  /// How long a later stage may be, as a part of the days from the end of that week to it and from it to the next goal: a
  /// memory doesn't change much within it. From a quarter to a half plans of 30 days are equally good (within 0.001), with
  /// 25 to 14 stages.
  private static let part = 0.5

  /// In order, without a gap from the first day up to the last goal.
  let stages: [Stage]
  /// The days to be ready for, nearest first, none of them past.
  let goals: [PlanGoal]

  /// The stages until the last goal.
  ///
  /// - Parameters:
  ///   - secondsPerDay: what there is to practise on each day; days beyond it have nothing.
  ///   - allowsNewOnLastDay: whether a question may be begun on the day before a goal.
  init(goals: [PlanGoal], secondsPerDay: [Double], allowsNewOnLastDay: Bool) {
    let goals = goals.filter { $0.inDays >= 0 }.sorted { $0.inDays < $1.inDays }
    self.goals = goals
    let end = goals.last?.inDays ?? 0
    var stages: [Stage] = []
    var day = 0
    while day < end {
      // A stage ends at each goal, so that all of it lies before or after it.
      let next = goals.first { $0.inDays > day }?.inDays ?? end
      let room = Double(min(day - Self.singleDays, next - day)) * Self.part
      let days = day..<min(next, day + max(1, Int(room)))
      let seconds = days.reduce(0) { $0 + ($1 < secondsPerDay.count ? max(0, secondsPerDay[$1]) : 0) }
      stages.append(
        Stage(
          days: days, seconds: seconds,
          allowsNew: allowsNewOnLastDay || !goals.contains { $0.inDays == days.upperBound }))
      day = days.upperBound
    }
    self.stages = stages
  }

  /// The stage to which a day belongs; nil from the last goal on.
  func stage(of day: Int) -> Int? { stages.firstIndex { $0.days.contains(day) } }

  /// All that there is to practise.
  var seconds: Double { stages.reduce(0) { $0 + $1.seconds } }

  /// What is brought from `day` on until the next answer: the chance of a good one on each goal's day, by the goals'
  /// shares.
  ///
  /// - Parameters:
  ///   - day: goals on it are past.
  ///   - next: the day of the next answer, given after that day's goals; nil for none.
  ///   - chance: the chance on a day.
  func reward(after day: Int, until next: Int?, chance: (Int) -> Double) -> Double {
    var reward = 0.0
    for goal in goals where goal.inDays > day {
      if let next, goal.inDays > next { break }
      reward += goal.share * chance(goal.inDays)
    }
    return reward
  }
}
