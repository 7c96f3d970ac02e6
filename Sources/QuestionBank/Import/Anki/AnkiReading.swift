import GRDB
import Practice

/// The reading of one collection, note by note.
struct AnkiReading {
  /// What it came to.
  private(set) var reading = ForeignReading()

  /// No collection that one person can learn has more.
  private static let mostNotes = 100_000

  private let collection: AnkiCollection
  private let decks: DeckPaths
  private var history: AnkiHistory
  private var labels = LabelMeanings()
  private var notes = 0
  private var cards = 0

  /// Reads a checked database.
  init(_ db: Database, withHistory: Bool) throws {
    collection = try AnkiCollection(db)
    history = AnkiHistory(isWanted: withHistory)
    decks = try Self.decks(db, collection)
    reading.title = decks.title
    try readNotes(db)
    reading.remarks.insert(counts, at: 0)
    try history.read(db, collection)
    reading.reviews = history.reviews
    reading.remarks += history.remarks
  }

  private static func decks(_ db: Database, _ collection: AnkiCollection) throws -> DeckPaths {
    var decks = DeckPaths()
    let used = try Row.fetchCursor(
      db, sql: "SELECT DISTINCT CASE odid WHEN 0 THEN did ELSE odid END FROM cards")
    while let row = try used.next() { decks.add(collection.decks[row.number(0)] ?? "") }
    return decks
  }

  /// Goes through notes and cards side by side, both in the order of the notes.
  private mutating func readNotes(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, guid, mid, tags, flds FROM notes ORDER BY id")
    let cardRows = try Row.fetchCursor(db, sql: "SELECT \(AnkiCard.columns) FROM cards ORDER BY nid, ord")
    var next = try cardRows.next()
    while let row = try rows.next() {
      guard notes < Self.mostNotes else {
        reading.remarks.append("Only its first 100,000 notes were read.")
        break
      }
      notes += 1
      let id = row.number(0)
      var own: [(id: Int, card: AnkiCard)] = []
      while let card = next, card.number(1) <= id {
        if card.number(1) == id { own.append((card.number(0), AnkiCard(card))) }
        next = try cardRows.next()
      }
      cards += own.count
      read(row, own)
    }
  }

  private mutating func read(_ row: Row, _ cards: [(id: Int, card: AnkiCard)]) {
    let values = row.text(4).split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init)
    let type = collection.noteTypes[row.number(2)] ?? .unknown(fields: values.count)
    let tags = row.text(3).split(separator: " ")
    let path = cards.first.flatMap { collection.decks[$0.card.deck] } ?? ""
    let note = AnkiNote(
      type: type, values: values, firstCard: cards.first?.card.ordinal ?? 0,
      topics: decks.topics(path) + DeckPaths.topics(ofTags: tags), number: notes)
    switch note.outcome(&labels) {
    case .draft(let draft):
      history.add(question: reading.questions.count, guid: row.text(1), cards: cards)
      reading.questions.append(draft)
    case .leftOut(let part): reading.leftOut.append(part)
    }
  }

  /// What there is in the collection.
  private var counts: String {
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    return "It has \(count(notes, "note")) with \(count(cards, "card"))."
  }
}
