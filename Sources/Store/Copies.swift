import Foundation
import GRDB
import Practice

/// The folder of the automatic copies.
struct Copies {
  let folder: String
  /// How many copies of each sort stay: with one a week, more than a month back.
  static let kept = 5

  /// What a copy is called; the names of one sort are in order of age.
  struct Name {
    /// Begins the names of one sort.
    let sort: String
    let file: String

    /// The copy of a week, by the study day it was made on.
    init(weekOf day: StudyDay) {
      self.init("rehearse-weekly-", day.iso)
    }

    /// The copy made before a migration to that version.
    init(beforeVersion version: Int, at instant: Instant) {
      self.init("rehearse-before-version-", "\(Self.stamp(instant))-\(version)")
    }

    /// The copy made before another database takes this one's place.
    init(beforeRestoreAt instant: Instant) {
      self.init("rehearse-before-restore-", Self.stamp(instant))
    }

    /// A damaged database that was set aside; these are never removed.
    init(damagedAt instant: Instant) {
      self.init("damaged-", Self.stamp(instant))
    }

    private init(_ sort: String, _ rest: String) {
      self.sort = sort
      file = sort + rest + ".sqlite"
    }

    /// `20261123T180400Z`, in UTC.
    private static func stamp(_ instant: Instant) -> String {
      let moment = Moment(instant: instant, utcOffset: 0, dayStart: .zero)
      let text = moment.iso.prefix(19).filter { $0 != "-" && $0 != ":" }
      return "\(text)Z"
    }
  }

  /// Copies a database under that name and lets the oldest of the sort go.
  ///
  /// Those whose names are later than the new one's, made when the clock was wrong, go before all others:
  /// else they would drive out each new copy.
  ///
  /// - Returns: the copy's path.
  @discardableResult
  func make(of queue: DatabaseQueue, named name: Name) throws -> String {
    try Files.makeFolder(folder)
    sweep()
    let path = path(of: name)
    try queue.copy(to: path, copies: folder)
    let files = files(of: name.sort)
    let inOrder = files.filter { $0 > name.file } + files.filter { $0 <= name.file }
    for file in inOrder.dropLast(Self.kept) { try Files.remove(folder + "/" + file) }
    return path
  }

  func path(of name: Name) -> String { folder + "/" + name.file }

  /// The days that the weekly copies were made on, by the clocks of those days.
  func weeklyDays() -> [StudyDay] {
    let sort = Name(weekOf: StudyDay(0)).sort
    return files(of: sort).compactMap { StudyDay(iso: $0.dropFirst(sort.count).prefix(10)) }
  }

  /// Paths of all copies and of what was set aside, in order of their names.
  func paths() -> [String] { files(of: "").map { folder + "/" + $0 } }

  /// Copies that never became whole, also those that another process is making.
  func unfinished() -> [UnfinishedCopy] { UnfinishedCopy.all(in: folder) }

  /// Removes what killed processes left here.
  func sweep() { UnfinishedCopy.sweep(folder) }

  /// Names of one sort, oldest first; none if there is no folder.
  private func files(of sort: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { $0.hasPrefix(sort) && $0.hasSuffix(".sqlite") }.sorted()
  }
}

extension DatabaseQueue {
  /// Copies the whole database, log included, into one file of mode 0600 that is complete once it is there.
  ///
  /// - Parameter copies: the folder of the automatic copies, for the message if this database is damaged.
  func copy(to target: String, copies: String?) throws {
    UnfinishedCopy.sweep(Files.folder(of: target), of: (target as NSString).lastPathComponent)
    let unfinished = UnfinishedCopy(of: target).path
    try Files.remove(unfinished)
    try Files.makePrivateFile(unfinished)
    do {
      try vacuum(into: unfinished)
      try verifyCopy(at: unfinished)
      try Files.replace(target, with: unfinished)
    } catch let failure as DatabaseError where failure.resultCode == .SQLITE_CORRUPT {
      try? Files.remove(unfinished)
      throw StoreError.damaged(path: path, copies: copies)
    } catch {
      try? Files.remove(unfinished)
      throw StoreError(error, path: target, copies: nil)
    }
  }
}

/// Throws unless the file is a sound database of ours.
@discardableResult
func verifyCopy(at path: String) throws -> DatabaseQueue {
  let queue = try DatabaseQueue(path: path, configuration: Connection.readOnly(path: path))
  let faults = try queue.inDatabase { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
  guard faults == ["ok"] else { throw StoreError.damaged(path: path, copies: nil) }
  return queue
}
