/// How the time of an answer is told while it runs.
package enum ClockStyle: String, Sendable, Hashable, CaseIterable {
  /// The prompt itself counts the seconds.
  case live
  /// A line of its own says when a time has passed.
  case thresholds
  case off
}

/// What the person reads on and types into, at this moment.
package struct Surface: Sendable, Hashable {
  /// At least 20, so that layouts need no special case; 80 when nothing says otherwise.
  package var columns: Int
  /// 24 when nothing says otherwise.
  package var rows: Int
  /// Whether a person types, so that questions make sense.
  package var inputIsTerminal: Bool
  /// Whether a person reads standard output.
  package var outputIsTerminal: Bool
  /// Whether a person reads standard error.
  package var errorIsTerminal: Bool
  /// Whether standard output takes colours.
  package var colour: Bool
  /// What is possible here and wanted by the person; `live` only where a line can be redrawn.
  package var liveClock: ClockStyle
  /// No drawing and no redrawing: asked for by the person, or a terminal that can't.
  package var isPlain: Bool
  /// What pictures may be made of.
  package var drawing: Drawing

  /// A pipe of 80 columns unless told otherwise; where it isn't plain, pictures may be made of anything.
  package init(
    columns: Int = 80, rows: Int = 24, inputIsTerminal: Bool = false, outputIsTerminal: Bool = false,
    errorIsTerminal: Bool = false, colour: Bool = false, liveClock: ClockStyle = .off, isPlain: Bool = true,
    drawing: Drawing? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.colour = colour
    self.liveClock = liveClock
    self.isPlain = isPlain
    self.drawing = drawing ?? (isPlain ? .none : .unicode)
  }
}
