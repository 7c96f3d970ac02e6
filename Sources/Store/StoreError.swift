/// Why the database could not do what was asked. Every case names the file or folder concerned.
package enum StoreError: Error, Sendable, Hashable {
  /// The folder is missing and can't be made.
  case missingFolder(path: String, cause: String)
  /// The person may not read or write there.
  case notPermitted(path: String)
  case cannotOpen(path: String, cause: String)
  case diskFull(path: String)
  /// Another process held it for longer than the time-out.
  case locked(path: String)
  /// Not a database, or one with broken pages. `copies` is the folder of the automatic copies.
  case damaged(path: String, copies: String?)
  /// Written by a later version of the program.
  case newerVersion(path: String, version: Int, known: Int)
  /// A database of some other program.
  case notRehearse(path: String)
  /// A copy would overwrite a file that nobody said may go.
  case alreadyThere(path: String)
  case other(path: String, cause: String)

  /// The file or folder concerned.
  package var path: String {
    switch self {
    case .missingFolder(let path, _), .notPermitted(let path), .cannotOpen(let path, _),
      .diskFull(let path), .locked(let path), .damaged(let path, _), .newerVersion(let path, _, _),
      .notRehearse(let path), .alreadyThere(let path), .other(let path, _):
      path
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// One sentence for the person: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .missingFolder(let path, let cause):
      "The folder \(path) is missing and could not be made (\(cause)): make it, or name another one."
    case .notPermitted(let path):
      "Reading or writing \(path) is not permitted: check who owns it and its permissions."
    case .cannotOpen(let path, let cause):
      "The database \(path) could not be opened (\(cause)): check that the path is right and readable."
    case .diskFull(let path):
      "The disk that holds \(path) is full, and nothing of this step was stored: make room and try again."
    case .locked(let path):
      "Another process has held \(path) for over five seconds: let it finish or end it, then try again."
    case .damaged(let path, let copies?):
      "The database \(path) is damaged: restore a copy with `rehearse restore FILE`;"
        + " automatic copies are in \(copies)."
    case .damaged(let path, nil):
      "The file \(path) is damaged or not a database: choose another one."
    case .newerVersion(let path, let version, let known):
      "The database \(path) is from a newer version of rehearse (format \(version), this one knows \(known)):"
        + " update rehearse to open it."
    case .notRehearse(let path):
      "The file \(path) is not a rehearse database: choose another one; it was left as it is."
    case .alreadyThere(let path):
      "The file \(path) is already there: choose another name, or say that it may be overwritten."
    case .other(let path, let cause):
      "The database \(path) could not do this (\(cause)): run `rehearse doctor` to check it."
    }
  }
}
