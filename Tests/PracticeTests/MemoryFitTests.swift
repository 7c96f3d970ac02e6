import FSRS
import Foundation
import Testing

@testable import Practice

struct MemoryFitTests {
  private let rules = MemoryRules()

  @Test func `without answers what holds for anybody is learned, and it is too few to judge by`() {
    let fit = MemoryFit([], current: rules, earlier: nil)
    #expect(fit.parameters == .standard)
    #expect(fit.offsets == .prior)
    #expect(fit.figures.verdict == .tooFew)
    #expect(fit.figures.attempts == 0 && fit.figures.items == 0 && fit.figures.heldOut == 0)
    #expect(fit.figures.intervalsOfUsual == 1 && fit.figures.intervalsOfCurrent == 1)
  }

  @Test func `answers that test no memory teach nothing`() {
    let drills = (0..<80).map { number in
      [step(monday + number, .blanked), step(monday + number, .solid, .interview)]
    }
    let fit = MemoryFit(drills, current: rules, earlier: nil)
    #expect(fit.figures.attempts == 160 && fit.figures.items == 0)
    #expect(fit.parameters == .standard && fit.offsets == .prior)
  }

  @Test func `what another program left of a memory is no history to learn from`() {
    var taken = [step(monday, .solid), step(monday + 9, .blanked)]
    taken[0].memory = MemoryState(stabilityDays: 30, difficulty: 5)
    let fit = MemoryFit([taken], current: rules, earlier: nil)
    #expect(fit.figures.items == 0 && fit.figures.leftOut == 2)
  }

  @Test func `somebody who forgets at once is told so, and predicted better`() {
    let fit = MemoryFit(Self.forgetful(seed: 1), current: rules, earlier: nil)
    #expect(fit.figures.verdict == .better)
    #expect(fit.figures.intervalsOfUsual < 0.8, "\(fit.figures)")
    let (usual, loss) = (fit.figures.usualLoss ?? 0, fit.figures.loss ?? 1)
    #expect(loss < usual)
    #expect(fit.figures.heldOut == fit.figures.items - Int(0.6 * Double(fit.figures.items)))
  }

  @Test func `what was learned already is not learned again from nearly the same answers`() {
    let histories = Self.forgetful(seed: 2)
    let first = MemoryFit(histories, current: rules, earlier: nil)
    let current = MemoryRules(
      model: MemoryModel(parameters: first.parameters), offsets: first.offsets, parametersVersion: 1)
    let attempts = histories.joined().count
    let last = histories.joined().map(\.instant).max() ?? Instant(milliseconds: 0)
    let again = MemoryFit(histories, current: current, earlier: .init(made: last, attempts: attempts - 9))
    #expect(again.figures.verdict == .nothingNew)
    #expect(abs(again.figures.intervalsOfCurrent - 1) < 1e-9)
  }

  @Test func `what is in force is judged by the answers since, and by all where nearly all are older`() {
    let histories = Self.forgetful(seed: 2)
    let instants = histories.joined().map(\.instant).sorted()
    func judged(_ made: Instant) -> MemoryFit.Figures {
      MemoryFit(histories, current: rules, earlier: .init(made: made, attempts: 100)).figures
    }
    let (since, imported) = (judged(instants[instants.count * 9 / 10]), judged(instants[instants.count - 3]))
    #expect(since.verdict == .better && imported.verdict == .better)
    #expect(imported.lossInForce == imported.usualLoss && imported.lossSince == imported.loss)
    #expect(since.lossInForce != nil && since.lossInForce != since.usualLoss)
  }

