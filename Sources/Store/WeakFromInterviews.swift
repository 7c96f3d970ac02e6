import FSRS
import GRDB
package import Practice

extension Store {
  /// Questions whose newest answer was weak and given in a real interview, the newest first; suspended ones are left out.
  ///
  /// - Parameter banks: their questions are left out.
  package func weakFromInterviews(outside banks: Set<String> = [], limit: Int) throws(StoreError)
    -> [QuestionKey]
  {
    try read { db in
      let marks = Array(repeating: "?", count: banks.count).joined(separator: ", ")
      // Mostly all banks are in use: then no memory is looked at.
      return try String.fetchAll(
        db,
        sql: """
          SELECT key FROM listing JOIN memory ON memory.question = listing.question
            JOIN question ON question.id = listing.question
          WHERE listing.bank NOT IN (SELECT id FROM bank WHERE name IN (\(marks)))
            AND last_setting = ? AND last_grade <= ?
            AND listing.question NOT IN (\(QuestionFilter.suspended))
          ORDER BY last_day DESC, last_grade, key LIMIT ?
          """,
        arguments: StatementArguments(banks.sorted()) + [
          Setting.interview.rawValue, Grade.shaky.rawValue, limit,
        ]
      ).map { QuestionKey($0) }
    }
  }
}
