import FSRS
import GRDB
import Practice

/// One pass over all listed questions and all memory states, both in the order of their rows.
///
/// Two scans walked side by side read each page once; a join would seek a row for every question.
struct RoundScan {
  private let query: RoundQuery
  private let rules: MemoryRules
  private(set) var weak: Lowest
  private(set) var due: Lowest
  private(set) var weakest: Lowest
  private(set) var dueCount = 0
  private(set) var begunToday = 0
  private var unseen: [Int64: [(position: Int, question: Int64)]] = [:]

  /// Rows of questions with the lowest recall, lowest first.
  struct Lowest {
    let limit: Int
    private var kept: [(recall: Double, stability: Double, question: Int64)] = []
    /// The highest recall that still has a place; known once there were more than the limit.
    private var highest = 1.0

    init(limit: Int) {
      self.limit = max(0, limit)
    }

    /// Of equal recalls the less stable memory comes first: right after answering all recalls are one.
    var rows: [Int64] { kept.sorted { $0 < $1 }.prefix(limit).map(\.question) }

    mutating func offer(_ question: Int64, recall: Double, stability: Double) {
      guard recall <= highest else { return }
      kept.append((recall, stability, question))
      // Thinned out now and then, so that neither memory nor sorting grows with the number of questions.
      if kept.count > 2 * limit + 256 {
        kept.sort { $0 < $1 }
        kept.removeLast(kept.count - limit)
        highest = kept.last?.recall ?? highest
      }
    }
  }

  init(query: RoundQuery, rules: MemoryRules) {
    self.query = query
    self.rules = rules
    weak = Lowest(limit: query.mostDue)
    due = Lowest(limit: query.mostDue)
    weakest = Lowest(limit: query.weakest)
  }

  /// The first of each bank that were never attempted.
  var fresh: [Int64] {
    unseen.values.flatMap { questions in
      questions.sorted { $0 < $1 }.prefix(max(0, query.freshPerBank)).map(\.question)
    }
  }

  // A question edited since counts once, as what came of it.
  private static let begun = """
    SELECT count(*) FROM memory WHERE first_day = ? AND NOT EXISTS (
      SELECT 1 FROM lineage JOIN listing ON listing.question = lineage.question
      WHERE lineage.ancestor = memory.question
        AND NOT EXISTS (SELECT 1 FROM listing AS own WHERE own.question = memory.question))
    """

  mutating func run(in db: Database) throws {
    begunToday =
      try Int.fetchOne(db, sql: Self.begun, arguments: [query.today.number]) ?? 0
    let suspended = try Set(Int64.fetchAll(db, sql: QuestionFilter.suspended))
    let (condition, arguments) = query.filter.condition
    let listings = try Row.fetchCursor(
      db, sql: "SELECT question, bank, position FROM listing WHERE \(condition) ORDER BY question",
      arguments: arguments)
    var memories = try Memories(db)
    while let listing = try listings.next() {
      let question: Int64 = listing[0]
      if suspended.contains(question) { continue }
      if let memory = try memories.row(of: question) {
        judge(question, memory)
      } else {
        unseen[listing[1], default: []].append((listing[2], question))
      }
    }
  }

  /// All memory states, read forwards only.
  struct Memories {
    private let rows: RowCursor
    private var row: Row?
    /// Whose row it is; once there are no more, one that no question has.
    private var question = Int64.min

    init(_ db: Database) throws {
      rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT question, stability, difficulty, last_day, last_grade, last_setting, due_day,
            last_slowness, surprise, surprise_information
          FROM memory ORDER BY question
          """)
    }

    /// The state of a question, nil if it has none. Each question asked for comes after the one before.
    mutating func row(of wanted: Int64) throws -> Row? {
      while question < wanted {
        row = try rows.next()
        question = row?[0] ?? .max
      }
      return question == wanted ? row : nil
    }
  }

  private mutating func judge(_ question: Int64, _ row: Row) {
    let last = StudyDay(row[3])
    let state = MemoryState(stabilityDays: row[1], difficulty: row[2])
    let aftermath = Aftermath(
      slowness: row[7], surprise: Surprise(sum: row[8], information: row[9]))
    let recall = rules.recall(of: state, afterDays: max(0, query.today - last), after: aftermath)
    let isDue = Deadline.capped(StudyDay(row[6]), by: query.cap, lastDay: last) <= query.today
    if isDue { dueCount += 1 }
    let setting: Int = row[5]
    let grade: Int = row[4]
    // `QuestionRecord.isWeakFromInterview`, said again on the columns: a record for each row would take longer.
    if setting == Setting.interview.rawValue, grade <= Grade.shaky.rawValue {
      weak.offer(question, recall: recall, stability: state.stabilityDays)
    } else if isDue {
      due.offer(question, recall: recall, stability: state.stabilityDays)
    } else {
      weakest.offer(question, recall: recall, stability: state.stabilityDays)
    }
  }
}
