import Foundation
import TestSupport
import Testing

/// Recorders in a real terminal, where they get its signals as well.
@Suite struct RecordingTests {
  /// A home with a recorder that says who it is and stays until it is ended.
  private func home() throws -> Home {
    let home = try Home(banks: ["plain": Bank.plain(2)], settings: "record: on\n")
    let script = """
      #!/bin/sh
      for file; do :; done
      printf 'RIFF' > "$file"
      echo $$ > "\(home.folder)/recorder.new"
      mv "\(home.folder)/recorder.new" "\(home.folder)/recorder"
      exec sleep 1000
      """
    try FileManager.default.createDirectory(atPath: home.folder + "/bin", withIntermediateDirectories: true)
    try Data(script.utf8).write(to: URL(fileURLWithPath: home.folder + "/bin/arecord"))
    chmod(home.folder + "/bin/arecord", 0o700)
    home.environment["PATH"] = "\(home.folder)/bin:/usr/bin:/bin"
    return home
  }

  private func recorder(_ home: Home) throws -> pid_t {
    let file = home.folder + "/recorder"
    try waiting(for: "the recorder") { FileManager.default.fileExists(atPath: file) }
    return try #require(pid_t(String(contentsOfFile: file, encoding: .utf8).dropLast()))
  }

  @Test func `a recorder ends when the program is killed`() throws {
    let home = try home()
    let session = try home.session("drill")
    try session.expectClock()
    session.send(.enter)
    try session.expect("rec ")
    let recorder = try recorder(home)
    #expect(kill(recorder, 0) == 0)
    session.terminate(SIGKILL)
    #expect(try session.waitForExit() == 128 + SIGKILL)
    try waiting(for: "the recorder's end") { kill(recorder, 0) != 0 }
    #expect(
      try home.run("doctor").output.hasPrefix("1 recording belongs to no attempt; `doctor --erase-strays`"))
  }

  @Test func `Ctrl-C starts the answer over and leaves nothing recorded`() throws {
    let home = try home()
    let session = try home.session("drill")
    try session.expectClock()
    session.send(.enter)
    try session.expect("rec ")
    let recorder = try recorder(home)
    session.send(.controlC)
    try session.expect("The answer starts over.")
    #expect(kill(recorder, 0) == -1)
    try session.expect("think   0:0")
    #expect(try session.leave() == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path("recordings")) == [])
  }
}
