import FSRS
import Testing

@testable import Practice

struct DatePlanTests {
  private static let later = GradeWeights(shaky: 0.2, solid: 0.65, nailed: 0.15)
  private static let rules = MemoryRules(offsets: .none)

  private func plan(
    _ subjects: [PlanSubject], days: Int, seconds: Double, goals: [PlanGoal]? = nil,
    allowsNewOnLastDay: Bool = true
  ) -> DatePlan {
    DatePlan(
      for: subjects, goals: goals ?? [PlanGoal(inDays: days)],
      secondsPerDay: Array(repeating: seconds, count: days), rules: Self.rules, laterGrades: Self.later,
      allowsNewOnLastDay: allowsNewOnLastDay)
  }

  private func subjects(_ count: Int, seed: UInt64, seen: Bool = false) -> [PlanSubject] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      var subject = PlanSubject(
        seconds: 60, weight: Double.random(in: 0.01...1, using: &generator) / Double(count), solidShare: 0.8)
      if seen || Bool.random(using: &generator) {
        subject.answer(Grade.allCases.randomElement(using: &generator) ?? .solid, rules: Self.rules)
        subject.daysSince = Int.random(in: 1...20, using: &generator)
      }
      return subject
    }
  }

  // MARK: against all that can be done

  /// The readiness to expect if `choose` says what is asked each evening, one question an evening.
  private func expected(
    _ subjects: [PlanSubject], day: Int, days: Int, choose: ([PlanSubject], Int) -> Int?
  ) -> Double {
    guard day < days else {
      return subjects.reduce(0) { $0 + $1.weight * $1.readiness(inDays: 0, rules: Self.rules) }
    }
    guard let index = choose(subjects, day) else {
      return expected(after: subjects, day: day, days: days, choose: choose)
    }
    return mean(over: subjects, asking: index) { expected(after: $0, day: day, days: days, choose: choose) }
  }

  private func expected(
    after subjects: [PlanSubject], day: Int, days: Int, choose: ([PlanSubject], Int) -> Int?
  ) -> Double {
    expected(slept(subjects), day: day + 1, days: days, choose: choose)
  }

  /// The most that can be expected, found by trying everything.
  private func best(_ subjects: [PlanSubject], day: Int, days: Int) -> Double {
    guard day < days else {
      return subjects.reduce(0) { $0 + $1.weight * $1.readiness(inDays: 0, rules: Self.rules) }
    }
    return subjects.indices.map { index in
      mean(over: subjects, asking: index) { best(slept($0), day: day + 1, days: days) }
    }.max() ?? 0
  }

  private func slept(_ subjects: [PlanSubject]) -> [PlanSubject] {
    subjects.map { subject in
      var subject = subject
      subject.passNight()
      return subject
    }
  }

  private func mean(
    over subjects: [PlanSubject], asking index: Int, _ value: ([PlanSubject]) -> Double
  ) -> Double {
    var chances = subjects[index].firstGrades
    if let memory = subjects[index].memory {
      let recall = Self.rules.recall(
        of: memory, afterDays: subjects[index].daysSince, after: subjects[index].aftermath)
      for grade in Grade.allCases {
        chances[grade] = grade == .blanked ? 1 - recall : recall * Self.later[grade]
      }
    }
    return Grade.allCases.reduce(0) { sum, grade in
      var after = subjects
      after[index].answer(grade, rules: Self.rules)
      return sum + chances[grade] * value(after)
    }
  }

  @Test func `three evenings of one question lose next to nothing against trying everything`() {
    var (won, possible, byGain) = (0.0, 0.0, 0.0)
    for seed: UInt64 in 1...6 {
      let subjects = subjects(3, seed: seed)
      let plan = plan(subjects, days: 3, seconds: 60)
      let untouched = subjects.reduce(0) { $0 + $1.weight * $1.readiness(inDays: 3, rules: Self.rules) }
      possible += best(subjects, day: 0, days: 3) - untouched
      won +=
        expected(subjects, day: 0, days: 3) { subjects, day in
          plan.choice(among: subjects, on: day, seconds: 60).first
        } - untouched
      byGain += expected(subjects, day: 0, days: 3) { largestGain($0, daysLeft: 3 - $1) } - untouched
    }
    #expect(won > 0.98 * possible, "\(won) of \(possible)")
    #expect(won > byGain, "\(won), the largest gain each evening \(byGain)")
  }

  /// What would gain most if nothing were asked after it.
  private func largestGain(_ subjects: [PlanSubject], daysLeft: Int) -> Int? {
    func readiness(_ subjects: [PlanSubject]) -> Double {
      subjects.reduce(0) { $0 + $1.weight * $1.readiness(inDays: daysLeft, rules: Self.rules) }
    }
    return subjects.indices.max { first, second in
      mean(over: subjects, asking: first, readiness) < mean(over: subjects, asking: second, readiness)
    }
  }

  // MARK: what is chosen

  @Test func `what is chosen are the highest gains for their time, as many as fit`() {
    let subjects = subjects(300, seed: 3)
    let plan = plan(subjects, days: 12, seconds: 600)
    let gains = subjects.map { plan.gainPerSecond(of: $0, on: 0) }
    let byGain = subjects.indices.filter { gains[$0] > 0 }.sorted { (gains[$0], $1) > (gains[$1], $0) }
    #expect(plan.choice(among: subjects, on: 0, seconds: 600) == Array(byGain.prefix(10)))
  }

  @Test func `the same subjects give the same plan`() {
    let subjects = subjects(50, seed: 4)
    let choices = (0..<2).map { _ in
      plan(subjects, days: 9, seconds: 300).choice(among: subjects, on: 0, seconds: 300)
    }
    #expect(choices[0] == choices[1])
    #expect(choices[0].count == 5)
  }

  @Test func `of two equal questions the shorter comes first, and the likelier`() {
    let long = PlanSubject(seconds: 240, weight: 0.3)
    let short = PlanSubject(seconds: 60, weight: 0.3)
    let likely = PlanSubject(seconds: 60, weight: 0.4)
    let subjects = [long, short, likely]
    #expect(plan(subjects, days: 5, seconds: 120).choice(among: subjects, on: 0, seconds: 600) == [2, 1, 0])
  }

  @Test func `a question answered today is not asked again`() {
    var subjects = subjects(4, seed: 5)
    let plan = plan(subjects, days: 5, seconds: 600)
    subjects[2].answer(.blanked, rules: Self.rules)
    #expect(plan.gainPerSecond(of: subjects[2], on: 0) == 0)
    #expect(!plan.choice(among: subjects, on: 0, seconds: 600).contains(2))
  }

  @Test func `one that is too long for the evening makes room for the next that fits`() {
    let subjects = [PlanSubject(seconds: 500, weight: 0.9), PlanSubject(seconds: 60, weight: 0.1)]
    #expect(plan(subjects, days: 4, seconds: 120).choice(among: subjects, on: 0, seconds: 120) == [1])
  }

  // MARK: days

  @Test func `nothing is begun on the day before the goal`() {
    let fresh = [PlanSubject(seconds: 60, weight: 1)]
    let plan = plan(fresh, days: 3, seconds: 60, allowsNewOnLastDay: false)
    #expect((0..<3).map { plan.choice(among: fresh, on: $0, seconds: 60) } == [[0], [0], []])
  }

  @Test func `on the day of the goal, and after it, there is nothing to ask`() {
    let subjects = subjects(5, seed: 6)
    let plan = plan(subjects, days: 2, seconds: 600)
    #expect(plan.choice(among: subjects, on: 2, seconds: 600) == [])
    #expect(plan.choice(among: subjects, on: 7, seconds: 600) == [])
    #expect(plan.gainPerSecond(of: subjects[0], on: 2) == 0)
  }

  @Test func `plans without time, without questions or without a future ask nothing`() {
    let subjects = subjects(5, seed: 7)
    #expect(plan(subjects, days: 5, seconds: 0).choice(among: subjects, on: 0, seconds: 0) == [])
    #expect(plan([], days: 5, seconds: 600).choice(among: [], on: 0, seconds: 600) == [])
    #expect(plan(subjects, days: 0, seconds: 600).choice(among: subjects, on: 0, seconds: 600) == [])
    #expect(
      plan(subjects, days: 5, seconds: 600, goals: [PlanGoal(inDays: -3)]).choice(
        among: subjects, on: 0, seconds: 600) == [])
  }

  @Test func `a plan for a year asks as much today as there is time for`() {
    let subjects = subjects(100, seed: 8)
    #expect(plan(subjects, days: 365, seconds: 600).choice(among: subjects, on: 0, seconds: 600).count == 10)
  }

  @Test func `of two goals the nearer one decides what the days before it are for`() {
    var fading = PlanSubject(seconds: 60, weight: 0.5, solidShare: 1)
    fading.answer(.solid, rules: Self.rules)
    fading.daysSince = 10
    let plan = plan(
      [fading, fading], days: 20, seconds: 60,
      goals: [PlanGoal(inDays: 20, share: 0.3), PlanGoal(inDays: 2, share: 0.7)])
    #expect(plan.goals.map(\.inDays) == [2, 20])
    let ready = Self.rules.recall(
      of: fading.memory ?? MemoryState(stabilityDays: 1, difficulty: 5), afterDays: 12)
    let late = Self.rules.recall(
      of: fading.memory ?? MemoryState(stabilityDays: 1, difficulty: 5), afterDays: 30)
    #expect(abs(plan.readiness(of: fading, on: 0) - (0.7 * ready + 0.3 * late)) < 1e-9)
    #expect(plan.readiness(of: fading, on: 5) == Self.rules.recall(of: fading.memory!, afterDays: 25))
  }

  @Test func `stages cover all days up to the last goal, none of them across a goal`() {
    let goals = [PlanGoal(inDays: 40, share: 0.5), PlanGoal(inDays: 11, share: 0.5)]
    let calendar = PlanCalendar(
      goals: goals, secondsPerDay: Array(repeating: 60, count: 30), allowsNewOnLastDay: false)
    #expect(calendar.stages.flatMap(\.days) == Array(0..<40))
    #expect(calendar.stages.contains { $0.days.upperBound == 11 })
    #expect(calendar.stages.prefix(7).allSatisfy { $0.days.count == 1 })
    #expect(calendar.stages.last?.days == 39..<40)
    #expect(calendar.stages.filter { !$0.allowsNew }.map(\.days) == [10..<11, 39..<40])
    #expect(calendar.seconds == 1800)
    #expect(calendar.stage(of: 40) == nil)
  }
}
