import Foundation

/// A program to be started and waited for.
struct Launch {
  private let executable: String
  private let arguments: [String]
  private let environment: [String: String]

  /// What is typed once a text has appeared.
  struct Reply {
    var after: String
    var keys: String
  }

  /// What was seen of a program until it showed a text.
  struct Sighting {
    /// From just before the process was made.
    var milliseconds: Double
    /// The most memory the program held so far, in bytes.
    var peakBytes: Int
  }

  /// A wait longer than this means that the program hangs or never shows what is waited for.
  private static let patienceSeconds = 60.0

  init(_ executable: String, _ arguments: [String], environment: [String: String]) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
  }

  /// The environment of a person at a plain terminal whose files are in `home`, with the clock and the machine's
  /// name fixed so that each run asks the same.
  static func environment(home: String) -> [String: String] {
    [
      "HOME": home, "REHEARSE_HOME": home, "REHEARSE_NOW": SampleHistory.nowText, "PATH": "/usr/bin:/bin",
      "HOSTNAME": SampleHistory.deviceName, "TERM": "xterm", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    ]
  }

  /// Milliseconds from start to end, nothing to read and all output thrown away.
  ///
  /// - Parameter statuses: the exit statuses that are taken for success.
  func runToEnd(statuses: ClosedRange<Int32> = 0...0) throws -> Double {
    let watch = Stopwatch()
    let process = try Spawn(executable, arguments, environment: environment, terminal: nil)
    let status = process.wait()
    let elapsed = watch.milliseconds
    guard statuses.contains(status) else {
      throw Failure("\(executable) \(arguments.joined(separator: " ")) ended with status \(status).")
    }
    return elapsed
  }

  /// Runs in a terminal of its own until `text` is on the screen.
  ///
  /// - Parameter reply: what makes the program end by itself; without one it is killed.
  func runUntil(_ text: String, reply: Reply?) throws -> Sighting {
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    defer { terminal.close() }
    let watch = Stopwatch()
    let process = try Spawn(executable, arguments, environment: environment, terminal: terminal.name)
    defer { process.killAndWait() }
    var output: [UInt8] = []
    try read(terminal, into: &output, until: text, watch)
    let elapsed = watch.milliseconds
    let peak = try process.peakBytes()
    if let reply {
      try read(terminal, into: &output, until: reply.after, watch)
      terminal.type(reply.keys)
      while terminal.read(into: &output, waitingMilliseconds: 10_000) {}
    }
    return Sighting(milliseconds: elapsed, peakBytes: peak)
  }

  private func read(
    _ terminal: PseudoTerminal, into output: inout [UInt8], until text: String, _ watch: Stopwatch
  ) throws {
    let wanted = Array(text.utf8)
    while !output.contains(wanted) {
      guard watch.seconds < Self.patienceSeconds, terminal.read(into: &output, waitingMilliseconds: 10_000)
      else {
        let shown = String(decoding: output, as: UTF8.self)
        throw Failure("\(executable) never showed “\(text)”, only: \(shown.debugDescription)")
      }
    }
  }
}
