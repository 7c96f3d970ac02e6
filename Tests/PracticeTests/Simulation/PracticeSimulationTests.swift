import FSRS
import Testing

@testable import Practice

struct PracticeSimulationTests {
  /// Questions of two minutes, all in all: some answered lately, some never.
  private func simulation(
    known: Int = 40, fresh: Int = 0, stability: Double = 10, weeks: Int = 4, newPerDay: Int = 5,
    minutes: Int? = nil
  ) -> PracticeSimulation {
    let subjects =
      (0..<known).map { index in
        PracticeSimulation.Subject(
          memory: MemoryState(stabilityDays: stability + Double(index % 5), difficulty: 5),
          daysSince: index % 7,
          seconds: 120)
      } + (0..<fresh).map { _ in PracticeSimulation.Subject(memory: nil, daysSince: 0, seconds: 120) }
    return PracticeSimulation(
      subjects: subjects, rules: MemoryRules(), habits: AnswerHabits(), weeks: weeks, newPerDay: newPerDay,
      minutesPerDay: minutes)
  }

  private func projections(
    _ simulation: PracticeSimulation, targets: [Double] = [0.8, 0.9, 0.95], seed: UInt64 = 1
  ) -> [PracticeProjection] {
    var generator = SeededGenerator(seed: seed)
    return simulation.projections(targets: targets, using: &generator)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a higher target costs more minutes and brings more recall`(seed: UInt64) throws {
    let all = projections(simulation(), seed: seed)
    #expect(all.map(\.targetRecall) == [0.8, 0.9, 0.95])
    #expect(all.map(\.minutesPerDay) == all.map(\.minutesPerDay).sorted())
    let recalls = all.compactMap(\.recall)
    #expect(recalls == recalls.sorted())
    #expect(recalls.allSatisfy { (0.7...1).contains($0) })
    #expect(all.allSatisfy { abs($0.minutesPerDay - 2 * $0.answersPerDay) < 1e-9 })
  }

  @Test func `the same seed gives the same weeks, and targets don't disturb each other`() {
    let simulation = simulation(fresh: 30)
    #expect(projections(simulation) == projections(simulation))
    #expect(projections(simulation, targets: [0.9]) == [projections(simulation)[1]])
  }

  @Test func `another seed moves the minutes by a few per cent at most`() {
    let minutes = (1...6).map { projections(simulation(), targets: [0.9], seed: $0)[0].minutesPerDay }
    let middle = minutes.reduce(0, +) / 6
    #expect(minutes.allSatisfy { abs($0 / middle - 1) < 0.03 })
  }

  @Test func `a question that holds for years is not asked, and is known as the forgetting curve says`() {
    let state = MemoryState(stabilityDays: 3000, difficulty: 5)
    var simulation = simulation(known: 0, weeks: 2)
    simulation.subjects = [.init(memory: state, daysSince: 5, seconds: 90)]
    let week = projections(simulation, targets: [0.9])[0].weeks
    #expect(week.map(\.answers) == [0, 0])
    #expect(week.map(\.begun) == [1, 1])
    let expected = [7, 14].map { MemoryRules().recall(of: state, afterDays: 5 + $0) }
    #expect(zip(week, expected).allSatisfy { abs($0.known - $1) < 1e-12 })
  }

  @Test func `new questions are begun so many a day until there are no more`() {
    let weeks = projections(simulation(known: 0, fresh: 50, weeks: 3, newPerDay: 3), targets: [0.9])[0].weeks
    #expect(weeks.map(\.begun) == [21, 42, 50])
    let none = projections(simulation(known: 0, fresh: 50, weeks: 2, newPerDay: 0), targets: [0.9])[0]
    #expect(none.weeks.map(\.answers) == [0, 0])
    #expect(none.recall == nil)
  }

  @Test func `a limit of minutes holds, and costs recall`() throws {
    let free = projections(simulation(known: 200, stability: 3), targets: [0.9])[0]
    let limited = projections(simulation(known: 200, stability: 3, minutes: 10), targets: [0.9])[0]
    #expect(free.minutesPerDay > 20)
    #expect(limited.weeks.allSatisfy { $0.minutesPerDay <= 10 + 1e-9 && $0.minutesPerDay > 9 })
    #expect(try #require(limited.recall) < #require(free.recall))
    #expect(limited.weeks.allSatisfy { $0.begun == 200 })
  }

  @Test func `what takes longer than the day's limit is still asked, one a day`() {
    let weeks = projections(simulation(known: 40, stability: 1, minutes: 1), targets: [0.9])[0].weeks
    #expect(weeks.map(\.answers) == [7, 7, 7, 7])
  }

  @Test func `what would be solid is a share of what is not blanked, each question's own`() {
    var simulation = simulation(known: 2, stability: 3000, weeks: 1)
    simulation.subjects[0].solidShare = 0
    simulation.subjects[1].solidShare = 1
    let week = projections(simulation, targets: [0.9])[0].weeks[0]
    let recall = MemoryRules().recall(
      of: MemoryState(stabilityDays: 3001, difficulty: 5), afterDays: 8)
    #expect(abs(week.solid - recall) < 1e-12)
    #expect(week.known > 1.99)
  }

  @Test func `what there is no time for waits`() {
    let all = [1, 60].map {
      projections(simulation(known: 40, stability: 1, minutes: $0), targets: [0.9])[0].weeks[3]
    }
    #expect(all[0].waiting > 20)
    #expect(all[1].waiting == 0)
  }

  @Test func `with no questions nothing is to do`() {
    let all = projections(simulation(known: 0))
    #expect(all.map(\.minutesPerDay) == [0, 0, 0])
    #expect(all.allSatisfy { $0.recall == nil })
  }

  @Test func `impossible memories and times in the future give finite figures`() {
    var simulation = simulation(known: 0, fresh: 2)
    simulation.subjects += [
      .init(memory: MemoryState(stabilityDays: .infinity, difficulty: .nan), daysSince: 0, seconds: 60),
      .init(memory: MemoryState(stabilityDays: 0, difficulty: 99), daysSince: 40_000, seconds: 60),
      .init(memory: MemoryState(stabilityDays: 1, difficulty: 1), daysSince: -400, seconds: 60),
    ]
    for projection in projections(simulation, targets: [0.7, 0.99]) {
      #expect(
        projection.weeks.allSatisfy { $0.minutes.isFinite && $0.known.isFinite && $0.known <= $0.begun })
    }
  }

  @Test func `remembered answers at the target come as often as the target says`() {
    // At an exact target every question is asked when recall has just fallen to it.
    let all = projections(simulation(known: 300, stability: 30, weeks: 20, newPerDay: 0), targets: [0.85])[0]
    let recall = all.weeks.suffix(5).compactMap(\.recall).reduce(0, +) / 5
    #expect((0.85...0.97).contains(recall))
  }
}
