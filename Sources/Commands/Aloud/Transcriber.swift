import Foundation
import Practice
import Terminal

/// The person's command that turns the sound of an answer into text.
struct Transcriber {
  private let session: Session
  private let words: [String]

  /// Where the sound's path belongs in the command.
  private static let place = "{file}"
  /// Far more than an hour of talk; the rest of a longer text is left.
  static let mostText = 1 << 18
  /// Room for the sound in a transcriber's own format; what writes on is ended.
  private static let mostBytes = 1 << 30

  /// Nil if there is no command, or none that can be run, which is said once.
  init?(session: Session) {
    guard let command = session.settings.transcriber else { return nil }
    self.session = session
    guard case .success(var words) = ShellWords.split(command), let program = words.first,
      let path = session.programs.path(of: session.environment.path(program))
    else {
      session.noteOnce(
        "The transcriber “\(command)” can't be found; `config transcriber` sets another.", .warning)
      return nil
    }
    words[0] = path
    self.words = words
  }

  /// Begins to write down what is said in a file.
  ///
  /// - Returns: nil if the command can't be started.
  func begin(_ file: String, lasting duration: Duration) -> Transcription? {
    let words = words.map { $0.replacing(Self.place, with: file) }
    // A draft, so that a text is never left behind unseen.
    guard let output = try? session.recordings.draft("words.txt") else { return nil }
    guard
      let program = LeashedProgram(
        words, output: output, mostBytes: Self.mostBytes, environment: session.environment.variables)
    else { return nil }
    return Transcription(program: program, output: output, sound: duration)
  }
}

/// What a transcriber is at work on.
final class Transcription {
  let program: LeashedProgram
  private let output: String
  /// How long it may take: ten times the sound, since large models on small machines take several, and three minutes
  /// at least, for reading the model.
  let limit: Duration

  /// One that runs.
  init(program: LeashedProgram, output: String, sound: Duration) {
    self.program = program
    self.output = output
    limit = max(.seconds(180), sound * 10)
  }

  deinit {
    program.stop()
    unlink(output)
  }

  /// The text, once the program has ended well; nil if it wrote none.
  var text: String? {
    guard program.exitStatus == 0, let bytes = try? TextFile.bytes(at: output, limit: Transcriber.mostText)
    else { return nil }
    let text = Self.plain(String(decoding: bytes.prefix(Transcriber.mostText), as: UTF8.self))
    return text.isEmpty ? nil : text
  }

  /// What was said, without colours, other control characters, and the times that whisper.cpp puts before each line.
  static func plain(_ text: String) -> String {
    let lines = (text.utf8.contains(0x1B) ? withoutEscapes(text) : text).split(whereSeparator: \.isNewline)
    return lines.map { line in
      let scalars = line.unicodeScalars.filter { scalar in
        !(scalar.value < 0x20 && scalar != "\t" || (0x7F..<0xA0).contains(scalar.value))
      }
      let bare = String(String.UnicodeScalarView(scalars)).trimmingSpaces
      let isTimed = bare.hasPrefix("[") && bare.contains("-->")
      return isTimed ? bare.replacing(#/^\[[0-9:.,]+ --> [0-9:.,]+\]\s*/#, with: "") : bare
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Without the sequences that steer a terminal: `ESC [ … m` and its like, `ESC ] … BEL`, and two-character ones
  /// (ECMA-48, "Control Functions for Coded Character Sets").
  private static func withoutEscapes(_ text: String) -> String {
    text.replacing(
      #/\u{1B}(?:\[[0-9;?]*[ -\/]*[@-~]|\][^\u{07}\u{1B}]*(?:\u{07}|\u{1B}\\)|[^\[\]])/#, with: "")
  }
}
