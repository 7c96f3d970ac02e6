import Practice

extension AnkiNote {
  /// The draft of a note that this program made of a question of a bank; nil for others, and if nothing asks.
  func draftOfBank() -> Draft? {
    let keys = type.fields.compactMap { QuestionField(rawValue: $0) }
    guard keys.count == type.fields.count, keys.contains(.ask), keys.contains(.lookFor) else { return nil }
    var draft = Draft(wordings: [], line: number)
    for (key, value) in zip(keys, values) where !value.isEmpty {
      let text = HTMLText.plain(value)
      guard !text.isEmpty else { continue }
      switch key {
      // Further wordings stand behind a rule each, the items of a list in an element each, labels between commas.
      case .ask: draft.set(key, to: Self.parts(value, between: "<hr>"), text: text)
      case .lookFor, .redFlags, .followUps: draft.set(key, to: Self.parts(value, between: "<li>"), text: text)
      default: draft.set(key, to: text.split(separator: ", ").map(String.init), text: text)
      }
    }
    return draft.wordings.isEmpty ? nil : draft
  }

  private static func parts(_ html: String, between mark: String) -> [String] {
    html.split(separator: mark).map { HTMLText.plain(String($0)) }.filter { !$0.isEmpty }
  }
}
