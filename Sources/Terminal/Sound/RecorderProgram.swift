/// A program that records a microphone into a WAV file until it is ended.
package enum RecorderProgram: String, Sendable, Hashable, CaseIterable {
  case arecord, parecord, rec, sox

  /// Those that are installed, with their paths, the one to try first in front: that of the kernel's own sound system
  /// goes through the others where they are the default.
  package static func installed(among programs: InstalledPrograms) -> [(
    program: RecorderProgram, path: String
  )] {
    allCases.compactMap { program in programs.path(of: program.rawValue).map { (program, $0) } }
  }

  /// Samples a second. Voices need no more, and transcribers want just that.
  private static let rate = "16000"

  /// The command that records into `file`: sixteen bits, one channel.
  package func words(path: String, file: String) -> [String] {
    switch self {
    case .arecord: [path, "-q", "-t", "wav", "-f", "S16_LE", "-r", Self.rate, "-c", "1", file]
    case .parecord:
      [path, "--file-format=wav", "--format=s16le", "--rate=\(Self.rate)", "--channels=1", file]
    case .rec: [path, "-q", "-r", Self.rate, "-c", "1", "-b", "16", file]
    case .sox: [path, "-q", "-d", "-r", Self.rate, "-c", "1", "-b", "16", file]
    }
  }
}
