/// A program that reads text aloud.
package enum SpeechProgram: String, Sendable, Hashable, CaseIterable {
  case espeak = "espeak-ng"
  case speechDispatcher = "spd-say"
  /// Part of macOS.
  case say

  /// The first of them that is installed, with its path: the quickest to begin and to stop before the others.
  package static func installed(among programs: InstalledPrograms) -> (program: SpeechProgram, path: String)?
  {
    allCases.lazy.compactMap { program in programs.path(of: program.rawValue).map { (program, $0) } }.first
  }

  /// The command that reads `text` in a language (ISO 639-1), and what it gets as its input.
  ///
  /// The text goes through the input, or behind `--`, so that none can be taken for an option.
  package func command(path: String, text: String, language: String) -> (words: [String], input: String?) {
    switch self {
    case .espeak:
      // Chinese goes by the name of its largest language there.
      ([path, "-v", language == "zh" ? "cmn" : language, "--stdin"], text)
    // Waits, so that its end is the end of the speech.
    case .speechDispatcher: ([path, "-w", "-l", language, "--", text], nil)
    // In the person's own system voice.
    case .say: ([path], text)
    }
  }

  /// What stops the speech where ending the program doesn't, since a daemon speaks; nil elsewhere.
  package func silencing(path: String) -> [String]? {
    self == .speechDispatcher ? [path, "-C"] : nil
  }

  /// A text as it may be read: no control characters, and nothing that a speech program takes for a command to itself.
  package static func readable(_ text: String) -> String {
    let visible = text.unicodeScalars.map { scalar -> String in
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      return isControl ? " " : String(scalar)
    }.joined()
    // `[[…]]` are phonemes to espeak-ng and commands to say.
    return visible.replacing("[[", with: "[ [")
  }
}
