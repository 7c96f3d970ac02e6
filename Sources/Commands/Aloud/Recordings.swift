import Foundation
import Practice

/// The folder of recorded answers: one WAV file an attempt, named by its id.
///
/// A sound stays when its attempt is taken back, since that can be done anew; only ``erase(_:)`` takes it away.
struct Recordings {
  let folder: String

  /// An hour, which is more than anybody says in one answer: sixteen bits at 16,000 samples a second, and a header.
  static let mostBytes = 3600 * 16_000 * 2 + 4096

  /// How the files of answers still being given begin; the process stands behind it.
  private static let draftPrefix = ".answer-"

  func path(of attempt: EventID) -> String { "\(folder)/\(attempt).wav" }

  /// Where the sound of a mock interview's answer waits for its grade.
  func path(of place: Int, in mock: EventID) -> String { "\(folder)/\(mock).\(place).wav" }

  func has(_ attempt: EventID) -> Bool { TextFile.exists(path(of: attempt)) }

  /// A file of this process that no attempt has yet; the folder is made if need be.
  func draft(_ name: String) throws(Complaint) -> String {
    try Folders.make(folder)
    return "\(folder)/\(Self.draftPrefix)\(getpid())-\(name)"
  }

  /// What can be heard in a file, nil if nothing can.
  func sound(at path: String) -> Sound? {
    // More than the limit is another program's file, and its beginning is enough.
    guard let bytes = try? TextFile.bytes(at: path, limit: Self.mostBytes) else { return nil }
    return try? WaveReader.sound(of: bytes)
  }

  func save(_ sound: Sound, to path: String) throws(Complaint) {
    guard TextFile.save(sound.wave, to: path, mode: 0o600) else {
      let reason = TextFile.reason()
      unlink(path)
      throw Complaint("The recording can't be kept in \(folder): \(reason).", exit: .storage)
    }
  }

  /// Lets a draft, or the sound of an attempt that was taken back, be the sound of this one.
  func move(_ path: String, to attempt: EventID) throws(Complaint) {
    try move(path, to: self.path(of: attempt))
  }

  func move(_ path: String, to other: String) throws(Complaint) {
    guard rename(path, other) == 0 else {
      throw Complaint("The recording can't be kept in \(folder): \(TextFile.reason()).", exit: .storage)
    }
  }

  /// Erases files for good.
  ///
  /// - Returns: how many there were, and the files that are still there.
  func erase(_ paths: [String]) -> (count: Int, notReached: [String]) {
    let notReached = paths.filter { unlink($0) != 0 }
    return (paths.count - notReached.count, notReached)
  }

  /// All attempts that have a sound.
  var attempts: [EventID] { names.compactMap(Self.attempt) }

  /// The files that wait for grades of a mock interview.
  func waiting(in mock: EventID) -> [String] {
    names.filter { Self.mock($0) == mock }.map { "\(folder)/\($0)" }
  }

  /// Files that belong to none of the `known` attempts and not to the mock interview in progress, and what processes
  /// left that died in an answer; sorted.
  func strays(known: Set<EventID>, mock: EventID?) -> [String] {
    names.filter { name in
      if let id = Self.attempt(name) { return !known.contains(id) }
      if let id = Self.mock(name) { return id != mock }
      guard name.hasPrefix(Self.draftPrefix) else { return false }
      let process = name.dropFirst(Self.draftPrefix.count).prefix { $0 != "-" }
      return pid_t(process).map { $0 != getpid() && kill($0, 0) != 0 && errno == ESRCH } ?? true
    }.map { "\(folder)/\($0)" }
  }

  /// How many answers files belong to: beside a draft lies what the recorder or the transcriber said.
  func count(_ files: [String]) -> Int {
    Set(files.map { $0.hasSuffix(".txt") ? String($0.dropLast(4)) : $0 }).count
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func attempt(_ name: String) -> EventID? {
    name.hasSuffix(".wav") ? EventID(name.dropLast(4)) : nil
  }

  private static func mock(_ name: String) -> EventID? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[2] == "wav" && Int(parts[1]) != nil ? EventID(parts[0]) : nil
  }
}
