import GRDB
import Practice

/// A reading of live attempts.
struct AttemptQuery {
  enum Order: String {
    case newestFirst = "DESC"
    case oldestFirst = "ASC"
  }

  private let db: Database
  private let hasLineage: Bool
  private var conditions = ["NOT EXISTS (SELECT 1 FROM retracted WHERE event = attempt.id)"]
  private var arguments = StatementArguments()
  private let order: Order
  private let withAnswers: Bool

  init(_ filter: AttemptFilter, order: Order, withAnswers: Bool, in db: Database) throws {
    self.db = db
    self.order = order
    self.withAnswers = withAnswers
    hasLineage = try db.hasLineage()
    if let key = filter.question {
      // One row by itself is read in the order of the index.
      let family = try db.family(of: key).map(String.init)
      add(
        family.count == 1
          ? "attempt.question = \(family[0])" : "attempt.question IN (\(family.joined(separator: ",")))", [])
    }
    if let setting = filter.setting {
      add("attempt.setting = ?", [setting.rawValue])
      // Only with these words is the index of the few used.
      if setting != .drill, filter.question == nil { add("attempt.setting <> 1", []) }
    }
    if let interview = filter.interview { add("attempt.interview = ?", [interview.blob]) }
    if let since = filter.since {
      // Wherever a person is, a study day begins less than two days from the same day in UTC: the index on
      // the instant serves, and the day decides.
      add("attempt.occurred_ms >= ?", [(since.number - 2) * 86_400_000])
      add("attempt.study_day >= ?", [since.number])
    }
    if let topic = filter.topic {
      addListed("SELECT question FROM listing_topic WHERE topic = ?", topic)
    }
    if let kind = filter.kind {
      addListed("SELECT question FROM listing WHERE kind = ?", kind.rawValue)
    }
    if let bank = filter.bank {
      addListed("SELECT question FROM listing WHERE bank = (SELECT id FROM bank WHERE name = ?)", bank)
    }
  }

  /// Lets through attempts at the questions that are selected, and at what they were before.
  private mutating func addListed(_ selection: String, _ value: String) {
    guard hasLineage else { return add("attempt.question IN (\(selection))", [value]) }
    add(
      """
      attempt.question IN (
        \(selection) UNION SELECT ancestor FROM lineage WHERE question IN (\(selection)))
      """, [value, value])
  }

  mutating func add(_ condition: String, _ values: StatementArguments) {
    conditions.append(condition)
    arguments += values
  }

  func each(
    limit: Int = -1, offset: Int = 0, _ body: (ListedAttempt) throws -> Bool
  ) throws {
    // Without links it is the question itself, and no table more to look into.
    let bearer = hasLineage ? "bearer" : "question"
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT attempt.id, \(Moment.columns), question.key, \(bearer).key, \(bearer).text, bank.name,
          answer.text, answer.note, \(Attempt.columns)
        FROM attempt JOIN question ON question.id = attempt.question
          \(hasLineage ? "JOIN question AS bearer ON bearer.id = \(LineageSQL.bearer)" : "")
          LEFT JOIN listing ON listing.question = \(bearer).id
          LEFT JOIN bank ON bank.id = listing.bank
          LEFT JOIN answer ON \(withAnswers ? "answer.attempt = attempt.id" : "FALSE")
        WHERE \(conditions.joined(separator: " AND "))
        ORDER BY attempt.occurred_ms \(order.rawValue), attempt.id \(order.rawValue) LIMIT ? OFFSET ?
        """, arguments: arguments + [limit, offset])
    while let row = try cursor.next() {
      let text: String? = row[8]
      let note: String? = row[9]
      let listed = ListedAttempt(
        id: try row.requiredEventID(0), occurred: Moment(row: row, from: 1),
        attempt: try Attempt(question: QuestionKey(row[4]), row: row, from: 10), bearer: QuestionKey(row[5]),
        text: row[6], bank: row[7], answer: text == nil && note == nil ? nil : Answer(text: text, note: note))
      guard try body(listed) else { return }
    }
  }
}
