import GRDB
package import Practice

extension Store {
  /// The study day on which the program last said that, on this machine; nil if it never did.
  ///
  /// It is no event: nobody stated it, and `undo` passes it over.
  package func lastSaid(_ what: String) throws(StoreError) -> StudyDay? {
    try read { db in
      try Int.fetchOne(db, sql: "SELECT study_day FROM said WHERE what = ?", arguments: [what])
        .map { StudyDay($0) }
    }
  }

  /// Remembers that the program said that on that study day.
  package func noteSaid(_ what: String, on day: StudyDay) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO said (what, study_day) VALUES (?, ?)", arguments: [what, day.number])
    }
  }
}
