import CZstd

/// Unpacks a stream that zstd packed.
final class ZstdDecoder {
  private let context: OpaquePointer
  private var output = [UInt8](repeating: 0, count: ZSTD_DStreamOutSize())
  /// Whether the last frame is at its end.
  private(set) var isAtEnd = false

  /// As the logarithm of bytes. Anki packs with a tenth of it; what asks for more wants our memory.
  private static let largestWindow: Int32 = 25

  /// A decoder at a stream's beginning; nil if there is no memory for it.
  init?() {
    guard let context = ZSTD_createDCtx() else { return nil }
    self.context = context
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.largestWindow)
  }

  deinit { ZSTD_freeDCtx(context) }

  /// Hands on what comes out of the next bytes, piece by piece.
  func decode(
    _ bytes: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) throws(ImportRefusal) -> Void
  ) throws(ImportRefusal) {
    var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
    var isFull = false
    while input.pos < input.size || isFull {
      let (result, count) = output.withUnsafeMutableBytes { buffer in
        var piece = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
        let result = ZSTD_decompressStream(context, &piece, &input)
        return (result, piece.pos)
      }
      guard ZSTD_isError(result) == 0 else { throw AnkiArchive.damaged }
      isAtEnd = result == 0
      isFull = count == output.count && !isAtEnd
      try output.withUnsafeBufferPointer { buffer throws(ImportRefusal) in
        try sink(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer).prefix(count)))
      }
    }
  }
}
