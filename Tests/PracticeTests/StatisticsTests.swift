import Testing

@testable import Practice

struct StatisticsTests {
  /// Days of practice counted from today, the streak.
  @Test(
    arguments: [
      ([], 0), ([0], 1), ([-1], 1), ([-2], 0), ([0, -1, -2], 3), ([-1, -2, -4], 2), ([0, -2], 1),
      ([0, 0, -1, -1], 2),
      ([1, 2], 0), ([1, 0], 1),
    ] as [([Int], Int)])
  func `a streak runs up to today, or to yesterday before today's practice`(days: [Int], streak: Int) {
    #expect(Statistics.streak(days.map { monday + $0 }, today: monday) == streak)
  }

  @Test func `a streak is what walking back day by day counts`() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let practised = (0..<40).map { _ in Int.random(in: 0..<10, using: &generator) < 8 }
      let days = practised.indices.filter { practised[$0] }.map { monday - $0 }
      let expected = practised.dropFirst(practised[0] ? 0 : 1).prefix { $0 }.count
      #expect(Statistics.streak(days.shuffled(using: &generator), today: monday) == expected)
    }
  }

  @Test(
    arguments: [
      ([], nil), ([3], 3), ([1, 2], 1.5), ([9, 1, 5], 5), ([4, 1, 3, 2], 2.5), ([2, 2, 2], 2),
      ([-1, -3], -2),
    ] as [([Double], Double?)])
  func `the median is in the middle`(values: [Double], median: Double?) {
    #expect(Statistics.median(values) == median)
  }

  @Test func `shares of few answers lie near one half`() {
    #expect(Statistics.shrunkShare(0, of: 0) == 0.5)
    #expect(Statistics.shrunkShare(0, of: 1) == 1.0 / 3)
    #expect(Statistics.shrunkShare(1, of: 1) == 2.0 / 3)
    #expect(Statistics.shrunkShare(0, of: 8) == 0.1)
    #expect(Statistics.shrunkShare(98, of: 98) == 0.99)
  }

  @Test func `one bad answer makes a topic less weak than many do`() {
    #expect(Statistics.shrunkShare(0, of: 1) > Statistics.shrunkShare(2, of: 10))
  }
}
