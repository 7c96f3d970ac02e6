import GRDB

/// How every connection is set up.
enum Connection {
  /// Another process may hold the database this long before we give up.
  static let busySeconds = 5.0
  /// Kibibytes of pages kept in memory: enough for the tables that a round is chosen from.
  private static let cacheKibibytes = 16_384

  /// A connection that refuses what isn't ours before it changes anything.
  ///
  /// - Parameter known: the newest version of the schema that this program knows.
  static func configuration(path: String, known: Int) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try identify(db, path: path, known: known)
      // By hand, because GRDB's own set-up of WAL lowers synchronous to NORMAL, which may lose grades when
      // the power fails.
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA cache_size = -\(cacheKibibytes);
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }

  /// For looking into a copy: reads only and changes nothing, not even the journal mode.
  ///
  /// It may be of any version: that of a copy made before a migration is what is being kept.
  static func readOnly(path: String) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(busySeconds)
    configuration.prepareDatabase { db in
      guard try applicationID(db) == Schema.applicationID else { throw StoreError.notRehearse(path: path) }
    }
    return configuration
  }

  /// Claims an empty database; refuses those of other programs and of newer versions.
  private static func identify(_ db: Database, path: String, known: Int) throws {
    switch try applicationID(db) {
    case Schema.applicationID:
      try refuseNewer(db, path: path, known: known)
    case 0 where try db.isBlank():
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    default:
      throw StoreError.notRehearse(path: path)
    }
  }

  static func refuseNewer(_ db: Database, path: String, known: Int) throws {
    let version = try db.userVersion()
    if version > known { throw StoreError.newerVersion(path: path, version: version, known: known) }
  }

  private static func applicationID(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
  }
}

extension Database {
  /// The version of the schema, as the last migration left it.
  func userVersion() throws -> Int {
    try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0
  }
}

extension DatabaseQueue {
  /// Takes the missing steps, each after `copying` has kept a database that has a history.
  func migrate(_ migrations: [Migration], copying: (_ version: Int) throws -> Void) throws {
    let version = try inDatabase { try $0.userVersion() }
    let missing = migrations.filter { $0.version > version }
    guard !missing.isEmpty else { return }
    let migrator = migrations.migrator
    for step in missing {
      if step.version > 1, try inDatabase({ try $0.hasActions() }) { try copying(step.version) }
      try migrator.migrate(self, upTo: "v\(step.version)")
    }
  }
}

extension Database {
  /// Whether anything was ever stated.
  func hasActions() throws -> Bool {
    try Bool.fetchOne(self, sql: "SELECT EXISTS (SELECT 1 FROM action)") ?? false
  }

  /// Whether there is no table at all.
  fileprivate func isBlank() throws -> Bool {
    try Bool.fetchOne(self, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)") ?? true
  }
}
