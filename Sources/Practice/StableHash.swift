/// A hash that is the same in every process and on every machine, for keys, file fingerprints and seeds.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923). Not for anything that an attacker gains by colliding.
package struct StableHash: Sendable, Hashable {
  /// The hash of what was combined so far.
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of nothing.
  package init() {}

  /// The hash of a text's UTF-8 bytes.
  package init(_ text: some StringProtocol) {
    self.init()
    combine(text.utf8)
  }

  /// Takes in further bytes.
  package mutating func combine(_ bytes: some Sequence<UInt8>) {
    var copy = self
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { copy.combine(contiguous: $0) }
    if isDone == nil { for byte in bytes { copy.combine(byte) } }
    self = copy
  }

  private mutating func combine(contiguous bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  private mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Takes in a number, least significant byte first.
  package mutating func combine(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { combine($0) }
  }
}
