import FSRS
import GRDB
import Practice

/// One pass over all listed questions and all memory states, as ``RoundScan``, that keeps what a plan needs.
struct PlanScan {
  private let choice: PlanPreselection
  private let rules: MemoryRules
  private var foremost: RoundScan.Lowest
  private var weak = RoundScan.Lowest(limit: PlanPreselection.beside)
  private var known = RoundScan.Lowest(limit: PlanPreselection.beside)

  init(_ choice: PlanPreselection, rules: MemoryRules) {
    self.choice = choice
    self.rules = rules
    foremost = RoundScan.Lowest(limit: choice.most)
  }

  /// The rows of the questions kept, each once.
  var rows: [Int64] { Set(foremost.rows + weak.rows + known.rows).sorted() }

  mutating func run(_ filter: QuestionFilter, in db: Database) throws {
    let suspended = try Set(Int64.fetchAll(db, sql: QuestionFilter.suspended))
    let (condition, arguments) = filter.condition
    let listings = try Row.fetchCursor(
      db, sql: "SELECT question, position FROM listing WHERE \(condition) ORDER BY question",
      arguments: arguments)
    var memories = try RoundScan.Memories(db)
    while let listing = try listings.next() {
      let question: Int64 = listing[0]
      if suspended.contains(question) { continue }
      let head = 1 / (Double(listing[1] as Int) + AskedLikelihood.head)
      if let row = try memories.row(of: question) {
        judge(question, head: head, row)
      } else {
        foremost.offer(question, recall: -head, stability: 0)
      }
    }
  }

  private mutating func judge(_ question: Int64, head: Double, _ row: Row) {
    let memory = MemoryState(stabilityDays: row[1], difficulty: row[2])
    let last = StudyDay(row[3])
    let aftermath = Aftermath(slowness: row[7], surprise: Surprise(sum: row[8], information: row[9]))
    func recall(on day: StudyDay) -> Double {
      rules.recall(of: memory, afterDays: max(0, day - last), after: aftermath)
    }
    let lack = 1 - PlanPreselection.knownShare * recall(on: choice.day)
    foremost.offer(question, recall: -head * lack, stability: memory.stabilityDays)
    let setting: Int = row[5]
    let grade: Int = row[4]
    if grade >= Grade.solid.rawValue {
      known.offer(question, recall: -recall(on: choice.today), stability: -memory.stabilityDays)
    } else if setting == Setting.interview.rawValue {
      weak.offer(question, recall: recall(on: choice.today), stability: memory.stabilityDays)
    }
  }
}
