/// A program that plays a WAV file.
package enum PlayerProgram: String, Sendable, Hashable, CaseIterable {
  case aplay, paplay, play
  /// Part of macOS.
  case afplay

  /// Those that are installed, with their paths.
  package static func installed(among programs: InstalledPrograms) -> [(program: PlayerProgram, path: String)]
  {
    allCases.compactMap { program in programs.path(of: program.rawValue).map { (program, $0) } }
  }

  /// The command that plays `file`.
  package func words(path: String, file: String) -> [String] {
    switch self {
    case .aplay, .play: [path, "-q", file]
    case .paplay, .afplay: [path, file]
    }
  }
}
