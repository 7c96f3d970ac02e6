import GRDB

extension Store {
  /// How many live attempts there are; summed up by days, so that it costs nothing.
  package func attemptCount() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT sum(attempts) FROM day_total") ?? 0 }
  }

  /// How many attempts there were when a fit was last tried, whatever came of it; 0 before the first.
  package func attemptsAtLastFit() throws(StoreError) -> Int {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = ?", arguments: [Self.fitTry])
        .flatMap(Int.init) ?? 0
    }
  }

  /// Keeps that a fit was tried with so many attempts.
  package func noteFit(attempts: Int) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)",
        arguments: [Self.fitTry, String(attempts)])
    }
  }

  private static let fitTry = "fit"
}
