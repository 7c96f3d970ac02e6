package import FSRS
import Foundation

/// By how much an answer was slower than the person's own: `log2(answering / usual)`.
///
/// 1 is twice the usual time, -1 half of it. A solid answer that took long may have been put together on the spot
/// rather than remembered, and so predict a weaker next one; ``RecallOffsets/slowness`` says how much weaker, which is
/// nothing until the person's own attempts show it. The follow-up's time is no part of it.
package enum Slowness {
  /// Four times the usual time says no more than any longer one: beyond it chance speaks (a knock at the door) rather
  /// than memory, and one answer must not move a question's next day by more than a blank would.
  package static let bounds = -2.0...2.0

  /// The slowness of an answer, within ``bounds``. It is 0 where either time is unknown, and for a blanked answer,
  /// whose time is that of giving up.
  ///
  /// - Parameters:
  ///   - answeringMilliseconds: how long the answer took.
  ///   - usualMilliseconds: how long such an answer usually took the person then; above 0.
  package static func value(
    of grade: Grade, answeringMilliseconds: Int?, usualMilliseconds: Int?
  ) -> Double {
    guard grade != .blanked, let answeringMilliseconds, let usualMilliseconds, usualMilliseconds > 0
    else { return 0 }
    // Answers without any time can't be; a millisecond keeps the logarithm finite.
    let slowness = log2(Double(max(1, answeringMilliseconds)) / Double(usualMilliseconds))
    return min(max(slowness, bounds.lowerBound), bounds.upperBound)
  }
}

extension Attempt {
  /// By how much the answer was slower than the person's own; see ``Slowness``.
  package var slowness: Double {
    Slowness.value(
      of: grade, answeringMilliseconds: answering?.milliseconds, usualMilliseconds: usual?.milliseconds)
  }
}
