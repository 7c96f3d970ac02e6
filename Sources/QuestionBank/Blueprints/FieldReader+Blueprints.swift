import Practice

/// Values that only blueprints have.
extension FieldReader {
  /// The entry's whole number within the range.
  mutating func number(_ entry: YAMLNode.Entry, in range: ClosedRange<Int>) -> Int? {
    let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let text = plainText(entry, wanted: wanted) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      fail(.badSetting(entry.key, text, wanted: wanted), at: entry.value.span)
      return nil
    }
    return number
  }

  /// The entry's number from 0 to 1.
  mutating func share(_ entry: YAMLNode.Entry) -> Double? {
    let wanted = "a number from 0 to 1"
    guard let text = plainText(entry, wanted: wanted) else { return nil }
    guard let number = Double(text), (0...1).contains(number) else {
      fail(.badSetting(entry.key, text, wanted: wanted), at: entry.value.span)
      return nil
    }
    return number
  }

  /// The entry's kinds, each once; a single one is a list of one.
  mutating func kinds(_ entry: YAMLNode.Entry) -> [Kind] {
    guard case .sequence(let items) = entry.value.content else { return kind(entry).map { [$0] } ?? [] }
    var kinds: [Kind] = []
    for item in items {
      let one = YAMLNode.Entry(key: entry.key, keySpan: entry.keySpan, value: item)
      if let kind = kind(one), !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
  }
}
