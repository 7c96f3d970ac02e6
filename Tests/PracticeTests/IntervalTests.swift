import Testing

@testable import Practice

/// The intervals of shares, against values that their authors printed.
struct IntervalTests {
  private static func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 0.00005 }

  /// Newcombe's "Two-sided confidence intervals for the single proportion", table I, method 3.
  @Test(
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ] as [(Int, Int, Double, Double)])
  func `Wilson's interval of one share`(count: Int, total: Int, low: Double, high: Double) {
    let interval = Statistics.interval(count, of: total)
    #expect(Self.near(interval.lowerBound, low) && Self.near(interval.upperBound, high), "\(interval)")
  }

  /// Newcombe's "Interval estimation for the difference between independent proportions", table II, method 10.
  @Test(
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
      (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 10, -0.2775, 0.2775), (10, 10, 0, 10, 0.6075, 1),
    ] as [(Int, Int, Int, Int, Double, Double)])
  func `Newcombe's interval of a difference`(
    one: Int, ofOne: Int, other: Int, ofOther: Int, low: Double, high: Double
  ) {
    let interval = Statistics.differenceInterval((one, ofOne), (other, ofOther))
    #expect(Self.near(interval.lowerBound, low) && Self.near(interval.upperBound, high), "\(interval)")
  }

  @Test func `with nothing counted anything may be, and no interval leaves what can be`() {
    #expect(Statistics.interval(0, of: 0) == 0...1)
    #expect(Statistics.differenceInterval((0, 0), (3, 4)) == -1...1)
    for total in 1...40 {
      for count in 0...total {
        let interval = Statistics.interval(count, of: total)
        #expect((0...1).contains(interval.lowerBound) && (0...1).contains(interval.upperBound))
        #expect(interval.contains(Double(count) / Double(total)))
      }
    }
  }
}
