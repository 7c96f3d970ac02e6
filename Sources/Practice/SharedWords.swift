/// How alike two texts are, by the words they share: for a few words typed from memory, which have little else in common
/// with a question's text. Two whole texts are compared by ``Likeness``.
package struct SharedWords: Sendable {
  private let words: Set<String>

  /// Words that stand in questions of every sort and so say nothing of what is asked.
  private static let common: Set<String> = [
    "about", "and", "any", "are", "been", "can", "could", "describe", "did", "does", "ever", "for", "from",
    "give",
    "had", "has", "have", "how", "into", "its", "that", "the", "them", "they", "this", "time", "tell", "was",
    "were",
    "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
  ]

  /// The words of a text, case folded, without those of one or two letters and the commonest of questions.
  package init(_ text: String) {
    let all = text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map(
      String.init)
    let telling = Set(all).subtracting(Self.common)
    // "Why are you here?" has nothing else.
    words = telling.isEmpty ? Set(all) : telling
  }

  /// Letters by which words of one stem are told: `disagreed` and `disagreement` share them, few others do.
  private static let stem = 6

  /// The part of these words that stand in the other text, endings apart, 0…1; 0 without any.
  package func share(foundIn other: SharedWords) -> Double {
    let stems = Set(other.words.map { $0.prefix(Self.stem) })
    let found = words.count { stems.contains($0.prefix(Self.stem)) }
    return words.isEmpty ? 0 : Double(found) / Double(words.count)
  }

  /// Shared words against all words (Jaccard), 0…1; 0 when either has none.
  package func compared(with other: SharedWords) -> Double {
    let shared = words.intersection(other.words).count
    guard shared > 0 else { return 0 }
    return Double(shared) / Double(words.count + other.words.count - shared)
  }
}
