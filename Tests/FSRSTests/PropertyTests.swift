import Foundation
import Testing

@testable import FSRS

/// What must hold for any parameters within bounds and any history, tried with many seeds.
struct PropertyTests {
  private let seeds: Range<UInt64> = 0..<2000

  @Test func `states stay in bounds over long histories under any parameters`() {
    for seed in seeds {
      var generator = SplitMix64(seed: seed)
      let model = MemoryModel(parameters: .random(using: &generator))
      let history = (0..<40).map { _ in
        (grade: Grade.random(using: &generator), elapsedDays: Int.random(in: -2...900, using: &generator))
      }
      for state in model.states(replaying: history) {
        #expect(isInBounds(state), "seed \(seed): \(state)")
        let recall = model.recall(of: state, afterDays: Double.random(in: 0...5000, using: &generator))
        #expect((0...1).contains(recall), "seed \(seed)")
      }
    }
  }

  @Test func `recall after one stability is 0.9 and falls with time`() {
    for seed in seeds {
      var generator = SplitMix64(seed: seed)
      let model = MemoryModel(parameters: .random(using: &generator))
      let state = MemoryState.random(using: &generator)
      #expect(abs(model.recall(of: state, afterDays: state.stabilityDays) - 0.9) < 1e-12, "seed \(seed)")
      let days = Double.random(in: 0...1000, using: &generator)
      #expect(
        model.recall(of: state, afterDays: days) > model.recall(of: state, afterDays: days + 1),
        "seed \(seed)")
    }
  }

  @Test func `recall at the exact interval is the target`() {
    for seed in seeds {
      var generator = SplitMix64(seed: seed)
      let model = MemoryModel(parameters: .random(using: &generator))
      let state = MemoryState.random(using: &generator)
      let target = Double.random(in: 0.3...0.99, using: &generator)
      let interval = model.exactIntervalDays(for: state, targetRecall: target)
      #expect(abs(model.recall(of: state, afterDays: interval) - target) < 1e-9, "seed \(seed)")
    }
  }

  @Test func `intervals rise with stability and fall with the target`() {
    for seed in seeds {
      var generator = SplitMix64(seed: seed)
      let model = MemoryModel(parameters: .random(using: &generator))
      let weak = MemoryState.random(using: &generator)
      let strong = MemoryState(stabilityDays: weak.stabilityDays * 1.1, difficulty: weak.difficulty)
      let low = Double.random(in: 0.3...0.95, using: &generator)
      let high = low + 0.01
      let exact = { (state, target) in model.exactIntervalDays(for: state, targetRecall: target) }
      let whole = { (state, target) in model.intervalDays(for: state, targetRecall: target) }
      #expect(exact(weak, low) < exact(strong, low) && exact(weak, low) > exact(weak, high), "seed \(seed)")
      #expect(whole(weak, low) <= whole(strong, low) && whole(weak, low) >= whole(weak, high), "seed \(seed)")
    }
  }

  @Test func `a better grade never leaves less stability nor more difficulty`() {
    for seed in seeds {
      var generator = SplitMix64(seed: seed)
      let model = MemoryModel(parameters: .random(using: &generator))
      let state = MemoryState.random(using: &generator)
      for elapsedDays in [0, 1, Int.random(in: 2...900, using: &generator)] {
        let futures = model.futures(from: state, elapsedDays: elapsedDays)
        let states = Grade.allCases.map { futures[$0] }
        for (worse, better) in zip(states, states.dropFirst()) {
          #expect(
            worse.stabilityDays <= better.stabilityDays && worse.difficulty >= better.difficulty,
            "seed \(seed), \(elapsedDays) days")
        }
        #expect(futures.blanked.stabilityDays <= state.stabilityDays || elapsedDays == 0, "seed \(seed)")
        #expect(futures.shaky.stabilityDays >= state.stabilityDays, "seed \(seed)")
      }
    }
  }

  @Test func `the future of a grade is the state after it`() {
    let model = MemoryModel()
    for seed in seeds {
      var generator = SplitMix64(seed: seed)
      let state = Bool.random(using: &generator) ? MemoryState.random(using: &generator) : nil
      let elapsedDays = Int.random(in: 0...100, using: &generator)
      let futures = model.futures(from: state, elapsedDays: elapsedDays)
      for grade in Grade.allCases {
        #expect(futures[grade] == model.state(after: grade, from: state, elapsedDays: elapsedDays))
      }
    }
  }
}

/// Arguments no caller should pass, and what they count as.
struct OddArgumentTests {
  private let model = MemoryModel()
  private let state = MemoryState(stabilityDays: 10, difficulty: 5)

  @Test func `a gap below zero counts as zero`() {
    #expect(model.recall(of: state, afterDays: -3) == 1)
    #expect(model.recall(of: state, afterDays: .nan) == 1)
    #expect(model.recall(of: state, afterDays: .infinity) == 0)
    #expect(
      model.futures(from: state, elapsedDays: .min) == model.futures(from: state, elapsedDays: 0))
  }

  @Test(arguments: [
    (0, 36500), (-1, 36500), (1e-9, 36500), (-Double.infinity, 36500), (1, 1), (2, 1), (.infinity, 1),
    (.nan, 1),
  ])
  func `a target recall no one can aim at gives the longest or the shortest interval`(
    target: Double, expected: Int
  ) {
    #expect(model.intervalDays(for: state, targetRecall: target) == expected)
    for stability in [0.001, 36500] {
      let state = MemoryState(stabilityDays: stability, difficulty: 5)
      let exact = model.exactIntervalDays(for: state, targetRecall: target)
      #expect(exact.isFinite && exact >= 0)
    }
  }

  @Test(arguments: [0, -1, 1e9, Double.infinity, .nan])
  func `a state out of bounds counts as the nearest one within`(odd: Double) {
    let given = MemoryState(stabilityDays: odd, difficulty: odd)
    let nearest =
      odd > 1
      ? MemoryState(stabilityDays: 36500, difficulty: 10) : MemoryState(stabilityDays: 0.001, difficulty: 1)
    for elapsedDays in [0, 5, .max] {
      let futures = model.futures(from: given, elapsedDays: elapsedDays)
      #expect(futures == model.futures(from: nearest, elapsedDays: elapsedDays))
      #expect(Grade.allCases.allSatisfy { isInBounds(futures[$0]) })
    }
    #expect(model.recall(of: given, afterDays: 1) == model.recall(of: nearest, afterDays: 1))
  }
}

private func isInBounds(_ state: MemoryState) -> Bool {
  MemoryState.stabilityBounds.contains(state.stabilityDays)
    && MemoryState.difficultyBounds.contains(state.difficulty)
}
