import Testing

@testable import Practice

struct LineageTests {
  /// `b<a` says that b was a before.
  private func lineage(_ links: String) -> Lineage {
    let pairs = links.split(separator: " ").map { $0.split(separator: "<").map { QuestionKey(String($0)) } }
    return Lineage(Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) }))
  }

  /// Links, a question, its ancestors from the latest on.
  @Test(arguments: [
    ("", "a", ""), ("b<a", "a", ""), ("b<a", "b", "a"), ("c<b b<a", "c", "b a"), ("c<b b<a", "b", "a"),
    ("c<a b<a", "c", "a"), ("a<a", "a", ""), ("a<b b<a", "a", "b"), ("a<b b<a", "b", "a"),
    ("c<a a<b b<a", "c", "a b"), ("a<b b<c c<b", "a", "b c"), ("a<b b<c c<c", "a", "b c"),
  ])
  func `ancestors are what the links lead to, and a circle ends`(
    links: String, key: String, ancestors: String
  ) {
    #expect(
      lineage(links).ancestors(of: QuestionKey(key)).map(\.text).joined(separator: " ") == ancestors)
  }

  @Test func `questions are those that have ancestors`() {
    #expect(Set(lineage("c<b b<a d<d").questions.map(\.text)) == ["b", "c"])
  }
}
