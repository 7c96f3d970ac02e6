import FSRS

/// What to ask on which day, so that readiness on the goals' days is highest for the time there is.
package struct DatePlan: Sendable {
  /// The days to be ready for, nearest first.
  package let goals: [PlanGoal]
  /// How memory works.
  package let rules: MemoryRules
  /// The chances of shaky, solid and nailed at a later attempt that is not blanked; nothing for blanked, summing to 1.
  package let laterGrades: GradeWeights

  /// A plan for `subjects` as they stand on the morning of day 0.
  ///
  /// - Parameters:
  ///   - secondsPerDay: what there is to practise on each day, from day 0 on; days beyond it have nothing.
  ///   - laterGrades: how later answers go that are not blanked.
  package init(
    for subjects: [PlanSubject], goals: [PlanGoal], secondsPerDay: [Double], rules: MemoryRules,
    laterGrades: GradeWeights
  ) {
    self.goals = goals.sorted { $0.inDays < $1.inDays }
    self.rules = rules
    self.laterGrades = laterGrades
  }

  /// By how much asking `subject` on `day` raises the readiness aimed at, per second that it takes, beyond what the plan
  /// would get otherwise for these seconds. At or below 0 it is not worth asking that day.
  ///
  /// - Parameter subject: as it stands on the morning of that day, or later on it.
  package func gainPerSecond(of subject: PlanSubject, on day: Int) -> Double {
    guard !subject.wasAnsweredToday else { return 0 }
    let chances = chances(of: subject)
    var gain = 0.0
    for grade in Grade.allCases where chances[grade] > 0 {
      var after = subject
      after.answer(grade, rules: rules)
      gain += chances[grade] * readiness(of: after, on: day)
    }
    return subject.weight * (gain - readiness(of: subject, on: day)) / subject.seconds
  }

  /// The subjects to ask on `day`, best first, as many as fit in `seconds`; never one answered on that day already.
  ///
  /// - Returns: indices into `subjects`.
  package func choice(among subjects: [PlanSubject], on day: Int, seconds: Double) -> [Int] {
    let gains = subjects.map { gainPerSecond(of: $0, on: day) }
    var left = seconds
    var chosen: [Int] = []
    for index in subjects.indices.sorted(by: { (gains[$0], $1) > (gains[$1], $0) }) {
      guard gains[index] > 0 else { break }
      guard subjects[index].seconds <= left else { continue }
      left -= subjects[index].seconds
      chosen.append(index)
    }
    return chosen
  }

  /// The chance of a solid or better answer over the goals that are still to come on `day`, weighed by their shares, if
  /// `subject` isn't practised any more.
  package func readiness(of subject: PlanSubject, on day: Int) -> Double {
    let coming = goals.filter { $0.inDays >= day }
    let shares = coming.reduce(0) { $0 + $1.share }
    guard shares > 0 else { return subject.readiness(inDays: 0, rules: rules) }
    return coming.reduce(0) { $0 + $1.share * subject.readiness(inDays: $1.inDays - day, rules: rules) }
      / shares
  }

  /// The chance of each grade if `subject` is asked in a drill now.
  package func chances(of subject: PlanSubject) -> GradeWeights {
    guard let memory = subject.memory else { return subject.firstGrades }
    let recall = rules.recall(of: memory, afterDays: subject.daysSince, after: subject.aftermath)
    var chances = laterGrades
    for grade in Grade.allCases { chances[grade] *= recall }
    chances[.blanked] = 1 - recall
    return chances
  }
}
