import Foundation
import GRDB
import Practice

extension EventID {
  /// Its sixteen bytes, most significant first, so that SQLite's order is the ids' own.
  var blob: Data {
    var data = Data(capacity: 16)
    withUnsafeBytes(of: high.bigEndian) { data.append(contentsOf: $0) }
    withUnsafeBytes(of: low.bigEndian) { data.append(contentsOf: $0) }
    return data
  }

  /// Nil unless there are sixteen bytes.
  init?(blob bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    self.init(
      high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
      low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }
}

extension Row {
  /// The id in a column that the schema says holds one; nil for NULL.
  func eventID(_ column: Int) throws -> EventID? {
    try withUnsafeData(atIndex: column) { data in
      data?.withUnsafeBytes { EventID(blob: $0) }
    }
  }
}
