/// Where the program meets a person or a pipe: the only way to write and to ask.
package protocol Console: AnyObject {
  /// As it is now; the width follows a resize.
  var surface: Surface { get }

  /// The first failure to write to standard output as a sentence, such as a full disk; nil while all is well.
  var outputFailure: String? { get }

  /// One line, or several where the text has line breaks, to standard output. Long lines are left to the caller.
  func write(_ line: Styled)

  /// Text for other programs (JSON, CSV) to standard output, exactly as given unless a terminal shows it. The
  /// caller ends the last line.
  func writeData(_ text: String)

  /// Like `write`, to standard error.
  func message(_ line: Styled)

  /// Asks for one line of input.
  func read(_ prompt: Prompt) -> Reading

  /// Opens a file in `$VISUAL`, `$EDITOR` or an editor of the system, at a line counted from 1, and waits.
  func runEditor(on path: String, line: Int?) -> EditorResult

  /// Writes `lines`, through the person's pager when they exceed a terminal's rows.
  func page(_ lines: [Styled])

  /// From now on Ctrl-C between two readings is passed over instead of ending the program: for a prompt that goes on.
  func outlastInterrupts()
}

extension Console {
  /// Does nothing: only a terminal sends Ctrl-C.
  package func outlastInterrupts() {}
}
