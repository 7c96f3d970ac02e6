import Foundation
import Practice
import Testing

@testable import Store

@Suite struct QuestionBodyTests {
  private func read(_ question: Question) throws -> Question {
    try JSONDecoder().decode(Question.self, from: Data(question.body.utf8))
  }

  @Test func `a question's body reads back as the question, whatever its texts hold`() throws {
    let nasty = (0..<0x20).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }.joined()
    let texts = [
      "plain", "\"quoted\" \\ back/slash", "two\nlines\r\nand\ttabs", nasty, "👩‍👩‍👧 é 漢字 \u{2028}", "",
    ]
    for text in texts {
      let question = Question(
        key: QuestionKey("k"), wordings: texts, kind: .systemDesign, topics: [text], level: text,
        time: .milliseconds(90_500), prepare: .seconds(86_400), lookFor: [text, text], redFlags: texts,
        followUps: [text], answer: text, source: text)
      #expect(try read(question) == question)
    }
  }

  @Test func `what a question doesn't have is left out`() throws {
    let question = Question(key: QuestionKey("k"), wordings: ["Why?"])
    #expect(
      question.body
        == #"{"key":"k","wordings":["Why?"],"kind":"behavioural","topics":[],"time":[6,9319535557742690304],"#
        + #""lookFor":[],"redFlags":[],"followUps":[]}"#)
    #expect(try read(question) == question)
  }
}
