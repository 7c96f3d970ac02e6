import Practice
import Testing

@testable import QuestionBank

@Suite struct CounterpartsTests {
  private func keys(_ drafts: [Draft], base: [Question], mine: [Question] = []) -> [QuestionKey?] {
    Counterparts(
      of: drafts, among: base, and: mine, naming: ImportNaming(ImportPlace(bank: "deck"), taken: [])
    ).keys
  }

  private let rope = Question(key: "rope", wordings: ["What is the difference between a rope and a line?"])
  private let sail = Question(key: "deck-sail", wordings: ["How do you set a sail in a storm at night?"])

  @Test("an id says it, also one that got the bank's name before it")
  func ids() {
    let drafts = [
      Draft(id: "sail", wordings: ["Something else"], line: 1),
      Draft(id: "rope", wordings: [sail.title], line: 2),
    ]
    #expect(keys(drafts, base: [rope, sail]) == ["deck-sail", "rope"])
  }

  @Test("then the text, of what the file had before what the bank has")
  func texts() {
    let mine = Question(key: "mine", wordings: ["What is hemp?"])
    let edited = Question(key: "rope", wordings: ["What is hemp?"])
    let drafts = [
      Draft(wordings: ["what is HEMP?"], line: 1), Draft(wordings: [rope.title], line: 2),
      Draft(wordings: ["Who is new?"], line: 3),
    ]
    #expect(keys(drafts, base: [rope], mine: [edited, mine]) == [nil, "rope", nil])
    #expect(keys(drafts, base: [rope], mine: [mine]) == ["mine", "rope", nil])
  }

  @Test("then likeness to a text that left the file")
  func likeness() {
    let drafts = [
      Draft(wordings: ["How do you set a sail in a storm at nights?"], line: 1),
      Draft(wordings: ["What is the difference between a line and a rope?"], line: 2),
    ]
    #expect(keys(drafts, base: [rope, sail]) == ["deck-sail", "rope"])
  }

  @Test("of two that are alike neither is taken")
  func rivals() {
    let one = Question(key: "one", wordings: ["How do you set a sail in a storm at night?"])
    let two = Question(key: "two", wordings: ["How do you set a sail in a storm at dawn?"])
    let draft = Draft(wordings: ["How do you set a sail in a storm at noon?"], line: 1)
    #expect(keys([draft], base: [one, two]) == [nil])
    let drafts = [draft, Draft(wordings: ["How do you set a sail in a storm at dusk?"], line: 2)]
    #expect(keys(drafts, base: [one]) == [nil, nil])
  }

  @Test("no key is given twice, and a text that stands twice gets it once")
  func once() {
    let draft = Draft(wordings: [rope.title], line: 1)
    #expect(keys([draft, draft], base: [rope]) == ["rope", nil])
    #expect(keys([Draft(id: "rope", wordings: ["a"], line: 1), draft], base: [rope]) == ["rope", nil])
    #expect(keys([], base: [rope]) == [])
    #expect(keys([draft], base: []) == [nil])
  }
}
