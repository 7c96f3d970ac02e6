import FSRS
import GRDB
package import Practice

/// All live attempts as one reading found them: what a fit learns from.
package struct AttemptHistories: Sendable {
  let histories: Histories
  /// By a question's row, those of the questions it was before.
  let ancestors: [Int64: Set<Int64>]
  /// The last action there was. Every event belongs to one, so without a further one nothing has changed.
  let lastAction: Int64

  init(db: Database) throws {
    lastAction = try db.lastAction()
    ancestors = try db.allAncestors()
    histories = try Histories(
      db: db, without: Refold.eventSet("SELECT event FROM retracted", in: db))
  }

  /// How many attempts there are.
  package var count: Int { histories.count }

  /// The attempts at one question after the other, in the order of the fold. What a question was before it was edited is
  /// in its own history, and comes once.
  package func each(_ body: (_ steps: [QuestionRecord.Step]) throws -> Void) rethrows {
    let former = ancestors.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }
    try histories.eachHistory(ancestors: ancestors) { question, steps in
      if !steps.isEmpty, !former.contains(question) { try body(Array(steps)) }
    }
  }
}

extension Store {
  /// Reads all live attempts. It takes about half a second for a million, and 50 MB while the value lives.
  package func attemptHistories() throws(StoreError) -> AttemptHistories {
    try read { try AttemptHistories(db: $0) }
  }
}

extension Database {
  /// The row of the last action; 0 without any.
  func lastAction() throws -> Int64 {
    try Int64.fetchOne(self, sql: "SELECT max(seq) FROM action") ?? 0
  }
}
