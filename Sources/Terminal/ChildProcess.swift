import Foundation

/// A program run in the foreground of the same terminal.
struct ChildProcess {
  /// Run by the shell with `arguments` behind it, so that "code --wait" works as it does for other tools.
  var command: String
  var arguments: [String] = []
  var environment: [String: String]
  /// The child's standard input and output; nil leaves them as they are.
  var input: Int32?
  var output: Int32?
  /// Further descriptors of the child's, by their number there.
  var further: [Int32: Int32] = [:]

  /// The process id; nil when the system can't start another process.
  func start() -> pid_t? {
    var actions = FileActions()
    defer { actions.end() }
    if let input { actions.duplicate(input, as: STDIN_FILENO) }
    if let output { actions.duplicate(output, as: STDOUT_FILENO) }
    return start(["sh", "-c", command + " \"$@\"", command] + arguments, &actions)
  }

  /// Like ``start()``, with the command a whole script, in which the arguments are `$1` and so on.
  func startScript() -> pid_t? {
    var actions = FileActions()
    defer { actions.end() }
    if let input { actions.duplicate(input, as: STDIN_FILENO) }
    if let output { actions.duplicate(output, as: STDOUT_FILENO) }
    for (number, descriptor) in further { actions.duplicate(descriptor, as: number) }
    return start(["sh", "-c", command, "sh"] + arguments, &actions)
  }

  private func start(_ words: [String], _ actions: inout FileActions) -> pid_t? {
    let settings = environment.map { "\($0.key)=\($0.value)" }
    return Self.withCStrings(words) { argv in
      Self.withCStrings(settings) { envp in actions.spawn("/bin/sh", argv, envp) }
    }
  }

  /// Waits for the end and returns the exit status, 128 and the signal's number after a signal. `waiting` is called
  /// about twenty times a second. Ctrl-C and Ctrl-\ are the child's meanwhile.
  static func wait(for process: pid_t, waiting: () -> Void = {}) -> Int32 {
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0 && errno != EINTR { return 127 }
      waiting()
      usleep(50_000)
    }
    let signalNumber = status & 0x7F
    return signalNumber == 0 ? (status >> 8) & 0xFF : 128 + signalNumber
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

/// The file actions of one spawn, with the signals this program may ignore set back for the child.
private struct FileActions {
  private var actions = posix_spawn_file_actions_t()

  init() {
    posix_spawn_file_actions_init(&actions)
  }

  mutating func end() {
    posix_spawn_file_actions_destroy(&actions)
  }

  mutating func duplicate(_ descriptor: Int32, as target: Int32) {
    posix_spawn_file_actions_adddup2(&actions, descriptor, target)
  }

  mutating func spawn(
    _ path: String, _ argv: [UnsafeMutablePointer<CChar>?], _ envp: [UnsafeMutablePointer<CChar>?]
  ) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // A shell waits for its children by a signal, which threads of a pool have blocked.
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    return posix_spawn(&process, path, &actions, &attributes, argv, envp) == 0 ? process : nil
  }
}
