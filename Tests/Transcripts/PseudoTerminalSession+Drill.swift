import TestSupport

extension PseudoTerminalSession {
  /// The clock of a question that waits for its answer. Enter within half a second would be taken for a slip.
  func expectClock() throws {
    try expect("think   0:0")
    // Only what changes is drawn anew, so the second that passed is to be seen on the screen alone.
    try expectScreen("a second of thinking") { screen in
      screen.lines.last.map { $0.hasPrefix("think") && !$0.hasSuffix(" 0:00") } ?? false
    }
  }

  /// Answers by speaking: Enter, and Enter again.
  func speak() throws {
    try expectClock()
    send(.enter)
    try expect("Enter when done")
    send(.enter)
  }

  /// Answers by typing these lines, and ends the answer with an empty one.
  func type(_ lines: String...) throws {
    try expect("think   0:0")
    for line in lines {
      send(line + Key.enter.rawValue)
      try expect("spoken  ")
    }
    send(.enter)
  }

  /// Waits until the screen shows this, in whatever colours, wrapped or spaced.
  func see(_ text: String) throws {
    try expectScreen("“\(text)” on the screen") { $0.text.unwrapped.contains(text.unwrapped) }
  }

  /// Gives a line where `prompt` asks for one.
  func answer(_ prompt: String, _ line: String = "") throws {
    try expect(prompt)
    send(line + Key.enter.rawValue)
  }

  /// Waits for the prompt of the program.
  func expectPrompt() throws {
    try expect("rehearse> ")
  }

  /// Leaves by Ctrl-D, which a prompt must be waiting for, and waits for the end.
  func leave() throws -> Int32 {
    send(.controlD)
    return try waitForExit()
  }

  /// Every line that was ever on the screen, with running clocks written as `·:··`.
  var conversation: String {
    (screen.scrolledOff + screen.lines).joined(separator: "\n").withoutClocks + "\n"
  }
}

extension String {
  /// On one line with single blanks, whatever the width it was laid out for.
  var unwrapped: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Times that depend on how fast the machine is, written as `·:··`.
  var withoutClocks: String {
    replacing(/(?<what>think|type |speak) +\d+:\d\d/) { "\($0.output.what)  ·:··" }
      .replacing(/^[ ]*\d+:\d\d +(?<words>\d+) words/.anchorsMatchLineEndings()) {
        "·:·· \($0.output.words) words"
      }
      .replacing(/[ ]in \d+:\d\d/, with: " in ·:··")
      .replacing(/, \d+:\d\d of answering/, with: ", ·:·· of answering")
  }
}
