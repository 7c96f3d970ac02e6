/// The comments that stand in and beside a node's lines.
struct YAMLComments {
  /// With their `#`, in their order; a `#` in a text is none.
  private(set) var texts: [String] = []

  /// - Parameter bytes: the whole lines that the node takes.
  init(in node: YAMLNode, bytes: Range<Int>, of source: SourceText) {
    var written: [Range<Int>] = []
    Self.collect(node, source, into: &written)
    written.sort { $0.lowerBound < $1.lowerBound }
    var next = 0
    var end = bytes.lowerBound
    var line = source.bytes[bytes]
    while !line.isEmpty {
      let length = line.firstIndex(of: 0x0a).map { $0 + 1 - line.startIndex } ?? line.count
      let stop = line.startIndex + length
      while next < written.count, written[next].lowerBound < stop {
        end = max(end, written[next].upperBound)
        next += 1
      }
      if end < stop {
        add(source.bytes[max(end, line.startIndex)..<stop], isWholeLine: end <= line.startIndex)
      }
      line = line.dropFirst(length)
    }
  }

  private mutating func add(_ rest: ArraySlice<UInt8>, isWholeLine: Bool) {
    var isAfterSpace = isWholeLine
    for index in rest.indices {
      if rest[index] == UInt8(ascii: "#"), isAfterSpace {
        return texts.append(String(decoding: rest[index...], as: UTF8.self).trimmingSpace())
      }
      isAfterSpace = rest[index] == 0x20 || rest[index] == 0x09
    }
  }

  /// The bytes of all texts, and of lists between brackets as wholes.
  private static func collect(_ node: YAMLNode, _ source: SourceText, into written: inout [Range<Int>]) {
    func keep(_ span: Span) {
      written.append(source.byte(ofScalar: span.start)..<source.byte(ofScalar: span.end))
    }
    guard !node.isAlias, !node.isFlow else { return keep(node.span) }
    switch node.content {
    case .scalar: keep(node.span)
    case .sequence(let items): for item in items { collect(item, source, into: &written) }
    case .mapping(let entries):
      for entry in entries {
        keep(entry.keySpan)
        collect(entry.value, source, into: &written)
      }
    }
  }
}
