/// Where everything stands in a bank's text.
struct BankPlaces: Sendable {
  let source: SourceText
  let root: YAMLNode
  /// Of each question of the bank, the index of its item under `questions`.
  let items: [Int]

  /// The line, from 1, where the question begins.
  func line(ofQuestion index: Int) -> Int {
    source.line(ofScalar: entries(ofQuestion: index).first?.keySpan.start ?? 0)
  }

  /// Where a value of the question stands, or the key itself if there are fewer; where the question begins if it
  /// doesn't have the key.
  ///
  /// - Parameter item: Of a list, which of its texts.
  func span(ofQuestion index: Int, _ field: QuestionField, item: Int? = nil) -> Span {
    let entries = entries(ofQuestion: index)
    guard let entry = entries.first(where: { $0.key == field.rawValue }) else {
      return entries.first?.keySpan ?? .beginning
    }
    guard let item else { return entry.keySpan }
    guard case .sequence(let texts) = entry.value.content else { return entry.value.span }
    // Empty items are not among the question's texts.
    let sound = texts.filter { $0.scalarText.map { !$0.trimmingSpace().isEmpty } ?? false }
    return sound.indices.contains(item) ? sound[item].span : entry.keySpan
  }

  private func entries(ofQuestion index: Int) -> [YAMLNode.Entry] {
    guard case .sequence(let nodes)? = root[BankField.questions.rawValue]?.value.content,
      items.indices.contains(index), case .mapping(let entries) = nodes[items[index]].content
    else { return [] }
    return entries
  }
}

extension YAMLNode {
  /// The text of a scalar; nil of everything else.
  var scalarText: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}
