import FSRS
import Foundation
import GRDB
import Practice
import Testing

@testable import Store

@Suite struct CareTests {
  let fixture: Fixture

  init() throws {
    fixture = try Fixture()
  }

  @Test func `every acknowledged attempt is in the files the moment it is acknowledged`() throws {
    let store = try fixture.open()
    for number in 0..<20 { try fixture.answer(QuestionKey("q\(number)"), .solid, on: number, to: store) }
    // What a process that dies now leaves behind: the files as they are, without any closing.
    let remains = StoreLocation(
      database: fixture.folder + "/remains/rehearse.sqlite", backups: fixture.folder + "/none")
    try FileManager.default.copyItem(
      atPath: fixture.folder + "/data", toPath: fixture.folder + "/remains")
    let found = try Store.open(at: remains, targetRecall: 0.9, device: Fixture.device, now: .day(0))
    #expect(try found.attempts(limit: 99).count == 20)
    #expect(try found.doctor(repairing: false) == Diagnosis(attempts: 20))
  }

  @Test func `two connections write at once and lose nothing`() async throws {
    let location = fixture.location
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...2 {
        group.addTask {
          let device = Device(name: "window \(number)", newID: EventID(high: 9, low: UInt64(number)))
          let store = try Store.open(at: location, targetRecall: 0.9, device: device, now: .day(0))
          var ids = EventIDSource(seed: UInt64(number))
          for day in 0..<40 {
            let moment = Moment.day(day)
            let event = Event(
              id: ids.next(at: moment.instant), occurred: moment,
              fact: .attempt(Attempt(question: "shared", setting: .drill, grade: .solid)))
            try store.record(
              Action(id: ids.next(at: moment.instant), recorded: moment.instant, events: [event]))
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try fixture.open()
    #expect(try store.record(of: "shared")?.attempts == 80)
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 80))
  }

  @Test func `the doctor names every cache that lies and repairs it`() throws {
    let store = try fixture.open()
    try fixture.answer("a", .solid, on: 0, to: store)
    try fixture.answer("b", .blanked, on: 1, to: store)
    try fixture.change(Change(Change.Subject(.bank, "core"), "active", to: "1"), on: 1, in: store)
    let events = try store.attempts(limit: 9)
    try store.queue.write { db in
      try db.execute(
        sql: """
          UPDATE memory SET lapses = 3 WHERE question = (SELECT id FROM question WHERE key = 'a');
          DELETE FROM memory WHERE question = (SELECT id FROM question WHERE key = 'b');
          UPDATE day_total SET attempts = 7 WHERE study_day = 20780;
          UPDATE field SET value = '0';
          """)
      try db.execute(
        sql: "INSERT INTO retracted (event) VALUES (?)", arguments: [EventID(high: 5, low: 5).blob])
    }
    let diagnosis = try store.doctor(repairing: true)
    #expect(diagnosis.isRepaired)
    #expect(
      diagnosis.differences.map { "\($0.cache.rawValue) \($0.subject)" } == [
        "retracted 00000000-0000-0005-0000-000000000005", "memory a", "memory b", "day total 2026-11-23",
        "field bank core active",
      ])
    #expect(
      diagnosis.differences[3]
        == Difference(
          cache: .dayTotal, subject: "2026-11-23", cached: "7 attempts, 1 solid or better, 0:00",
          folded: "1 attempts, 1 solid or better, 0:00"))
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 2))
    #expect(try store.attempts(limit: 9) == events)
    #expect(try store.field("active", of: Change.Subject(.bank, "core")) == "1")
  }

  @Test func `forgotten answers are in no file any more`() throws {
    let secret = "the merger nobody may hear of"
    let key: QuestionKey = "a"
    let store = try fixture.open()
    let first = try fixture.answer(key, .solid, on: 0, text: secret, to: store)
    let kept = try fixture.answer("b", .solid, on: 0, text: "harmless", to: store)
    let second = try fixture.answer(
      key, .solid, on: 1, text: String(repeating: secret, count: 500), to: store)
    _ = try store.undo(at: .day(1), ids: &fixture.ids)
    _ = try store.makeWeeklyCopyIfDue(now: .day(1))
    #expect(try filesWith(secret).isEmpty == false)
    let forgotten = try store.forget(.question(key), at: .day(2), ids: &fixture.ids)
    #expect(
      forgotten
        == Forgotten(attempts: [first, second], answers: 2, copiesNotReached: [], logNotEmptied: false))
    #expect(try filesWith(secret) == [])
    #expect(try store.lastAnswer(of: key) == nil)
    #expect(try store.lastAnswer(of: "b")?.answer == Answer(text: "harmless"))
    #expect(try store.field("forgotten", of: Change.Subject(.question, "a")) == "1")
    #expect(try store.attempts(limit: 9).count == 2)
    // An erasure is not a deed that undo takes back.
    #expect(try store.nextUndo()?.events.map(\.id) == [kept])
    let one = try store.forget(.attempt(kept), at: .day(2), ids: &fixture.ids)
    #expect(one.answers == 1)
    #expect(one.attempts == [kept])
    #expect(try store.attempt(kept)?.answer == nil)
  }

  @Test
  func `a text that comes later stands beside its attempt, in place of another, and is forgotten with it`()
    throws
  {
    let store = try fixture.open()
    let spoken = try fixture.answer("a", .solid, on: 0, to: store)
    try store.keepText("first", beside: spoken)
    try store.keepText("what was said", beside: spoken)
    try store.keepText("of nothing", beside: EventID(high: 1, low: 1))
    #expect(try store.attempt(spoken)?.answer == Answer(text: "what was said"))
    #expect(try store.forget(.question("a"), at: .day(1), ids: &fixture.ids).answers == 1)
    #expect(try store.attempt(spoken)?.answer == nil)
  }

  @Test func `copies that can't be reached are named when answers are forgotten`() throws {
    let store = try fixture.open()
    try FileManager.default.createDirectory(
      atPath: fixture.location.backups, withIntermediateDirectories: true)
    let broken = fixture.location.backups + "/damaged-20260101T000000Z.sqlite"
    try Data("scrambled beyond use".utf8).write(to: URL(fileURLWithPath: broken))
    let forgotten = try store.forget(.question("a"), at: .day(2), ids: &fixture.ids)
    #expect(
      forgotten == Forgotten(attempts: [], answers: 0, copiesNotReached: [broken], logNotEmptied: false))
  }

  @Test func `a reader keeps the log from being emptied, but not the copies from being reached`() throws {
    let secret = "the merger nobody may hear of"
    let store = try fixture.open()
    let heard = try fixture.answer("a", .solid, on: 0, text: secret, to: store)
    _ = try store.makeWeeklyCopyIfDue(now: .day(0))
    #expect(try filesWith(secret).contains { $0.hasPrefix("copies/") })
    // The reader won't go, so there is nothing to wait for.
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    let reader = try fixture.open()
    let forgotten = try reader.queue.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM answer")
      return try store.forget(.question("a"), at: .day(1), ids: &fixture.ids)
    }
    #expect(
      forgotten == Forgotten(attempts: [heard], answers: 1, copiesNotReached: [], logNotEmptied: true))
    #expect(try !filesWith(secret).contains { $0.hasPrefix("copies/") })
  }

  @Test func `a full disk is said and loses nothing`() throws {
    let store = try fixture.open()
    try fixture.answer("a", .solid, on: 0, to: store)
    try store.queue.inDatabase { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    #expect(throws: StoreError.diskFull(path: fixture.location.database)) {
      try fixture.answer(
        "b", .solid, on: 1, text: String(repeating: "long ", count: 20_000), to: store)
    }
    #expect(try store.attempts(limit: 9).map(\.attempt.question) == ["a"])
    #expect(try store.doctor(repairing: false) == Diagnosis(attempts: 1))
  }

  @Test(arguments: [
    (
      ResultCode.SQLITE_BUSY,
      "Another process has held /d/r.sqlite for over five seconds: let it finish or end it, then try again."
    ),
    (
      .SQLITE_FULL,
      "The disk that holds /d/r.sqlite is full, and nothing of this step was stored: make room and try again."
    ),
    (
      .SQLITE_CORRUPT,
      "The database /d/r.sqlite is damaged: restore a copy with `rehearse restore FILE`;"
        + " automatic copies are in /c."
    ),
    (
      .SQLITE_READONLY,
      "Reading or writing /d/r.sqlite is not permitted: check who owns it and its permissions."
    ),
    (
      .SQLITE_CANTOPEN,
      "The database /d/r.sqlite could not be opened (why): check that the path is right and readable."
    ),
    (.SQLITE_IOERR, "The database /d/r.sqlite could not do this (why): run `rehearse doctor` to check it."),
  ]) func `each failure is one whole sentence`(_ code: ResultCode, _ sentence: String) {
    let error = StoreError(
      DatabaseError(resultCode: code, message: "why"), path: "/d/r.sqlite", copies: "/c")
    #expect(error.description == sentence)
    #expect(error.path == "/d/r.sqlite")
  }

  private func filesWith(_ text: String) throws -> [String] {
    let all = try #require(FileManager.default.enumerator(atPath: fixture.folder))
    return try all.compactMap { $0 as? String }.filter { name in
      let path = fixture.folder + "/" + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if isFolder.boolValue { return false }
      return try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(text.utf8)) != nil
    }
  }
}
