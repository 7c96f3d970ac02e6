import Testing

@testable import Practice

struct LikenessTests {
  /// Questions as banks have them: many begin alike.
  private static let corpus = [
    "Tell me about a time you disagreed with a peer about a design.",
    "Tell me about a time you failed.",
    "Tell me about a time you led a team without being asked to.",
    "Tell me about a time you had to learn something new quickly.",
    "Tell me about a time you missed a deadline.",
    "What is the difference between a process and a thread?",
    "What is the difference between TCP and UDP?",
    "What is a closure?", "What is a promise?", "What does HTTP status 404 mean?",
    "Why do you want to work here?", "Where do you see yourself in five years?",
    "What's the output?\n```\nlet x = 1;\nconsole.log(x + 2);\n```",
    "What's the output?\n```\nconst all = [1, 2, 3];\nconsole.log(all.length);\n```",
  ]
  private let likeness = Likeness(corpus: corpus)

  private static let disagreed = corpus[0]
  private static let sum =
    "What's the output?\n```js\nfunction sum(a, b) {\n  return a + b;\n}\nsum(1, 2);\n```"

  @Test(arguments: [
    (disagreed, "Tell me about a tiem you disagred with a peer about a design."),
    (disagreed, "Tell me about a time when you disagreed with a peer over a design."),
    ("Where do you see yourself in five years?", "Where do you see yourself, in five years' time?"),
    ("请谈谈你与同事意见不合的一次经历。", "请谈谈你与同事意见不一致的一次经历。"),
    ("Расскажите о конфликте с коллегой.", "Расскажите о конфликте с коллегою."),
    (sum, sum.replacing("a + b", with: "a - b")),
  ]) func `what was mended or re-worded a little is a near-duplicate`(before: String, after: String) {
    #expect(likeness.between(before, after) >= Likeness.nearDuplicate)
  }

  @Test(arguments: [
    (disagreed, "Tell me about a time you failed."),
    ("What is a closure?", "What is a promise?"),
    ("What is C++?", "What is C#?"),
    ("What does HTTP status 404 mean?", "What does HTTP status 500 mean?"),
    ("What is the difference between == and ===?", "What is the difference between TCP and UDP?"),
    (corpus[12], corpus[13]), (sum, "What's the output?"),
    (sum, sum.replacing("```js", with: "").replacing("```", with: "")),
    ("请谈谈你与同事意见不合的一次经历。", "请谈谈你失败的一次经历。"),
    ("", "What is a closure?"), ("?", "!"),
  ]) func `different questions are not near-duplicates`(left: String, right: String) {
    #expect(likeness.between(left, right) < Likeness.nearDuplicate)
  }

  @Test(arguments: [
    ("What is a closure?", "  what IS\na closure? "), ("", ""), (" ", "\n"), ("...", "..."),
    ("Größe", "gro\u{0308}ße"), (sum, sum), ("```\nx\n```", "```\nx\n```"),
  ]) func `equal texts are quite alike`(left: String, right: String) {
    #expect(likeness.between(left, right) == 1)
    #expect(Likeness(corpus: []).between(left, right) == 1)
  }

  @Test func `what many questions begin with says little`() {
    let (left, right) = ("Tell me about a time you failed.", "Tell me about a time you led a team.")
    #expect(likeness.between(left, right) < Likeness(corpus: []).between(left, right) - 0.1)
  }

  @Test func `a fence that is never closed ends its text`() {
    let open = "What's the output?\n```\nlet x = 1;\nconsole.log(x + 2);"
    #expect(likeness.between(open, Self.corpus[12]) == 1)
  }

  @Test func `matches and pairs are what comparing all with all gives`() {
    for seed in 0..<5 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let texts = (0..<40).map { _ in Self.edited(using: &generator) }
      let queries = (0..<30).map { _ in Self.edited(using: &generator) }
      let likeness = Likeness(corpus: texts)
      func all(_ lefts: [String], below: (Int) -> Int) -> [Likeness.Match] {
        lefts.indices.flatMap { query in
          (below(query)..<texts.count).compactMap { text in
            let value = likeness.between(lefts[query], texts[text])
            return value >= 0.6 ? Likeness.Match(query: query, text: text, likeness: value) : nil
          }
        }
      }
      #expect(likeness.matches(for: queries, among: texts, atLeast: 0.6) == all(queries) { _ in 0 })
      #expect(likeness.pairs(among: texts, atLeast: 0.6) == all(texts) { $0 + 1 })
    }
  }

  @Test func `of many matches the best are given`() {
    let texts = (0..<100).flatMap { _ in ["Tell me about a failure at work.", "Tell me about a failure."] }
    let matches = Likeness(corpus: texts).matches(
      for: ["Tell me about a failure"], among: texts, atLeast: 0.5)
    #expect(matches == (0..<64).map { Likeness.Match(query: 0, text: 2 * $0 + 1, likeness: 1) })
  }

  @Test func `a text of megabytes is compared by its beginning, in no time`() {
    let long = String(repeating: "Tell me about the üble Sache number 77. ", count: 50_000)
    #expect(long.utf8.count > 2_000_000)
    #expect(TextFeatures(long).prose.count <= TextFeatures.longest)
    let matches = likeness.matches(for: [long, "?"], among: [long + "More.", "```\n" + long], atLeast: 0.5)
    #expect(matches == [Likeness.Match(query: 0, text: 0, likeness: 1)])
  }

  @Test func `nothing is like nothing`() {
    #expect(likeness.matches(for: [], among: ["a"], atLeast: 0.5) == [])
    #expect(likeness.matches(for: ["a"], among: [], atLeast: 0.5) == [])
    #expect(likeness.matches(for: [" "], among: [" "], atLeast: 0.5) == [])
    #expect(likeness.pairs(among: ["a"], atLeast: 0.5) == [])
  }

  /// A question of the corpus with a few words of others in it, sometimes with code.
  private static func edited(using generator: inout SeededGenerator) -> String {
    var words = corpus[Int.random(in: 0..<12, using: &generator)].split(separator: " ")
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let other = corpus[Int.random(in: 0..<12, using: &generator)].split(separator: " ")
      words[Int.random(in: 0..<words.count, using: &generator)] = other.randomElement(using: &generator) ?? ""
    }
    let code = Int.random(in: 0..<4, using: &generator)
    return words.joined(separator: " ")
      + (code == 0 ? corpus[12].dropFirst(18) : code == 1 ? sum.dropFirst(18) : "")
  }
}
