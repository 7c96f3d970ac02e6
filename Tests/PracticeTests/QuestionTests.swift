import FSRS
import Testing

@testable import Practice

struct QuestionTests {
  @Test func `wordings are used in turn, counted round in both directions`() {
    let three = Question(key: QuestionKey("q"), wordings: ["a", "b", "c"])
    #expect((-3...4).map(three.wording).joined() == "abcabcab")
    #expect(three.title == "a")
    #expect(Question(key: QuestionKey("q"), wordings: []).wording(5) == "")
  }

  @Test func `the wording of a turn follows from the attempts made`() throws {
    let three = Question(key: QuestionKey("q"), wordings: ["a", "b", "c"])
    #expect(RoundItem(question: three, why: .new).wordingNumber == 0)
    var record = QuestionRecord(key: three.key, first: step(monday, .solid), rules: MemoryRules())
    let numbers = (1...5).map { day in
      defer { record.apply(step(monday + day, .solid), rules: MemoryRules()) }
      return RoundItem(question: three, why: .due(last: .solid, on: monday), record: record).wordingNumber
    }
    #expect(numbers == [1, 2, 0, 1, 2])
    #expect(
      RoundItem(question: Question(key: three.key, wordings: []), why: .new, record: record).wordingNumber
        == 0)
  }

  @Test func `own points come behind the bank's and own wording first, neither twice`() {
    let bank = question("q", points: 2)
    #expect(bank.with(nil) == bank)
    #expect(bank.with(OwnNotes(outline: "mine")) == bank)
    let notes = OwnNotes(points: ["point 1 of q", "my own"], wording: "My wording")
    #expect(bank.with(notes).lookFor == ["point 0 of q", "point 1 of q", "my own"])
    #expect(bank.with(notes).wordings == ["Tell me about q.", "My wording"])
    #expect(bank.with(notes).with(notes) == bank.with(notes))
  }
}
