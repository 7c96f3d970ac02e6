import FSRS
import GRDB
package import Practice

extension Store {
  /// What the person has shown so far.
  ///
  /// - Parameter topics: only these; nil for all. Overall, kinds and levels are complete in any case.
  package func skills(topics: [String]? = nil) throws(StoreError) -> Skills {
    try read { db in
      var skills = Skills(overall: try db.shownOverall(), topics: try db.shownByTopic(topics))
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT kind, level, \(Skills.Shown.firstGrades)
          FROM memory JOIN listing ON listing.question = memory.question GROUP BY kind, level
          """)
      while let row = try cursor.next() {
        guard let kind = Kind(rawValue: row[0]) else { throw row.impossible(0) }
        let first = GradeWeights(row: row, from: 2)
        skills.kinds[kind] = (skills.kinds[kind] ?? GradeWeights()) + first
        if let level: String = row[1] {
          skills.levels[level] = (skills.levels[level] ?? GradeWeights()) + first
        }
      }
      return skills
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
  // What became of an edited question has its attempts too.
  fileprivate func shownOverall() throws -> Skills.Shown {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT \(Skills.Shown.columns) FROM memory
        WHERE memory.question NOT IN (SELECT ancestor FROM lineage)
        """)
    return row.map { Skills.Shown(row: $0, from: 0) } ?? Skills.Shown()
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
  /// Counts of first grades, worst first, over rows of `memory`.
  fileprivate static let firstGrades = """
    sum(first_grade = 1), sum(first_grade = 2), sum(first_grade = 3), sum(first_grade = 4)
    """

  /// Sums over rows of `memory`; null over none.
  fileprivate static let columns = "\(firstGrades), sum(answered), sum(answered_solid)"

  /// From ``columns``, starting at `first`.
  fileprivate init(row: Row, from first: Int) {
    self.init(
      answers: AnswerTally(answered: row[first + 4] ?? 0, solid: row[first + 5] ?? 0),
      first: GradeWeights(row: row, from: first))
  }
}

extension GradeWeights {
  /// From four columns, worst grade first; null counts as none.
  fileprivate init(row: Row, from first: Int) {
    self.init(
      blanked: row[first] ?? 0, shaky: row[first + 1] ?? 0, solid: row[first + 2] ?? 0,
      nailed: row[first + 3] ?? 0)
  }
}
