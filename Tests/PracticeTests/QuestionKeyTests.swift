import Foundation
import Testing

@testable import Practice

struct QuestionKeyTests {
  @Test(arguments: [
    "What is your salary expectation at the Café?", "what is your salary expectation at the cafe\u{301}?",
    "  What  is your\n\tsalary expectation\r\nat the CAFÉ? ",
    "What\u{a0}is your salary expectation at the Café?\n",
  ])
  func `form, case and white space make no other question`(wording: String) {
    #expect(QuestionKey.normalised(wording) == "what is your salary expectation at the café?")
    #expect(
      QuestionKey(ofWording: wording)
        == QuestionKey(ofWording: "What is your salary expectation at the Café?"))
  }

  @Test func `composed and decomposed texts of many scripts have one key`() {
    for text in ["Ångström", "Việt Nam", "한국어", "ガイド", "Ελλάδα ά", "й"] {
      let composed = text.precomposedStringWithCanonicalMapping
      let decomposed = text.decomposedStringWithCanonicalMapping
      #expect(Array(composed.utf8) != Array(decomposed.utf8))
      #expect(QuestionKey(ofWording: composed).text == QuestionKey(ofWording: decomposed).text)
    }
  }

  @Test func `code counts, and so does punctuation`() {
    let keys = [
      "What does `a += 1` do?", "What does `a -= 1` do?", "What does `a += 1` do", "What does a += 1 do?",
    ]
    .map(QuestionKey.init(ofWording:))
    #expect(Set(keys).count == 4)
  }

  @Test func `a key without an id is a hash sign and sixteen digits, the same on every machine`() {
    #expect(QuestionKey(ofWording: "").text == "#cbf29ce484222325")
    #expect(QuestionKey(ofWording: " FooBar\n").text == "#85944171f73967e8")
    for number in 0..<2000 {
      let text = QuestionKey(ofWording: "question \(number)").text
      #expect(text.count == 17 && text.hasPrefix("#"))
    }
  }

  @Test func `keys are stored as bare texts and ordered by them`() throws {
    let keys = ["b", "#0", "a"].map { QuestionKey($0) }
    let stored = try JSONEncoder().encode(keys)
    #expect(String(bytes: stored, encoding: .utf8) == "[\"b\",\"#0\",\"a\"]")
    #expect(try JSONDecoder().decode([QuestionKey].self, from: stored) == keys)
    #expect(keys.sorted().map(\.description) == ["#0", "a", "b"])
  }
}
