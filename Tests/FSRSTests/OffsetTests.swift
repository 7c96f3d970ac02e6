import Foundation
import Testing

@testable import FSRS

/// What circumstances do to recall: they act where it enters a formula, and nowhere else.
struct OffsetTests {
  private let seeds: Range<UInt64> = 0..<2000
  /// From nothing to more than anything.
  private let odd = [0, -0.0, 1e-300, -1, 2.5, -20, 1e9, -1e9, .infinity, -.infinity, .nan]

  @Test func `recall moves by the offset in logits`() {
    for recall in [0.001, 0.1, 0.5, 0.9, 0.999] {
      for offset in [-3, -1, -0.15, 0.4, 2] {
        let moved = MemoryModel.effectiveRecall(recall, offset: offset)
        #expect(abs(log(moved / (1 - moved)) - log(recall / (1 - recall)) - offset) < 1e-9)
      }
    }
  }

  @Test func `no recall and no offset makes anything but a recall`() {
    for recall in [0, Double.leastNonzeroMagnitude, 1e-300, 0.5, 1 - 1e-16, 1] {
      for offset in odd {
        let moved = MemoryModel.effectiveRecall(recall, offset: offset)
        #expect((0...1).contains(moved), "\(recall) \(offset)")
        if recall == 0 || recall == 1 { #expect(moved == recall) }
      }
      #expect(MemoryModel.effectiveRecall(recall, offset: 0) == recall)
      #expect(MemoryModel.effectiveRecall(recall, offset: .nan) == recall)
    }
  }

  @Test func `no offset changes no bit`() {
    for seed in seeds {
      var generator = SplitMix64(seed: seed)
      let model = MemoryModel(parameters: .random(using: &generator))
      let state = MemoryState.random(using: &generator)
      let days = Int.random(in: 0...900, using: &generator)
      #expect(
        model.futures(from: state, elapsedDays: days)
          == model.futures(from: state, elapsedDays: days, offset: 0))
      #expect(
        model.fuzzWindow(for: state, targetRecall: 0.87)
          == model.fuzzWindow(for: state, targetRecall: 0.87, offset: 0))
    }
  }

  @Test func `moved recall at the exact interval is the target`() {
    for seed in seeds {
      var generator = SplitMix64(seed: seed)
      let model = MemoryModel(parameters: .random(using: &generator))
      let state = MemoryState.random(using: &generator)
      let target = Double.random(in: 0.3...0.99, using: &generator)
      let offset = Double.random(in: -2...2, using: &generator)
      let interval = model.exactIntervalDays(for: state, targetRecall: target, offset: offset)
      #expect(
        abs(model.recall(of: state, afterDays: interval, offset: offset) - target) < 1e-9, "seed \(seed)")
    }
  }

  @Test func `under pressure success strengthens more, and a blank costs less`() {
    let model = MemoryModel()
    for seed in seeds {
      var generator = SplitMix64(seed: seed)
      let state = MemoryState.random(using: &generator)
      let days = Int.random(in: 1...900, using: &generator)
      let calm = model.futures(from: state, elapsedDays: days)
      let pressed = model.futures(from: state, elapsedDays: days, offset: -1)
      for grade in Grade.allCases {
        #expect(calm[grade].stabilityDays <= pressed[grade].stabilityDays, "seed \(seed)")
        #expect(calm[grade].difficulty == pressed[grade].difficulty)
      }
    }
  }

  @Test func `neither a first nor a same-day attempt knows of an offset`() {
    let model = MemoryModel()
    let state = MemoryState(stabilityDays: 10, difficulty: 5)
    for offset in odd {
      #expect(
        model.futures(from: nil, elapsedDays: 7, offset: offset) == model.futures(from: nil, elapsedDays: 7))
      #expect(
        model.futures(from: state, elapsedDays: 0, offset: offset)
          == model.futures(from: state, elapsedDays: 0))
    }
  }

  @Test func `odd offsets leave states within bounds and intervals finite`() {
    for seed in seeds.prefix(300) {
      var generator = SplitMix64(seed: seed)
      let model = MemoryModel(parameters: .random(using: &generator))
      let state = MemoryState.random(using: &generator)
      for offset in odd {
        let futures = model.futures(from: state, elapsedDays: 30, offset: offset)
        for grade in Grade.allCases {
          let isBounded = MemoryState.stabilityBounds.contains(futures[grade].stabilityDays)
          #expect(isBounded, "seed \(seed) \(offset)")
        }
        for target in [0, 0.9, 1, .nan] {
          let exact = model.exactIntervalDays(for: state, targetRecall: target, offset: offset)
          #expect(exact.isFinite && exact >= 0, "seed \(seed) \(offset) \(target)")
        }
      }
    }
  }
}
