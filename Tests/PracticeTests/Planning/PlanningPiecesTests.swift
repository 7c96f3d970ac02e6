import FSRS
import Testing

@testable import Practice

struct PlanningPiecesTests {
  @Test func `a place's weights are its chance, and find the memory again`() {
    let grid = MemoryGrid(stabilities: 20, difficulties: 5)
    let place = grid.place(grid.state(of: 37), chance: 0.5)
    #expect(place.node == 37)
    #expect(abs(place.weights.sum() - 0.5) < 1e-6)
    #expect(abs(place.weights.x - 0.5) < 1e-4)
    let edge = grid.place(MemoryState(stabilityDays: 36500, difficulty: 10))
    #expect(edge.node == 19 * 5 - 2 - 0 && edge.weights == SIMD4(0, 0, 0, 1))
    #expect(grid.place(MemoryState(stabilityDays: 0.001, difficulty: 1)).weights == SIMD4(1, 0, 0, 0))
  }

  @Test func `a price between two rungs is interpolated, one beyond them stays at the end`() {
    let middle = Prices.rung(of: 0.006)
    #expect(middle.below == 0 && abs(middle.part - 0.5) < 1e-6)
    #expect(abs(middle.value(Prices.ladder) - 0.006) < 1e-8)
    #expect(abs(Double(middle.spread(3).sum()) - 3) < 1e-6)
    #expect(Prices.rung(of: 0).value(Prices.ladder) == Double(Prices.ladder[0]))
    #expect(abs(Prices.rung(of: 9).value(Prices.ladder) - Double(Prices.ladder[7])) < 1e-8)
  }

  private func worth(_ value: Float, asks: Float) -> SIMD16<Float> {
    SIMD16(lowHalf: SIMD8(repeating: value), highHalf: SIMD8(repeating: asks))
  }

  @Test func `a soft choice takes the better by far nearly always, and equal ones equally`() {
    var choice = SoftChoice(options: 3)
    choice.begin(never: 0)
    choice.add(reward: 0, price: 1, worth: worth(0.6, asks: 2))
    choice.add(reward: 0, price: 1, worth: worth(0.6, asks: 0))
    choice.finish()
    #expect(abs(choice.shares[0][3] - 0.5) < 1e-6 && choice.shares[0] == choice.shares[1])
    #expect(abs(choice.worth.highHalf[3] - 2) < 1e-5)
    #expect(abs(choice.worth[3] - (0.6 - Prices.ladder[3])) < 1e-5)
  }

  @Test func `time near the day costs more, and prices keep their mean`() {
    var generator = SeededGenerator(seed: 11)
    let subjects = (0..<200).map { _ in
      PlanSubject(seconds: 1, weight: Double.random(in: 0...0.01, using: &generator), solidShare: 1)
    }
    let calendar = PlanCalendar(
      goals: [PlanGoal(inDays: 14)], secondsPerDay: Array(repeating: 13, count: 14), allowsNewOnLastDay: true)
    let setup = PlanSetup(
      rules: MemoryRules(offsets: .none), laterGrades: GradeWeights(shaky: 0.2, solid: 0.65, nailed: 0.15),
      calendar: calendar, grid: MemoryGrid(stabilities: 20, difficulties: 5))
    var search = PriceSearch(for: subjects, in: setup)
    search.run()
    let shape = search.prices.shape
    #expect(abs(shape.reduce(0, +) / 14 - 1) < 1e-9)
    // Time near the day is worth more: nothing is forgotten until then.
    #expect(shape[13] > 1.5 * shape[0] && shape[12] > shape[6])
    #expect(search.prices.level > 0)
  }
}
