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

  /// Whether a text begins as JSON does, behind comments.
  static func begins(_ text: String) -> Bool {
    let bytes = text.utf8
    var index = bytes.startIndex
    func skipSpace() {
      while index < bytes.endIndex, bytes[index] <= 0x20 { index = bytes.index(after: index) }
    }
    skipSpace()
    while bytes[index...].starts(with: "//".utf8) {
      index = bytes[index...].firstIndex(of: 0x0a) ?? bytes.endIndex
      skipSpace()
    }
    guard let first = bytes[index...].first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      return false
    }
    index = bytes.index(after: index)
    skipSpace()
    // `[x]: http://…`, `[a link](…)` and `{% raw %}` begin Markdown.
    guard let second = bytes[index...].first else { return false }
    if "\"[{]}".utf8.contains(second) || second == UInt8(ascii: "/") { return true }
    let key = bytes[index...].prefix(40).prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_")
    }
    return first == UInt8(ascii: "{")
      ? !key.isEmpty && bytes[key.endIndex...].first == UInt8(ascii: ":")
      : second == UInt8(ascii: "'")
  }

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

  /// A string becomes one in double quotes, in which YAML knows the same escapes.
  private mutating func string(closedBy quote: UInt8) {
    let double = UInt8(ascii: "\"")
    bytes.append(double)
    position += 1
    while position < text.count, text[position] != quote {
      switch text[position] {
      case UInt8(ascii: "\\"): escape()
      case double:
        bytes.append(UInt8(ascii: "\\"))
        keep(double)
      case let byte: keep(byte)
      }
    }
    guard position < text.count else { return }
    bytes.append(double)
    position += 1
  }

  private mutating func escape() {
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
