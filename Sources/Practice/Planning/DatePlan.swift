import FSRS

/// What to ask on which day, so that readiness on the goals' days is highest for the time there is.
///
/// Each second of practice on each day has a price: what it would bring if another question were asked. A question is worth
/// asking now if what it brings beyond waiting for a better day exceeds its price; among those the ones that bring most
/// for their time come first. This is an index policy over the Lagrangian relaxation of the whole (Whittle 1988, "Restless
/// bandits"), in which questions are coupled by time alone; see ``ValueTable`` and ``PriceSearch``. A round plans anew from
/// what is known then, so that prices need to be right for the days to come, not for ever.
///
/// **Measured** by `make bench-plan`: N questions, D days, B answers a day; readiness on the day, the mean over 25 learners.
/// The bound is what no policy exceeds, whatever it knows; "largest gain" asks what would gain most if nothing were asked
/// after it.
///
/// | N, D, B | random | due, new in order | due, new by weight | largest gain | this | bound | of it |
/// |---|--:|--:|--:|--:|--:|--:|--:|
/// | 200, 14, 13 | 0.601 | 0.503 | 0.752 | 0.803 | 0.817 | 0.822 | 99.5 % |
/// | 200, 30, 13 | 0.725 | 0.615 | 0.862 | 0.891 | 0.914 | 0.917 | 99.7 % |
/// | 60, 7, 10 | 0.685 | 0.625 | 0.843 | 0.868 | 0.876 | 0.881 | 99.5 % |
/// | 400, 14, 13 | 0.493 | 0.427 | 0.622 | 0.683 | 0.693 | 0.699 | 99.0 % |
///
/// Where learners forget in ways of their own and the plan knows the average only, it reaches 99.0, 99.2, 98.9 and 98.2 %
/// of what is possible to one that knows them, and is ahead of the largest gain by 0.007 to 0.025.
package struct DatePlan: Sendable {
  /// The days to be ready for, nearest first.
  package let goals: [PlanGoal]
  /// How memory works.
  package let rules: MemoryRules
  /// The chances of shaky, solid and nailed at a later attempt that is not blanked; nothing for blanked, summing to 1.
  package let laterGrades: GradeWeights

  private let setup: PlanSetup
  private let table: ValueTable
  private let prices: Prices

  /// Nodes of stability by nodes of difficulty: more of either leave plans as good as they are (within 0.002).
  private static let grid = MemoryGrid(stabilities: 20, difficulties: 4)

  /// A plan for `subjects` as they stand on the morning of day 0.
  ///
  /// - Parameters:
  ///   - secondsPerDay: what there is to practise on each day, from day 0 on; days beyond it have nothing.
  ///   - laterGrades: how later answers go that are not blanked.
  ///   - allowsNewOnLastDay: whether a question never attempted may be begun on the day before a goal; who can't sleep on
  ///     it goes into the interview with an answer that failed.
  package init(
    for subjects: [PlanSubject], goals: [PlanGoal], secondsPerDay: [Double], rules: MemoryRules,
    laterGrades: GradeWeights, allowsNewOnLastDay: Bool = false
  ) {
    self.rules = rules
    self.laterGrades = laterGrades
    setup = PlanSetup(
      rules: rules, laterGrades: laterGrades,
      calendar: PlanCalendar(
        goals: goals, secondsPerDay: secondsPerDay, allowsNewOnLastDay: allowsNewOnLastDay),
      grid: Self.grid)
    self.goals = setup.calendar.goals
    var search = PriceSearch(for: subjects, in: setup)
    search.run()
    table = search.table
    prices = search.prices
  }

  /// By how much asking `subject` on `day` raises the readiness aimed at, per second that it takes, beyond what waiting for
  /// the best of the other days would bring at their prices. At or below 0 it is not worth asking that day.
  ///
  /// - Parameter subject: as it stands on the morning of that day, or later on it.
  package func gainPerSecond(of subject: PlanSubject, on day: Int) -> Double {
    guard let stage = setup.calendar.stage(of: day), let asked = worthOfAsking(subject, on: day, at: stage)
    else { return 0 }
    let prospects = Prospects(of: subject, on: day, from: stage + 1, in: setup)
    let rung = rung(of: subject)
    var wait = Double(prospects.rewards.last ?? 0)
    for (number, next) in prospects.stages.enumerated() {
      let worth = table.worth(of: prospects.places, from: 4 * number, at: next).lowHalf
      let value = worth + prospects.rewards[number] - Float(prices.shape[next]) * Prices.ladder
      wait = max(wait, rung.value(value))
    }
    return subject.weight * subject.solidShare * (asked - wait) / subject.seconds
  }

  /// The subjects to ask on `day`, best first, as many as fit in `seconds`; never one answered on that day already.
  ///
  /// - Returns: indices into `subjects`.
  package func choice(among subjects: [PlanSubject], on day: Int, seconds: Double) -> [Int] {
    guard let stage = setup.calendar.stage(of: day) else { return [] }
    // No gain is higher than that over never asking, which is quick to compute: the rest is looked at only as far as it
    // can matter.
    var bounds: [(bound: Double, index: Int)] = []
    for (index, subject) in subjects.enumerated() {
      guard subject.seconds <= seconds, let asked = worthOfAsking(subject, on: day, at: stage) else {
        continue
      }
      let never = setup.calendar.reward(after: day, until: nil) { goal in
        subject.readiness(inDays: goal - day, rules: rules) / subject.solidShare
      }
      let bound = subject.weight * subject.solidShare * (asked - never) / subject.seconds
      if bound > 0 { bounds.append((bound, index)) }
    }
    bounds.sort { ($0.bound, $1.index) > ($1.bound, $0.index) }
    var ranking = Ranking(seconds: seconds)
    for (bound, index) in bounds {
      if ranking.isFull(above: bound) { break }
      ranking.insert(
        index, gain: gainPerSecond(of: subjects[index], on: day), seconds: subjects[index].seconds)
    }
    return ranking.fitting
  }

  /// What it is worth to ask `subject` on `day`; nil if it can't be.
  private func worthOfAsking(_ subject: PlanSubject, on day: Int, at stage: Int) -> Double? {
    guard !subject.wasAnsweredToday else { return nil }
    guard subject.memory != nil || setup.calendar.stages[stage].allowsNew else { return nil }
    let places =
      subject.memory.map {
        setup.places(after: subject.daysSince, of: $0, aftermath: subject.aftermath)
      } ?? setup.places(afterFirst: subject.firstGrades)
    return rung(of: subject).value(table.worth(of: places, at: stage).lowHalf)
  }

  private func rung(of subject: PlanSubject) -> Prices.Rung {
    Prices.rung(of: prices.level * subject.price)
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
