import CZip
import CZstd
import Foundation

/// Makes zip archives for tests, in memory.
package enum ZipFile {
  package struct Entry {
    package var name: String
    package var bytes: [UInt8]
    var isPacked = true
    package var password: String?

    package init(name: String, bytes: [UInt8], isPacked: Bool = true, password: String? = nil) {
      (self.name, self.bytes, self.isPacked, self.password) = (name, bytes, isPacked, password)
    }
  }

  package static func archive(_ entries: [Entry]) throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "zip-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    var buffers: [UnsafeMutableRawPointer] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    for entry in entries {
      let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(1, entry.bytes.count), alignment: 1)
      buffers.append(buffer)
      entry.bytes.withUnsafeBytes {
        if let base = $0.baseAddress { buffer.copyMemory(from: base, byteCount: $0.count) }
      }
      let source = zip_source_buffer(archive, buffer, zip_uint64_t(entry.bytes.count), 0)
      let index = zip_uint64_t(zip_file_add(archive, entry.name, source, 0))
      if !entry.isPacked { zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) }
      if let password = entry.password {
        zip_file_set_encryption(archive, index, zip_uint16_t(ZIP_EM_AES_256), password)
      }
    }
    guard zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }

  package static func zstd(_ bytes: [UInt8]) -> [UInt8] {
    var packed = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let count = ZSTD_compress(&packed, packed.count, bytes, bytes.count, 3)
    return Array(packed.prefix(count))
  }
}
