import Foundation

/// A started process.
final class Spawn {
  private let process: pid_t
  private var status: Int32?

  /// Starts a program in a session of its own.
  ///
  /// - Parameter terminal: the path of its terminal; nil for /dev/null.
  init(_ executable: String, _ arguments: [String], environment: [String: String], terminal: String?) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session's leader opens becomes the session's terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal ?? "/dev/null", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process ignores the other is not to ignore.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ([executable] + arguments).map { strdup($0) } + [nil]
    let variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, executable, &actions, &attributes, words, variables)
    guard error == 0 else {
      errno = error
      throw Failure.system("\(executable) can't be started")
    }
    self.process = process
  }

  /// `POSIX_SPAWN_SETSID`, which the C library shows to GNU sources alone.
  private static let newSession: Int16 = 0x80

  /// The exit status, or 128 and the number of the signal that ended the process.
  @discardableResult
  func wait() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while waitpid(process, &raw, 0) < 0, errno == EINTR {}
    let signal = raw & 0x7F
    let result = signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
    status = result
    return result
  }

  /// Ends the process if it hasn't ended by itself.
  func killAndWait() {
    if status == nil { kill(process, SIGKILL) }
    wait()
  }

  /// The most memory held so far, in bytes.
  ///
  /// From the kernel's `VmHWM`, because `ru_maxrss` counts in what this process held when it made the other.
  func peakBytes() throws -> Int {
    let text = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    for line in text.split(separator: "\n") where line.hasPrefix("VmHWM:") {
      if let kibibytes = Int(line.filter(\.isNumber)) { return kibibytes * 1024 }
    }
    throw Failure("The kernel doesn't tell how much memory the program held.")
  }
}
