import FSRS
import Practice
import Testing

@testable import Store

@Suite struct BankTests {
  let fixture: Fixture
  let store: Store

  init() throws {
    fixture = try Fixture()
    store = try fixture.open()
  }

  @Test func `a bank is read back as it was stored`() throws {
    var file = BankFile.named("core", hash: .max)
    file.summary = "What is asked most"
    file.faults = ["3:4: unknown key 'aks'"]
    let question = Question(
      key: "conflict", wordings: ["First?", "Second?"], kind: .systemDesign, topics: ["b", "a"],
      level: "mid", time: .seconds(150), prepare: .seconds(20), lookFor: ["x"], redFlags: ["y"],
      followUps: ["z"], answer: "S T A R", source: "own")
    let result = try store.replaceBank(file, questions: [question, .plain("other")])
    #expect(result == BankReplacement(taken: [], reread: []))
    #expect(try store.bankFiles() == [file])
    #expect(
      try store.question("conflict") == ListedQuestion(question: question, bank: "core", position: 0))
    let query = RoundQuery(today: .after(0), mostDue: 0, freshPerBank: 1, weakest: 0)
    #expect(try store.roundMaterial(query).fresh.map(\.topics) == [["b", "a"]])
    #expect(try store.topics() == ["a", "b"])
    #expect(try store.bankNames() == ["core"])
  }

  @Test func `what is removed from a bank keeps its history and its last text`() throws {
    _ = try store.replaceBank(.named("core"), questions: [.plain("a", "Why a?"), .plain("b"), .plain("c")])
    try fixture.answer("a", .shaky, on: 0, to: store)
    let before = try store.record(of: "a")
    _ = try store.replaceBank(.named("core", hash: 2), questions: [.plain("c"), .plain("d")])
    #expect(try store.question("a") == nil)
    #expect(try store.lastText(of: "a") == "Why a?")
    #expect(try store.record(of: "a") == before)
    #expect(try store.lastText(of: "b") == nil)
    #expect(try store.questions().map(\.question.key) == ["c", "d"])
    #expect(try store.search("why", limit: 9) == [])
    _ = try store.replaceBank(.named("core", hash: 3), questions: [.plain("a", "Why a now?")])
    let query = RoundQuery(today: .after(0), mostDue: 0, freshPerBank: 0, weakest: 1)
    #expect(try store.roundMaterial(query).weakest.map(\.record) == [before])
    #expect(try store.lastText(of: "a") == "Why a now?")
  }

  @Test func `a key that another bank has is reported and stays there until it is free`() throws {
    _ = try store.replaceBank(.named("core"), questions: [.plain("a"), .plain("b")])
    let taken = try store.replaceBank(.named("mine"), questions: [.plain("a", "Mine?"), .plain("c")])
    #expect(
      taken == BankReplacement(taken: [BankReplacement.TakenKey(key: "a", bank: "core")], reread: []))
    #expect(try store.question("a")?.bank == "core")
    let freed = try store.replaceBank(.named("core", hash: 2), questions: [.plain("b")])
    #expect(freed == BankReplacement(taken: [], reread: ["mine"]))
    #expect(try store.bankFiles().map(\.size) == [100, -1])
  }

  @Test func `a bank that is removed leaves only histories`() throws {
    _ = try store.replaceBank(.named("core"), questions: [.plain("a"), .plain("b")])
    try fixture.answer("a", .shaky, on: 0, to: store)
    #expect(try store.removeBank("core") == [])
    #expect(try store.removeBank("core") == [])
    #expect(try store.bankFiles() == [])
    #expect(try store.questionCount() == 0)
    #expect(try store.key(matching: "a") == .one("a"))
    #expect(try store.key(matching: "b") == .none)
  }

  @Test func `a file that changed for the worse keeps its questions`() throws {
    _ = try store.replaceBank(.named("core"), questions: [.plain("a")])
    var broken = BankFile.named("core", hash: 2)
    broken.faults = ["2:1: a tab"]
    try store.noteBank(broken)
    #expect(try store.bankFiles() == [broken])
    #expect(try store.question("a") != nil)
  }

  @Test func `a question is found by its key's unmistakable beginning`() throws {
    _ = try store.replaceBank(
      .named("core"), questions: [.plain("why-us"), .plain("why-leave"), .plain("why"), .plain("größe-1")])
    #expect(try store.key(matching: "why") == .one("why"))
    #expect(try store.key(matching: "why-l") == .one("why-leave"))
    #expect(try store.key(matching: "why-") == .several(["why-leave", "why-us"]))
    #expect(try store.key(matching: "gr") == .one("größe-1"))
    #expect(try store.key(matching: "") == .none)
    #expect(try store.key(matching: "%") == .none)
    #expect(try store.keys(beginningWith: "w", limit: 2) == ["why", "why-leave"])
  }

  @Test func `questions are listed by bank and place, filtered and paged`() throws {
    _ = try store.replaceBank(
      .named("b"),
      questions: [.plain("1", topics: ["x"]), .plain("2", kind: .coding, topics: ["x", "y"])])
    _ = try store.replaceBank(.named("a"), questions: [.plain("3", topics: ["y"], time: .seconds(2400))])
    func keys(_ filter: QuestionFilter) throws -> [QuestionKey] {
      try store.questions(filter).map(\.question.key)
    }
    #expect(try keys(QuestionFilter()) == ["3", "1", "2"])
    #expect(try keys(QuestionFilter(topics: ["y"])) == ["3", "2"])
    #expect(try keys(QuestionFilter(topics: ["x", "y"], kinds: [.behavioural])) == ["3", "1"])
    #expect(try keys(QuestionFilter(times: .zero ... .seconds(450))) == ["1", "2"])
    #expect(try keys(QuestionFilter(banks: ["a", "none"])) == ["3"])
    #expect(try keys(QuestionFilter(banks: [])) == [])
    #expect(try store.questions(limit: 1, offset: 1).map(\.question.key) == ["1"])
    #expect(try store.questionCount(QuestionFilter(kinds: [.coding])) == 1)
  }
}
