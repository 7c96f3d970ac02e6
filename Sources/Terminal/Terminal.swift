/// What the person asked for about input and output.
package struct ConsoleOptions: Sendable, Hashable {
  /// For screen readers: nothing is drawn or redrawn, no colour.
  package var isPlain: Bool
  /// Pictures in plain characters alone.
  package var isASCII: Bool
  /// How time is told where the terminal allows it; `live` falls back to `thresholds`.
  package var clock: ClockStyle
  /// Where commands are kept from one start to the next; nil keeps them only while the program runs.
  package var historyPath: String?

  /// A live clock and no history file unless told otherwise.
  package init(
    isPlain: Bool = false, isASCII: Bool = false, clock: ClockStyle = .live, historyPath: String? = nil
  ) {
    self.isPlain = isPlain
    self.isASCII = isASCII
    self.clock = clock
    self.historyPath = historyPath
  }
}

/// The way to the console of this process.
package enum Terminal {
  /// The console for the standard streams of this process: line editing where input is a terminal, plain lines
  /// where it isn't.
  ///
  /// To be called once, at the start, before other threads run: it sets the character set of the process to UTF-8
  /// and lets a closed pipe end the process without a word, as other tools do.
  /// `environment` is what editors and pagers get, and where `TERM`, `NO_COLOR`, `COLUMNS`, `VISUAL`, `EDITOR`,
  /// `PAGER`, `PATH` and the locale are looked up.
  package static func openConsole(
    options: ConsoleOptions = ConsoleOptions(), environment: [String: String]
  ) -> any Console {
    ProcessSetup.useUTF8()
    ProcessSetup.endQuietlyOnClosedPipe()
    let streams = StandardStreams(options: options, environment: environment)
    if streams.surface.inputIsTerminal {
      return ReadlineConsole(streams: streams, history: CommandHistory(path: options.historyPath))
    }
    return PlainConsole(streams: streams)
  }
}
