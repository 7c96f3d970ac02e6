import Practice
import Testing

@testable import Store

@Suite struct SearchTests {
  let store: Store

  init() throws {
    store = try Store.inMemory(targetRecall: 0.9, device: Fixture.device)
    _ = try store.replaceBank(
      .named("core"),
      questions: [
        .plain("peer", "Tell me about a time you disagreed with a peer.", topics: ["conflict"]),
        .plain("boss", "When did you last disagree with your manager?", topics: ["courage"]),
        .plain("salary", "What do you want to earn? (C++ rates)"),
        .plain("größe", "Wie groß war dein Team, François?"),
        .plain("japanese", "あなたの長所と短所は何ですか。"),
      ])
  }

  @Test(arguments: [
    ("disag", ["boss", "peer"]), ("peer disag", ["peer"]), ("disagreed manager", ["boss", "peer"]),
    ("conflict", ["peer"]), ("francois", ["größe"]), ("GROSS", []), ("gro", ["größe"]),
    ("短所", ["japanese"]), ("c++ rates", ["salary"]), ("zzz", []), ("", []), ("   ", []),
  ]) func `words find questions`(_ words: String, _ keys: [String]) throws {
    #expect(try store.search(words, limit: 9).map(\.key.text).sorted() == keys)
  }

  @Test(arguments: [
    "\"", "\"\"\"", "*", "peer*", "(peer", "peer)", "NOT", "AND OR NOT", "NEAR(peer", "wordings:peer",
    "^peer",
    "peer -manager", "a\"b", "'; DROP TABLE listing; --", "\u{0}", "peer\u{0}\"", "\u{202e}peer", "{peer}",
    "+", "💣",
    "e\u{301}", "%_%",
  ]) func `nothing a person types is taken for a query language`(_ words: String) throws {
    let hits = try store.search(words, limit: 9)
    #expect(hits.allSatisfy { $0.bank == "core" })
    #expect(try store.questionCount() == 5)
  }

  @Test func `a pasted page is still a search`() throws {
    let page = String(repeating: "peer disagreed nothing ", count: 5000)
    #expect(try store.search(page, limit: 9).map(\.key.text) == ["peer"])
  }

  @Test func `at most as many as asked for`() throws {
    #expect(
      try store.search("disag", limit: 1) == [
        QuestionHit(key: "boss", title: "When did you last disagree with your manager?", bank: "core")
      ])
  }
}
