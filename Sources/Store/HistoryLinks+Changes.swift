import GRDB
package import Practice

extension Store {
  /// What must change for `new` to have the history of `old`, too; empty if it has it already.
  package func changes(linking new: QuestionKey, to old: QuestionKey) throws(StoreError) -> [Change] {
    try read { try $0.changes(linking: new, to: old) }
  }

  /// What must change for a question to have its own history only; empty if it has no other.
  package func changes(unlinking new: QuestionKey) throws(StoreError) -> [Change] {
    try read { try $0.changes(unlinking: new) }
  }

  /// What must change for none of its candidates to be a waiting question. It says the same as taking a link away.
  package func changes(keepingApart question: WaitingQuestion) throws(StoreError) -> [Change] {
    try read { db in
      try question.candidates.map { candidate in
        let eldest = try LineageCache(db: db).eldest(of: candidate.key)
        return Change(Change.Subject(.question, eldest.text), sameAs, from: question.key.text, to: nil)
      }
    }
  }
}

extension Database {
  /// The link, and the fields that the old key has and the new one hasn't. A question that has ancestors keeps them:
  /// the first of them is linked to the old key then.
  func changes(linking new: QuestionKey, to old: QuestionKey) throws -> [Change] {
    let family = try family(of: new)
    guard new != old, try !family.contains(questionRow(of: old) ?? -1) else { return [] }
    let eldest = try LineageCache(db: self).eldest(of: new)
    let theirs = try fields(of: old)
    let own = try fields(of: new)
    let carried = theirs.keys.filter { $0 != sameAs && $0 != "forgotten" && own[$0] == nil }.sorted()
    return [Change(Change.Subject(.question, eldest.text), sameAs, to: old.text)]
      + carried.map { Change(Change.Subject(.question, new.text), $0, to: theirs[$0]) }
  }

  /// The end of the link, and of what came with it and is still as it came.
  func changes(unlinking new: QuestionKey) throws -> [Change] {
    let subject = Change.Subject(.question, new.text)
    let own = try fields(of: new)
    guard let old = own[sameAs] else { return [] }
    let carried = try Row.fetchAll(
      self,
      sql: """
        SELECT with_it.field, with_it.old, with_it.new
        FROM change JOIN change AS with_it ON with_it.action = change.action
        WHERE change.subject_sort = 'question' AND change.subject_id = ?1 AND change.field = '\(sameAs)'
          AND change.new = ?2 AND NOT EXISTS (SELECT 1 FROM retracted WHERE event = change.id)
          AND with_it.subject_sort = 'question' AND with_it.subject_id = ?1 AND with_it.field <> '\(sameAs)'
        """, arguments: [new.text, old])
    return [Change(subject, sameAs, from: old, to: nil)]
      + carried.compactMap { row in
        let value: String? = row[2]
        return own[row[0]] == value ? Change(subject, row[0], from: value, to: row[1]) : nil
      }
  }

  private func fields(of key: QuestionKey) throws -> [String: String] {
    let statement = try cachedStatement(
      sql: "SELECT field, value FROM field WHERE subject_sort = 'question' AND subject_id = ?")
    let cursor = try Row.fetchCursor(statement, arguments: [key.text])
    var fields: [String: String] = [:]
    while let row = try cursor.next() { fields[row[0]] = row[1] }
    return fields
  }
}
