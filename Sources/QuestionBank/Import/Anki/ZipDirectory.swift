import Foundation

/// The list of an archive's files, which libzip takes into memory as a whole, at several times its size.
enum ZipDirectory {
  /// Bytes; three hundred thousand files take as much.
  static let largestSize = 32 << 20

  /// An end record with the longest comment.
  private static let longestEnd = 22 + 0xffff

  /// The size in bytes that the end of an archive states, the largest one if several ends can be found in it; 0 if none can.
  /// - Parameter read: the bytes of a range of the archive, as far as there are any.
  static func size(ofArchive count: Int, read: (Range<Int>) -> [UInt8]) -> Int {
    let start = max(0, count - longestEnd)
    let tail = read(start..<count)
    var size = 0
    var index = tail.count - 22
    while index >= 0 {
      if tail[index] == 0x50, number(tail, at: index, bytes: 4) == 0x0605_4b50 {
        let stated = number(tail, at: index + 12, bytes: 4)
        size = max(size, stated == 0xffff_ffff ? largeSize(before: index, tail, read) : stated)
        if number(tail, at: index + 10, bytes: 2) == 0xffff {
          size = max(size, largeSize(before: index, tail, read))
        }
      }
      index -= 1
    }
    return size
  }

  /// The same for an archive of more files than the old end record can count.
  private static func largeSize(before end: Int, _ tail: [UInt8], _ read: (Range<Int>) -> [UInt8]) -> Int {
    guard end >= 20, number(tail, at: end - 20, bytes: 4) == 0x0706_4b50 else { return 0 }
    let offset = number(tail, at: end - 12, bytes: 8)
    guard offset < .max - 56 else { return 0 }
    let record = read(offset..<offset + 56)
    guard record.count == 56, number(record, at: 0, bytes: 4) == 0x0606_4b50 else { return 0 }
    return number(record, at: 40, bytes: 8)
  }

  /// A number with its lowest byte first; `Int.max` for what is beyond it.
  private static func number(_ bytes: [UInt8], at index: Int, bytes count: Int) -> Int {
    Int(clamping: bytes[index..<index + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}

extension ZipDirectory {
  /// The same for a file; 0 if it can't be read.
  static func size(ofFile path: String) -> Int {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    let count = lseek(descriptor, 0, SEEK_END)
    return size(ofArchive: Int(max(0, count))) { range in
      guard range.lowerBound < count else { return [] }
      var bytes = [UInt8](repeating: 0, count: min(range.count, longestEnd))
      let read = pread(descriptor, &bytes, bytes.count, off_t(range.lowerBound))
      return Array(bytes.prefix(max(0, read)))
    }
  }
}
