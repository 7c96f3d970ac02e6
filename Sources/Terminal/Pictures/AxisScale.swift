import Foundation

/// Round numbers along an axis, and where values lie between its ends.
struct AxisScale {
  /// The lower end.
  let lower: Double
  /// The upper end, above the lower.
  let upper: Double
  /// From one round number to the next: 1, 2 or 5 times a power of ten.
  let step: Double

  /// A scale over at least `range`, both ends round, with at most `count` steps.
  init(over range: ClosedRange<Double>, atMost count: Int) {
    let value = range.lowerBound
    let span =
      range.upperBound > value ? range.upperBound - value : value == 0 ? 1 : abs(value) * Self.levelSpan
    step = Self.roundStep(atLeast: span / Double(max(1, count)))
    lower = (range.lowerBound / step).rounded(.down) * step
    upper = max((range.upperBound / step).rounded(.up) * step, lower + step)
  }

  /// A level line gets an axis all the same: over a tenth of its height, so that the numbers stay short.
  private static let levelSpan = 0.1

  /// The round numbers from end to end.
  var ticks: [Double] {
    (0...Int(((upper - lower) / step).rounded())).map { lower + Double($0) * step }
  }

  /// 0 at the lower end, 1 at the upper.
  func share(of value: Double) -> Double { min(1, max(0, (value - lower) / (upper - lower))) }

  /// The number with as many decimals as the step has.
  func label(_ value: Double) -> String {
    let decimals = max(0, Int((-log10(step)).rounded(.up)))
    return String(format: "%.\(min(9, decimals))f", value)
  }

  private static func roundStep(atLeast size: Double) -> Double {
    let power = pow(10, log10(size).rounded(.down))
    // A hair's breadth, so that 5 is not taken for 5.0000000001.
    let leading = size / power * (1 - 1e-9)
    let factor: Double = leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10
    return factor * power
  }
}
