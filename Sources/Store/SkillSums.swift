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
      let (inUse, arguments) = QuestionFilter(banks: banks).condition
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT topic, sum(attempts) FILTER (WHERE \(inUse)), sum(solid) FILTER (WHERE \(inUse)),
            count(*) FILTER (WHERE \(inUse)), \(Skills.Shown.columns)
          FROM memory JOIN listing ON listing.question = memory.question
            JOIN listing_topic ON listing_topic.question = memory.question
          GROUP BY topic ORDER BY topic
          """, arguments: arguments + arguments + arguments)
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