  @Test func `times are used where they predict, and left out where they don't`() {
    let telling = MemoryFit(Self.hesitant(effect: -1.2, seed: 3), current: rules, earlier: nil)
    #expect(telling.figures.usesTimes, "\(telling.figures)")
    #expect(telling.offsets.slowness < -0.2)
    var used = 0
    for seed in UInt64(10)..<16 {
      let silent = MemoryFit(Self.hesitant(effect: 0, seed: seed), current: rules, earlier: nil)
      if silent.figures.usesTimes { used += 1 } else { #expect(silent.offsets.slowness == 0) }
    }
    #expect(used <= 3)
    let untimed = MemoryFit(Self.forgetful(seed: 4), current: rules, earlier: nil)
    #expect(untimed.figures.timedLoss == nil && !untimed.figures.usesTimes)
  }

  @Test func `blanks in interviews lower their offset alone`() {
    func histories(_ grade: Grade) -> [[QuestionRecord.Step]] {
      (0..<30).map { _ in
        [step(monday, .solid), step(monday + 2, .solid), step(monday + 7, grade, .interview)]
      }
    }
    let blanked = MemoryFit(histories(.blanked), current: rules, earlier: nil).offsets
    let solid = MemoryFit(histories(.solid), current: rules, earlier: nil).offsets
    #expect(blanked.interview < RecallOffsets.prior.interview - 0.2)
    #expect(solid.interview > RecallOffsets.prior.interview)
    #expect(blanked.drill == 0 && blanked.mock == RecallOffsets.prior.mock)
  }

  @Test func `what interviews take away is learned also where nothing else is`() {
    // Nobody in particular, asked twice, and blanked whenever it mattered.
    let histories = (0..<40).map { number in
      [
        step(monday, .solid), step(monday + 2, .solid),
        step(monday + 13, number % 12 == 0 ? .blanked : .solid),
        step(monday + 40, number < 12 ? .blanked : .solid, number < 12 ? .interview : .drill),
      ]
    }
    let attempts = histories.joined().count
    let fit = MemoryFit(
      histories, current: rules, earlier: .init(made: Instant(milliseconds: 0), attempts: attempts - 2))
    #expect(fit.figures.verdict == .settingsOnly)
    #expect(fit.parameters == .standard)
    #expect(fit.offsets.interview < -0.4 && fit.offsets.mock == RecallOffsets.prior.mock)
    #expect(fit.offsets.surprise == 0 && fit.offsets.slowness == 0)
  }

  @Test func `odd histories give figures that are numbers, and rules within bounds`() {
    for seed in 0..<60 as Range<UInt64> {
      let fit = MemoryFit(
        Self.odd(seed: seed), current: rules,
        earlier: seed % 2 == 0 ? nil : .init(made: Instant(milliseconds: 5), attempts: 1))
      #expect((try? Parameters(fit.parameters.weights)) == fit.parameters, "seed \(seed)")
      let numbers =
        Setting.allCases.map { fit.offsets[$0] } + [
          fit.offsets.slowness, fit.offsets.surprise, fit.figures.intervalsOfUsual,
          fit.figures.intervalsOfCurrent, fit.figures.usualLoss ?? 0, fit.figures.loss ?? 0,
        ]
      let infinite = numbers.filter { !$0.isFinite }
      #expect(infinite.isEmpty, "seed \(seed): \(fit.figures)")
    }
  }

  @Test func `a fit is tried after fifty answers, and then after a fifth more`() {
    #expect(!FitSchedule.isDue(attempts: 49, tried: 0))
    #expect(FitSchedule.isDue(attempts: 50, tried: 0))
    #expect(!FitSchedule.isDue(attempts: 99, tried: 50))
    #expect(FitSchedule.isDue(attempts: 100, tried: 50))
    #expect(!FitSchedule.isDue(attempts: 1199, tried: 1000))
    #expect(FitSchedule.isDue(attempts: 1200, tried: 1000))
    #expect(!FitSchedule.isDue(attempts: 10, tried: 60))
  }

  /// Sixty questions of somebody who blanks half of what the usual schedule thinks nine in ten of.
  private static func forgetful(seed: UInt64) -> [[QuestionRecord.Step]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<60).map { number in
      var day = monday + number
      return (0..<12).map { _ in
        day = day + Int.random(in: 1...6, using: &generator)
        return step(day, Bool.random(using: &generator) ? .blanked : .solid)
      }
    }
  }

  /// Answers whose slowness moves the next recall by so many logits.
  private static func hesitant(effect: Double, seed: UInt64) -> [[QuestionRecord.Step]] {
    var generator = SeededGenerator(seed: seed)
    let model = MemoryModel()
    return (0..<80).map { number in
      var state: MemoryState?
      var slowness = 0.0
      var day = monday + number / 4
      return (0..<8).map { _ in
        let gap = state.map { max(1, model.intervalDays(for: $0, targetRecall: 0.75)) } ?? 0
        let recall =
          state.map { model.recall(of: $0, afterDays: Double(gap), offset: effect * slowness) } ?? 0.7
        let grade: Grade = Double.random(in: 0..<1, using: &generator) < recall ? .solid : .blanked
        state = model.state(after: grade, from: state, elapsedDays: gap, offset: effect * slowness)
        day = day + gap
        slowness = grade == .blanked ? 0 : Double.random(in: -2...2, using: &generator)
        var answer = step(day, grade)
        answer.slowness = slowness
        return answer
      }
    }
  }

  private static func odd(seed: UInt64) -> [[QuestionRecord.Step]] {
    var generator = SeededGenerator(seed: seed)
    let days = [-5, 0, 1, 9, 4000, 2_000_000_000]
    let only = Grade.allCases.randomElement(using: &generator)
    return (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        let grade = seed % 2 == 0 ? only : Grade.allCases.randomElement(using: &generator)
        var odd = step(
          monday + (days.randomElement(using: &generator) ?? 0), grade ?? .solid,
          Setting.allCases.randomElement(using: &generator) ?? .mock)
        if Int.random(in: 0..<200, using: &generator) == 0 {
          odd.memory = MemoryState(stabilityDays: 1e-9, difficulty: .nan)
        }
        return odd
      }
    }
  }
}
