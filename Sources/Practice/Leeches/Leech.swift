package import FSRS

/// A question that slips away again and again: more repetition alone doesn't help it, another way of learning may.
///
/// A *try* is an attempt on a later day than the one before it, or the first; a *lapse* is a try, not the first, that
/// was blanked. A question becomes a leech at a lapse if it lapsed ``leastLapses`` times in its last ``window``
/// tries, and stays one until its last two tries were both solid or better. It is never suspended for that.
///
/// Why four of ten: at a target recall of 0.9 a try is blanked with a chance of 0.1, so that four or more blanks among
/// ten come by bad luck alone for about one question in eighty (binomial: 0.013). Anki waits for eight lapses; but there
/// a lapse costs seconds, here minutes and a week until the next try, so that an eighth would come after a year.
///
/// What was blanked in a real interview doesn't count as a lapse: that says as much of the room as of the question,
/// and such a question comes first in the next round anyway. What was solid there does count.
package struct Leech: Sendable, Hashable {
  /// Lapses among the last tries that make a leech.
  package static let leastLapses = 4
  /// How many tries are looked at: a question that once was hard and then went well for years has a fresh start.
  package static let window = 10
  /// Lapses from one piece of advice to the next: saying it at each would be nagging.
  package static let lapsesBetweenAdvice = 2

  /// All lapses there ever were, those in interviews left out.
  package private(set) var lapses = 0
  /// Whether the question slips away again and again, as of the last attempt.
  package private(set) var isLeech = false
  /// Whether the last attempt is the one after which advice is due.
  package private(set) var isNews = false

  private struct Try: Hashable {
    var isLapse: Bool
    var isSolid: Bool
  }

  /// The tries looked at, oldest first.
  private var recent: [Try] = []
  /// The number of the lapse at which advice was last due.
  private var toldAt: Int?
  private var lastDay: StudyDay?

  /// What a question's attempts make of it.
  ///
  /// - Parameter attempts: oldest first.
  package init(_ attempts: some Sequence<(day: StudyDay, grade: Grade, setting: Setting)>) {
    for attempt in attempts { apply(attempt) }
  }

  private mutating func apply(_ attempt: (day: StudyDay, grade: Grade, setting: Setting)) {
    isNews = false
    let isFirst = lastDay == nil
    // What is said better once more on the same day was just looked up.
    guard lastDay.map({ attempt.day > $0 }) ?? true else { return }
    lastDay = attempt.day
    let isLapse = !isFirst && attempt.grade == .blanked && attempt.setting != .interview
    recent.append(Try(isLapse: isLapse, isSolid: attempt.grade.isSolidOrBetter))
    if recent.count > Self.window { recent.removeFirst() }
    if isLapse { lapses += 1 }
    if recent.suffix(2).allSatisfy(\.isSolid) {
      isLeech = false
    } else if isLapse, recent.count(where: \.isLapse) >= Self.leastLapses {
      isLeech = true
      isNews = toldAt.map { lapses - $0 >= Self.lapsesBetweenAdvice } ?? true
      if isNews { toldAt = lapses }
    }
  }
}
