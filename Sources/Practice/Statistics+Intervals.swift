import Foundation

extension Statistics {
  /// The normal deviate of a 95 % interval: what people expect of "sure", and what most tables print.
  package static let deviate = 1.959_964

  /// Where a share may really lie, with 95 % confidence; 0…1 for none counted.
  ///
  /// Wilson's score interval: with p = k / n and z the normal deviate,
  /// `(p + z²/2n ± z √(p (1 - p) / n + z²/4n²)) / (1 + z²/n)`. It stays within 0…1 and is good from a handful of answers on
  /// (E. B. Wilson, JASA 22, 1927; L. Brown, T. Cai and A. DasGupta, Statistical Science 16, 2001).
  package static func interval(_ count: Int, of total: Int) -> ClosedRange<Double> {
    guard total > 0 else { return 0...1 }
    let n = Double(total)
    let share = Double(min(max(0, count), total)) / n
    let square = deviate * deviate
    let middle = share + square / (2 * n)
    let half = deviate * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    // None and all of them end at 0 and 1, where rounding might miss them by a hair.
    let low = count <= 0 ? 0 : max(0, (middle - half) / scale)
    let high = count >= total ? 1 : min(1, (middle + half) / scale)
    return low...high
  }

  /// By how much one share may really exceed another one, with 95 % confidence: -1…1.
  ///
  /// Newcombe's hybrid score interval: with p₁, p₂ the shares and l, u the ends of their ``interval(_:of:)``,
  /// `p₁ - p₂ - √((p₁ - l₁)² + (u₂ - p₂)²)` up to `p₁ - p₂ + √((u₁ - p₁)² + (p₂ - l₂)²)`
  /// (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10). It takes all answers as independent, which those of one
  /// interview are not quite; so what lies just beyond its ends says little.
  package static func differenceInterval(
    _ first: (count: Int, total: Int), _ second: (count: Int, total: Int)
  ) -> ClosedRange<Double> {
    guard first.total > 0, second.total > 0 else { return -1...1 }
    let share = (
      first: Double(first.count) / Double(first.total), second: Double(second.count) / Double(second.total)
    )
    let one = interval(first.count, of: first.total)
    let other = interval(second.count, of: second.total)
    func length(_ left: Double, _ right: Double) -> Double { (left * left + right * right).squareRoot() }
    let difference = share.first - share.second
    let low = difference - length(share.first - one.lowerBound, other.upperBound - share.second)
    let high = difference + length(one.upperBound - share.first, share.second - other.lowerBound)
    return max(-1, low)...min(1, high)
  }
}
