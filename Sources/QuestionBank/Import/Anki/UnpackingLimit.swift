/// How far a package may grow when it is unpacked.
struct UnpackingLimit {
  /// Bytes. Collections of hundreds of thousands of cards have a fifth of it.
  var mostBytes = 512 << 20
  /// Databases are packed to a tenth of their size, and sparse ones to a fiftieth.
  var mostGrowth = 200
  /// Bytes up to which any growth is harmless.
  var harmlessBytes = 4 << 20

  /// Refuses a size that is too much.
  /// - Parameters:
  ///   - bytes: what came out so far, or what the package says will.
  ///   - packed: what it was packed in.
  func check(_ bytes: Int, packed: Int) throws(ImportRefusal) {
    if bytes > mostBytes {
      throw ImportRefusal("what is packed in it is over \(mostBytes >> 20) MB")
    }
    if bytes > harmlessBytes, bytes / mostGrowth > packed {
      throw ImportRefusal("what is packed in it grows over \(mostGrowth) times, as no collection does")
    }
  }
}
