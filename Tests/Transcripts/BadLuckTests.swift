import Foundation
import TestSupport
import Testing

@Suite struct BadLuckTests {
  private func bytes(_ home: Home) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: home.path("rehearse.sqlite")))
  }

  private func overwrite(_ home: Home, at offset: UInt64, with bytes: [UInt8]) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: home.path("rehearse.sqlite")))
    defer { try? file.close() }
    try file.seek(toOffset: offset)
    try file.write(contentsOf: bytes)
  }

  /// Every way into the record says the sentence, ends with 74 and leaves the file as it is.
  private func expectRefusal(_ home: Home, _ sentence: String) throws {
    let before = try bytes(home)
    for arguments in [["due"], ["log", "evening-bug", "3"], ["drill"], []] {
      let result = try home.run(arguments, input: "drill\n")
      #expect(result.status == 74, "\(arguments)")
      #expect(result.output == "", "\(arguments)")
      #expect(home.tidied(result.messages) == sentence + "\n", "\(arguments)")
    }
    #expect(try bytes(home) == before)
  }

  @Test func `a home that is a file is refused with its path`() throws {
    let home = try Home()
    let path = home.folder + "/file"
    try Data("something else".utf8).write(to: URL(fileURLWithPath: path))
    home.environment["REHEARSE_HOME"] = path
    let result = try home.run("due")
    #expect(result.status == 74)
    #expect(result.output == "")
    #expect(home.tidied(result.messages).contains("SCRATCH/file"))
    #expect(result.messages.split(separator: "\n").count == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "something else")
  }

  @Test func `a database that is none is refused and left alone`() throws {
    let home = try Home()
    try Data(repeating: UInt8(ascii: "x"), count: 9000).write(
      to: URL(fileURLWithPath: home.path("rehearse.sqlite")))
    try expectRefusal(
      home,
      "The database HOME/rehearse.sqlite is damaged: restore a copy with `rehearse restore FILE`; automatic"
        + " copies are in HOME/backups.")
  }

  @Test func `a database from a newer version is refused and left alone`() throws {
    let home = try Home()
    // The user version stands in the header at byte 60, high byte first.
    try overwrite(home, at: 60, with: [0, 0, 3, 231])
    try expectRefusal(
      home,
      "The database HOME/rehearse.sqlite is from a newer version of rehearse (format 999, this one knows 6):"
        + " update rehearse to open it.")
  }

  @Test func `a database of another program is refused and left alone`() throws {
    let home = try Home()
    // The application's number stands in the header at byte 68.
    try overwrite(home, at: 68, with: [1, 2, 3, 4])
    try expectRefusal(
      home,
      "The file HOME/rehearse.sqlite is not a rehearse database: choose another one; it was left as it is.")
  }

  @Test func `a damaged database is said to be so, and a copy can be restored`() throws {
    let home = try Home()
    try home.run("log", "evening-bug", "3")
    home.now("2026-11-23T19:10:00")
    try home.run("log", "evening-bug", "4")
    #expect(try home.run("backup", home.folder + "/copy").status == 0)
    let size = UInt64(try bytes(home).count)
    try overwrite(home, at: 4096, with: [UInt8](repeating: 0xAA, count: Int(size) - 4096))
    let result = try home.run("attempts")
    #expect(result.status == 74)
    #expect(home.tidied(result.messages).hasPrefix("The database HOME/rehearse.sqlite is damaged: "))
    let restored = try home.run("restore", home.folder + "/copy", "--yes")
    #expect(restored.status == 0, "\(restored)")
    #expect(try home.attempts().map(\.word) == ["solid", "nailed"])
    #expect(try home.diagnosis() == Home.well(attempts: 2))
  }

  @Test func `a database held by another process is named, after some patience`() throws {
    let home = try Home()
    let file = open(home.path("rehearse.sqlite"), O_RDWR | O_CLOEXEC)
    try #require(file >= 0)
    defer { close(file) }
    // The bytes by which SQLite's processes keep out of each other's way.
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    try #require(fcntl(file, F_SETLK, &lock) == 0)
    let result = try home.run("due")
    #expect(result.status == 74)
    #expect(
      home.tidied(result.messages)
        == "Another process has held HOME/rehearse.sqlite for over five seconds: let it finish or end it, then"
        + " try again.\n")
  }

  @Test func `a full disk for the output is said`() throws {
    let home = try Home()
    let result = try home.shell("\"$REHEARSE\" questions > /dev/full")
    #expect(result.status == 74)
    #expect(result.messages.split(separator: "\n").count == 1)
    #expect(result.messages.contains("No space left on device"))
  }

  @Test func `files of the record are the person's alone`() throws {
    let home = try Home()
    home.environment["REHEARSE_HOME"] = home.folder + "/new/home"
    #expect(try home.shell("umask 022; \"$REHEARSE\" log why-us 3").status == 0)
    func mode(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: home.folder + "/new/home" + name)[.posixPermissions]
        as? Int
    }
    #expect(try mode("") == 0o700)
    #expect(try mode("/rehearse.sqlite") == 0o600)
    #expect(try mode("/backups") == 0o700)
    #expect(try mode("/backups/rehearse-weekly-2026-11-23.sqlite") == 0o600)
  }

  @Test func `an answer that can't be stored while another process writes is kept until it can`() throws {
    let home = try Home()
    let session = try home.session("drill", "--count", "1")
    try session.type("my answer")
    try session.expect("covered> ")
    // The writers' lock of SQLite's shared-memory file (wal-index: byte 120), held as another writer would.
    let file = open(home.path("rehearse.sqlite-shm"), O_RDWR | O_CLOEXEC)
    try #require(file >= 0)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 120
    lock.l_len = 1
    try #require(fcntl(file, F_SETLK, &lock) == 0)
    session.send("a3\r")
    try session.see("Nothing of your answer is lost here: try again.")
    #expect(try home.attempts() == [])
    close(file)
    try session.answer("covered> ", "a3")
    #expect(try session.waitForExit() == 0)
    #expect(try home.attempts().map(\.answer) == ["my answer"])
    #expect(try home.diagnosis() == Home.well(attempts: 1))
  }
}
