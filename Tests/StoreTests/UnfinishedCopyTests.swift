import FSRS
import Foundation
import Practice
import Testing

@testable import Store

@Suite struct UnfinishedCopyTests {
  let fixture: Fixture
  let store: Store
  /// Higher than any system numbers its processes.
  private let dead = Int32.max
  /// The first process lives as long as the system.
  private let living: Int32 = 1

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
    try fixture.answer("a", .solid, on: 0, to: store)
    _ = try store.makeWeeklyCopyIfDue(now: .day(0))
  }

  @Test func `what a killed process left among the copies goes with the next command`() throws {
    let copies = fixture.location.backups
    for process in [dead, living, ProcessInfo.processInfo.processIdentifier] {
      try leave("rehearse-weekly-2026-11-16.sqlite.unfinished-\(process)", in: copies)
    }
    try leave("rehearse.sqlite.unfinished-business", in: copies)
    #expect(try store.makeWeeklyCopyIfDue(now: .day(1)) == nil)
    #expect(
      Set(try files(in: copies)) == [
        "rehearse-weekly-2026-11-16.sqlite.unfinished-\(living)",
        "rehearse-weekly-2026-11-16.sqlite.unfinished-\(ProcessInfo.processInfo.processIdentifier)",
        "rehearse-weekly-2026-11-23.sqlite", "rehearse.sqlite.unfinished-business",
      ])
  }

  @Test func `what a killed backup left goes with the next one to the same file`() throws {
    let folder = fixture.folder + "/stick"
    for name in ["kept.sqlite", "other.sqlite"] { try leave("\(name).unfinished-\(dead)", in: folder) }
    try leave("kept.sqlite.unfinished-\(living)", in: folder)
    try store.backup(to: folder + "/kept.sqlite", overwriting: false)
    #expect(
      try files(in: folder) == [
        "kept.sqlite", "kept.sqlite.unfinished-\(living)", "other.sqlite.unfinished-\(dead)",
      ])
  }

  @Test func `forgetting removes all unfinished copies, whoever makes them`() throws {
    let copies = fixture.location.backups
    for process in [dead, living] {
      try leave("rehearse-before-restore-20261124T120000Z.sqlite.unfinished-\(process)", in: copies)
    }
    let forgotten = try store.forget(.question("a"), at: .day(1), ids: &fixture.ids)
    #expect(forgotten.copiesNotReached == [])
    #expect(try files(in: copies) == ["rehearse-weekly-2026-11-23.sqlite"])
  }

  @Test func `an unfinished copy that can't be removed is named when answers are forgotten`() throws {
    let path = fixture.location.backups + "/rehearse-weekly-2026-11-30.sqlite.unfinished-\(dead)"
    // A folder is nothing that can be unlinked.
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let forgotten = try store.forget(.question("a"), at: .day(1), ids: &fixture.ids)
    #expect(forgotten.copiesNotReached == [path])
  }

  private func leave(_ file: String, in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("half a copy".utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
