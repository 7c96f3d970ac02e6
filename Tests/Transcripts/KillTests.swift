import Foundation
import TestSupport
import Testing

@Suite struct KillTests {
  @Test func `every grade that was acknowledged outlives a kill`() throws {
    let home = try Home(banks: ["plain": Bank.plain(5)])
    for count in 1...5 {
      home.now("2026-11-23T19:0\(count):00")
      let session = try home.session("drill")
      try session.expect("\(count) of 5")
      try session.type("answer \(count)")
      try session.answer("covered> ", "a3")
      try session.see("Solid in ")
      session.terminate(SIGKILL)
      #expect(try session.waitForExit() == 128 + SIGKILL)
      #expect(try home.attempts().map(\.answer) == (1...count).map { "answer \($0)" })
      #expect(try home.diagnosis() == Home.well(attempts: count))
    }
  }

  /// The moment of the kill is a size of the database's log, so that most hit the storing itself; or the first
  /// word of the acknowledgement, after which the log goes into the database.
  @Test(arguments: [1, 2]) func `a kill while storing loses nothing acknowledged`(seed: UInt64) throws {
    let home = try Home(banks: ["plain": Bank.plain(5)])
    var generator = SplitMix64(state: seed)
    let output = home.folder + "/output"
    var recorded = 0
    var killed = 0
    for number in 0..<25 {
      let child = try Child(
        Home.program, ["log", "q\(number % 5 + 1)", "3"], environment: home.nextEnvironment(),
        files: ["/dev/null", output, "/dev/null"])
      let pages = Int(generator.next() % 14)
      let (file, size) = pages < 11 ? (home.path("rehearse.sqlite-wal"), pages * 4096 + 1) : (output, 1)
      while child.isRunning, Self.size(file) < size {}
      child.send(SIGKILL)
      if child.wait() == 128 + SIGKILL { killed += 1 }
      let said = try String(contentsOfFile: output, encoding: .utf8)
      let count = try home.attempts().count
      let isAcknowledged = said.hasPrefix("Recorded: ")
      #expect((recorded + (isAcknowledged ? 1 : 0)...recorded + 1).contains(count))
      recorded = count
      #expect(try home.diagnosis() == Home.well(attempts: count))
    }
    #expect(killed > 0)
  }

  @Test func `several processes at once all get their attempts stored`() throws {
    let home = try Home(banks: ["plain": Bank.plain(5)])
    let children = try (1...8).map { number in
      try Child(
        Home.program, ["log", "q\(number % 5 + 1)", "3"], environment: home.nextEnvironment(),
        files: ["/dev/null", "\(home.folder)/output-\(number)", "\(home.folder)/messages-\(number)"])
    }
    #expect(children.map { $0.wait() } == Array(repeating: 0, count: 8))
    #expect(try home.attempts().count == 8)
    #expect(try home.diagnosis() == Home.well(attempts: 8))
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}

/// Chance that is the same in every run (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number
/// generators", 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
