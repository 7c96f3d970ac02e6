import FSRS

/// The evenings up to the days to be ready for, lived several times by chance: each asks what a ``DatePlan`` chooses, or
/// without a date a ``DueOrder``, and answers go as the plan expects of them.
package struct PlanSimulation: Sendable {
  /// What somebody does for it.
  package struct Effort: Sendable, Hashable {
    /// What there is to practise each day, above 0.
    package var minutesPerDay: Int
    /// What is left of it on day 0.
    package var secondsToday: Double
    /// Subjects that no such round has room for, by index.
    package var tooLong: Set<Int>
    /// What the first evening asks, by index, where that is known: a round may begin with what a mock interview left to work
    /// on. Nil for what the plan chooses.
    package var firstEvening: [Int]?

    /// So many minutes each day, none of today's used yet unless told otherwise.
    package init(minutesPerDay: Int, secondsToday: Double? = nil, tooLong: Set<Int> = []) {
      self.minutesPerDay = minutesPerDay
      self.secondsToday = secondsToday ?? Double(minutesPerDay) * 60
      self.tooLong = tooLong
    }

    /// What there is on a day.
    func seconds(on day: Int) -> Double { day == 0 ? secondsToday : Double(minutesPerDay) * 60 }
  }

  /// Questions as they stand on the morning of day 0.
  package let subjects: [PlanSubject]
  /// Nearest first; at least one.
  package let goals: [PlanGoal]
  /// How memory works.
  package let rules: MemoryRules
  /// How later answers go that are not blanked.
  package let laterGrades: GradeWeights
  /// Which subjects count as likely to be asked.
  package let isLikely: [Bool]
  /// What is asked while there is no date to plan to; nil where a ``DatePlan`` chooses, which asks nothing new on the evening
  /// before a goal's day.
  package let dueOrder: DueOrder?

  /// A simulation of these questions.
  ///
  /// - Parameter likely: indices of subjects; nil are all of them.
  package init(
    subjects: [PlanSubject], goals: [PlanGoal], rules: MemoryRules, laterGrades: GradeWeights,
    likely: Set<Int>? = nil, dueOrder: DueOrder? = nil
  ) {
    self.dueOrder = dueOrder
    self.subjects = subjects
    self.goals = goals.isEmpty ? [PlanGoal(inDays: 0)] : goals.sorted { $0.inDays < $1.inDays }
    self.rules = rules
    self.laterGrades = laterGrades
    isLikely = subjects.indices.map { likely?.contains($0) ?? true }
  }

  /// So often one question is weighed against the others, in all lives together: some tenths of a second's work.
  package static let weighings = 300_000
  /// The mean of so many lives lies within an eighth of a standard deviation of all lives' mean, mostly.
  package static let mostRuns = 60

  /// Evenings before the nearest day to be ready for.
  package var evenings: Int { max(0, goals.first?.inDays ?? 0) }
  /// Evenings before the last one.
  var allEvenings: Int { max(0, goals.last?.inDays ?? 0) }

  /// Every so many days all questions are looked at, and only the most promising ones between: with many questions and a
  /// far day, what is chosen hardly changes from day to day.
  var lookEvery: Int {
    let all = subjects.count.multipliedReportingOverflow(by: max(1, allEvenings)).partialValue
    return min(7, max(1, all / Self.weighingsWithoutHaste))
  }
  /// 160 questions over a month are still looked at every day; 500, looked at every third day, come to the same within a
  /// thousandth.
  private static let weighingsWithoutHaste = 5_000

  /// Whether the work takes so long that somebody wants to know how far it is.
  package var isLong: Bool {
    subjects.count.multipliedReportingOverflow(by: max(1, allEvenings)).partialValue > Self.weighings / 10
  }

  /// Lives to live for each of so many efforts.
  func runs(for efforts: Int) -> Int {
    let looks = max(1, allEvenings / lookEvery) * max(Self.leastWork, subjects.count) * max(1, efforts)
    return min(Self.mostRuns, max(1, Self.weighings / looks))
  }
  /// A day costs as much as weighing so many questions, however few there are.
  private static let leastWork = 40

  /// What each effort would come to. All are lived with the same luck, question by question, so that they compare.
  ///
  /// - Parameters:
  ///   - plans: ``plan(for:)`` of each effort, where they are known already.
  ///   - progress: is told after each life how much of the work is done, 0…1.
  package func projections(
    _ efforts: [Effort], plans: [DatePlan]? = nil, using generator: inout some RandomNumberGenerator,
    progress: (Double) -> Void = { _ in }
  ) -> [PlanProjection] {
    let runs = runs(for: efforts.count)
    let seeds = (0..<runs).map { _ in Int(truncatingIfNeeded: generator.next()) }
    var done = 0
    return zip(efforts, plans ?? efforts.map(plan)).map { effort, plan in
      let lives = seeds.map { seed in
        var run = PlannedRun(self, plan: plan, effort: effort, seed: seed)
        run.live()
        done += 1
        progress(Double(done) / Double(runs * efforts.count))
        return run
      }
      return projection(of: lives, minutesPerDay: effort.minutesPerDay)
    }
  }

  /// The plan that an effort allows, of what it has room for; without a date, one that asks nothing.
  package func plan(for effort: Effort) -> DatePlan {
    DatePlan(
      for: subjects.indices.filter { !effort.tooLong.contains($0) }.map { subjects[$0] },
      goals: dueOrder == nil ? goals : [], secondsPerDay: (0..<allEvenings).map(effort.seconds), rules: rules,
      laterGrades: laterGrades,
      allowsNewOnLastDay: !subjects.contains { $0.memory != nil } && allEvenings == 1)
  }

  /// How ready somebody is for each goal's day who practises no more.
  package var untouched: [PlanProjection.Standing] {
    goals.map { goal in standing(subjects.map { $0.readiness(inDays: goal.inDays, rules: rules) }) }
  }

  /// What chances of a solid answer, subject by subject, amount to.
  func standing(_ chances: [Double]) -> PlanProjection.Standing {
    var standing = PlanProjection.Standing()
    for (index, chance) in chances.enumerated() {
      standing.share += subjects[index].weight * chance
      if isLikely[index] { standing.solid += chance }
    }
    return standing
  }

  private func projection(of lives: [PlannedRun], minutesPerDay: Int) -> PlanProjection {
    let count = Double(lives.count)
    func mean(_ value: (PlannedRun) -> Double) -> Double { lives.reduce(0) { $0 + value($1) } / count }
    return PlanProjection(
      minutesPerDay: minutesPerDay,
      evenings: (0..<evenings).map { day in
        PlanProjection.Evening(
          minutes: mean { $0.evenings[day].minutes }, new: mean { $0.evenings[day].new },
          again: mean { $0.evenings[day].again },
          standing: .init(
            share: mean { $0.evenings[day].standing.share }, solid: mean { $0.evenings[day].standing.solid }))
      },
      endings: goals.indices.map { goal in
        PlanProjection.Ending(
          share: PlanProjection.Spread(lives.map { $0.endings[goal].share }),
          solid: PlanProjection.Spread(lives.map { $0.endings[goal].solid })
        )
      },
      asked: subjects.indices.map { subject in mean { $0.wasAsked[subject] ? 1 : 0 } },
      runs: lives.count)
  }
}
