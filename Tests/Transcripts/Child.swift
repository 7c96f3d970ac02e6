import Foundation
import Testing

/// A program that runs without a terminal, its standard streams being files.
final class Child {
  private let process: pid_t
  private var exitStatus: Int32?

  /// Starts it; `files` are paths for input, output and messages.
  init(
    _ executable: String, _ arguments: [String], environment: [String: String], files: [String]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, path) in files.enumerated() {
      let flags = descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0o600)
    }
    let argv = ([executable] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, executable, &actions, nil, argv, envp)
    try #require(error == 0, "Can't start \(executable): \(String(cString: strerror(error)))")
    self.process = process
  }

  /// Whether it has not ended yet.
  var isRunning: Bool { collect(WNOHANG) == nil }

  /// Sends a signal, unless it is known to have ended.
  func send(_ signal: Int32) {
    if exitStatus == nil { kill(process, signal) }
  }

  /// Waits for its end: its exit status, or 128 and the number of the signal that ended it.
  func wait() -> Int32 {
    while true {
      if let status = collect(0) { return status }
    }
  }

  private func collect(_ options: Int32) -> Int32? {
    if let exitStatus { return exitStatus }
    var status: Int32 = 0
    guard waitpid(process, &status, options) == process else { return nil }
    let signal = status & 0x7F
    exitStatus = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    return exitStatus
  }
}
