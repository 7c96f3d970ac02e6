import Foundation

/// The file that a copy is written to until it is complete. A process that is killed leaves it behind, with
/// all answers in it.
struct UnfinishedCopy {
  let path: String
  /// The name that the copy was to get.
  private let target: String
  private let process: Int32
  private static let mark = ".unfinished-"

  /// Where this process writes the copy that is to be at `target`.
  init(of target: String) {
    self.target = (target as NSString).lastPathComponent
    process = ProcessInfo.processInfo.processIdentifier
    path = target + Self.mark + String(process)
  }

  /// Nil for a file of another kind.
  private init?(folder: String, file: String) {
    guard let mark = file.range(of: Self.mark, options: .backwards),
      let process = Int32(file[mark.upperBound...]), process > 0
    else { return nil }
    self.process = process
    target = String(file[..<mark.lowerBound])
    path = folder + "/" + file
  }

  /// Those in a folder, by whatever process; none if there is no folder.
  ///
  /// - Parameter target: only those of copies that were to get this name; nil means all.
  static func all(in folder: String, of target: String? = nil) -> [UnfinishedCopy] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.sorted().compactMap { UnfinishedCopy(folder: folder, file: $0) }
      .filter { target == nil || $0.target == target }
  }

  /// Removes what processes left that no longer live. What can't be removed now is tried the next time.
  ///
  /// - Parameter target: as in ``all(in:of:)``.
  static func sweep(_ folder: String, of target: String? = nil) {
    for unfinished in all(in: folder, of: target) where !unfinished.isBeingWritten {
      try? Files.remove(unfinished.path)
    }
  }

  /// Whether its process lives, be it another person's.
  private var isBeingWritten: Bool { kill(process, 0) == 0 || errno == EPERM }
}
