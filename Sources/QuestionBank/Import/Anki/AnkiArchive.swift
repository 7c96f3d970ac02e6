import CZip

/// A package of decks: a zip archive with a collection in it. Nothing of it is written under a name that it has.
struct AnkiArchive: ~Copyable {
  /// Names of collections, the newest form first. Where there is a newer one, the older asks to update the program.
  private static let collections = ["collection.anki21b", "collection.anki21", "collection.anki2"]

  static let damaged = ImportRefusal("it is damaged or cut off", advice: "export it from Anki again")

  private let archive: OpaquePointer

  /// Opens a file.
  init(path: String) throws(ImportRefusal) {
    try Self.check(directory: ZipDirectory.size(ofFile: path))
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw Self.refusal(code) }
    self.archive = archive
  }

  /// Opens bytes, which must stay where they are for as long as the archive is used.
  init(bytes: UnsafeRawBufferPointer) throws(ImportRefusal) {
    try Self.check(
      directory: ZipDirectory.size(ofArchive: bytes.count) { Array(bytes[$0.clamped(to: 0..<bytes.count)]) })
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error)
    else {
      throw Self.damaged
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw Self.refusal(zip_error_code_zip(&error))
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// Unpacks the newest collection in it; the size is in bytes.
  func unpackCollection(to file: PrivateFile, limit: UnpackingLimit) throws(ImportRefusal) -> Int {
    for name in Self.collections {
      let index = zip_name_locate(archive, name, 0)
      guard index >= 0 else { continue }
      return try unpack(zip_uint64_t(index), isZstd: name.hasSuffix("b"), to: file, limit: limit)
    }
    throw ImportRefusal("there is no collection of Anki's in it")
  }

  private func unpack(
    _ index: zip_uint64_t, isZstd: Bool, to file: PrivateFile, limit: UnpackingLimit
  ) throws(ImportRefusal) -> Int {
    var entry = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &entry) == 0 else { throw Self.damaged }
    guard Int32(entry.encryption_method) == ZIP_EM_NONE else {
      throw ImportRefusal("it is encrypted", advice: "export it from Anki again")
    }
    let packed = Int(clamping: entry.comp_size)
    try limit.check(Int(clamping: entry.size), packed: packed)
    guard let stream = zip_fopen_index(archive, index, 0) else { throw Self.refusal(archive) }
    defer { zip_fclose(stream) }
    var written = 0
    let write = { (piece: UnsafeRawBufferPointer) throws(ImportRefusal) in
      written += piece.count
      try limit.check(written, packed: packed)
      try file.append(piece)
    }
    let decoder = isZstd ? ZstdDecoder() : nil
    try Self.read(stream) { piece throws(ImportRefusal) in
      if isZstd { try decoder?.decode(piece, to: write) } else { try write(piece) }
    }
    if isZstd, decoder?.isAtEnd != true { throw Self.damaged }
    return written
  }

  private static func read(
    _ stream: OpaquePointer, to sink: (UnsafeRawBufferPointer) throws(ImportRefusal) -> Void
  ) throws(ImportRefusal) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { zip_fread(stream, $0.baseAddress, zip_uint64_t($0.count)) }
      guard count >= 0 else { throw damaged }
      guard count > 0 else { return }
      try buffer.withUnsafeBufferPointer { bytes throws(ImportRefusal) in
        try sink(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes).prefix(Int(count))))
      }
    }
  }

  private static func check(directory size: Int) throws(ImportRefusal) {
    guard size <= ZipDirectory.largestSize else {
      throw ImportRefusal("it has too many files in it", advice: "export it without its media")
    }
  }

  private static func refusal(_ archive: OpaquePointer) -> ImportRefusal {
    refusal(zip_error_code_zip(zip_get_error(archive)))
  }

  private static func refusal(_ code: Int32) -> ImportRefusal {
    switch code {
    case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_NOENT: ImportRefusal("it can't be read")
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP:
      ImportRefusal("it is encrypted", advice: "export it from Anki again")
    case ZIP_ER_COMPNOTSUPP:
      ImportRefusal("it is packed in a way that Anki doesn't pack", advice: "export it from Anki again")
    default: damaged
    }
  }
}
