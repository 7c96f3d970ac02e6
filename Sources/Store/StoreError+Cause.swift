import Foundation
import GRDB

extension StoreError {
  /// What an error thrown while working on the database at `path` means to the person.
  init(_ error: any Error, path: String, copies: String?) {
    switch error {
    case let known as StoreError:
      self = known
    case let failure as DatabaseError:
      self.init(failure, path: path, copies: copies)
    default:
      self = .other(path: path, cause: String(describing: error))
    }
  }

  private init(_ failure: DatabaseError, path: String, copies: String?) {
    // A full disk may first be felt where the log's index grows.
    if failure.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .diskFull(path: path)
      return
    }
    switch failure.resultCode {
    case .SQLITE_FULL:
      self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .locked(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self = .damaged(path: path, copies: copies)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = .notPermitted(path: path)
    case .SQLITE_CANTOPEN:
      self = .cannotOpen(path: path, cause: failure.message ?? "no reason given")
    default:
      self = .other(
        path: path, cause: failure.message ?? "SQLite error \(failure.extendedResultCode.rawValue)")
    }
  }

  /// What the C library's last error number means for `path`.
  static func system(_ number: Int32, path: String) -> StoreError {
    switch number {
    case EACCES, EPERM, EROFS: .notPermitted(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EEXIST: .alreadyThere(path: path)
    default: .cannotOpen(path: path, cause: String(cString: strerror(number)))
    }
  }
}
