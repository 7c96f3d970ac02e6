/// Finds places where a Markdown text can be cut into pieces that say the same apart.
struct MarkdownCuts {
  /// Where pieces begin: the byte, and how many lines stand before it.
  private(set) var starts: [(byte: Int, line: Int)] = [(0, 0)]
  /// Lines such as `[here]: https://…`, in one text that begins with a blank line.
  private(set) var definitions: [UInt8] = []
  private var isAfterBlank = true

  /// From here on, in bytes, a piece ends before a heading; the parser's tree takes up to two hundred times as much.
  private static let wanted = 256 << 10
  /// Before any paragraph.
  private static let large = 512 << 10
  /// Before any line that isn't indented.
  private static let tooLarge = 1 << 20
  /// In bytes; more of them are an attack.
  private static let mostDefinitions = 64 << 10

  /// Looks whether a new piece may begin with a line, which stands in no code.
  mutating func look(at text: ArraySlice<UInt8>, byte: Int, line: Int) {
    defer { isAfterBlank = text.allSatisfy(\.isASCIISpace) }
    guard let first = text.first else { return }
    if first == UInt8(ascii: "["), isDefinition(text), definitions.count + text.count < Self.mostDefinitions {
      definitions += [0x0a] + text + [0x0a]
    }
    let size = byte - starts[starts.count - 1].byte
    guard size >= Self.wanted, first > 0x20 else { return }
    if isAfterBlank && (first == UInt8(ascii: "#") || size >= Self.large) || size >= Self.tooLarge {
      starts.append((byte, line))
    }
  }

  private func isDefinition(_ text: ArraySlice<UInt8>) -> Bool {
    guard let end = text.firstIndex(of: UInt8(ascii: "]")) else { return false }
    return text[(end + 1)...].first == UInt8(ascii: ":")
  }
}
