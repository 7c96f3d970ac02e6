import Foundation

/// The console where input is a pipe or a file: lines are read as they are, and nothing is drawn.
///
/// Prompts go to standard error, each on a line of its own, and only when a terminal shows it; so standard output
/// holds nothing but data.
final class PlainConsole: Console {
  private let streams: StandardStreams
  private var input = LineInput(descriptor: STDIN_FILENO)

  init(streams: StandardStreams) {
    self.streams = streams
  }

  var surface: Surface { streams.surface }
  var outputFailure: String? { streams.outputFailure }

  func write(_ line: Styled) { streams.write(line) }
  func writeData(_ text: String) { streams.writeData(text) }
  func message(_ line: Styled) { streams.message(line) }
  func page(_ lines: [Styled]) { lines.forEach(streams.write) }

  func read(_ prompt: Prompt) -> Reading {
    if streams.surface.errorIsTerminal { streams.message(prompt.text(Draft())) }
    SignalWatcher.start()
    var clock = ReadingClock()
    let line = input.nextLine { clock.seen(wasStopped: SignalWatcher.takeContinued()) }
    clock.seen(wasStopped: SignalWatcher.takeContinued())
    return Reading(outcome: line.map { .line($0) } ?? .endOfInput, elapsed: clock.elapsed)
  }

  func runEditor(on path: String, line: Int?) -> EditorResult {
    .failed("An editor needs a terminal, and input isn't one. Edit \(path) and try again.")
  }
}
