/// How long ago the person last sat an interview or a mock one, and what such pauses cost them.
package struct RustMeter: Sendable, Hashable {
  /// So many days without either are a long pause: two weeks, the time after which people speak of being out of practice.
  package static let longDays = 14
  /// A single bad day is no drop, so that there must be two occasions on each side.
  package static let fewestOccasions = 2

  /// An interview, real or mock, with how its answers were graded.
  package struct Occasion: Sendable, Hashable {
    /// When it was.
    package var day: StudyDay
    /// Whether it was a real one.
    package var isReal: Bool
    /// No answers if nobody wrote them down.
    package var count: GradeCount

    /// An occasion.
    package init(day: StudyDay, isReal: Bool, count: GradeCount) {
      self.day = day
      self.isReal = isReal
      self.count = count
    }
  }

  /// Answers after a short pause and after a long one.
  package struct Pauses: Sendable, Hashable {
    /// In occasions less than ``longDays`` after another one.
    package var short = GradeCount()
    /// How many these were.
    package var shortOccasions = 0
    /// In the others, but for the very first: nobody knows how long the pause before that was.
    package var long = GradeCount()
    /// How many these were.
    package var longOccasions = 0

    /// The drop after a long pause, if the record shows one.
    package var comparison: GradeComparison { GradeComparison(short, long) }

    /// Whether there are occasions enough on both sides.
    package var areEnough: Bool {
      min(shortOccasions, longOccasions) >= fewestOccasions && comparison.interval != nil
    }
  }

  /// The last real interview that the person attended; nil if there was none.
  package let lastReal: StudyDay?
  /// The last mock interview; nil if there was none.
  package let lastMock: StudyDay?
  /// What pauses did to the answers so far.
  package let pauses: Pauses

  /// What these occasions amount to, whatever their order; those after `today` are passed over.
  package init(_ occasions: [Occasion], today: StudyDay) {
    let held = occasions.filter { $0.day <= today }.sorted { $0.day < $1.day }
    lastReal = held.last { $0.isReal }?.day
    lastMock = held.last { !$0.isReal }?.day
    var pauses = Pauses()
    for (before, occasion) in zip(held, held.dropFirst()) where occasion.count.attempts > 0 {
      if occasion.day - before.day < Self.longDays {
        pauses.short = pauses.short + occasion.count
        pauses.shortOccasions += 1
      } else {
        pauses.long = pauses.long + occasion.count
        pauses.longOccasions += 1
      }
    }
    self.pauses = pauses
  }
}
