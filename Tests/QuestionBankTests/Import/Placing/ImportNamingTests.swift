import Practice
import Testing

@testable import QuestionBank

@Suite struct ImportNamingTests {
  private func key(_ draft: Draft, taken: Set<String> = [], bank: String = "deck") -> QuestionKey {
    var naming = ImportNaming(ImportPlace(bank: bank), taken: taken)
    return naming.key(for: draft)
  }

  @Test("the file's own id is kept, one that is none is not")
  func own() {
    #expect(key(Draft(id: "tell-me", wordings: ["Why?"], line: 1)) == "tell-me")
    #expect(key(Draft(id: "tell me", wordings: ["Why us?"], line: 1)) == "why-us")
    #expect(
      key(Draft(wordings: ["What's a rope's “lay”, and why does it matter so much to us all?"], line: 1))
        == "whats-a-ropes-lay-and-why-does-it")
  }

  @Test("an id that another bank has gets this bank's name before it, then a number behind it")
  func taken() {
    let draft = Draft(wordings: ["Why us?"], line: 1)
    #expect(key(draft, taken: ["why-us"]) == "deck-why-us")
    #expect(key(draft, taken: ["why-us", "deck-why-us"]) == "why-us-2")
    #expect(key(draft, taken: ["why-us", "deck-why-us", "why-us-2", "why-us-3"]) == "why-us-4")
    #expect(key(draft, taken: ["why-us"], bank: "мой банк") == "why-us-2")
  }

  @Test("a text without ASCII words gets an id of its hash behind the bank's name")
  func hash() {
    let hash = QuestionKey(ofWording: "为什么？").text.dropFirst().prefix(8)
    #expect(key(Draft(wordings: ["为什么？"], line: 1)) == QuestionKey("deck-\(hash)"))
    #expect(key(Draft(wordings: ["为什么？"], line: 1), bank: "银行") == QuestionKey("question-\(hash)"))
  }

  @Test("an id with a history belongs to its text")
  func histories() {
    let place = ImportPlace(bank: "deck", histories: ["why-us": "why us?", "why-them": "why them, of all?"])
    var naming = ImportNaming(place, taken: [])
    #expect(naming.key(for: Draft(wordings: ["Why  us?"], line: 1)) == "why-us")
    #expect(naming.key(for: Draft(wordings: ["Why them?"], line: 2)) == "deck-why-them")
  }

  @Test("an id of full length stays one", arguments: [60, 64, 100])
  func long(length: Int) {
    let id = String(String(repeating: "abcdefg-", count: 20).prefix(length)) + "x"
    let key = key(Draft(id: id, wordings: ["Why us?"], line: 1), taken: [id, "why-us"])
    #expect(QuestionID.isSound(key.text), "\(key)")
  }

  @Test("ten thousand questions that begin alike get as many ids", .timeLimit(.minutes(1)))
  func many() {
    var naming = ImportNaming(ImportPlace(bank: "deck"), taken: [])
    let keys = (0..<10_000).map {
      naming.key(for: Draft(wordings: ["Why us? (\(String(repeating: "é", count: $0 % 7)))"], line: 1))
    }
    #expect(Set(keys).count == 10_000)
    #expect(keys[2] == "why-us-2" && keys[9999] == "why-us-9999")
  }
}
