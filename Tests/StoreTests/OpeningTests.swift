import FSRS
import Foundation
import GRDB
import Practice
import Testing

@testable import Store

@Suite struct OpeningTests {
  let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  @Test func `a store syncs every commit and keeps its promises by pragma`() throws {
    let store = try fixture.open()
    let pragmas = try ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout"]
      .map { name in
        try store.queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA \(name)") }
      }
    #expect(pragmas == ["wal", "2", "1", "1", "5000"])
    let header = try store.queue.inDatabase { db in
      try ["application_id", "user_version"].map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
    }
    #expect(header == [Schema.applicationID, 6])
  }

  @Test func `only the owner may read files and folders`() throws {
    let store = try fixture.open()
    try fixture.answer("a", .solid, on: 0, to: store)
    _ = try store.makeWeeklyCopyIfDue(now: .day(0))
    let database = fixture.location.database
    let paths = [
      fixture.folder + "/data", database, database + "-wal", database + "-shm", fixture.location.backups,
      fixture.location.backups + "/rehearse-weekly-2026-11-23.sqlite",
    ]
    let modes = try paths.map { path in
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(modes == [0o700, 0o600, 0o600, 0o600, 0o700, 0o600])
  }

  @Test func `a database that others could read is closed to them`() throws {
    _ = try fixture.open()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: fixture.location.database)
    _ = try fixture.open()
    let mode = try FileManager.default.attributesOfItem(atPath: fixture.location.database)
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a device is known again by its name`() throws {
    _ = try fixture.open(device: Device(name: "desk", newID: EventID(high: 1, low: 1)))
    let store = try fixture.open(device: Device(name: "desk", newID: EventID(high: 2, low: 2)))
    _ = try fixture.open(device: Device(name: "couch", newID: EventID(high: 3, low: 3)))
    let names = try store.queue.read { try String.fetchAll($0, sql: "SELECT name FROM device ORDER BY id") }
    #expect(names == ["desk", "couch"])
  }

  @Test func `a file that is not a database is refused and left as it is`() throws {
    let path = fixture.location.database
    try write("This is a letter, not a database. It is long enough to be read as one.", to: path)
    #expect(
      refusal() == "The database \(path) is damaged: restore a copy with `rehearse restore FILE`; "
        + "automatic copies are in \(fixture.location.backups).")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("This is a letter"))
  }

  @Test func `a database of another program is refused and left as it is`() throws {
    let path = fixture.location.database
    try makeFolder()
    do {
      let other = try DatabaseQueue(path: path)
      try other.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(
      refusal() == "The file \(path) is not a rehearse database: choose another one; it was left as it is.")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a database from a newer version is refused`() throws {
    let path = fixture.location.database
    do {
      let store = try fixture.open()
      try store.queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 9") }
    }
    #expect(
      refusal()
        == "The database \(path) is from a newer version of rehearse (format 9, this one knows \(Migration.all.latest)): "
        + "update rehearse to open it.")
  }

  @Test func `a database with broken pages is called damaged`() throws {
    let path = fixture.location.database
    do { _ = try fixture.open() }
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0x5a, count: 65_536))
    try handle.close()
    #expect(
      refusal() == "The database \(path) is damaged: restore a copy with `rehearse restore FILE`; "
        + "automatic copies are in \(fixture.location.backups).")
  }

  @Test func `a folder in the place of the database is refused`() throws {
    let path = fixture.location.database
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(
      refusal() == "The database \(path) could not be opened (not a file): "
        + "check that the path is right and readable.")
  }

  @Test func `a database that another process holds while it opens it is called locked`() throws {
    try makeFolder()
    let folder = fixture.folder + "/data"
    let other = try FolderLock(folder)
    #expect(throws: StoreError.locked(path: folder)) { _ = try FolderLock(folder, waiting: 0) }
    other.release()
    try FolderLock(folder, waiting: 0).release()
  }

  @Test func `a file in the place of the folder is refused`() throws {
    let folder = fixture.folder + "/data"
    try FileManager.default.createDirectory(atPath: fixture.folder, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: folder))
    #expect(
      refusal() == "The folder \(folder) is missing and could not be made (File exists): "
        + "make it, or name another one.")
  }

  @Test func `other rules bring new memory states and no other history`() throws {
    let key: QuestionKey = "a"
    do {
      let store = try fixture.open()
      for day in [0, 3, 9] { try fixture.answer(key, .solid, on: day, to: store) }
    }
    let store = try fixture.open(targetRecall: 0.97)
    let strict = MemoryRules(targetRecall: 0.97)
    #expect(try store.rules == strict)
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 3))
    let due = try store.queue.read { try Int.fetchOne($0, sql: "SELECT due_day FROM memory") }
    #expect(try store.record(of: key)?.nextDay(rules: strict).number == due)
  }

  @Test func `a later schema copies a database with a history before it changes it`() throws {
    let later =
      Migration.all + [
        Migration(version: Migration.all.latest + 1) {
          try $0.execute(sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")
        }
      ]
    do { try fixture.answer("a", .solid, on: 0, to: try fixture.open()) }
    let store = try Store.open(
      at: fixture.location, targetRecall: 0.9, device: Fixture.device, now: .day(0), migrations: later)
    #expect(try store.queue.inDatabase { try $0.userVersion() } == Migration.all.latest + 1)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.location.backups)
        == ["rehearse-before-version-20261123T120000Z-\(Migration.all.latest + 1).sqlite"])
    #expect(try store.attempts(limit: 9).map(\.attempt.question) == ["a"])
  }

  @Test func `the schema of the first version stays as it was released`() throws {
    let queue = try DatabaseQueue()
    try queue.migrate(Array(Migration.all.prefix(1))) { _ in }
    #expect(try schema(queue) == SchemaFixture.version1)
  }

  @Test func `the schema of the second version is the first with its additions`() throws {
    let queue = try DatabaseQueue()
    try queue.migrate(Array(Migration.all.prefix(2))) { _ in }
    #expect(try schema(queue) == SchemaFixture.version2)
  }

  @Test func `the schema of the third version is the second with its additions`() throws {
    let queue = try DatabaseQueue()
    try queue.migrate(Array(Migration.all.prefix(3))) { _ in }
    #expect(try schema(queue) == SchemaFixture.version3)
  }

  @Test func `the schema of the fourth version is the third with its additions`() throws {
    let queue = try DatabaseQueue()
    try queue.migrate(Array(Migration.all.prefix(4))) { _ in }
    #expect(try schema(queue) == SchemaFixture.version4)
  }

  @Test func `the schema of the fifth version is the fourth with its additions`() throws {
    let store = try Store.inMemory(targetRecall: 0.9, device: Fixture.device)
    #expect(try schema(store.queue) == SchemaFixture.version6)
  }

  private func schema(_ queue: DatabaseQueue) throws -> String {
    try queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_master
          WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' AND name NOT LIKE 'listing_words_%'
          ORDER BY rowid
          """
      ).joined(separator: ";\n")
    }
  }

  /// What opening says.
  private func refusal() -> String? {
    do {
      _ = try fixture.open()
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func makeFolder() throws {
    try FileManager.default.createDirectory(
      atPath: fixture.folder + "/data", withIntermediateDirectories: true)
  }

  private func write(_ text: String, to path: String) throws {
    try makeFolder()
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}

/// So that tests write keys as text.
extension QuestionKey: ExpressibleByStringLiteral {
  /// The key with that text.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
