import Foundation

/// The person's pager, for what is longer than the screen.
struct Pager {
  let environment: [String: String]

  /// Shows `text` and waits until the person is done; false when there is no pager that runs.
  func show(_ text: String) -> Bool {
    guard let command = command() else { return false }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var settings = environment
    // Colours pass, and the text stays on the screen afterwards, unless the person has settings of their own.
    if settings["LESS"] == nil { settings["LESS"] = "RX" }
    let process = ChildProcess(command: command, environment: settings, input: ends[0]).start()
    close(ends[0])
    guard let process else {
      close(ends[1])
      return false
    }
    // Leaving the pager before the end closes the pipe, which is no reason to end this program.
    let before = signal(SIGPIPE, SIG_IGN)
    let interrupt = signal(SIGINT, SIG_IGN)
    _ = FileDescriptor.write(text, to: ends[1])
    close(ends[1])
    signal(SIGPIPE, before)
    defer { signal(SIGINT, interrupt) }
    return ChildProcess.wait(for: process) < 126
  }

  private func command() -> String? {
    guard let wish = environment["PAGER"] else {
      return ["less", "more"].first { SearchPath(environment: environment).finds($0) }
    }
    let isNone = wish.allSatisfy(\.isWhitespace) || wish == "cat"
    return isNone ? nil : wish
  }
}
