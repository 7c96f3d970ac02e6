import Foundation

/// Files and folders that only their owner may read.
enum Files {
  /// The folder a path lies in; `.` for a bare name.
  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// Makes the folder and what is missing above it, each with mode 0700; one that is there stays as it is.
  static func makeFolder(_ path: String) throws(StoreError) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return }
    let above = folder(of: path)
    if above != path { try makeFolder(above) }
    if mkdir(path, 0o700) == 0 { return }
    // Another process may have made it in the meantime.
    let number = errno
    if number == EEXIST, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    {
      return
    }
    switch number {
    case ENOSPC, EDQUOT: throw .diskFull(path: path)
    default: throw .missingFolder(path: path, cause: String(cString: strerror(number)))
    }
  }

  /// Makes an empty file with mode 0600, or takes others' permissions away from the one that is there. SQLite
  /// gives its log the mode of the database.
  ///
  /// A file that is there is not opened: closing it again would release the locks that this process's other
  /// connections hold on it.
  static func makePrivateFile(_ path: String) throws(StoreError) {
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return
    }
    guard errno == EEXIST else { throw .system(errno, path: path) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw .system(errno, path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotOpen(path: path, cause: "not a file") }
    if status.st_mode & 0o077 != 0, chmod(path, 0o600) != 0 { throw .system(errno, path: path) }
  }

  /// Puts a finished file in the place of another, on disk before this returns.
  static func replace(_ path: String, with finished: String) throws(StoreError) {
    try synchronise(finished)
    guard rename(finished, path) == 0 else { throw .system(errno, path: path) }
    try synchronise(folder(of: path))
  }

  /// Removes a file; none there is as good.
  static func remove(_ path: String) throws(StoreError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .system(errno, path: path) }
  }

  /// Whether two paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var left = stat()
    var right = stat()
    return stat(path, &left) == 0 && stat(other, &right) == 0 && left.st_dev == right.st_dev
      && left.st_ino == right.st_ino
  }

  private static func synchronise(_ path: String) throws(StoreError) {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno, path: path) }
    defer { close(descriptor) }
    // Some file systems can't sync a folder; the rename is then as safe as they make it.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .system(errno, path: path) }
  }
}

/// Held while a database is opened, so that two processes can't make or migrate it at once.
///
/// SQLite's own locks don't serve: a database's first change to WAL fails at once if another process is
/// at it.
struct FolderLock {
  private let descriptor: Int32
  /// So short that nobody notices it on top of what the other process takes.
  private static let stepSeconds = 0.02

  /// Waits for the lock. A file system without locks gets none.
  ///
  /// - Parameter seconds: how long to wait; a process that was stopped may hold the lock for good.
  /// - Throws: `locked` if another process still holds it then.
  init(_ folder: String, waiting seconds: Double = Connection.busySeconds) throws(StoreError) {
    descriptor = Foundation.open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    var left = seconds
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { return }
      guard left > 0 else {
        close(descriptor)
        throw .locked(path: folder)
      }
      usleep(UInt32(Self.stepSeconds * 1_000_000))
      left -= Self.stepSeconds
    }
  }

  func release() {
    if descriptor >= 0 { close(descriptor) }
  }
}
