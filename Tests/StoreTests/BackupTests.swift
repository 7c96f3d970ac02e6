import FSRS
import Foundation
import GRDB
import Practice
import Testing

@testable import Store

@Suite struct BackupTests {
  let fixture: Fixture
  let file: String

  init() throws {
    fixture = try Fixture()
    file = fixture.folder + "/kept.sqlite"
  }

  @Test func `a backup brings everything back, and what was there before is kept`() throws {
    let store = try fixture.open()
    try fixture.answer("a", .solid, on: 0, text: "first", to: store)
    try store.backup(to: file, overwriting: false)
    try fixture.answer("b", .solid, on: 1, to: store)
    let restored = try restore(file)
    #expect(try restored.attempts(limit: 9, withAnswers: true).map(\.answer?.text) == ["first"])
    #expect(try restored.doctor(repairing: false) == Diagnosis(attempts: 1))
    #expect(try restored.queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    #expect(try copies() == ["rehearse-before-restore-20261202T120000Z.sqlite"])
    let before = try restore(fixture.location.backups + "/rehearse-before-restore-20261202T120000Z.sqlite")
    #expect(try before.attempts(limit: 9).map(\.attempt.question) == ["b", "a"])
    // A store that was open all the while sees the same.
    #expect(try store.attempts(limit: 9).map(\.attempt.question) == ["b", "a"])
  }

  @Test func `a backup never overwrites a file unless told to`() throws {
    let store = try fixture.open()
    try fixture.answer("a", .solid, on: 0, to: store)
    try Data("precious".utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: StoreError.alreadyThere(path: file)) { try store.backup(to: file, overwriting: false) }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
    try store.backup(to: file, overwriting: true)
    #expect(try restore(file).attempts(limit: 9).count == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `a backup into a missing folder says so and leaves nothing`() throws {
    let store = try fixture.open()
    let path = fixture.folder + "/nowhere/kept.sqlite"
    #expect(throws: StoreError.self) { try store.backup(to: path, overwriting: false) }
    #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/nowhere"))
  }

  @Test func `only a sound database of ours is restored`() throws {
    let store = try fixture.open()
    try fixture.answer("a", .solid, on: 0, to: store)
    #expect(throws: StoreError.cannotOpen(path: file, cause: "there is no such file")) { try restore(file) }
    try Data(String(repeating: "not a database", count: 100).utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: StoreError.damaged(path: file, copies: nil)) { try restore(file) }
    try FileManager.default.removeItem(atPath: file)
    do { try DatabaseQueue(path: file).write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") } }
    #expect(throws: StoreError.notRehearse(path: file)) { try restore(file) }
    let own = fixture.location.database
    #expect(throws: StoreError.other(path: own, cause: "it is the database itself")) { try restore(own) }
    try store.backup(to: file, overwriting: true)
    let known = Migration.all.latest
    do {
      try DatabaseQueue(path: file).inDatabase { try $0.execute(sql: "PRAGMA user_version = \(known + 1)") }
    }
    #expect(throws: StoreError.newerVersion(path: file, version: known + 1, known: known)) {
      try restore(file)
    }
    #expect(try store.attempts(limit: 9).count == 1)
    #expect(try copies() == [])
  }

  @Test func `a damaged database is set aside and replaced`() throws {
    do {
      let store = try fixture.open()
      try fixture.answer("a", .solid, on: 0, to: store)
      try store.backup(to: file, overwriting: false)
    }
    let scrambled = Data(String(repeating: "scrambled", count: 1000).utf8)
    try scrambled.write(to: URL(fileURLWithPath: fixture.location.database))
    let restored = try restore(file)
    #expect(try restored.attempts(limit: 9).count == 1)
    #expect(try copies() == ["damaged-20261202T120000Z.sqlite"])
    let aside = fixture.location.backups + "/damaged-20261202T120000Z.sqlite"
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == scrambled)
  }

  @Test func `a copy is made once a week, and the newest five stay`() throws {
    let store = try fixture.open()
    #expect(try store.makeWeeklyCopyIfDue(now: .day(0)) == nil)
    try fixture.answer("a", .solid, on: 0, to: store)
    var made: [String] = []
    for day in 0...50 {
      if let path = try store.makeWeeklyCopyIfDue(now: .day(day)) {
        made.append((path as NSString).lastPathComponent)
      }
    }
    let names = [0, 7, 14, 21, 28, 35, 42, 49].map(weekly)
    #expect(made == names)
    #expect(try copies() == Array(names.suffix(5)))
  }

  @Test func `copies from days to come neither stand for today's nor drive it out`() throws {
    let store = try fixture.open()
    try fixture.answer("a", .solid, on: 0, to: store)
    for day in [100, 107, 114, 121, 128, 135] {
      #expect(try store.makeWeeklyCopyIfDue(now: .day(day)) != nil)
    }
    let early = try store.makeWeeklyCopyIfDue(now: .day(0))
    #expect(early == fixture.location.backups + "/" + weekly(0))
    for day in 0..<7 { #expect(try store.makeWeeklyCopyIfDue(now: .day(day)) == nil) }
    #expect(try copies() == [0, 114, 121, 128, 135].map(weekly))
    for day in [7, 14, 21, 28] { #expect(try store.makeWeeklyCopyIfDue(now: .day(day)) != nil) }
    #expect(try copies() == [0, 7, 14, 21, 28].map(weekly))
  }

  private func weekly(_ day: Int) -> String { "rehearse-weekly-\(StudyDay.after(day)).sqlite" }

  @discardableResult
  private func restore(_ path: String) throws -> Store {
    try Store.restore(
      from: path, at: fixture.location, targetRecall: 0.9, device: Fixture.device, now: .day(9))
  }

  private func copies() throws -> [String] {
    guard FileManager.default.fileExists(atPath: fixture.location.backups) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: fixture.location.backups).sorted()
  }
}
