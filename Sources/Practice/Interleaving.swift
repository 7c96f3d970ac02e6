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
