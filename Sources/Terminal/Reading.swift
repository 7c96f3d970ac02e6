/// One line of input, or why there is none, and how long it took.
package struct Reading: Sendable, Hashable {
  /// What ended the read.
  package enum Outcome: Sendable, Hashable {
    /// Without its final line break. A pasted or edited text can have line breaks inside.
    case line(String)
    /// Ctrl-C; the draft is what stood in the line.
    case interrupted(draft: String)
    /// Ctrl-D on an empty line, or the end of a file or pipe.
    case endOfInput
  }

  /// The line, or why there is none.
  package var outcome: Outcome
  /// Monotonic, from the prompt to the end, without the time the program was stopped.
  package var elapsed: Duration
  /// When the text first differed from the prefill; nil when it never did, and when input isn't a terminal.
  package var firstKey: Duration?
  /// Whether the line is the whole text out of the editor, the `editorPrefix` included.
  package var cameFromEditor: Bool

  /// A reading that took no time, of an untouched line, unless told otherwise.
  package init(
    outcome: Outcome, elapsed: Duration = .zero, firstKey: Duration? = nil, cameFromEditor: Bool = false
  ) {
    self.outcome = outcome
    self.elapsed = elapsed
    self.firstKey = firstKey
    self.cameFromEditor = cameFromEditor
  }
}

/// How a visit to the person's editor ended.
package enum EditorResult: Sendable, Hashable {
  /// The editor ended well; the file may have changed.
  case edited
  /// There was no editor to run, or it failed. A whole sentence for the person, with what to do.
  case failed(String)
}
