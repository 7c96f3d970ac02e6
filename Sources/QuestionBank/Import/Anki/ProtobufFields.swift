/// The fields of a protocol buffer message that are wanted: numbers and texts.
struct ProtobufFields {
  private(set) var numbers: [UInt64: UInt64] = [:]
  private(set) var texts: [UInt64: String] = [:]

  /// Reads as far as the bytes are sound; of a field that comes twice the later one counts.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let key = Self.number(&rest) {
      switch key & 7 {
      case 0:
        guard let number = Self.number(&rest) else { return }
        numbers[key >> 3] = number
      case 1: rest = rest.dropFirst(8)
      case 2:
        guard let length = Self.number(&rest), length <= UInt64(rest.count) else { return }
        texts[key >> 3] = String(decoding: rest.prefix(Int(length)), as: UTF8.self)
        rest = rest.dropFirst(Int(length))
      case 5: rest = rest.dropFirst(4)
      default: return
      }
    }
  }

  /// A number of seven bits a byte, the lowest first.
  private static func number(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      number |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return number }
    }
    return nil
  }
}
