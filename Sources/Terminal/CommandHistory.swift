import Foundation

/// Commands given before, oldest first, in memory and in a file that several processes may share.
///
/// Each command is appended to the file at once. A missing file is an empty history; one that can't be written is no
/// error: the commands are then kept while the program runs.
final class CommandHistory {
  /// Enough for months of daily use, and read in well under a millisecond.
  static let limit = 1_000

  private(set) var commands: [String] = []
  private let path: String?

  init(path: String?) {
    self.path = path
    guard let path, let text = FileDescriptor.readFile(path) else { return }
    let lines = text.split(separator: "\n").map(String.init)
    commands = lines.suffix(Self.limit)
    if lines.count > Self.limit { shorten(path) }
  }

  /// Keeps a command, unless it is blank or the same as the one before.
  func add(_ command: String) {
    let line = command.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !line.allSatisfy(\.isWhitespace), line != commands.last else { return }
    commands.append(line)
    if commands.count > Self.limit { commands.removeFirst() }
    append(line)
  }

  private func append(_ line: String) {
    guard let path else { return }
    makeFolder(of: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    _ = FileDescriptor.write(line + "\n", to: descriptor)
  }

  private func makeFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Writes beside the file and renames, so that a crash leaves the old file or the new one.
  private func shorten(_ path: String) {
    let draft = "\(path).\(getpid())"
    let text = commands.map { $0 + "\n" }.joined()
    if !FileDescriptor.writePrivateFile(text, path: draft) || rename(draft, path) != 0 {
      unlink(draft)
    }
  }
}
