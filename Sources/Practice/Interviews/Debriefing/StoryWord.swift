/// The word by which a person calls a story of theirs, such as `migration`: what they told is kept as one.
package enum StoryWord {
  /// Longer ones are sentences.
  private static let longest = 40
  /// More words are a sentence, too.
  private static let mostWords = 4

  /// The word in a text, small letters and with hyphens between what were several words; nil if there is none, or a
  /// whole sentence.
  package static func reading(_ text: some StringProtocol) -> String? {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }
      .map { $0.hasPrefix("@") ? $0.dropFirst() : $0 }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !words.isEmpty, words.count <= mostWords else { return nil }
    let word = words.joined(separator: "-")
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_'’".contains($0) }
    return isPlain && word.count <= longest ? word : nil
  }
}
