import GRDB
package import Practice

extension Store {
  /// Listed questions that lapsed at least so often, by the record that is kept of each.
  package func lapsedQuestions(atLeast lapses: Int) throws(StoreError) -> Set<QuestionKey> {
    try read { db in
      let keys = try String.fetchAll(
        db,
        sql: """
          SELECT key FROM memory JOIN listing ON listing.question = memory.question
            JOIN question ON question.id = memory.question
          WHERE lapses >= ?
          """, arguments: [lapses])
      return Set(keys.map { QuestionKey($0) })
    }
  }
}
