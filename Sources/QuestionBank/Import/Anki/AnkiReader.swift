import Foundation

/// Reads packages of decks, `.apkg` and `.colpkg`, with the database of any version of Anki in them.
package struct AnkiReader {
  private let limit: UnpackingLimit
  private let folder: String

  /// A reader that unpacks into the folder for temporary files.
  package init() { self.init(limit: UnpackingLimit()) }

  /// A reader with limits and a folder of one's own.
  init(limit: UnpackingLimit, folder: String = FileManager.default.temporaryDirectory.path) {
    self.limit = limit
    self.folder = folder
  }

  /// Reads a package's file.
  /// - Parameter withHistory: whether the reviews in it are wanted.
  package func read(path: String, withHistory: Bool) throws(ImportRefusal) -> ForeignReading {
    try read(AnkiArchive(path: path), withHistory: withHistory)
  }

  /// Reads a package that is in memory.
  /// - Parameter withHistory: whether the reviews in it are wanted.
  package func read(bytes: [UInt8], withHistory: Bool) throws(ImportRefusal) -> ForeignReading {
    try bytes.withUnsafeBufferPointer { bytes throws(ImportRefusal) in
      try read(AnkiArchive(bytes: UnsafeRawBufferPointer(bytes)), withHistory: withHistory)
    }
  }

  /// Whether a file that begins with those bytes, thirty or more, is a package: a zip archive of which the first file has
  /// one of the names that Anki's have.
  package static func isPackage(_ head: [UInt8]) -> Bool {
    guard head.starts(with: [0x50, 0x4b, 0x03, 0x04]), head.count > 30 else { return false }
    let name = String(decoding: head[30...].prefix(Int(head[26]) + Int(head[27]) << 8), as: UTF8.self)
    // Pictures and sounds are numbered.
    return name.hasPrefix("collection.anki") || name == "meta" || name == "media"
      || !name.isEmpty && name.utf8.allSatisfy(\.isASCIIDigit)
  }

  private func read(_ archive: borrowing AnkiArchive, withHistory: Bool) throws(ImportRefusal)
    -> ForeignReading
  {
    let file = try PrivateFile(below: folder)
    let size = try archive.unpackCollection(to: file, limit: limit)
    // The database may say that a log goes with it, which is never in the package.
    if size >= 100 { try file.overwrite(at: 18, with: [1, 1]) }
    let database = try AnkiDatabase(path: file.path)
    return try database.read { db in try AnkiReading(db, withHistory: withHistory).reading }
  }
}
