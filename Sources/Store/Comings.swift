import GRDB
import Practice

/// What comes into a bank and leaves it, kept in the same transaction until it is settled whose history goes on: a
/// program that dies in between loses nothing.
struct Comings {
  private let db: Database
  private let name: String
  /// The number of the settling that is next; nil as long as the person did nothing whose history could be lost.
  private let next: Int?
  /// The questions that the bank has so far.
  private let before: [Int64: Known]

  private struct Known {
    var key: QuestionKey
    /// The number of the settling at which it was or is to be looked at.
    var settling: Int
  }

  /// The bank as it is before it is read anew.
  init(of bank: Int64, named name: String, in db: Database) throws {
    self.db = db
    self.name = name
    next = try db.hasActions() ? db.nextSettling() : nil
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT question.id, key, settling FROM listing JOIN question ON question.id = listing.question
        WHERE bank = ?
        """, arguments: [bank])
    var before: [Int64: Known] = [:]
    while let row = try cursor.next() {
      before[row[0]] = Known(key: QuestionKey(row[1]), settling: row[2])
    }
    self.before = before
  }

  /// Keeps the wordings of what the bank has no more.
  func noteDeparted(except stay: Set<QuestionKey>) throws {
    guard let next else { return }
    let note = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO departed (key, bank, wordings, settling)
        SELECT key, ?, json_extract(body, '$.wordings'), ?
        FROM question JOIN listing_body ON listing_body.question = question.id WHERE question.id = ?
        """)
    let departed = before.filter { !stay.contains($0.value.key) }
    for row in departed.keys { try note.execute(arguments: [name, next, row]) }
    if !departed.isEmpty { try db.noteUnsettled() }
  }

  /// Keeps that some of the questions listed now were not in the bank before.
  func noteArrived(_ listed: Set<Int64>) throws {
    if next != nil, listed.contains(where: { before[$0] == nil }) { try db.noteUnsettled() }
  }

  /// The settling at which a question that the bank has now was or is to be looked at; 0 for never.
  func settling(of question: Int64) -> Int { before[question]?.settling ?? next ?? 0 }
}

extension Database {
  /// The number of the next settling.
  func nextSettling() throws -> Int {
    try Int.fetchOne(self, sql: "SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'settling'") ?? 1
  }

  /// Whether banks lost or got questions since the last settling.
  func isUnsettled() throws -> Bool {
    try cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE name = 'unsettled')")
      .fetchOne(Bool.self, []) ?? false
  }

  fileprivate func noteUnsettled() throws {
    try cachedStatement(sql: "INSERT OR IGNORE INTO meta (name, value) VALUES ('unsettled', '1')").execute()
  }

  /// Says that everything so far was looked at.
  func noteSettled() throws {
    let next = try nextSettling() + 1
    try execute(
      sql: """
        INSERT OR REPLACE INTO meta (name, value) VALUES ('settling', ?);
        DELETE FROM meta WHERE name = 'unsettled';
        """, arguments: [String(next)])
  }
}
