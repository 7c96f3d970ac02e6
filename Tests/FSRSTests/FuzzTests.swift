import Testing

@testable import FSRS

struct FuzzTests {
  /// At a target of 0.9 the exact interval is the stability.
  @Test(arguments: [
    (0.001, 1...1), (1.5, 2...2), (2.4999, 2...2), (2.5, 2...4), (3.0, 2...4), (7.0, 5...9), (11.0, 9...13),
    (20.0, 17...23), (100.0, 93...107), (36500.0, 34673...36500),
  ])
  func `the window is the interval give or take its share`(stability: Double, expected: ClosedRange<Int>) {
    let state = MemoryState(stabilityDays: stability, difficulty: 5)
    // Half a billionth more, so that rounding errors don't decide on which side of 2.5 days it falls.
    let target = 0.9 - 5e-10
    #expect(MemoryModel().fuzzWindow(for: state, targetRecall: target) == expected)
  }

  @Test func `an interval beyond a hundred years is fuzzed like one of a hundred years`() {
    let state = MemoryState(stabilityDays: 36500, difficulty: 5)
    #expect(MemoryModel().fuzzWindow(for: state, targetRecall: 0.1) == 34673...36500)
  }

  @Test func `every day of the window comes up about equally often, and no other`() {
    let model = MemoryModel()
    let state = MemoryState(stabilityDays: 11, difficulty: 5)
    var generator = SplitMix64(seed: 11)
    var counts: [Int: Int] = [:]
    for _ in 0..<10_000 {
      counts[model.fuzzedIntervalDays(for: state, targetRecall: 0.9, using: &generator), default: 0] += 1
    }
    #expect(counts.keys.sorted() == [9, 10, 11, 12, 13])
    #expect(counts.values.allSatisfy { (1850...2150).contains($0) }, "\(counts)")
  }

  @Test func `the same seed gives the same days, on every machine`() {
    let model = MemoryModel()
    let state = MemoryState(stabilityDays: 100, difficulty: 5)
    let days = (0..<8 as Range<UInt64>).map { seed in
      var generator = SplitMix64(seed: seed)
      return model.fuzzedIntervalDays(for: state, targetRecall: 0.9, using: &generator)
    }
    #expect(days == [106, 101, 101, 94, 99, 98, 104, 98])
  }

  @Test func `fuzz stays in its window for any memory and target`() {
    let model = MemoryModel()
    for seed in 0..<2000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let state = MemoryState.random(using: &generator)
      let target = Double.random(in: 0.5...0.99, using: &generator)
      let window = model.fuzzWindow(for: state, targetRecall: target)
      let interval = model.intervalDays(for: state, targetRecall: target)
      let fuzzed = model.fuzzedIntervalDays(for: state, targetRecall: target, using: &generator)
      #expect(window.contains(fuzzed) && window.contains(interval), "seed \(seed)")
      #expect(MemoryModel.intervalBounds.contains(fuzzed), "seed \(seed)")
      let exact = model.exactIntervalDays(for: state, targetRecall: target)
      #expect(exact < 2.5 ? fuzzed == interval : fuzzed >= 2, "seed \(seed)")
    }
  }
}
