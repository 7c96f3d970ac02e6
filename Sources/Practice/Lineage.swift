/// Which earlier questions a question came of: an edit gives a question without an id another key, and a link from it
/// to the one before keeps the history together.
package struct Lineage: Sendable, Hashable {
  /// By the key of an edited question, the key it had before.
  private let links: [QuestionKey: QuestionKey]

  /// The lineage that these links make, each from an edited question to what it was before.
  package init(_ links: [QuestionKey: QuestionKey]) {
    self.links = links
  }

  /// Every question that has ancestors, in no order.
  package var questions: some Collection<QuestionKey> { links.keys.filter { links[$0] != $0 } }

  /// The keys a question had before, latest first; empty for one that was never edited.
  ///
  /// Links lead in a circle where an edit was taken back: there both questions have the same history.
  package func ancestors(of question: QuestionKey) -> [QuestionKey] {
    var ancestors: [QuestionKey] = []
    var seen: Set = [question]
    var current = question
    while let before = links[current], seen.insert(before).inserted {
      ancestors.append(before)
      current = before
    }
    return ancestors
  }
}
