import FSRS
import Foundation
import Practice
import Store
import TestSupport
import Testing

@testable import Commands

/// `suspend`, `forget`, `doctor`, `backup` and `restore`.
@Suite("Care of the record")
struct CareTests {
  private func typedDesk() throws -> Desk {
    let desk = try Desk()
    try desk.run(
      "drill --topic motivation",
      [.line("A secret answer.", after: .seconds(5), firstKey: .seconds(1)), "", "a3"])
    return desk
  }

  @Test("suspend and back")
  func suspend() throws {
    let desk = try Desk()
    #expect(
      try desk.run("suspend last").transcript
        == "last-failure won't be asked; `suspend --off last-failure` brings it back.\n")
    #expect(try desk.run("suspend --off last").transcript == "last-failure is asked again.\n")
    #expect(try desk.session().store.field("suspended", of: .init(.question, "last-failure")) == "0")
  }

  @Test("forget erases answers for good, after asking")
  func forget() throws {
    let desk = try typedDesk()
    let no = try desk.run("forget why-this-t", ["n"])
    #expect(
      no.transcript == """
        Erase every answer, note and recording of why-this-team? It can't be undone. [y/N] n
        Nothing is erased.

        """)
    #expect(try desk.session().store.lastAnswer(of: "why-this-team") != nil)
    let yes = try desk.run("forget why-this-t", ["Yes"])
    #expect(
      yes.transcript == """
        Erase every answer, note and recording of why-this-team? It can't be undone. [y/N] Yes
        Erased: 1 answer to why-this-team. Grades and times stay.

        """)
    #expect(try desk.session().store.lastAnswer(of: "why-this-team") == nil)
    let data = try Data(contentsOf: URL(fileURLWithPath: desk.home + "/rehearse.sqlite"))
    #expect(data.range(of: Data("A secret answer".utf8)) == nil)
    #expect(try desk.session().store.attempts(limit: 9).count == 1)
  }

  @Test("forget of one attempt, without asking")
  func forgetOne() throws {
    let desk = try typedDesk()
    let id = try #require(try desk.session().store.attempts(limit: 1).first?.id)
    #expect(
      try desk.run("forget --yes \(id)").transcript
        == "Erased: 1 answer to that attempt at why-this-team. Grades and times stay.\n")
    #expect(
      try desk.run("forget --yes why-this-team").transcript
        == "Erased: 0 answers to why-this-team. Grades and times stay.\n")
  }

  @Test("forget says so when another program still holds the old bytes")
  func forgetBesideReader() throws {
    let desk = try Desk()
    try desk.run("log last-failure solid --note \"the panel of four\"")
    let reader = try desk.session().store
    var run: Desk.Run?
    // While an attempt is handed out, the reading is open.
    try reader.eachAttempt { _ in
      run = try? desk.run("forget last-failure --yes")
      return false
    }
    #expect(run?.output == "Erased: 1 answer to last-failure. Grades and times stay.\n")
    #expect(
      run?.messages
        == "Another program is reading the record, so the old bytes are still in its files; close it and run this again.\n"
    )
    #expect(run?.status == .no)
  }

  @Test("doctor finds all well")
  func doctor() throws {
    let run = try typedDesk().run("doctor")
    #expect(run.transcript == "All is well: 1 attempt read, everything derived from them agrees.\n")
    #expect(run.status == .success)
  }

  @Test("backup writes a whole copy, and replaces a file only when told to")
  func backup() throws {
    let desk = try typedDesk()
    let path = desk.home + "/copy.sqlite"
    #expect(
      try desk.run("backup ~/copy.sqlite").transcript == "Your record is copied to ~home/copy.sqlite.\n")
    let second = try desk.run("backup \(path)")
    Golden.expect(second.transcript, is: "backup-there")
    #expect(second.status == .storage)
    #expect(try desk.run("backup --force \(path)").status == .success)
    let nowhere = try desk.run("backup ~/no/such/copy.sqlite")
    #expect(
      nowhere.messages
        == "There is no folder ~home/no/such for ~home/no/such/copy.sqlite; make it first, or name another.\n"
    )
    #expect(nowhere.status == .storage)
  }

  @Test("restore takes a copy back and keeps the present record")
  func restore() throws {
    let desk = try typedDesk()
    try desk.run("backup ~/copy.sqlite")
    try desk.run("log last-failure blanked")
    let no = try desk.run("restore ~/copy.sqlite", [""])
    #expect(
      no.transcript == """
        Replace your record by ~home/copy.sqlite? The present one is kept in the backups folder. [y/N] \

        Nothing is changed.

        """)
    #expect(try desk.session().store.attempts(limit: 9).count == 2)
    let yes = try desk.run("restore ~/copy.sqlite", ["y"])
    #expect(yes.output.hasSuffix("Your record is now the one of ~home/copy.sqlite.\n"))
    #expect(try desk.session().store.attempts(limit: 9).count == 1)
    #expect(try !FileManager.default.contentsOfDirectory(atPath: desk.folders.backups).isEmpty)
  }

  @Test("restore refuses what is no record")
  func restoreRefused() throws {
    let desk = try typedDesk()
    let missing = try desk.run("restore --yes ~/missing.sqlite")
    #expect(missing.messages == "There is no file ~home/missing.sqlite.\n")
    #expect(missing.status == .badFile)
    try desk.write("not a database at all, but long enough to look like a file of some size", to: "notes.txt")
    let notes = try desk.run("restore --yes ~/notes.txt")
    Golden.expect(notes.transcript, is: "restore-refused")
    #expect(notes.status == .storage)
    #expect(try desk.session().store.attempts(limit: 9).count == 1)
  }

  @Test("A damaged record is said once, with what to do, and restore still works")
  func damaged() throws {
    let desk = try typedDesk()
    try desk.run("backup ~/copy.sqlite")
    for suffix in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: desk.folders.database + suffix)
    }
    try desk.write(
      "this is no database, whatever its name says, and it is long enough to be sure", to: "rehearse.sqlite")
    let run = try desk.run("stats")
    Golden.expect(run.transcript, is: "damaged")
    #expect(run.status == .storage)
    #expect(try desk.run("config minutes").status == .success)
    #expect(try desk.run("restore --yes ~/copy.sqlite").status == .success)
    #expect(try desk.session().store.attempts(limit: 9).count == 1)
  }
}
