import Testing

@testable import Practice

struct SuccessionTests {
  private typealias Pair = Succession.Pair

  private static let conflict = "Tell me about a time you disagreed with a peer about a design."
  private static let failure = "Tell me about a time you failed at something that mattered."
  private static let deadline = "Tell me about a time you were going to miss a deadline."
  private static let corpus = [
    conflict, failure, deadline, "Tell me about a time you led a team without being asked to.",
    "Tell me about a time you had to learn something new quickly.", "Why do you want to work here?",
    "What is the difference between a process and a thread?", "What is a closure?",
  ]

  /// A question that left the bank `core`; its key is made from its text unless it has an id.
  private func gone(
    _ wordings: String..., id: String? = nil, banks: Set<String>? = ["core"]
  ) -> Succession.Departed {
    Succession.Departed(
      key: id.map { QuestionKey($0) } ?? QuestionKey(ofWording: wordings[0]), wordings: wordings, banks: banks
    )
  }

  /// A question that came into a bank.
  private func new(_ wordings: String..., id: String? = nil, bank: String = "core") -> Succession.Newcomer {
    Succession.Newcomer(
      key: id.map { QuestionKey($0) } ?? QuestionKey(ofWording: wordings[0]), wordings: wordings, bank: bank)
  }

  private func succession(
    _ departed: [Succession.Departed], _ newcomers: [Succession.Newcomer],
    undecided: Set<Succession.Pair> = []
  ) -> Succession {
    Succession(of: departed, among: newcomers, by: Likeness(corpus: Self.corpus), undecided: undecided)
  }

  @Test func `a mended text is the same question, whatever else came`() {
    let old = gone("Tell me about a tiem you disagred with a peer about a design.")
    let found = succession([old], [new(Self.failure), new(Self.conflict), new(Self.deadline)])
    #expect(found.links.map(\.pair) == [Pair(old: old.key, new: new(Self.conflict).key)])
    #expect(found.doubts == [])
  }

  @Test func `the same text is the same question with and without an id, in any bank`() {
    for (before, after) in [(nil, "clash"), ("clash", nil), ("clash", "peer-clash")] as [(String?, String?)] {
      let old = gone(Self.conflict, id: before)
      let new = new(
        "tell me about a time you  DISAGREED with a peer about a design.", id: after, bank: "other")
      let found = succession([old], [new])
      #expect(found.links == [Succession.Candidate(Pair(old: old.key, new: new.key), likeness: 1)])
    }
    let unchanged = QuestionKey(ofWording: Self.conflict)
    #expect(unchanged == gone(Self.conflict).key)
  }

  @Test func `any wording may be the same`() {
    let old = gone(Self.conflict, Self.failure)
    let other = new("Something else entirely?", Self.failure)
    #expect(succession([old], [other]).links.map(\.likeness) == [1])
  }

  @Test func `two written ids are two questions unless the text is equal`() {
    let old = gone(Self.conflict, id: "one")
    let found = succession([old], [new(Self.conflict + " How did it end?", id: "two")])
    #expect(found.links == [] && found.doubts == [])
  }

  @Test func `an alike text counts only in the bank that lost the question, or anywhere if that is gone`() {
    let edited = Self.conflict.replacing("peer", with: "colleague")
    #expect(succession([gone(Self.conflict)], [new(edited, bank: "other")]).links == [])
    #expect(succession([gone(Self.conflict)], [new(edited, bank: "other")]).doubts == [])
    #expect(succession([gone(Self.conflict, banks: nil)], [new(edited, bank: "other")]).links.count == 1)
  }

  @Test func `two alike candidates are left to the person`() {
    let old = gone(Self.conflict)
    let peer = new("Tell me about a time you disagreed with a peer about a plan.")
    let colleague = new("Tell me about a time you disagreed with a colleague about a design.")
    let found = succession([old], [peer, colleague, new(Self.failure)])
    #expect(found.links == [])
    #expect(Set(found.doubts.map(\.pair.new)) == [peer.key, colleague.key])
    #expect(found.doubts.allSatisfy { $0.pair.old == old.key && $0.likeness >= Succession.doubtful })
  }

  @Test func `one candidate for two questions is left to the person`() {
    let olds = [
      gone("Tell me about a time you disagreed with a peer about a plan."),
      gone("Tell me about a time you disagreed with a colleague about a design."),
    ]
    let found = succession(olds, [new(Self.conflict)])
    #expect(found.links == [])
    #expect(Set(found.doubts.map(\.pair.old)) == Set(olds.map(\.key)))
  }

  @Test func `what is clear makes clear what is left`() {
    // The second old text is nearly as like the first new one as its own, until that has found its owner.
    let olds = [gone(Self.conflict), gone("Tell me about a time you disagreed with a boss about a design.")]
    let news = [
      new(Self.conflict + "."), new("Tell me about a time when you disagreed with a boss about the design."),
    ]
    let found = succession(olds, news)
    #expect(found.links.map(\.pair) == zip(olds, news).map { Pair(old: $0.key, new: $1.key) })
  }

  @Test func `a text that is only somewhat alike is asked about`() {
    let old = gone(Self.conflict)
    let far = new("Describe a design that you and a peer disagreed about, and how it ended for both of you.")
    let found = succession([old], [far])
    #expect(found.links == [])
    #expect(found.doubts.map(\.pair) == [Pair(old: old.key, new: far.key)])
  }

  @Test func `questions that share a title but differ in their code are different`() {
    func output(_ code: String) -> String { "What's the output?\n```js\n\(code)\n```" }
    let sum = output("function sum(a, b) {\n  return a + b;\n}\nsum(1, '2');")
    let found = succession(
      [gone(sum)], [new(output("const all = [1, 2, 3];\nall.length = 0;\nconsole.log(all[0]);"))])
    #expect(found.links == [] && found.doubts == [])
    let mended = sum.replacing("sum(1, '2')", with: "sum(1, '3')")
    #expect(succession([gone(sum)], [new(mended)]).links.count == 1)
  }

  @Test func `a pair that was decided once is not linked again but asked about`() {
    let old = gone(Self.conflict)
    let edited = new(Self.conflict.replacing("peer", with: "colleague"))
    let pair = Pair(old: old.key, new: edited.key)
    let found = succession([old], [edited], undecided: [pair])
    #expect(found.links == [])
    #expect(found.doubts.map(\.pair) == [pair])
  }

  @Test func `a text that stands in two banks goes to the one that lost it`() {
    let old = gone(Self.conflict)
    let found = succession([old], [new(Self.conflict, id: "a", bank: "x"), new(Self.conflict, id: "b")])
    #expect(found.links.map(\.pair.new) == ["b"])
    let torn = succession(
      [old], [new(Self.conflict, id: "a", bank: "x"), new(Self.conflict, id: "b", bank: "y")])
    #expect(torn.links == [])
    #expect(torn.doubts.map(\.pair.new) == ["a", "b"])
  }

  @Test func `nothing comes of nothing`() {
    #expect(succession([], [new(Self.conflict)]).links == [])
    #expect(succession([gone(Self.conflict)], []).doubts == [])
  }

  @Test func `a whole bank with a typing error mended in every question keeps all histories`() {
    let texts = Self.corpus.filter { $0.contains("a ") }
    let olds = texts.map { gone($0.replacing("a ", with: "aa ")) }
    let news = texts.map { new($0) }
    #expect(succession(olds.reversed(), news).links.map(\.pair.new) == news.map(\.key))
  }
}

extension QuestionKey: ExpressibleByStringLiteral {
  /// The key with that text.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
