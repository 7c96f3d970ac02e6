import Practice
import Terminal

/// Reads texts aloud while the person goes on; a key ends it.
final class Speaker {
  private let session: Session
  private let program: SpeechProgram
  private let path: String
  private var speech: LeashedProgram?
  /// Asked to end, and maybe not there yet.
  private var ending: [LeashedProgram] = []
  private var hasFailed = false

  /// A speech stops within this where it stops at all.
  private static let patience: Duration = .milliseconds(300)

  /// Nil if no speech program is installed, which is said.
  init?(session: Session) {
    self.session = session
    guard let found = SpeechProgram.installed(among: session.programs) else {
      session.noteOnce(MissingProgram.speech.sentence, .warning)
      return nil
    }
    (program, path) = found
  }

  var isSpeaking: Bool { speech?.isRunning ?? false }

  /// Reads a text instead of what is being read.
  func read(_ text: String) {
    hush()
    let readable = SpeechProgram.readable(text)
    let language = session.settings.language ?? SpokenLanguage.guessed(of: text)
    let command = program.command(path: path, text: readable, language: language)
    speech = LeashedProgram(
      command.words, input: command.input, environment: session.environment.variables)
    if speech == nil { hasFailed = true }
    tellFailure()
  }

  /// Ends the reading; takes no time.
  func hush() {
    ending.removeAll { !$0.isRunning }
    guard let speech else { return }
    self.speech = nil
    guard speech.isRunning else {
      hasFailed = hasFailed || speech.exitStatus != 0
      return
    }
    speech.end()
    ending.append(speech)
    guard let silencing = program.silencing(path: path) else { return }
    // Held on to until it has said so, since a leashed program ends with what holds it.
    ending += [LeashedProgram(silencing, environment: session.environment.variables)].compactMap { $0 }
  }

  /// Ends the reading and waits until it is quiet, but not for a program that refuses.
  func waitForSilence() {
    hush()
    tellFailure()
    for each in ending { each.waitForEnd(upTo: Self.patience) }
  }

  /// Said between two prompts, not in the middle of one.
  private func tellFailure() {
    guard hasFailed else { return }
    session.noteOnce(
      "\(program.rawValue) can't read aloud here; try it in the shell: \(program.rawValue) hello", .warning)
  }
}
