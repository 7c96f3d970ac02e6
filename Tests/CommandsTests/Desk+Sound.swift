import Foundation
import Practice
import TestSupport
import Testing

@testable import Commands

/// Stand-ins for the programs of a machine with sound: small scripts on the desk's own path.
extension Desk {
  /// Installs a script. `$HERE` in it is the desk's home.
  func install(_ name: String, _ script: String) throws {
    try write("#!/bin/sh\nPATH=/usr/bin:/bin HERE='\(home)'\n\(script)\n", to: "bin/\(name)")
    chmod(home + "/bin/\(name)", 0o700)
  }

  /// Installs `arecord`, which writes the sound at once and then records nothing more; `/bin/sh` behind `end` says how
  /// it ends.
  func installRecorder(
    _ sound: Sound = Desk.talk, name: String = "arecord", end: String = "exec sleep 1000"
  ) throws {
    try write(sound.wave, to: "talk.wav")
    try install(
      name,
      """
      for file; do :; done
      cat "$HERE/talk.wav" > "$file"
      echo $PPID > "$HERE/recording"
      \(end)
      """)
  }

  /// What happens while the person reads and answers, before these lines of theirs, counted from 1 on from now.
  func meanwhile(_ happenings: [Int: (Desk) throws -> Void]) {
    var line = 0
    meanwhile = { [unowned self] in
      line += 1
      try happenings[line]?(self)
    }
  }

  /// The same before each of these lines.
  func meanwhile(at lines: Set<Int>, _ happening: @escaping (Desk) throws -> Void) {
    meanwhile(Dictionary(uniqueKeysWithValues: lines.map { ($0, happening) }))
  }

  /// Waits until a program of the desk has left a line in this file.
  @discardableResult
  func wait(for file: String) throws -> String {
    var line = ""
    try waiting(for: "a line in \(file)") {
      line = (try? read(file)) ?? ""
      return line.hasSuffix("\n")
    }
    return line.trimmingSpaces
  }

  /// Waits for that line and takes it away, so that the next one can be waited for.
  func take(_ file: String) throws {
    try wait(for: file)
    remove(file)
  }

  /// Waits until the process whose id is in that file has ended, but leaves it to its parent.
  func waitForEnd(of file: String) throws {
    let process = try #require(pid_t(wait(for: file)))
    try waiting(for: "the end of process \(process)") {
      var information = siginfo_t()
      let isGone = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) != 0
      return isGone || information.si_signo == SIGCHLD
    }
  }

  func remove(_ file: String) { try? FileManager.default.removeItem(atPath: home + "/" + file) }

  func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: home + "/" + folder)) ?? []).sorted()
  }

  /// Two tones of three seconds with a pause of 1.5 between them.
  static let talk: Sound = {
    let samples = (0..<60_000).map { index -> Int16 in
      let isTone = index < 24_000 || index >= 36_000
      return isTone ? (index / 20 % 2 == 0 ? 9_000 : -9_000) : Int16(index % 2)
    }
    return Sound(rate: 8_000, samples: samples)
  }()
}
