import Practice
import Resources

/// The files that ship inside the binary.
enum ShippedFiles {
  struct File {
    var name: String
    var bytes: UnsafeBufferPointer<UInt8>

    /// Changes when the file does; found out anew at each start, which takes a tenth of a millisecond a bank.
    var fingerprint: UInt64 {
      var hash = StableHash()
      hash.combine(bytes)
      return hash.value
    }
  }

  static var banks: [File] {
    var count = 0
    guard let first = shipped_banks(&count) else { return [] }
    return UnsafeBufferPointer(start: first, count: count).map(File.init)
  }

  static var blueprints: [File] {
    var count = 0
    guard let first = shipped_blueprints(&count) else { return [] }
    return UnsafeBufferPointer(start: first, count: count).map(File.init)
  }

  /// Templates of messages.
  static var messages: [File] {
    var count = 0
    guard let first = shipped_messages(&count) else { return [] }
    return UnsafeBufferPointer(start: first, count: count).map(File.init)
  }

  /// A shipped text by its file name; empty if there is none.
  static func text(_ name: String) -> String {
    String(decoding: File(shipped_text(name)).bytes, as: UTF8.self)
  }

  static var version: String { text("version.txt").trimmingSpaces }
}

extension ShippedFiles.File {
  init(_ file: shipped_file) {
    name = file.name.map { String(cString: $0) } ?? ""
    bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
  }
}
