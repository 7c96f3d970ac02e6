import Foundation
import Synchronization

/// Notices signals that matter while a line is read. A handler may only set a flag, so the flags are atomics of the
/// process; whoever waits for input asks for them ten times a second.
enum SignalWatcher {
  private static let continued = Atomic<Bool>(false)
  private static let interrupted = Atomic<Bool>(false)

  /// Forgets earlier signals and watches for the program being continued after a stop.
  static func start() {
    continued.store(false, ordering: .relaxed)
    interrupted.store(false, ordering: .relaxed)
    signal(SIGCONT) { _ in SignalWatcher.continued.store(true, ordering: .relaxed) }
  }

  /// Whether the program was stopped and continued since the last call.
  static func takeContinued() -> Bool {
    continued.exchange(false, ordering: .relaxed)
  }

  /// Whether Ctrl-C was pressed since the last call.
  static func takeInterrupted() -> Bool {
    interrupted.exchange(false, ordering: .relaxed)
  }

  /// Lets Ctrl-C pass without effect wherever nothing else is said. Not ignored: readline and children would keep that.
  static func outlastInterrupts() {
    signal(SIGINT) { _ in }
  }

  /// Runs `body` with Ctrl-C noted instead of ending the program.
  static func noticingInterrupts<Result>(_ body: () -> Result) -> Result {
    let before = signal(SIGINT) { _ in SignalWatcher.interrupted.store(true, ordering: .relaxed) }
    defer { signal(SIGINT, before) }
    return body()
  }
}
