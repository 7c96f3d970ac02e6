import Foundation
import Testing

@testable import FSRS

/// Values from the tests of fsrs-rs 6.6.1 (src/model.rs, src/parameter_initialization.rs, src/inference.rs)
/// and of ts-fsrs for single formulas.
///
/// The reference's values for loss gradients, Adam steps, first stabilities by search, their smoothing, the
/// learning rate's cosine and the fit of a whole log belong to fitting and are not here.
struct OfficialFormulaTests {
  private let model = MemoryModel()

  @Test func `the standard parameters are those of FSRS-6`() {
    #expect(
      Parameters.standard.weights == [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
        0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
      ])
  }

  @Test func `recall falls along the official forgetting curve`() {
    let stabilities = [1.0, 2, 3, 4, 4, 2]
    let recalls = stabilities.enumerated().map { day, stability in
      recall(model, stability: stability, days: Double(day))
    }
    #expect(isClose(recalls, [1.0, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359], within: 1e-6))
  }

  @Test func `recall of a one-day memory falls as in the reference`() {
    let recalls = (0...3).map { recall(model, stability: 1, days: Double($0)) }
    #expect(isClose(recalls, [1.0, 0.9, 0.8458846447796301, 0.8093881028681906], within: 1e-7))
  }

  @Test func `a decay of 0.2 gives a steeper curve through the same 0.9`() {
    let steep = MemoryModel(parameters: .standard(replacing: [.decay: 0.2]))
    let recalls = (0...3).map { recall(steep, stability: 1, days: Double($0)) }
    #expect(isClose(recalls, [1.0, 0.9, 0.84028935, 0.7985001], within: 1e-6))
  }

  @Test func `a first attempt sets stability and difficulty by its grade`() {
    let states = Grade.allCases.map { model.state(after: $0, from: nil, elapsedDays: 0) }
    #expect(states.map(\.stabilityDays) == [0.212, 1.2931, 2.3065, 8.2956])
    #expect(isClose(states.map(\.difficulty), [6.4133, 5.11217071, 2.11810397, 1.0], within: 1e-7))
  }

  @Test func `difficulty steps by the grade and is drawn to an easy start`() {
    let stepped = Grade.allCases.map { model.steppedDifficulty(after: $0, difficulty: 5) }
    let reverted = Grade.allCases.map { model.difficulty(after: $0, difficulty: 5) }
    #expect(isClose(stepped, [8.354889, 6.6774445, 5.0, 3.3225555], within: 1e-6))
    #expect(isClose(reverted, [8.341763, 6.6659956, 4.990228, 3.3144615], within: 1e-6))
  }

  @Test func `stability grows when not blanked`() {
    let grown = stepsFromFiveDays.map { grade, before, recall in
      before.stabilityDays
        * (1
          + model.growth(
            after: grade, difficulty: before.difficulty, logStability: log(before.stabilityDays),
            recall: recall
          ).growth)
    }
    #expect(isClose(grown, [25.602541, 28.226582, 58.656002, 127.226685]))
  }

  @Test func `stability shrinks when blanked`() {
    let lapsed = stepsFromFiveDays.map { _, before, recall in
      model.lapsed(difficulty: before.difficulty, stability: before.stabilityDays, recall: recall).stability
    }
    #expect(isClose(lapsed, [1.0525396, 1.1894329, 1.3680838, 1.584989]))
  }

  @Test func `a same-day attempt moves stability by its grade and never down unless blanked`() {
    let stabilities = Grade.allCases.map { model.sameDayStability(after: $0, stability: 5) }
    #expect(isClose(stabilities, [1.596818, 5.0, 5.0, 8.12961]))
  }

  /// A stability of five days, with difficulties 1 to 4 and recalls 0.9 to 0.6 along the grades.
  private var stepsFromFiveDays: [(Grade, MemoryState, Double)] {
    Grade.allCases.map { grade in
      let step = Double(grade.rawValue)
      return (grade, MemoryState(stabilityDays: 5, difficulty: step), 1 - step / 10)
    }
  }

  private func recall(_ model: MemoryModel, stability: Double, days: Double) -> Double {
    model.recall(of: MemoryState(stabilityDays: stability, difficulty: 5), afterDays: days)
  }
}
