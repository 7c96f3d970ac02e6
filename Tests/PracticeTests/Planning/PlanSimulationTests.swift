import FSRS
import Testing

@testable import Practice

struct PlanSimulationTests {
  private static let later = GradeWeights(shaky: 0.2, solid: 0.65, nailed: 0.15)

  /// Questions of two minutes, the first ones likelier; every third was answered lately.
  private func simulation(
    _ count: Int, goals: [PlanGoal], likely: Set<Int>? = nil, dueOrder: DueOrder? = nil
  ) -> PlanSimulation {
    let likelihoods = (0..<count).map { 1 / Double($0 + 3) }
    let total = likelihoods.reduce(0, +)
    let subjects = likelihoods.enumerated().map { index, likelihood in
      let isKnown = index % 3 == 2
      return PlanSubject(
        memory: isKnown ? MemoryState(stabilityDays: 2 + Double(index), difficulty: 5) : nil,
        daysSince: isKnown ? 2 : 0, seconds: 120, weight: likelihood / total)
    }
    return PlanSimulation(
      subjects: subjects, goals: goals, rules: MemoryRules(), laterGrades: Self.later, likely: likely,
      dueOrder: dueOrder)
  }

  private func projections(
    _ simulation: PlanSimulation, _ minutes: [Int], seed: UInt64 = 1
  ) -> [PlanProjection] {
    var generator = SeededGenerator(seed: seed)
    return simulation.projections(
      minutes.map { .init(minutesPerDay: $0) }, using: &generator)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `its means are those of lives lived another way`(seed: UInt64) throws {
    let simulation = simulation(7, goals: [PlanGoal(inDays: 5)])
    let promised = try #require(projections(simulation, [6], seed: seed)[0].endings.first).share
    var generator = SeededGenerator(seed: seed + 100)
    let plan = simulation.plan(for: .init(minutesPerDay: 6))
    // As plainly as it can be said: five evenings of three questions each, nothing kept from day to day but the questions.
    let lived = PlanProjection.Spread(
      (0..<150).map { _ in
        var subjects = simulation.subjects
        for day in 0..<5 {
          let open = subjects.indices.filter { day < 4 || subjects[$0].memory != nil }
          for place in plan.choice(among: open.map { subjects[$0] }, on: day, seconds: 360) {
            let grade = plan.chances(of: subjects[open[place]]).grade(at: generator.chance())
            subjects[open[place]].answer(grade, rules: simulation.rules)
          }
          for index in subjects.indices { subjects[index].passNight() }
        }
        return subjects.reduce(0) { $0 + $1.weight * $1.readiness(inDays: 0, rules: simulation.rules) }
      })
    let error = try hypotenuse(#require(promised.error), #require(lived.error))
    #expect(abs(promised.mean - lived.mean) < 3 * error, "\(promised.mean) promised, \(lived.mean) lived")
    #expect(error < 0.01)
  }

  private func hypotenuse(_ one: Double, _ other: Double) -> Double {
    (one * one + other * other).squareRoot()
  }

  @Test func `one question on one evening comes to what its four grades come to`() throws {
    let simulation = simulation(1, goals: [PlanGoal(inDays: 1)])
    let subject = simulation.subjects[0]
    let exact = Grade.allCases.reduce(0.0) { sum, grade in
      var after = subject
      after.answer(grade, rules: simulation.rules)
      return sum + subject.firstGrades[grade] * after.readiness(inDays: 1, rules: simulation.rules)
    }
    let projection = projections(simulation, [5])[0]
    let share = try #require(projection.endings.first).share
    #expect(try abs(share.mean - exact) < 3 * #require(share.error))
    #expect(projection.asked == [1])
    #expect(projection.evenings.map(\.new) == [1])
    #expect(projection.evenings.map(\.minutes) == [2])
    #expect(simulation.untouched.map(\.share) == [subject.unseenChance])
  }

  @Test func `more minutes make more ready, and efforts don't disturb each other`() {
    let simulation = simulation(30, goals: [PlanGoal(inDays: 8)])
    let all = projections(simulation, [4, 10, 20])
    let shares = all.map { $0.endings[0].share.mean }
    #expect(shares == shares.sorted())
    #expect(shares[0] > simulation.untouched[0].share)
    #expect(projections(simulation, [10]) == [all[1]])
    #expect(projections(simulation, [4, 10, 20]) == all)
    #expect(all.allSatisfy { $0.evenings.allSatisfy { $0.minutes <= Double(20) } })
  }

  @Test func `each evening takes readiness on, and the last one ends where the day begins`() throws {
    let projection = projections(simulation(20, goals: [PlanGoal(inDays: 6)]), [10])[0]
    let last = try #require(projection.evenings.last).standing
    #expect(projection.evenings.count == 6)
    #expect(abs(last.share - projection.endings[0].share.mean) < 1e-9)
    #expect(abs(last.solid - projection.endings[0].solid.mean) < 1e-9)
  }

  @Test func `nothing new on the evening before, unless there is nothing else`() {
    let evenings = projections(simulation(30, goals: [PlanGoal(inDays: 4)]), [10])[0].evenings
    #expect(evenings.map { $0.new > 0 } == [true, true, true, false])
    #expect(projections(simulation(2, goals: [PlanGoal(inDays: 1)]), [10])[0].evenings[0].new == 2)
  }

  @Test func `without a date what is due comes first, then a few new ones`() {
    let simulation = simulation(30, goals: [PlanGoal(inDays: 4)], dueOrder: DueOrder(newPerDay: 2))
    let evenings = projections(simulation, [60])[0].evenings
    #expect(evenings.map(\.new) == [2, 2, 2, 2])
    let due = simulation.subjects.count { subject in
      subject.memory.map { simulation.rules.recall(of: $0, afterDays: 2) <= 0.9 } ?? false
    }
    #expect(evenings[0].again == Double(due))
  }

  @Test func `likely questions alone are counted, what is too long for a round is never asked`() {
    var generator = SeededGenerator(seed: 1)
    let simulation = simulation(9, goals: [PlanGoal(inDays: 3)], likely: [0, 1, 2])
    let projection = simulation.projections(
      [.init(minutesPerDay: 30, tooLong: [1])], using: &generator)[0]
    #expect(projection.asked[1] == 0)
    #expect(projection.asked[0] == 1)
    #expect(projection.endings[0].solid.mean > 0 && projection.endings[0].solid.mean < 3)
  }

  @Test func `a later date is met too, and what was practised for the first serves it`() {
    let simulation = simulation(
      12, goals: [PlanGoal(inDays: 9, share: 0.3), PlanGoal(inDays: 3, share: 0.7)])
    let projection = projections(simulation, [6])[0]
    #expect(projection.evenings.count == 3)
    #expect(projection.endings.count == 2)
    #expect(projection.endings[1].share.mean > simulation.untouched[1].share)
  }

  @Test func `on the day itself nothing is left to do`() {
    let simulation = simulation(5, goals: [PlanGoal(inDays: 0)])
    let projection = projections(simulation, [15])[0]
    #expect(projection.evenings.isEmpty)
    #expect(abs(projection.endings[0].share.mean - simulation.untouched[0].share) < 1e-12)
    #expect(projection.asked == [0, 0, 0, 0, 0])
  }

  @Test func `what was practised today already is not there a second time`() {
    let simulation = simulation(30, goals: [PlanGoal(inDays: 2)])
    var generator = SeededGenerator(seed: 1)
    let projection = simulation.projections(
      [.init(minutesPerDay: 10, secondsToday: 0)], using: &generator)[0]
    #expect(projection.evenings.map { $0.new + $0.again } == [0, 5])
  }

  @Test func `many questions and a far day cost fewer lives, and are looked at less often`() {
    let near = simulation(500, goals: [PlanGoal(inDays: 30)])
    #expect(near.lookEvery == 3)
    #expect(near.runs(for: 4) == 15)
    let far = simulation(20_000, goals: [PlanGoal(inDays: 365)])
    #expect(far.lookEvery == 7)
    #expect(far.runs(for: 4) == 1)
  }
}

struct PlanSpreadTests {
  @Test func `mean, deviation and the middle eight tenths of known numbers`() throws {
    let spread = PlanProjection.Spread((1...11).reversed().map(Double.init))
    #expect(spread.mean == 6)
    #expect(spread.range == 2...10)
    #expect(try abs(#require(spread.deviation) - 11.0.squareRoot()) < 1e-12)
    #expect(try abs(#require(spread.error) - 1) < 1e-12)
  }

  @Test func `one life has a mean and nothing else, no life is nought`() {
    #expect(PlanProjection.Spread([3]).mean == 3)
    #expect(PlanProjection.Spread([3]).deviation == nil)
    #expect(PlanProjection.Spread([3]).error == nil)
    #expect(PlanProjection.Spread([3, 4]).range == nil)
    #expect(PlanProjection.Spread([]).mean == 0)
  }
}
