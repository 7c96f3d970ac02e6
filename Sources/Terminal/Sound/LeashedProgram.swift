import Foundation

/// A program that runs beside this one and never outlives it: a speaker, a recorder, a player, a transcriber.
///
/// A small shell script holds it on a leash. The leash is a pipe whose writing end only this process has; when that
/// end is closed, by ``stop()`` or because this process died, however suddenly, the script ends the program. It stays
/// in the terminal's foreground group, so that Ctrl-Z stops a recorder together with everything else.
package final class LeashedProgram {
  /// The exit status of a program that wrote a longer file than it may: 128 and the number of SIGXFSZ.
  package static let tooLong = 128 + SIGXFSZ

  private let process: pid_t
  private let start = SuspendingClock.now
  private var leash: Int32?
  private var status: Int32?

  /// The longest text that a program gets: a pipe holds 64 KiB, so writing it never waits for the reader.
  package static let mostInput = 32_000

  /// A program that was asked to end and doesn't is killed after this many tenths of a second: arecord and sox need
  /// two or three to write their last buffer and the header.
  private static let patienceTenths = 20

  // $1 is how many blocks of 512 bytes a file may get, $2 where output goes and $3 where complaints go; the rest is
  // the program. Descriptor 0 is the leash, 3 the program's input. Only TERM ends a program in good order that a
  // shell started in the background: INT is ignored there. The program's own end ends the watch as well.
  private static let script = """
    umask 077
    trap : INT QUIT HUP TERM
    blocks=$1 output=$2 errors=$3
    shift 3
    exec 4<&0
    ( ulimit -f "$blocks"; exec "$@" <&3 3<&- 4<&- >"$output" 2>"$errors" ) 2>/dev/null &
    program=$!
    (
      trap '' INT QUIT HUP
      read -r nothing <&4
      kill -TERM $program
      tenths=0
      while [ $tenths -lt \(patienceTenths) ] && kill -0 $program; do
        command -p sleep 0.1
        tenths=$((tenths + 1))
      done
      kill -KILL $program
    ) 3<&- 2>/dev/null >/dev/null &
    watch=$!
    exec 3<&- 4<&- </dev/null >/dev/null 2>/dev/null
    while :; do
      wait $program
      status=$?
      kill -0 $program 2>/dev/null || break
    done
    kill -KILL $watch 2>/dev/null
    exit $status
    """

  /// Starts a program; nil when the system can't, with `errno` saying why.
  ///
  /// - Parameters:
  ///   - words: the program's path and its arguments, each handed on as it is.
  ///   - input: what it reads, cut at ``mostInput`` bytes; nothing if nil.
  ///   - output: the file its output goes to; nowhere if nil.
  ///   - errors: the file its complaints go to; nowhere if nil.
  ///   - mostBytes: how long a file it writes may get, of any that it writes; at the limit it is ended. Nil for no
  ///     limit. Sound systems share memory with their programs by files of 64 MiB, so a limit has to be above that.
  package init?(
    _ words: [String], input: String? = nil, output: String? = nil, errors: String? = nil,
    mostBytes: Int? = nil,
    environment: [String: String]
  ) {
    guard let ends = Self.pipe() else { return nil }
    let text = input.map { Array($0.utf8.prefix(Self.mostInput)) } ?? []
    guard let source = Self.pipe() else {
      ends.close()
      return nil
    }
    if !text.isEmpty { _ = text.withUnsafeBytes { write(source.writing, $0.baseAddress, $0.count) } }
    close(source.writing)
    let blocks = mostBytes.map { String($0 / 512) } ?? "unlimited"
    let settings = [blocks, output ?? "/dev/null", errors ?? "/dev/null"]
    let child = ChildProcess(
      command: Self.script, arguments: settings + words, environment: environment,
      input: ends.reading, further: [3: source.reading])
    let started = child.startScript()
    close(ends.reading)
    close(source.reading)
    guard let started else {
      close(ends.writing)
      return nil
    }
    process = started
    leash = ends.writing
  }

  deinit {
    _ = stop()
  }

  /// Whether the program still runs; asking takes no time.
  package var isRunning: Bool {
    if status != nil { return false }
    var status: Int32 = 0
    let ended = waitpid(process, &status, WNOHANG)
    if ended == 0 || (ended < 0 && errno == EINTR) { return true }
    finish(status)
    return false
  }

  /// Waits for the program's own end, but no longer than that.
  ///
  /// - Returns: whether it ended.
  @discardableResult
  package func waitForEnd(upTo limit: Duration) -> Bool {
    let end = SuspendingClock.now + limit
    while isRunning {
      if SuspendingClock.now >= end { return false }
      usleep(10_000)
    }
    return true
  }

  /// Whether it was started that long ago.
  package func hasRun(for time: Duration) -> Bool { start.duration(to: .now) >= time }

  /// The exit status; 128 and the signal's number after a signal, nil while it runs.
  package var exitStatus: Int32? { isRunning ? nil : status }

  /// Ends the program and waits for its end, which takes two seconds where it refuses.
  ///
  /// - Returns: the exit status.
  @discardableResult
  package func stop() -> Int32 {
    if let status { return status }
    letGo()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    finish(status)
    return self.status ?? 0
  }

  /// Lets the program be ended without waiting for it.
  package func end() { letGo() }

  private func finish(_ status: Int32) {
    letGo()
    let number = status & 0x7F
    self.status = number == 0 ? (status >> 8) & 0xFF : 128 + number
  }

  private func letGo() {
    if let leash { close(leash) }
    leash = nil
  }

  private struct Ends {
    var reading: Int32
    var writing: Int32

    func close() {
      Foundation.close(reading)
      Foundation.close(writing)
    }
  }

  /// A pipe that no other program inherits.
  private static func pipe() -> Ends? {
    var ends: [Int32] = [0, 0]
    #if os(Linux)
      // Closed for others at one go: a program that another thread starts in between would hold the leash as well.
      // A pair of sockets, since the function that does so for pipes isn't in the module of the C library.
      let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
      guard socketpair(AF_UNIX, Int32(bitPattern: kind), 0, &ends) == 0 else { return nil }
    #else
      guard Foundation.pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #endif
    return Ends(reading: ends[0], writing: ends[1])
  }
}
