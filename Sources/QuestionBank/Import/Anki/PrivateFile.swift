import Foundation

/// A file in a folder of its own that nobody else can read, gone when it is no longer used.
final class PrivateFile {
  /// Where it is.
  let path: String
  private let folder: String
  private let descriptor: Int32

  /// An empty file in a new folder below the one given; the refusal says why there can't be one.
  init(below parent: String) throws(ImportRefusal) {
    var template = Array((parent + "/rehearse-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.refusal() }
    folder = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    path = folder + "/collection"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let refusal = Self.refusal()
      rmdir(folder)
      throw refusal
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    unlink(path)
    rmdir(folder)
  }

  /// Adds bytes at its end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(ImportRefusal) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        throw Self.refusal()
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Puts bytes in the place of those that are there.
  func overwrite(at offset: Int, with bytes: [UInt8]) throws(ImportRefusal) {
    guard pwrite(descriptor, bytes, bytes.count, off_t(offset)) == bytes.count else { throw Self.refusal() }
  }

  private static func refusal() -> ImportRefusal {
    ImportRefusal("it can't be unpacked: \(String(cString: strerror(errno)))")
  }
}
