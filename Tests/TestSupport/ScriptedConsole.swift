package import Terminal

/// A console whose person follows a script, and whose whole conversation can be read afterwards.
package final class ScriptedConsole: Console {
  /// What the person does at the next prompt.
  package enum Step: ExpressibleByStringInterpolation {
    /// Leaves this as the whole line, the prefill included, and presses Enter `after` this long. `firstKey` nil: the
    /// text came all at once at the end.
    case line(String, after: Duration = .seconds(2), firstKey: Duration? = nil)
    /// Presses Ctrl-C over a half typed line.
    case interrupted(draft: String = "", after: Duration = .seconds(2))
    /// Opens the editor from within the line and leaves it with this text, the prompt's `editorPrefix` replaced too.
    case edited(String, after: Duration = .seconds(2))
    /// Presses Ctrl-D.
    case endOfInput
    /// Presses nothing until the prompt ends by itself.
    case waiting

    package init(stringLiteral value: String) {
      self = .line(value)
    }
  }

  package var surface: Surface
  package var outputFailure: String?
  /// Everything as a person at the terminal sees it: prompts as they stood at the end, what was typed, all output.
  package private(set) var transcript = ""
  /// What went to standard output.
  package private(set) var output = ""
  /// What went to standard error.
  package private(set) var messages = ""
  /// All prompts so far, for their completions and announcements.
  package private(set) var prompts: [Prompt] = []
  /// Stands in for the person's editor; without it there is none.
  package var editor: (_ path: String, _ line: Int?) -> EditorResult = { _, _ in
    .failed("There is no editor.")
  }

  /// The first wait that was in vain; from then on input is at its end.
  package private(set) var failure: (any Error)?

  private var steps: ArraySlice<Step>
  private let whenTimePasses: (Duration) throws -> Void

  /// `whenTimePasses` is told how long each reading takes, before it returns, so that a test's clock can follow.
  /// When the steps are used up, input is at its end.
  package init(
    _ steps: [Step] = [],
    surface: Surface = Surface(
      inputIsTerminal: true, outputIsTerminal: true, errorIsTerminal: true, liveClock: .live, isPlain: false),
    whenTimePasses: @escaping (Duration) throws -> Void = { _ in }
  ) {
    self.steps = steps[...]
    self.surface = surface
    self.whenTimePasses = whenTimePasses
  }

  /// The number of steps not used yet.
  package var remainingSteps: Int { steps.count }

  package func add(_ steps: [Step]) {
    self.steps += steps
  }

  package func write(_ line: Styled) {
    let text = Self.lines(line)
    output += text
    transcript += text
  }

  package func writeData(_ text: String) {
    output += text
    transcript += text
  }

  package func message(_ line: Styled) {
    let text = Self.lines(line)
    messages += text
    transcript += text
  }

  package func page(_ lines: [Styled]) {
    lines.forEach(write)
  }

  package func runEditor(on path: String, line: Int?) -> EditorResult {
    editor(path, line)
  }

  package func read(_ prompt: Prompt) -> Reading {
    prompts.append(prompt)
    let step = steps.popFirst() ?? .endOfInput
    let reading = Self.reading(of: step, prompt: prompt)
    do {
      if case .waiting = step {
        try waiting(for: "a prompt that ends by itself") { prompt.whileWaiting?() ?? true }
      }
      for said in Self.said(by: prompt, in: reading) { prompt.whenInterjected?(said) }
      try whenTimePasses(reading.elapsed)
    } catch {
      failure = error
      steps = []
      return Reading(outcome: .endOfInput)
    }
    switch step {
    case .line, .edited, .interrupted: prompt.whenKeyPressed?()
    case .endOfInput, .waiting: break
    }
    record(reading, prompt: prompt)
    return reading
  }

  private static func reading(of step: Step, prompt: Prompt) -> Reading {
    switch step {
    case .line(let text, let elapsed, let firstKey):
      let key = firstKey ?? (text == prompt.prefill ? nil : elapsed)
      return Reading(outcome: .line(text), elapsed: elapsed, firstKey: key)
    case .interrupted(let draft, let elapsed):
      return Reading(outcome: .interrupted(draft: draft), elapsed: elapsed)
    case .edited(let text, let elapsed):
      return Reading(outcome: .line(text), elapsed: elapsed, firstKey: elapsed, cameFromEditor: true)
    case .endOfInput:
      return Reading(outcome: .endOfInput)
    case .waiting:
      return Reading(outcome: .line(""))
    }
  }

  private func record(_ reading: Reading, prompt: Prompt) {
    let typed =
      switch reading.outcome {
      case .line(let text): prompt.shown(text)
      case .interrupted(let draft): draft + "^C"
      case .endOfInput: ""
      }
    let draft =
      surface.liveClock == .live
      ? Draft(elapsed: reading.elapsed, firstKey: reading.firstKey, text: typed) : Draft(text: prompt.prefill)
    transcript += prompt.text(draft).visibleLines().map(\.plainText).joined(separator: "\n")
    if surface.liveClock == .thresholds {
      for said in prompt.announcements where said.after <= reading.elapsed {
        transcript += "\n" + said.text
      }
    }
    for said in Self.said(by: prompt, in: reading) { transcript += "\n" + said.text }
    transcript += typed + "\n"
  }

  /// What somebody else says until the person is ready.
  private static func said(by prompt: Prompt, in reading: Reading) -> [Prompt.Announcement] {
    prompt.interjections.filter { $0.after <= reading.elapsed }
  }

  private static func lines(_ text: Styled) -> String {
    text.visibleLines().map { $0.plainText + "\n" }.joined()
  }
}
