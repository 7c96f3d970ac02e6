import GRDB
import Practice

/// The field of a question that names the one it was before.
let sameAs = Settlement.field

/// Keeps `lineage`: for each question that has ancestors a row for each of them, as ``Lineage`` gives them.
struct LineageCache {
  let db: Database

  /// Writes the ancestors of a question whose link changed, and of all that came of it, anew.
  ///
  /// - Returns: the questions whose history may be another now.
  func relink(_ key: QuestionKey) throws -> [Int64: QuestionKey] {
    let row = try db.questionRow(of: key) ?? db.insertQuestion(key, text: "")
    // Whoever came of the question reaches it by the links of others, so these are all there are.
    let affected = try db.heirs(of: row).merging([row: key]) { known, _ in known }
    for (question, key) in affected {
      try db.cachedStatement(sql: "DELETE FROM lineage WHERE question = ?").execute(arguments: [question])
      for ancestor in try ancestors(of: key) {
        let row = try db.questionRow(of: ancestor) ?? db.insertQuestion(ancestor, text: "")
        try db.cachedStatement(sql: "INSERT INTO lineage (question, ancestor) VALUES (?, ?)")
          .execute(arguments: [question, row])
      }
    }
    return affected
  }

  /// The same as ``Lineage/ancestors(of:)``, reading only the links on the way.
  private func ancestors(of key: QuestionKey) throws -> [QuestionKey] {
    var links: [QuestionKey: QuestionKey] = [:]
    var current = key
    while links[current] == nil, let before = try link(from: current) {
      links[current] = before
      current = before
    }
    return Lineage(links).ancestors(of: key)
  }

  /// The first ancestor of a question: itself if it has none.
  func eldest(of key: QuestionKey) throws -> QuestionKey {
    try ancestors(of: key).last ?? key
  }

  private func link(from key: QuestionKey) throws -> QuestionKey? {
    try db.cachedStatement(
      sql: """
        SELECT value FROM field WHERE subject_sort = 'question' AND subject_id = ? AND field = '\(sameAs)'
          AND value <> ''
        """
    ).fetchOne(String.self, [key.text]).map { QuestionKey($0) }
  }
}

extension Database {
  /// Whether any question has ancestors.
  func hasLineage() throws -> Bool {
    try cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM lineage)").fetchOne(Bool.self, []) ?? false
  }

  /// The rows of a question and of its ancestors; empty for one that nobody knows.
  func family(of key: QuestionKey) throws -> [Int64] {
    let statement = try cachedStatement(
      sql: """
        SELECT id FROM question WHERE key = ?1
        UNION ALL SELECT ancestor FROM lineage WHERE question = (SELECT id FROM question WHERE key = ?1)
        """)
    return try Int64.fetchAll(statement, arguments: [key.text])
  }

  /// Questions that came of one, by their rows.
  func heirs(of question: Int64) throws -> [Int64: QuestionKey] {
    let statement = try cachedStatement(
      sql: """
        SELECT id, key FROM lineage JOIN question ON question.id = lineage.question WHERE ancestor = ?
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [question])
    var heirs: [Int64: QuestionKey] = [:]
    while let row = try cursor.next() { heirs[row[0]] = QuestionKey(row[1]) }
    return heirs
  }

  /// The whole of `lineage`.
  func allAncestors() throws -> [Int64: Set<Int64>] {
    var ancestors: [Int64: Set<Int64>] = [:]
    let cursor = try Row.fetchCursor(self, sql: "SELECT question, ancestor FROM lineage")
    while let row = try cursor.next() { ancestors[row[0], default: []].insert(row[1]) }
    return ancestors
  }
}

/// Expressions on `attempt`.
enum LineageSQL {
  /// The row of the question to which an attempt counts: the one answered, or one that came of it if that is in no
  /// bank any more.
  static let bearer = """
    ifnull((SELECT lineage.question FROM lineage JOIN listing AS heir ON heir.question = lineage.question
      WHERE lineage.ancestor = attempt.question
        AND NOT EXISTS (SELECT 1 FROM listing AS own WHERE own.question = attempt.question)
      ORDER BY lineage.question DESC LIMIT 1), attempt.question)
    """
}
