import CPseudoTerminal
import Foundation

/// A program running in a terminal of its own, as a person would use it: keys in, screen out.
package final class PseudoTerminalSession {
  /// A wait that was in vain, with everything the program wrote.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// What the person sees now.
  package private(set) var screen: Screen
  /// Everything the program wrote, escape sequences included.
  package private(set) var transcript = ""

  private let controller: Int32
  private let process: pid_t
  private var exitStatus: Int32?
  private var pendingBytes: [UInt8] = []
  private var unmatched = ""
  private var isAtEnd = false

  /// Starts `executable` with exactly this environment, `TERM=xterm-256color` and a UTF-8 locale unless given.
  /// `redirections` are files opened in place of a standard stream, by descriptor, as in `[1: "/tmp/output"]`.
  package init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, redirections: [Int32: String] = [:]
  ) throws {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    var name = [CChar](repeating: 0, count: 256)
    guard pseudo_terminal_open(&controller, &terminal, &name, name.count, Int32(columns), Int32(rows)) == 0
    else {
      throw Failure(description: "No pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    defer { close(terminal) }
    let settings = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    self.controller = controller
    screen = Screen(columns: columns, rows: rows)
    process = try Spawn.run(
      executable, arguments, environment: settings, terminal: name, redirections: redirections)
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(controller)
  }

  /// Types these characters.
  package func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  package func send(_ key: Key) {
    send(key.rawValue)
  }

  /// Waits until `text` appears in what the program writes after the text expected before.
  package func expect(_ text: String) throws {
    try wait(for: "“\(text)”") {
      guard let range = unmatched.range(of: text) else { return false }
      unmatched = String(unmatched[range.upperBound...])
      return true
    }
  }

  /// Waits until the screen fulfils `condition`; `what` names it in the failure.
  package func expectScreen(_ what: String, _ condition: (Screen) -> Bool) throws {
    try wait(for: what) { condition(screen) }
  }

  /// Takes in what the program has written by now, without waiting for more.
  package func catchUp() {
    while !isAtEnd, receive(waiting: 0) {}
  }

  package func resize(columns: Int, rows: Int) {
    screen = screen.resized(columns: columns, rows: rows)
    _ = pseudo_terminal_resize(controller, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program itself, not to what it started.
  package func terminate(_ signal: Int32 = SIGTERM) {
    kill(process, signal)
  }

  /// Whether typed characters are echoed and gathered into lines by the terminal itself: the sane state.
  package var isCooked: Bool {
    var settings = termios()
    tcgetattr(controller, &settings)
    let wanted = tcflag_t(ICANON) | tcflag_t(ECHO)
    return settings.c_lflag & wanted == wanted
  }

  /// Waits for the program's end and returns its exit status, or 128 and the number of the signal that ended it.
  @discardableResult
  package func waitForExit() throws -> Int32 {
    if let exitStatus { return exitStatus }
    try wait(for: "the program's end", until: { isAtEnd })
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let signal = status & 0x7F
    let result = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    exitStatus = result
    return result
  }

  private func wait(for what: String, until isDone: () -> Bool) throws {
    let limit = ContinuousClock.now + WaitedInVain.patience
    while !isDone() {
      guard !isAtEnd else { throw failure("The program ended before \(what).") }
      guard ContinuousClock.now < limit else { throw failure("Waited in vain for \(what).") }
      receive(waiting: 1_000)
    }
  }

  /// Takes in what comes next, at most `milliseconds` from now; whether anything came.
  @discardableResult
  private func receive(waiting milliseconds: Int32) -> Bool {
    var source = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(controller, &chunk, chunk.count)
    guard count > 0 else {
      // A terminal whose program is gone reads as an error.
      isAtEnd = count == 0 || errno != EINTR
      return false
    }
    pendingBytes += chunk[..<count]
    let whole = pendingBytes.endIndex - Self.incompleteTail(of: pendingBytes)
    let text = String(decoding: pendingBytes[..<whole], as: UTF8.self)
    pendingBytes.removeSubrange(..<whole)
    transcript += text
    unmatched += text
    screen.receive(text)
    return true
  }

  /// How many bytes at the end belong to a character that isn't complete yet.
  private static func incompleteTail(of bytes: [UInt8]) -> Int {
    for (back, byte) in bytes.reversed().prefix(3).enumerated() where byte & 0xC0 != 0x80 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back + 1 ? back + 1 : 0
    }
    return 0
  }

  private func failure(_ reason: String) -> Failure {
    Failure(
      description: """
        \(reason)
        Screen:
        \(screen.text)
        Not matched yet: \(unmatched.debugDescription)
        Transcript: \(transcript.debugDescription)
        """)
  }
}
