import GRDB
package import Practice

/// A question that left its bank and may be one of others there now.
package struct WaitingQuestion: Sendable, Hashable {
  /// A question that it may be.
  package struct Candidate: Sendable, Hashable {
    /// The key it would have.
    package var key: QuestionKey
    /// The first wording.
    package var text: String
    /// The bank's name.
    package var bank: String
    /// 0…1, how alike the texts are.
    package var likeness: Double
  }

  /// The key it had.
  package var key: QuestionKey
  /// The first wording it had.
  package var text: String
  /// The name of the bank it left.
  package var bank: String
  /// Live attempts at it.
  package var attempts: Int
  /// At least one, the most alike first.
  package var candidates: [Candidate]
}

extension Store {
  /// Questions that wait for the person's word, those with most attempts first.
  package func waitingQuestions() throws(StoreError) -> [WaitingQuestion] {
    try read { try $0.waitingQuestions() }
  }
}

extension Database {
  /// See ``Store/waitingQuestions()``.
  func waitingQuestions() throws -> [WaitingQuestion] {
    var questions: [WaitingQuestion] = []
    let cursor = try Row.fetchCursor(self, sql: Self.waiting)
    while let row = try cursor.next() {
      let key = QuestionKey(row[0])
      if questions.last?.key != key {
        questions.append(
          WaitingQuestion(key: key, text: row[1], bank: row[2], attempts: row[3], candidates: []))
      }
      questions[questions.count - 1].candidates.append(
        WaitingQuestion.Candidate(key: QuestionKey(row[4]), text: row[5], bank: row[6], likeness: row[7]))
    }
    return questions
  }

  // Whoever is linked already waits no more, but for one whose edit was taken back; nor does a pair that the person
  // keeps apart.
  private static let waiting = """
    SELECT departed.key, json_extract(departed.wordings, '$[0]'), departed.bank, ifnull(memory.attempts, 0),
      new.key, new.text, bank.name, likeness
    FROM waiting JOIN departed ON departed.key = waiting.departed
      JOIN question AS new ON new.key = candidate
      JOIN listing ON listing.question = new.id JOIN bank ON bank.id = listing.bank
      LEFT JOIN question AS old ON old.key = departed.key LEFT JOIN memory ON memory.question = old.id
    WHERE NOT EXISTS (SELECT 1 FROM listing AS back WHERE back.question = old.id)
      AND NOT EXISTS (
        SELECT 1 FROM lineage JOIN listing AS heir ON heir.question = lineage.question
        WHERE lineage.ancestor = old.id)
      AND (NOT EXISTS (SELECT 1 FROM lineage WHERE lineage.question = new.id)
        OR EXISTS (SELECT 1 FROM lineage WHERE lineage.question = old.id AND lineage.ancestor = new.id))
      AND NOT EXISTS (
        SELECT 1 FROM change
        WHERE subject_sort = 'question' AND field = '\(sameAs)' AND subject_id IN (
            SELECT new.key UNION ALL SELECT question.key FROM lineage
              JOIN question ON question.id = lineage.ancestor WHERE lineage.question = new.id)
          AND change.old = departed.key AND change.new IS NULL
          AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = change.id))
    ORDER BY ifnull(memory.attempts, 0) DESC, departed.key, likeness DESC, new.key
    """
}
