import FSRS
import GRDB
import Practice

/// The reviews of a collection's questions.
struct AnkiHistory {
  /// In the order in which they were given.
  private(set) var reviews: [ForeignReview] = []

  private struct OwnedCard {
    var question: Int
    var card: AnkiCard
    /// Whether its log goes back to when it was new; nil before its first entry.
    var isLogWhole: Bool?
  }

  private struct Owner {
    /// Of the note, which keeps its name wherever it is taken.
    var hash: StableHash
    var cards: [Int] = []
    /// Index of its last review.
    var last: (review: Int, card: Int)?
  }

  /// No person answers more in a lifetime of evenings.
  private static let mostReviews = 1_000_000

  private let isWanted: Bool
  private var cards: [Int: OwnedCard] = [:]
  private var owners: [Owner] = []
  private var total = 0
  private var ungraded = 0
  private var foreign = 0
  private var fromSchedules = 0

  /// A history that takes reviews in only if they are wanted.
  init(isWanted: Bool) { self.isWanted = isWanted }

  /// Takes in whose cards' reviews count for a question; the questions come in their order.
  mutating func add(question: Int, guid: String, cards: [(id: Int, card: AnkiCard)]) {
    guard isWanted else { return }
    owners.append(Owner(hash: StableHash(guid), cards: cards.map(\.id)))
    for (id, card) in cards { self.cards[id] = OwnedCard(question: question, card: card) }
  }

  /// Reads the log, and the schedule of questions that are not in it.
  mutating func read(_ db: Database, _ collection: AnkiCollection) throws {
    guard isWanted else {
      total = try Int.fetchOne(db, sql: "SELECT count(*) FROM revlog") ?? 0
      return
    }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, cid, ease, time, type, factor FROM revlog ORDER BY id")
    while total < Self.mostReviews, let row = try rows.next() {
      total += 1
      read(row, collection)
    }
    completeLogs(collection)
  }

  private mutating func read(_ row: Row, _ collection: AnkiCollection) {
    let (id, card) = (row.number(0), row.number(1))
    guard let entry = LogEntry(row, hasOldButtons: collection.hasOldButtons) else {
      ungraded += 1
      return
    }
    guard let owned = cards[card] else {
      foreign += 1
      return
    }
    if owned.isLogWhole == nil { cards[card]?.isLogWhole = entry.isLearning }
    var hash = owners[owned.question].hash
    hash.combine(owned.card.ordinal)
    hash.combine(id)
    owners[owned.question].last = (reviews.count, card)
    reviews.append(
      ForeignReview(
        question: owned.question, instant: Instant(milliseconds: id), grade: entry.grade, took: entry.took,
        fingerprint: hash.value))
  }

  /// Gives the memory that the schedule stands for to questions whose log doesn't lead to it: those without one, and those
  /// whose log begins in the middle.
  private mutating func completeLogs(_ collection: AnkiCollection) {
    for (question, owner) in owners.enumerated() {
      if let (review, card) = owner.last {
        if let owned = cards[card], owned.isLogWhole == false { reviews[review].memory = owned.card.memory }
      } else if let (card, memory) = weakest(of: owner), let instant = card.lastReview(in: collection) {
        var hash = owner.hash
        hash.combine(card.ordinal)
        hash.combine(-1)
        hash.combine(instant.milliseconds / 86_400_000)
        fromSchedules += 1
        reviews.append(
          ForeignReview(
            question: question, instant: instant, grade: .solid, memory: memory, fingerprint: hash.value))
      }
    }
    reviews.sort { $0.instant < $1.instant }
  }

  /// The card that is forgotten first.
  private func weakest(of owner: Owner) -> (AnkiCard, MemoryState)? {
    owner.cards.compactMap { id in cards[id].flatMap { owned in owned.card.memory.map { (owned.card, $0) } } }
      .min { $0.1.stabilityDays < $1.1.stabilityDays }
  }

  /// What became of the log, in sentences.
  var remarks: [String] {
    func reviews(_ number: Int) -> String { "\(number) review\(number == 1 ? "" : "s")" }
    guard isWanted else { return total == 0 ? [] : ["Its log of \(reviews(total)) was not asked for."] }
    guard total + fromSchedules > 0 else { return ["It has no reviews."] }
    var remarks = ["Its log has \(reviews(total)); taken in: \(total - ungraded - foreign)."]
    if ungraded > 0 {
      remarks.append("Left out: \(reviews(ungraded)) without a grade or without effect on the schedule.")
    }
    if foreign > 0 { remarks.append("Left out: \(reviews(foreign)) of cards that are no question here.") }
    if fromSchedules > 0 {
      remarks.append("A schedule without a log stands for one review: \(fromSchedules) of these.")
    }
    return remarks
  }
}

/// An answer in Anki's log.
private struct LogEntry {
  var grade: Grade
  var took: Duration?
  /// Whether the card was new, or being learnt, when it was given.
  var isLearning: Bool

  /// Kinds of entries, as Anki numbers them.
  private static let (learning, relearning, filtered) = (0, 2, 3)
  /// Answers take longer only when nobody sits there.
  private static let longestMilliseconds = 3_600_000

  /// Nil for what nobody graded: cards that were moved by hand, or looked at in a deck that leaves the schedule alone.
  init?(_ row: Row, hasOldButtons: Bool) {
    let kind = row.number(4)
    var ease = row.number(2)
    // Steps of learning had the buttons again, good and easy.
    if hasOldButtons, kind == Self.learning || kind == Self.relearning, ease == 2 || ease == 3 { ease += 1 }
    let isCramming = kind == Self.filtered && row.number(5) == 0
    guard !isCramming, AnkiTime.isSound(seconds: row.number(0) / 1000), let grade = Grade(rawValue: ease)
    else { return nil }
    self.grade = grade
    isLearning = kind == Self.learning
    let milliseconds = row.number(3)
    took = milliseconds > 0 ? .milliseconds(min(milliseconds, Self.longestMilliseconds)) : nil
  }
}
