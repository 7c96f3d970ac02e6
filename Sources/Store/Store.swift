import Foundation
import GRDB
package import Practice

/// The record of a person's practice: one SQLite database, through one connection.
///
/// Facts are events that are never changed; what they amount to is cached in the same transaction, so that no
/// reading is ever proportional to the history. Several processes may work on one file.
package struct Store: Sendable {
  /// The recall at which a question comes back, 0.7…0.99.
  package let targetRecall: Double
  /// Nil for a database in memory.
  package let location: StoreLocation?
  let device: Device
  let queue: DatabaseQueue

  /// Opens the database, making or migrating it if need be.
  ///
  /// Nothing here grows with the history, but for two things that happen rarely: a migration (which copies
  /// the database first) and rules other than those the caches were made under.
  ///
  /// - Parameters:
  ///   - targetRecall: the recall at which a question comes back, 0.7…0.99.
  ///   - now: names the copy made before a migration.
  package static func open(
    at location: StoreLocation, targetRecall: Double, device: Device, now: Instant
  ) throws(StoreError) -> Store {
    try open(at: location, targetRecall: targetRecall, device: device, now: now, migrations: Migration.all)
  }

  static func open(
    at location: StoreLocation, targetRecall: Double, device: Device, now: Instant, migrations: [Migration]
  ) throws(StoreError) -> Store {
    let folder = Files.folder(of: location.database)
    try Files.makeFolder(folder)
    let lock = try FolderLock(folder)
    defer { lock.release() }
    try Files.makePrivateFile(location.database)
    let copies = location.backups
    do {
      let queue = try DatabaseQueue(
        path: location.database,
        configuration: Connection.configuration(path: location.database, known: migrations.latest))
      try queue.migrate(migrations) {
        try Copies(folder: copies).make(of: queue, named: Copies.Name(beforeVersion: $0, at: now))
      }
      return try Store(targetRecall: targetRecall, location: location, device: device, queue: queue)
        .prepared()
    } catch {
      throw StoreError(error, path: location.database, copies: copies)
    }
  }

  /// A database that vanishes with the value, for tests and trials.
  package static func inMemory(targetRecall: Double, device: Device) throws(StoreError) -> Store {
    do {
      let queue = try DatabaseQueue(
        configuration: Connection.configuration(path: Store.memoryPath, known: Migration.all.latest))
      try queue.migrate(Migration.all) { _ in }
      return try Store(targetRecall: targetRecall, location: nil, device: device, queue: queue).prepared()
    } catch {
      throw StoreError(error, path: Store.memoryPath, copies: nil)
    }
  }

  /// How messages name a database without a file.
  static let memoryPath = ":memory:"

  /// What errors name.
  var path: String { location?.database ?? Store.memoryPath }

  /// The store once the database knows this device and has its caches under the rules in force.
  private func prepared() throws -> Store {
    let isPrepared = try queue.read { db in
      try deviceRow(db) != nil && db.rulesOfCaches() == rules(in: db).fingerprint
    }
    if isPrepared { return self }
    try queue.write { db in
      if try deviceRow(db) == nil {
        try db.execute(
          sql: "INSERT INTO device (uuid, name) VALUES (?, ?)", arguments: [device.newID.blob, device.name])
      }
      let rules = try rules(in: db)
      if try db.rulesOfCaches() != rules.fingerprint {
        try Refold(db: db, rules: rules).rewriteMemory()
      }
    }
    return self
  }

  /// What turns attempts into memory states, recall and next days: the defaults, or what was last learned. They are
  /// read each time, because another process may have learned since.
  package var rules: MemoryRules {
    get throws(StoreError) { try read { try rules(in: $0) } }
  }

  /// The rules in force, as this transaction sees them; the caches are kept under them.
  func rules(in db: Database) throws -> MemoryRules {
    try db.rules(targetRecall: targetRecall)
  }

  /// The row of this device, looked up each time because a restored database may have other rows.
  func deviceRow(_ db: Database) throws -> Int64? {
    try db.cachedStatement(sql: "SELECT id FROM device WHERE name = ? ORDER BY id LIMIT 1")
      .fetchOne(Int64.self, [device.name])
  }

  /// Reads within one transaction, so that several queries see one state.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw StoreError(error, path: path, copies: location?.backups)
    }
  }

  /// Writes within one immediate transaction that is on disk when this returns.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.write(body)
    } catch {
      throw StoreError(error, path: path, copies: location?.backups)
    }
  }

  /// Whether anything was ever stated.
  package func hasHistory() throws(StoreError) -> Bool {
    try read { try $0.hasActions() }
  }
}

extension Statement {
  /// The first column of the first row.
  func fetchOne<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ type: Value.Type, _ arguments: StatementArguments
  ) throws -> Value? {
    try Value.fetchOne(self, arguments: arguments)
  }
}
