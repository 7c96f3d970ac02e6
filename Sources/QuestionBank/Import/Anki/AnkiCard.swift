import FSRS
import Foundation
import GRDB
import Practice

/// One card of a note, with its place in the schedule.
struct AnkiCard {
  /// Which of the note's cards it is, from 0.
  var ordinal: Int
  /// Its own deck, also while it is in a filtered one.
  var deck: Int
  /// Whether it has been learnt, so that the schedule knows when it is due again.
  private var isScheduled: Bool
  private var modified: Int
  private var dueDay: Int
  private var intervalDays: Int
  private var easePerMille: Int
  /// JSON in newer versions, else empty.
  private var data: String

  /// The columns that a card is read from, the first one being its number, the second its note's.
  static let columns = "id, nid, ord, did, odid, type, mod, due, odue, ivl, factor, data"

  /// What newer versions keep as JSON.
  private struct Details: Decodable {
    /// Stability in days, by FSRS.
    var s: Double?
    /// Difficulty, 1 to 10, by FSRS.
    var d: Double?
    /// The last review, in seconds since 1970.
    var lrt: Int?
  }

  init(_ row: Row) {
    let isFiltered = row.number(4) != 0
    ordinal = row.number(2)
    deck = isFiltered ? row.number(4) : row.number(3)
    isScheduled = row.number(5) == 2
    modified = row.number(6)
    dueDay = isFiltered ? row.number(8) : row.number(7)
    intervalDays = row.number(9)
    easePerMille = row.number(10)
    data = row.text(11)
  }

  private var details: Details {
    data.utf8.count > 2
      ? (try? JSONDecoder().decode(Details.self, from: Data(data.utf8))) ?? Details() : Details()
  }

  /// The memory that the schedule stands for; nil for a card that has not been learnt.
  var memory: MemoryState? {
    guard isScheduled, intervalDays > 0 else { return nil }
    let details = details
    if let s = details.s, let d = details.d, s.isFinite, d.isFinite {
      return MemoryState(
        stabilityDays: min(
          max(s, MemoryState.stabilityBounds.lowerBound), MemoryState.stabilityBounds.upperBound),
        difficulty: min(
          max(d, MemoryState.difficultyBounds.lowerBound), MemoryState.difficultyBounds.upperBound))
    }
    // Anki keeps no ease below 1.3; 0 stands for the one that all cards begin with.
    let ease = easePerMille == 0 ? 2.5 : min(max(Double(easePerMille) / 1000, 1.3), 10)
    return MemoryState(sm2Ease: ease, intervalDays: Double(intervalDays))
  }

  /// When it was last reviewed, as far as the schedule shows; nil for what can't be.
  func lastReview(in collection: AnkiCollection) -> Instant? {
    if let seconds = details.lrt, AnkiTime.isSound(seconds: seconds) {
      return Instant(milliseconds: seconds * 1000)
    }
    guard (0...AnkiTime.mostDays).contains(intervalDays),
      (-AnkiTime.mostDays...AnkiTime.mostDays).contains(dueDay)
    else {
      return nil
    }
    // Days begin at four in the morning; at noon of one it is the same day wherever the person was.
    let seconds = collection.created + (dueDay - intervalDays) * 86_400 + 8 * 3600
    let latest =
      [collection.modified / 1000, modified].filter { AnkiTime.isSound(seconds: $0) }.min() ?? .max
    guard AnkiTime.isSound(seconds: collection.created), AnkiTime.isSound(seconds: min(seconds, latest))
    else { return nil }
    return Instant(milliseconds: min(seconds, latest) * 1000)
  }
}

/// What times a collection can have.
enum AnkiTime {
  /// A hundred years.
  static let mostDays = 36_500

  /// Whether it lies in this century. Anki is of 2006, and older programs' reviews were brought into it.
  static func isSound(seconds: Int) -> Bool { (946_684_800..<4_102_444_800).contains(seconds) }
}
