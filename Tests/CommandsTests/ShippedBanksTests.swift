import Foundation
import Practice
import QuestionBank
import TestSupport
import Testing

@testable import Commands

/// What a good interview coach would stand behind, as far as it can be counted.
@Suite("Shipped banks")
struct ShippedBanksTests {
  private static let names = [
    "backend-and-databases", "behavioural-core", "customer-sales-and-service", "data-and-machine-learning",
    "engineering-fundamentals", "frontend-and-web", "leadership-and-management", "motivation-and-fit",
    "product-and-design", "questions-to-ask-them",
  ]

  private func reading(_ name: String) throws -> BankReading {
    let file = try #require(ShippedFiles.banks.first { $0.name == name })
    return BankReader().read(Array(file.bytes), file: name, name: name)
  }

  @Test("There are ten, with 380 questions or more")
  func ten() throws {
    #expect(ShippedFiles.banks.map(\.name).sorted() == Self.names)
    #expect(try Self.names.reduce(0) { try $0 + (reading($1).bank?.questions.count ?? 0) } >= 380)
  }

  @Test("Each parses without any diagnostic and has a title and a summary", arguments: names)
  func sound(name: String) throws {
    let reading = try reading(name)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.leftOut == 0)
    let bank = try #require(reading.bank)
    #expect(bank.title != name)
    #expect(bank.summary?.isEmpty == false)
  }

  @Test("Each has thirty questions or more, every one of them complete", arguments: names)
  func complete(name: String) throws {
    let questions = try #require(try reading(name).bank).questions
    #expect(questions.count >= 30)
    for question in questions {
      #expect(!question.topics.isEmpty, "\(question.key)")
      #expect((2...5).contains(question.lookFor.count), "\(question.key)")
      #expect((1...Question.mostRedFlags).contains(question.redFlags.count), "\(question.key)")
      #expect(!question.followUps.isEmpty, "\(question.key)")
      #expect(!question.key.text.hasPrefix("#"), "\(question.title)")
    }
  }

  @Test("Most questions have an outline, the most common ones several wordings", arguments: names)
  func outlines(name: String) throws {
    let questions = try #require(try reading(name).bank).questions
    let answered = questions.filter { $0.answer?.isEmpty == false }
    #expect(answered.count * 10 > questions.count * 8)
    #expect(questions.prefix(3).allSatisfy { (2...3).contains($0.wordings.count) })
  }

  @Test("Every question has a time, by its own or its bank's word", arguments: names)
  func times(name: String) throws {
    let file = try #require(ShippedFiles.banks.first { $0.name == name })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let head = text.components(separatedBy: "questions:")[0]
    let questions = text.components(separatedBy: "\n  - id: ").dropFirst()
    #expect(head.contains("time:") || questions.allSatisfy { $0.contains("\n    time: ") })
  }

  @Test("Ids are unique over all banks, and no wording stands twice")
  func unique() throws {
    let questions = try Self.names.flatMap { try #require(try reading($0).bank).questions }
    #expect(Set(questions.map(\.key)).count == questions.count)
    let wordings = questions.flatMap(\.wordings).map(QuestionKey.normalised)
    #expect(Set(wordings).count == wordings.count)
  }

  @Test("No two questions are near-duplicates")
  func different() throws {
    let questions = try Self.names.flatMap { try #require(try reading($0).bank).questions }
    let texts = questions.flatMap { question in question.wordings.map { (question.key, $0) } }
    let likeness = Likeness(corpus: texts.map(\.1))
    let alike = likeness.pairs(among: texts.map(\.1), atLeast: Likeness.nearDuplicate)
    #expect(alike.filter { texts[$0.query].0 != texts[$0.text].0 }.map { texts[$0.query].1 } == [])
  }

  @Test("All of them can be in use together without a word said")
  func together() throws {
    let desk = try Desk(bank: nil)
    let run = try desk.run("banks use " + Self.names.joined(separator: " "))
    #expect(run.messages == "")
  }
}
