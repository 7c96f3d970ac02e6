import Testing

@testable import Practice

struct InterleavingTests {
  private struct Card: Equatable {
    var place: Int
    var topics: Set<Int>
  }

  private func cards(seed: UInt64) -> [Card] {
    var generator = SeededGenerator(seed: seed)
    let topics = Int.random(in: 1...6, using: &generator)
    return (0..<Int.random(in: 0...40, using: &generator)).map { place in
      Card(
        place: place,
        topics: Set(
          (0..<Int.random(in: 0...2, using: &generator)).map { _ in
            Int.random(in: 0..<topics, using: &generator)
          }))
    }
  }

  private func clash(_ left: Card, _ right: Card) -> Bool { !left.topics.isDisjoint(with: right.topics) }

  @Test func `interleaving loses nothing, doubles nothing and moves nothing far`() {
    for seed in 0..<2000 as Range<UInt64> {
      let cards = cards(seed: seed)
      let arranged = Interleaving.apart(cards, clash: clash)
      #expect(arranged.map(\.place).sorted() == cards.map(\.place))
      for (index, card) in arranged.enumerated() {
        // Three others at most stand before it in line, and each of them and itself is passed over three times.
        #expect(card.place - index < Interleaving.reach, "moved ahead, seed \(seed)")
        #expect(index - card.place <= 12, "put off, seed \(seed)")
      }
    }
  }

  @Test func `neighbours clash only where none of the next few would have done`() {
    for seed in 0..<500 as Range<UInt64> {
      let cards = cards(seed: seed)
      let arranged = Interleaving.apart(cards, clash: clash)
      var rest = cards
      var passed = 0
      for (previous, card) in zip([nil] + arranged.map(Optional.init), arranged) {
        if let previous, clash(previous, card), passed < 3 {
          #expect(rest.prefix(4).allSatisfy { clash(previous, $0) } && rest.first == card, "seed \(seed)")
        }
        passed = rest.first == card ? 0 : passed + 1
        rest.removeAll { $0 == card }
      }
    }
  }

  @Test func `like topics stand apart, unlike ones keep their places`() {
    func arrange(_ topics: [String]) -> String {
      Interleaving.apart(Array(topics.enumerated())) { $0.element == $1.element }.map {
        "\($0.element)\($0.offset)"
      }
      .joined(separator: " ")
    }
    #expect(arrange(["a", "a", "b", "b"]) == "a0 b2 a1 b3")
    #expect(arrange(["a", "b", "c"]) == "a0 b1 c2")
    #expect(arrange(["a", "a", "a"]) == "a0 a1 a2")
    #expect(arrange(["a", "a", "a", "a", "a", "b"]) == "a0 a1 b5 a2 a3 a4")
    #expect(arrange([]) == "")
  }

  @Test func `a question of many topics is not put off for ever`() {
    let topics: [Set<Int>] = [[1], [1, 2]] + (0..<40).map { [2 - $0 % 2] }
    let cards = topics.enumerated().map { Card(place: $0.offset, topics: $0.element) }
    let arranged = Interleaving.apart(cards, clash: clash)
    #expect(arranged.firstIndex { $0.place == 1 } == 4)
  }

  @Test func `candidates share a topic or do not`() {
    func candidate(_ id: String, _ topics: [String]) -> Candidate {
      Candidate(
        key: QuestionKey(id), bank: "b", position: 0, kind: .behavioural, topics: topics, time: .seconds(120))
    }
    let arranged = Interleaving.topicsApart([
      candidate("1", ["conflict", "team"]), candidate("2", ["team"]), candidate("3", ["money"]),
      candidate("4", []),
    ])
    #expect(arranged.map(\.key.text) == ["1", "3", "2", "4"])
  }

  /// Two texts, their likeness.
  @Test(arguments: [
    ("Tell me about a conflict.", "TELL me, about a conflict!", 1.0),
    ("Why are you here?", "Why are they here?", 1.0),
    ("Tell about a conflict now", "Tell about a conflict later", 1.0 / 3),
    ("one two three", "four five six", 0.0),
    ("", "", 0.0), ("a b c", "a b c", 0.0), ("conflict", "conflict money", 0.5),
  ])
  func `texts are alike by the words they share`(left: String, right: String, likeness: Double) {
    #expect(SharedWords(left).compared(with: SharedWords(right)) == likeness)
    #expect(SharedWords(right).compared(with: SharedWords(left)) == likeness)
  }
}
