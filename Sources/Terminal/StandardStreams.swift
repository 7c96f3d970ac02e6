import CReadline
import Foundation

/// Standard output and error as both consoles use them, and what is known about them.
final class StandardStreams {
  let environment: [String: String]
  private let options: ConsoleOptions
  private let inputIsTerminal = isatty(STDIN_FILENO) == 1
  private let outputIsTerminal = isatty(STDOUT_FILENO) == 1
  private let errorIsTerminal = isatty(STDERR_FILENO) == 1
  private(set) var outputFailure: String?

  init(options: ConsoleOptions, environment: [String: String]) {
    self.options = options
    self.environment = environment
  }

  /// Whether the terminal can't move its cursor.
  var terminalIsDumb: Bool {
    let name = environment["TERM"] ?? ""
    return name.isEmpty || name == "dumb"
  }

  var mayColour: Bool {
    !options.isPlain && !terminalIsDumb && (environment["NO_COLOR"] ?? "").isEmpty
  }

  var surface: Surface {
    let size = windowSize()
    let isPlain = options.isPlain || terminalIsDumb || !inputIsTerminal || !outputIsTerminal
    return Surface(
      columns: max(20, size.columns), rows: max(2, size.rows), inputIsTerminal: inputIsTerminal,
      outputIsTerminal: outputIsTerminal, errorIsTerminal: errorIsTerminal,
      colour: mayColour && outputIsTerminal, liveClock: clock, isPlain: isPlain, drawing: drawing)
  }

  private var drawing: Drawing {
    if options.isPlain || !outputIsTerminal { return .none }
    return options.isASCII || terminalIsDumb ? .ascii : .shown(environment: environment)
  }

  func write(_ line: Styled) {
    writeOut(StyledRenderer(colour: mayColour && outputIsTerminal).lines(line))
  }

  func writeData(_ text: String) {
    guard outputIsTerminal else { return writeOut(text) }
    let shown = VisibleText.lines(of: text).joined(separator: "\n")
    writeOut(shown)
  }

  func message(_ line: Styled) {
    let text = StyledRenderer(colour: mayColour && errorIsTerminal).lines(line)
    _ = FileDescriptor.write(text, to: STDERR_FILENO)
  }

  private func writeOut(_ text: String) {
    guard let code = FileDescriptor.write(text, to: STDOUT_FILENO), outputFailure == nil else { return }
    outputFailure = "Can't write to standard output: \(String(cString: strerror(code)))."
  }

  private var clock: ClockStyle {
    guard inputIsTerminal else { return .off }
    let canRedraw = !options.isPlain && !terminalIsDumb && outputIsTerminal
    return options.clock == .live && !canRedraw ? .thresholds : options.clock
  }

  private func windowSize() -> (columns: Int, rows: Int) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    if outputIsTerminal, creadline_window_size(STDOUT_FILENO, &columns, &rows) {
      return (Int(columns), Int(rows))
    }
    return (number("COLUMNS") ?? 80, number("LINES") ?? 24)
  }

  private func number(_ name: String) -> Int? {
    environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}
