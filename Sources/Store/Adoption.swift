package import FSRS
import GRDB
package import Practice

extension Store {
  /// What was last learned of the person's memory; nil while nothing was, and the defaults hold.
  package var parameters: LearnedParameters? {
    get throws(StoreError) { try read { try $0.latestParameters() } }
  }

  /// Makes a new version of the parameters and puts it in force, here and in every other process: all memory states
  /// are made again under it, in the same transaction.
  ///
  /// - Parameters:
  ///   - attempts: how many it was learned from.
  ///   - report: JSON in the fit's own form.
  ///   - histories: what it was learned from; they are not read again unless something happened since.
  @discardableResult
  package func adopt(
    _ parameters: Parameters, offsets: RecallOffsets, as sort: LearnedParameters.Sort = .fit,
    attempts: Int, report: String = "{}", at made: Instant, from histories: AttemptHistories? = nil
  ) throws(StoreError) -> LearnedParameters {
    try write { db in
      let learned = LearnedParameters(
        version: try db.lastParametersVersion() + 1, sort: sort, parameters: parameters, offsets: offsets,
        made: made, attempts: attempts, report: report)
      try put(learned, inForceFrom: histories, in: db)
      return learned
    }
  }

  /// The same for a fit, but only while that version is in force which it was judged against; nil if another one has
  /// come about since, which may be what the person chose.
  ///
  /// - Parameter version: 0 where nothing was learned.
  package func adopt(
    _ parameters: Parameters, offsets: RecallOffsets, over version: Int, attempts: Int, report: String,
    at made: Instant, from histories: AttemptHistories
  ) throws(StoreError) -> LearnedParameters? {
    try write { db in
      let last = try db.lastParametersVersion()
      guard try db.latestParameters()?.version ?? 0 == version else { return nil }
      let learned = LearnedParameters(
        version: last + 1, sort: .fit, parameters: parameters, offsets: offsets, made: made,
        attempts: attempts, report: report)
      try put(learned, inForceFrom: histories, in: db)
      return learned
    }
  }

  private func put(
    _ learned: LearnedParameters, inForceFrom histories: AttemptHistories?, in db: Database
  ) throws {
    try db.insert(learned)
    let refold = Refold(db: db, rules: try rules(in: db))
    if let histories, try histories.lastAction == db.lastAction() {
      try refold.rewriteMemory(from: histories)
    } else {
      try refold.rewriteMemory()
    }
  }
}
