import Foundation
import GRDB
package import Practice

/// The record of a person's practice: one SQLite database, through one connection.
///
/// Facts are events that are never changed; what they amount to is cached in the same transaction, so that no
/// reading is ever proportional to the history. Several processes may work on one file.
package struct Store: Sendable {
  /// What turns attempts into memory states; the caches are kept under them.
  package let rules: MemoryRules
  /// Nil for a database in memory.
  package let location: StoreLocation?
  let device: Device
  let queue: DatabaseQueue

  /// Opens the database, making or migrating it if need be.
  ///
  /// Nothing here grows with the history, but for two things that happen rarely: a migration (which copies
  /// the database first) and rules other than those the caches were made under.
  ///
  /// - Parameter now: names the copy made before a migration.
  package static func open(
    at location: StoreLocation, rules: MemoryRules, device: Device, now: Instant
  ) throws(StoreError) -> Store {
    try open(at: location, rules: rules, device: device, now: now, migrations: Migration.all)
  }

  static func open(
    at location: StoreLocation, rules: MemoryRules, device: Device, now: Instant, migrations: [Migration]
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
      return try Store(rules: rules, location: location, device: device, queue: queue).prepared()
    } catch {
      throw StoreError(error, path: location.database, copies: copies)
    }
  }

  /// A database that vanishes with the value, for tests and trials.
  package static func inMemory(rules: MemoryRules, device: Device) throws(StoreError) -> Store {
    do {
      let queue = try DatabaseQueue(
        configuration: Connection.configuration(path: Store.memoryPath, known: Migration.all.latest))
      try queue.migrate(Migration.all) { _ in }
      return try Store(rules: rules, location: nil, device: device, queue: queue).prepared()
    } catch {
      throw StoreError(error, path: Store.memoryPath, copies: nil)
    }
  }

  /// How messages name a database without a file.
  static let memoryPath = ":memory:"

  /// What errors name.
  var path: String { location?.database ?? Store.memoryPath }

  /// The store once the database knows this device and has its caches under these rules.
  private func prepared() throws -> Store {
    let (known, cached) = try queue.read { db in
      (try deviceRow(db), try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'rules'"))
    }
    guard known == nil || cached != rules.fingerprint else { return self }
    try queue.write { db in
      if try deviceRow(db) == nil {
        try db.execute(
          sql: "INSERT INTO device (uuid, name) VALUES (?, ?)", arguments: [device.newID.blob, device.name])
      }
      if cached != rules.fingerprint {
        try Refold(db: db, rules: rules).rewriteMemory()
      }
    }
    return self
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
