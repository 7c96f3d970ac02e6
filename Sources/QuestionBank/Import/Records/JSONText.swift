/// A JSON text made ready for a parser of YAML, of which JSON is nearly a part; line breaks stay where they are.
///
/// Pairs of surrogates become the character they stand for and comments go, as YAML has neither. Several values, as in a
/// file with one on each line, become a list.
struct JSONText {
  private let text: [UInt8]
  private var position = 0
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Values that begin outside all brackets.
  private var values = 0

  /// The same text for a parser of YAML.
  static func asYAML(_ text: String) -> [UInt8] {
    var json = JSONText(text: Array(text.utf8))
    json.bytes.reserveCapacity(json.text.count + json.text.count / 16)
    while json.position < json.text.count { json.step() }
    return json.values > 1 ? [UInt8(ascii: "[")] + json.bytes + [UInt8(ascii: "]")] : json.bytes
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func step() {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): string(closedBy: byte)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if depth == 0 {
        if values > 0 { bytes.append(UInt8(ascii: ",")) }
        values += 1
      }
      depth += 1
      keep(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth = max(0, depth - 1)
      keep(byte)
    case UInt8(ascii: ":"):
      keep(byte)
      // `{a:1}` is a key to JSON5 and one word to YAML.
      if position < text.count, !text[position].isASCIISpace { bytes.append(0x20) }
    case UInt8(ascii: "/"): slash()
    default: keep(byte)
    }
  }

  private mutating func keep(_ byte: UInt8) {
    bytes.append(byte)
    position += 1
  }

  private mutating func slash() {
    switch position + 1 < text.count ? text[position + 1] : 0 {
    case UInt8(ascii: "/"): while position < text.count, text[position] != 0x0a { position += 1 }
    case UInt8(ascii: "*"):
      position += 2
      while position < text.count {
        if text[position] == UInt8(ascii: "/"), text[position - 1] == UInt8(ascii: "*") { break }
        if text[position] == 0x0a { bytes.append(0x0a) }
        position += 1
      }
      position = min(position + 1, text.count)
    default: keep(UInt8(ascii: "/"))
    }
  }

  private mutating func string(closedBy quote: UInt8) {
    keep(quote)
    while position < text.count, text[position] != quote {
      if text[position] == UInt8(ascii: "\\") { escape(quote) } else { keep(text[position]) }
    }
    if position < text.count { keep(quote) }
  }

  private mutating func escape(_ quote: UInt8) {
    guard position + 1 < text.count else { return keep(text[position]) }
    switch text[position + 1] {
    case UInt8(ascii: "u"):
      guard let first = unit(at: position) else { break }
      position += 6
      return add(first)
    // YAML has no such escape.
    case UInt8(ascii: "'"):
      position += 1
      return keep(UInt8(ascii: "'"))
    default: break
    }
    keep(text[position])
    keep(text[position])
  }

  /// Adds the character of a unit of UTF-16, which may need the next one.
  private mutating func add(_ unit: UInt32) {
    switch unit {
    case 0xd800..<0xdc00:
      guard let low = self.unit(at: position), (0xdc00..<0xe000).contains(low) else { return add(0xfffd) }
      position += 6
      add(scalar: 0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00))
    case 0xdc00..<0xe000: add(0xfffd)
    // Nothing in a text stands for these.
    case 0..<0x20 where unit != 0x09 && unit != 0x0a && unit != 0x0d: break
    default: bytes.append(contentsOf: "\\u".utf8 + Self.hex(unit))
    }
  }

  private mutating func add(scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return add(0xfffd) }
    bytes.append(contentsOf: String(Character(scalar)).utf8)
  }

  /// The four digits of `\u1234` at a place; nil if none stand there.
  private func unit(at place: Int) -> UInt32? {
    guard place + 6 <= text.count, text[place] == UInt8(ascii: "\\"), text[place + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    return UInt32(String(decoding: text[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
  }

  private static func hex(_ unit: UInt32) -> [UInt8] {
    let digits = Array(String(unit, radix: 16).utf8)
    return [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 4 - digits.count)) + digits
  }
}
