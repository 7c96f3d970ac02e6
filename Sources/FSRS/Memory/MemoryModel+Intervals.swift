import Foundation

extension MemoryModel {
  /// A day at least, a hundred years at most: what every scheduled interval is kept within.
  public static let intervalBounds: ClosedRange<Int> = 1...36500

  /// The days until recall has fallen to `targetRecall`, neither rounded nor bounded:
  /// `I = (S / F) (r^(-1/w20) - 1)`. Never negative, never infinite.
  ///
  /// - Parameters:
  ///   - state: the memory after the last attempt.
  ///   - targetRecall: kept within 0.0001 to 1; at 1, and if it is not a number, the interval is 0.
  ///   - offset: logits by which circumstances will move recall; it is the moved recall that meets the target.
  public func exactIntervalDays(for state: MemoryState, targetRecall: Double, offset: Double = 0) -> Double {
    // A target of 0 would never be reached; no schedule aims as low as 0.0001.
    let bounded = targetRecall.isNaN ? 1 : targetRecall.clamped(to: 0.0001...1)
    let target = Self.effectiveRecall(bounded, offset: -offset)
    return state.bounded.stabilityDays / curveFactor * (pow(target, -1 / decay) - 1)
  }

  /// The interval in whole days, rounded half away from zero and kept within ``intervalBounds``.
  public func intervalDays(for state: MemoryState, targetRecall: Double, offset: Double = 0) -> Int {
    wholeDays(exactIntervalDays(for: state, targetRecall: targetRecall, offset: offset).rounded())
  }

  /// The interval in whole days, moved at random within ``fuzzWindow(for:targetRecall:offset:)``, so that what was
  /// learned together does not stay together. Takes one number from the generator at most, and the same
  /// number always gives the same day.
  public func fuzzedIntervalDays(
    for state: MemoryState, targetRecall: Double, offset: Double = 0,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    let window = fuzzWindow(for: state, targetRecall: targetRecall, offset: offset)
    guard window.count > 1 else { return window.lowerBound }
    // Not `Int.random`, whose way of using the generator may change with the standard library.
    let place = generator.next().multipliedFullWidth(by: UInt64(window.count)).high
    return window.lowerBound + Int(place)
  }

  /// The days among which a fuzzed interval is chosen, all equally likely: `round(I±δ)` with
  /// `δ = 1 + 0.15 |I∩[2.5,7]| + 0.10 |I∩[7,20]| + 0.05 |I∩[20,∞)|`, I the exact interval.
  ///
  /// The rounded interval alone when I is below 2.5 days; otherwise never below 2 or above 36,500 days.
  public func fuzzWindow(
    for state: MemoryState, targetRecall: Double, offset: Double = 0
  ) -> ClosedRange<Int> {
    let exact = exactIntervalDays(for: state, targetRecall: targetRecall, offset: offset)
    guard exact >= Self.shortestFuzzedInterval else {
      let days = wholeDays(exact.rounded())
      return days...days
    }
    let interval = min(exact, Double(Self.intervalBounds.upperBound))
    let delta = Self.fuzzShares.reduce(1) { delta, part in
      delta + part.share * max(0, min(interval, part.upTo) - part.from)
    }
    return max(2, wholeDays((interval - delta).rounded()))...wholeDays((interval + delta).rounded())
  }

  /// Days. Below it, a day more or less would be too large a part of the interval.
  private static let shortestFuzzedInterval = 2.5

  /// The longer the interval, the smaller the part of it that is fuzz; the values all FSRS schedulers share.
  private static let fuzzShares: [(from: Double, upTo: Double, share: Double)] = [
    (2.5, 7, 0.15), (7, 20, 0.10), (20, .infinity, 0.05),
  ]

  private func wholeDays(_ rounded: Double) -> Int {
    let bounds = Self.intervalBounds
    return Int(rounded.clamped(to: Double(bounds.lowerBound)...Double(bounds.upperBound)))
  }
}
