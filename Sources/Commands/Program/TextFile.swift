import Foundation

/// Reading and writing the person's text files, with a sentence where that fails.
enum TextFile {
  /// Whether there is anything of that name.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The whole file, or so much of its beginning that it is seen to have more than `limit` bytes.
  static func bytes(at path: String, limit: Int = .max) throws(Complaint) -> [UInt8] {
    let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Complaint("\(path) can't be read: \(reason()).", exit: .badFile) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Foundation.read(file, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Complaint("\(path) can't be read: \(reason()).", exit: .badFile) }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// The file as text, with invalid UTF-8 refused rather than changed.
  static func text(at path: String) throws(Complaint) -> String {
    guard let text = String(validating: try bytes(at: path), as: UTF8.self) else {
      throw Complaint("\(path) is not UTF-8 text; save it as UTF-8 in your editor.", exit: .badFile)
    }
    return text
  }

  /// Writes beside the file and renames, so that a crash leaves the old file or the new one.
  ///
  /// A link is followed, so that a file kept elsewhere stays where it is.
  static func write(_ text: String, to path: String) throws(Complaint) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let draft = "\(target).\(getpid()).new"
    try Folders.make((target as NSString).deletingLastPathComponent)
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o777 : 0o600
    guard save(Array(text.utf8), to: draft, mode: mode), rename(draft, target) == 0 else {
      let reason = reason()
      unlink(draft)
      throw Complaint("\(path) can't be written: \(reason).", exit: .storage)
    }
  }

  /// Writes a new file and waits until it is on disk; `errno` says why that failed.
  static func save(_ bytes: [UInt8], to path: String, mode: mode_t) -> Bool {
    let file = Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    let isSaved = rest.isEmpty && fsync(file) == 0
    let failure = errno
    close(file)
    errno = failure
    return isSaved
  }

  /// What the system says of the call that just failed.
  static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
