import Foundation

/// Reading and writing the person's text files, with a sentence where that fails.
enum TextFile {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func bytes(at path: String) throws(Complaint) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Complaint("\(path) can't be read: \(error.reason).", exit: .badFile)
    }
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
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: draft))
      let mode = (try? FileManager.default.attributesOfItem(atPath: target))?[.posixPermissions]
      try FileManager.default.setAttributes([.posixPermissions: mode ?? 0o600], ofItemAtPath: draft)
      guard rename(draft, target) == 0 else {
        throw Complaint("\(path) can't be written: \(String(cString: strerror(errno))).", exit: .storage)
      }
    } catch {
      unlink(draft)
      throw (error as? Complaint) ?? Complaint("\(path) can't be written: \(error.reason).", exit: .storage)
    }
  }
}
