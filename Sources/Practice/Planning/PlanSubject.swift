package import FSRS

/// A question as a plan to a date sees it, on the morning of some day of the plan.
package struct PlanSubject: Sendable, Hashable {
  /// Nil for a question never attempted.
  package var memory: MemoryState?
  /// Whole study days since the last attempt, 0 if it was today; 0 for a question never attempted.
  package var daysSince: Int
  /// What the answers so far left beside the memory.
  package var aftermath: Aftermath
  /// What asking it once takes in all, above 0.
  package var seconds: Double
  /// How likely it is asked, as a share of all that may be asked; the weights of all subjects sum to 1.
  package var weight: Double
  /// The chance of each grade at its first attempt, summing to 1; not used once there was one.
  package var firstGrades: GradeWeights
  /// The chance of a solid or better answer on the day if it is never practised.
  package var unseenChance: Double
  /// The chance of solid or better when it is not blanked, once it was practised; practice is not thought to change it.
  package var solidShare: Double

  /// A question that may be asked.
  ///
  /// - Parameter unseenChance: nil for what ``firstGrades`` says of solid and nailed.
  package init(
    memory: MemoryState? = nil, daysSince: Int = 0, aftermath: Aftermath = .none, seconds: Double,
    weight: Double, firstGrades: GradeWeights = FirstAnswer.prior, unseenChance: Double? = nil,
    solidShare: Double = SolidChance.prior
  ) {
    self.memory = memory
    self.daysSince = daysSince
    self.aftermath = aftermath
    self.seconds = seconds
    self.weight = weight
    self.firstGrades = firstGrades
    self.unseenChance = unseenChance ?? firstGrades[.solid] + firstGrades[.nailed]
    self.solidShare = solidShare
  }

  /// Whether it was answered today: a plan asks no question twice a day.
  package var wasAnsweredToday: Bool { memory != nil && daysSince == 0 }

  /// The chance of a solid or better answer in an interview in `days` days if it isn't practised before.
  package func readiness(inDays days: Int, rules: MemoryRules) -> Double {
    guard let memory else { return unseenChance }
    return rules.recall(of: memory, afterDays: daysSince + days, in: .interview, after: aftermath)
      * solidShare
  }

  /// Takes in an answer given today in a drill.
  package mutating func answer(_ grade: Grade, rules: MemoryRules) {
    if let memory, daysSince > 0 {
      aftermath.surprise = aftermath.surprise.after(
        success: grade != .blanked,
        predicted: rules.recall(of: memory, afterDays: daysSince, after: aftermath))
    }
    memory = rules.memory(
      after: grade, in: .drill, from: memory, elapsedDays: daysSince, aftermath: aftermath)
    aftermath.slowness = 0
    daysSince = 0
  }

  /// Lets a night pass.
  package mutating func passNight() {
    if memory != nil { daysSince += 1 }
  }
}
