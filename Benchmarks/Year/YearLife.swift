import FSRS
import Practice

/// One learner's year of practice without a date, under one policy.
struct YearLife {
  /// What a year came to.
  struct Outcome {
    /// The mean over weeks of the recall of all questions; one never asked counts as not blanked at a first try.
    var recall = 0.0
    /// The mean over weeks of the chance of a solid answer in an interview, each question counting as likely as it is.
    var readiness = 0.0
    /// Blanked answers a week.
    var blanks = 0.0
    /// Minutes a day.
    var minutes = 0.0
    /// Questions begun.
    var begun = 0.0
  }

  /// 52 weeks.
  static let days = 364
  /// A question of two minutes with all that stands around it.
  private static let seconds = 150.0
  private static let rules = MemoryRules()
  /// Of later answers that are not blanked, as in the simulation of plans to a date.
  private static let laterGrades = GradeWeights(shaky: 0.2, solid: 0.65, nailed: 0.15)
  /// What a day takes is expected from as many days before it.
  private static let memoryDays = 14

  private var subjects: [PlanSubject]
  private var luck: [SeededGenerator]
  private let minutes: Int

  /// A bank of so many questions, none of them asked yet, by its order and nothing else.
  init(questions: Int, minutes: Int, seed: UInt64) {
    let candidates = (0..<questions).map { place in
      Candidate(
        key: QuestionKey("q\(place)"), bank: "bank", position: place, kind: .behavioural, topics: [],
        time: .seconds(120))
    }
    subjects = AskedLikelihood().weights(of: candidates).map {
      PlanSubject(seconds: Self.seconds, weight: $0)
    }
    var seeds = SeededGenerator(seed: seed)
    luck = (0..<questions).map { _ in SeededGenerator(seed: seeds.next()) }
    self.minutes = minutes
  }

  /// Lives the year.
  ///
  /// - Parameter spent: what may be spent on each day; nil for as much as the policy wants of the minutes.
  /// - Returns: what came of it, and what was spent on each day.
  mutating func live(_ policy: YearPolicy, spending spent: [Double]? = nil) -> (Outcome, [Double]) {
    var outcome = Outcome()
    var used: [Double] = []
    for day in 0..<Self.days {
      let budget = spent?[day] ?? Double(minutes * 60)
      let asked = choice(policy, budget: budget, used: used)
      for index in asked { outcome.blanks += answer(index) ? 1 : 0 }
      used.append(Double(asked.count) * Self.seconds)
      for index in subjects.indices { subjects[index].passNight() }
      if day % 7 == 6 { look(&outcome) }
    }
    let weeks = Double(Self.days / 7)
    outcome.recall /= weeks
    outcome.readiness /= weeks
    outcome.blanks /= weeks
    outcome.minutes = used.reduce(0, +) / 60 / Double(Self.days)
    outcome.begun = Double(subjects.count { $0.memory != nil })
    return (outcome, used)
  }

  private func choice(_ policy: YearPolicy, budget: Double, used: [Double]) -> [Int] {
    guard !policy.goals.isEmpty else {
      return DueOrder(newPerDay: Settings().newPerDay).choice(
        among: subjects, seconds: budget, rules: Self.rules)
    }
    guard budget > 0 else { return [] }
    let recent = used.suffix(Self.memoryDays)
    let usual = recent.isEmpty ? budget : recent.reduce(0, +) / Double(recent.count)
    let plan = DatePlan(
      for: subjects, goals: policy.goals,
      secondsPerDay: [budget] + Array(repeating: usual, count: 27), rules: Self.rules,
      laterGrades: Self.laterGrades, allowsNewOnLastDay: true)
    return plan.choice(among: subjects, on: 0, seconds: budget)
  }

  /// Answers by chance; true if it is blanked.
  private mutating func answer(_ index: Int) -> Bool {
    let grade: Grade
    if let memory = subjects[index].memory {
      let recall = Self.rules.recall(
        of: memory, afterDays: subjects[index].daysSince, after: subjects[index].aftermath)
      grade = luck[index].chance() < recall ? Self.laterGrades.grade(at: luck[index].chance()) : .blanked
    } else {
      grade = subjects[index].firstGrades.grade(at: luck[index].chance())
    }
    subjects[index].answer(grade, rules: Self.rules)
    return grade == .blanked
  }

  private func look(_ outcome: inout Outcome) {
    for subject in subjects {
      let recall =
        subject.memory.map {
          Self.rules.recall(of: $0, afterDays: subject.daysSince, after: subject.aftermath)
        } ?? 1 - subject.firstGrades[.blanked]
      outcome.recall += recall / Double(subjects.count)
      outcome.readiness += subject.weight * subject.readiness(inDays: 0, rules: Self.rules)
    }
  }
}
