/// Keeps like things apart without moving anything far from its place.
package enum Interleaving {
  /// How far ahead a better neighbour is looked for: order still says what matters most.
  static let reach = 4

  /// Candidates with the same topic kept apart where a neighbour allows it.
  package static func topicsApart(_ candidates: [Candidate]) -> [Candidate] {
    apart(candidates) { !Set($0.topics).isDisjoint(with: $1.topics) }
  }

  /// The elements, each the first of the next few that doesn't clash with the one before it.
  package static func apart<Element>(
    _ elements: [Element], clash: (Element, Element) -> Bool
  ) -> [Element] {
    var rest = elements[...]
    var arranged: [Element] = []
    arranged.reserveCapacity(elements.count)
    // How many were taken before the first in line; without a bound, one that clashes with all would end up last.
    var passed = 0
    while let first = rest.first {
      var chosen = rest.startIndex
      if let previous = arranged.last, passed < reach - 1, clash(previous, first) {
        chosen = rest.prefix(reach).firstIndex { !clash(previous, $0) } ?? chosen
      }
      passed = chosen == rest.startIndex ? 0 : passed + 1
      arranged.append(rest.remove(at: chosen))
    }
    return arranged
  }
}

/// How alike two texts are, by the words they share.
package struct Likeness: Sendable {
  /// From here on two questions count as near-duplicates: three words of five in common.
  package static let nearDuplicate = 0.6

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

  /// Shared words against all words (Jaccard), 0…1; 0 when either has none.
  package func compared(with other: Likeness) -> Double {
    let shared = words.intersection(other.words).count
    guard shared > 0 else { return 0 }
    return Double(shared) / Double(words.count + other.words.count - shared)
  }
}
