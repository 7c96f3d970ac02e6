import GRDB
package import Practice

/// What became of the histories of questions that left their banks.
package struct Settlement: Sendable, Hashable {
  /// The field of a question that names the one it was before.
  package static let field = "same_as"

  /// Questions found again under another key, each with its history kept.
  package var links: [HistoryLink] = []
  /// Questions that may be others now, for the person to say; those that waited already are not among them.
  package var waiting: [QuestionKey] = []
}

extension Store {
  /// Whether banks lost or got questions since the histories were settled last.
  package func isUnsettled() throws(StoreError) -> Bool {
    try read { try $0.isUnsettled() }
  }

  /// Finds out which questions that came into banks are edited ones that left them, and links those to their
  /// histories as one action. What isn't clear waits for the person's word: see ``waitingQuestions()``.
  ///
  /// - Parameter noted: questions of which something is kept outside the database.
  package func settleBanks(
    at moment: Moment, ids: inout EventIDSource, noted: Set<QuestionKey> = []
  ) throws(StoreError) -> Settlement {
    try write { db in
      guard try db.isUnsettled() else { return Settlement() }
      let waited = try Set(db.waitingQuestions().map(\.key))
      let settling = try Settling(db: db, noted: noted)
      let succession = try settling.succession()
      try settling.keepWaiting(succession)
      try settling.restoreTexts(succession.links)
      let occurred = try db.afterLastChange(moment)
      var events: [Event] = []
      var links: [HistoryLink] = []
      for pair in succession.links.map(\.pair) {
        for change in try db.changes(linking: pair.new, to: pair.old) {
          events.append(Event(id: ids.next(at: moment.instant), occurred: occurred, fact: .change(change)))
        }
        links.append(try db.link(pair, made: occurred))
      }
      try insert(
        Action(id: ids.next(at: moment.instant), recorded: moment.instant, events: events), in: db)
      try settling.tidy()
      try db.noteSettled()
      return Settlement(
        links: links, waiting: try db.waitingQuestions().map(\.key).filter { !waited.contains($0) })
    }
  }
}
