import Foundation
import GRDB
package import Practice

extension Store {
  /// Writes everything into one file that can be kept anywhere; a plain copy of the database would miss what
  /// still stands in its log.
  ///
  /// The file is checked before it gets its name, so a failure leaves nothing behind. What a killed process
  /// left beside it goes with the next backup to the same file.
  ///
  /// - Throws: `alreadyThere` if the file exists and may not be overwritten.
  package func backup(to path: String, overwriting: Bool) throws(StoreError) {
    if !overwriting, FileManager.default.fileExists(atPath: path) { throw .alreadyThere(path: path) }
    do {
      try queue.copy(to: path, copies: location?.backups)
    } catch {
      throw StoreError(error, path: path, copies: nil)
    }
  }

  /// Makes the week's automatic copy if none is less than a week old and there is anything to lose.
  ///
  /// It takes seconds for a long history, so it belongs after a round, not before.
  ///
  /// - Returns: the copy's path, or nil if none was due.
  package func makeWeeklyCopyIfDue(now: Moment) throws(StoreError) -> String? {
    guard let location, try hasHistory() else { return nil }
    let copies = Copies(folder: location.backups)
    copies.sweep()
    // A copy from a later day than today's was made under another clock and proves nothing.
    if copies.weeklyDays().contains(where: { (0..<7).contains(now.day - $0) }) { return nil }
    do {
      return try copies.make(of: queue, named: Copies.Name(weekOf: now.day))
    } catch {
      throw StoreError(error, path: location.backups, copies: nil)
    }
  }

  /// Puts a backup in the place of the database at `location`, and opens it.
  ///
  /// The backup is checked first. The present database is kept in the folder of the automatic copies; one too
  /// damaged to be copied is moved there as it is.
  package static func restore(
    from path: String, at location: StoreLocation, targetRecall: Double, device: Device, now: Instant
  ) throws(StoreError) -> Store {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .cannotOpen(path: path, cause: "there is no such file")
    }
    guard !Files.isSame(path, location.database) else {
      throw .other(path: path, cause: "it is the database itself")
    }
    do {
      let source = try verifyCopy(at: path)
      try source.inDatabase { try Connection.refuseNewer($0, path: path, known: Migration.all.latest) }
      let present = try setAside(location, targetRecall: targetRecall, device: device, now: now)
      do {
        try source.backup(to: present.queue)
      } catch {
        throw StoreError(error, path: location.database, copies: location.backups)
      }
    } catch {
      throw StoreError(error, path: path, copies: nil)
    }
    return try open(at: location, targetRecall: targetRecall, device: device, now: now)
  }

  /// Keeps what is at the location, and opens it to be written over.
  private static func setAside(
    _ location: StoreLocation, targetRecall: Double, device: Device, now: Instant
  ) throws(StoreError) -> Store {
    let copies = Copies(folder: location.backups)
    do {
      let present = try open(at: location, targetRecall: targetRecall, device: device, now: now)
      if try present.hasHistory() {
        try copies.make(of: present.queue, named: Copies.Name(beforeRestoreAt: now))
      }
      return present
    } catch StoreError.damaged(_, _) {
      try moveAway(location.database, to: copies, now: now)
      return try open(at: location, targetRecall: targetRecall, device: device, now: now)
    } catch {
      throw StoreError(error, path: location.database, copies: location.backups)
    }
  }

  private static func moveAway(_ database: String, to copies: Copies, now: Instant) throws(StoreError) {
    try Files.makeFolder(copies.folder)
    let away = copies.path(of: Copies.Name(damagedAt: now))
    for suffix in ["", "-wal", "-shm"] {
      guard FileManager.default.fileExists(atPath: database + suffix) else { continue }
      do {
        try FileManager.default.moveItem(atPath: database + suffix, toPath: away + suffix)
      } catch {
        throw .other(path: away + suffix, cause: error.localizedDescription)
      }
    }
  }
}
