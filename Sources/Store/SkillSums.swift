import FSRS
import GRDB
package import Practice

/// What the person has shown so far, and what the banks in use have of it.
package struct Progress: Sendable, Hashable {
  /// Over all questions, in whatever bank.
  package var skills: Skills
  /// By name, with the attempts at questions of the banks in use; topics without any are left out.
  package var topics: [TopicTotal]
}

extension Store {
  /// What the person has shown so far.
  ///
  /// - Parameter topics: only these; nil for all. Overall, kinds and levels are complete in any case.
  package func skills(topics: [String]? = nil) throws(StoreError) -> Skills {
    try read { db in
      var skills = try db.skillsBesideTopics()
      skills.topics = try db.shownByTopic(topics)
      return skills
    }
  }

  /// What the screen of progress needs of topics, in one reading: no other list is as long.
  ///
  /// - Parameter banks: those in use; nil means all.
  package func progress(_ banks: Set<String>? = nil) throws(StoreError) -> Progress {
    try read { db in
      var progress = Progress(skills: try db.skillsBesideTopics(), topics: [])
      let filter = QuestionFilter(banks: banks).condition
      let cursor: RowCursor
      if try db.hasAttempts(besides: filter) {
        let filtered = "FILTER (WHERE \(filter.sql))"
        cursor = try Row.fetchCursor(
          db,
          sql: """
            SELECT topic, sum(attempts) \(filtered), sum(solid) \(filtered), count(*) \(filtered),
              \(Skills.Shown.columns)
            FROM memory JOIN listing ON listing.question = memory.question
              JOIN listing_topic ON listing_topic.question = memory.question
            GROUP BY topic ORDER BY topic
            """, arguments: filter.arguments + filter.arguments + filter.arguments)
      } else {
        // Without a look at every question's bank it takes half the time.
        cursor = try Row.fetchCursor(
          db,
          sql: """
            SELECT topic, sum(attempts), sum(solid), count(*), \(Skills.Shown.columns)
            FROM memory JOIN listing_topic ON listing_topic.question = memory.question
            GROUP BY topic ORDER BY topic
            """)
      }
      while let row = try cursor.next() {
        progress.skills.topics[row[0]] = Skills.Shown(row: row, from: 4)
        if row[3] > 0 {
          progress.topics.append(
            TopicTotal(topic: row[0], attempts: row[1], solidOrBetter: row[2], questions: row[3]))
        }
      }
      return progress
    }
  }

  /// The questions that stand first in their banks, where each bank has what is asked most often; no suspended ones.
  ///
  /// - Parameter perBank: how many of each.
  package func foremost(_ perBank: Int, _ filter: QuestionFilter) throws(StoreError) -> [Candidate] {
    try read { db in
      let (condition, arguments) = filter.condition
      let rows = try Int64.fetchAll(
        db,
        sql: """
          SELECT question FROM listing
          WHERE position < ? AND \(condition) AND question NOT IN (\(QuestionFilter.suspended))
          """, arguments: [perBank] + arguments)
      return try db.candidates(rows).values.sorted { ($0.bank, $0.position) < ($1.bank, $1.position) }
    }
  }
}

extension Database {
  /// Whether any question was attempted that the filter doesn't let through.
  fileprivate func hasAttempts(besides filter: (sql: String, arguments: StatementArguments)) throws -> Bool {
    try Bool.fetchOne(
      self,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM listing WHERE NOT (\(filter.sql))
            AND EXISTS (SELECT 1 FROM memory WHERE memory.question = listing.question))
        """, arguments: filter.arguments) ?? true
  }

  /// What became of an edited question has its attempts too, so that these count once.
  fileprivate func skillsBesideTopics() throws -> Skills {
    var skills = Skills()
    let cursor = try Row.fetchCursor(
      self,
      sql: """
        SELECT kind, level, \(Skills.Shown.columns)
        FROM memory LEFT JOIN listing ON listing.question = memory.question
        WHERE memory.question NOT IN (SELECT ancestor FROM lineage) GROUP BY kind, level
        """)
    while let row = try cursor.next() {
      let shown = Skills.Shown(row: row, from: 2)
      skills.overall.answers = skills.overall.answers + shown.answers
      skills.overall.first = skills.overall.first + shown.first
      // A question in no bank has neither.
      guard let name: String = row[0] else { continue }
      guard let kind = Kind(rawValue: name) else { throw row.impossible(0) }
      skills.kinds[kind] = (skills.kinds[kind] ?? GradeWeights()) + shown.first
      guard let level: String = row[1] else { continue }
      skills.levels[level] = (skills.levels[level] ?? GradeWeights()) + shown.first
    }
    return skills
  }

  fileprivate func shownByTopic(_ topics: [String]?) throws -> [String: Skills.Shown] {
    let marks = topics.map { Array(repeating: "?", count: $0.count).joined(separator: ", ") }
    let cursor = try Row.fetchCursor(
      self,
      sql: """
        SELECT topic, \(Skills.Shown.columns)
        FROM memory JOIN listing_topic ON listing_topic.question = memory.question
        \(marks.map { "WHERE topic IN (\($0))" } ?? "") GROUP BY topic
        """, arguments: StatementArguments(topics ?? []))
    var shown: [String: Skills.Shown] = [:]
    while let row = try cursor.next() { shown[row[0]] = Skills.Shown(row: row, from: 1) }
    return shown
  }
}

extension Skills.Shown {
  /// Bits of one count of first grades: two million questions, a hundred times as many as the speed limits speak of.
  private static let bits = 21

  /// Sums over rows of `memory`; null over none. First grades but blanked are counted in one number, worst lowest: SQLite
  /// calls a function for each sum and row, and four sums of their own cost as much as finding the rows.
  fileprivate static let columns = """
    sum(answered), sum(answered_solid), count(*),
    sum(CASE WHEN first_grade > 1 THEN 1 << (first_grade - 2) * \(bits) ELSE 0 END)
    """

  /// From ``columns``, starting at `first`.
  fileprivate init(row: Row, from first: Int) {
    let questions: Int = row[first + 2]
    let counts: Int = row[first + 3] ?? 0
    let (shaky, solid, nailed) = (
      counts & (1 << Self.bits - 1), counts >> Self.bits & (1 << Self.bits - 1), counts >> (2 * Self.bits)
    )
    self.init(
      answers: AnswerTally(answered: row[first] ?? 0, solid: row[first + 1] ?? 0),
      first: GradeWeights(
        blanked: Double(questions - shaky - solid - nailed), shaky: Double(shaky), solid: Double(solid),
        nailed: Double(nailed)))
  }
}
