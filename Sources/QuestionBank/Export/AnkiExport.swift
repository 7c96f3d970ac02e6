import CZip
import Foundation
package import Practice

/// Writes a bank as a package that Anki imports as one deck.
package enum AnkiExport {
  /// Why a package could not be written: one clause in lower case.
  package struct Failure: Error, Sendable, Hashable {
    /// As the library or the system says it.
    package var reason: String
  }

  /// Makes the file, which must not be there yet; a failure leaves none.
  ///
  /// Notes keep their identity from one export to the next, so that Anki mends what it has instead of doubling it.
  /// - Parameter instant: Now; Anki takes over what is newer than what it has.
  package static func write(_ bank: Bank, to path: String, at instant: Instant) throws(Failure) {
    let database = path + ".anki2"
    defer { for file in [database, database + "-journal"] { unlink(file) } }
    do {
      try Collection(bank: bank, instant: instant).write(to: database)
    } catch {
      throw Failure(reason: "\(error)")
    }
    try pack(database, into: path)
  }

  private static func pack(_ database: String, into path: String) throws(Failure) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw Failure(reason: String(cString: zip_error_strerror(&error)))
    }
    guard add(zip_source_file(archive, database, 0, -1), as: "collection.anki2", to: archive),
      // The pictures and sounds there are, by number: none. The archive frees the copy when it is written.
      add(zip_source_buffer(archive, strdup("{}"), 2, 1), as: "media", to: archive),
      zip_close(archive) == 0
    else {
      let reason = String(cString: zip_strerror(archive))
      zip_discard(archive)
      unlink(path)
      throw Failure(reason: reason)
    }
  }

  private static func add(_ source: OpaquePointer?, as name: String, to archive: OpaquePointer) -> Bool {
    guard let source else { return false }
    guard zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else {
      zip_source_free(source)
      return false
    }
    return true
  }
}
