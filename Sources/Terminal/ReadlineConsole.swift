import CReadline
import Foundation

/// The console where input is a terminal: lines are edited with readline.
final class ReadlineConsole: Console {
  private let streams: StandardStreams
  private let history: CommandHistory
  private let editor: Editor
  /// What readline's own list holds at the moment; nil before the first read.
  private var recallable: Prompt.HistoryUse?

  init(streams: StandardStreams, history: CommandHistory) {
    self.streams = streams
    self.history = history
    editor = Editor(environment: streams.environment)
    LineReader.prepare(
      terminal: streams.terminalIsDumb ? "dumb" : streams.environment["TERM"] ?? "dumb",
      outputIsTerminal: streams.surface.outputIsTerminal)
  }

  var surface: Surface { streams.surface }
  var outputFailure: String? { streams.outputFailure }

  func write(_ line: Styled) { streams.write(line) }
  func writeData(_ text: String) { streams.writeData(text) }
  func message(_ line: Styled) { streams.message(line) }

  func read(_ prompt: Prompt) -> Reading {
    makeRecallable(prompt.history)
    rl_reset_screen_size()
    let reader = LineReader(
      prompt: prompt, surface: surface, renderer: StyledRenderer(colour: streams.mayColour), editor: editor)
    let reading = reader.run()
    if prompt.history == .commands, case .line(let line) = reading.outcome {
      remember(line)
    }
    return reading
  }

  func outlastInterrupts() { SignalWatcher.outlastInterrupts() }

  func runEditor(on path: String, line: Int?) -> EditorResult {
    editor.run(on: path, line: line)
  }

  func page(_ lines: [Styled]) {
    let surface = streams.surface
    let rows = lines.flatMap { $0.visibleLines() }.reduce(0) { sum, line in
      sum + max(1, (line.columns + surface.columns - 1) / surface.columns)
    }
    if !surface.isPlain, rows >= surface.rows {
      let text = lines.map(StyledRenderer(colour: surface.colour).lines).joined()
      if Pager(environment: streams.environment).show(text) { return }
    }
    lines.forEach(streams.write)
  }

  /// Readline has one list for all lines, so it is emptied where an answer is typed.
  private func makeRecallable(_ use: Prompt.HistoryUse) {
    guard use != recallable else { return }
    clear_history()
    if use == .commands {
      for command in history.commands { add_history(command) }
    }
    recallable = use
  }

  private func remember(_ line: String) {
    let before = history.commands.last
    history.add(line)
    if let last = history.commands.last, last != before { add_history(last) }
  }
}
