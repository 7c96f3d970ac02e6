import Foundation
import Practice
import Testing

@testable import QuestionBank

@Suite struct ExportRoundTripTests {
  /// The bank with one sort of line ends, as a table has them, and no item that is nothing but what separates items.
  private func plain(_ bank: Bank) -> Bank {
    func lines(_ text: String) -> String {
      let feeds = text.utf8.split(separator: [0x0d, 0x0a], omittingEmptySubsequences: false).joined(
        separator: [0x0a])
      return String(decoding: feeds.map { $0 == 0x0d ? 0x0a : $0 }, as: UTF8.self)
    }
    func list(_ texts: [String]) -> [String] { texts.map(lines).filter { $0 != "---" } }
    var bank = bank
    bank.questions = bank.questions.map { question in
      Question(
        key: question.key, wordings: list(question.wordings), kind: question.kind,
        topics: list(question.topics),
        level: question.level.map(lines), time: question.time, prepare: question.prepare,
        lookFor: list(question.lookFor), redFlags: list(question.redFlags),
        followUps: list(question.followUps),
        answer: question.answer.map(lines), source: question.source.map(lines))
    }
    return bank
  }

  private func draft(of question: Question) -> Draft {
    /// Lines of three dashes inside of texts that such lines separate are drawn another way.
    func apart(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingSpaces == "---" ? "- - -" : String($0) }.joined(separator: "\n")
    }
    func list(_ texts: [String]) -> [String] {
      texts.contains { $0.contains(where: \.isNewline) } ? texts.map(apart) : texts
    }
    return Draft(
      id: question.key.text.hasPrefix("#") ? nil : question.key.text, wordings: question.wordings.map(apart),
      topics: list(question.topics), kind: question.kind, level: question.level, time: question.time,
      prepare: question.prepare, lookFor: list(question.lookFor), redFlags: list(question.redFlags),
      followUps: list(question.followUps), answer: question.answer, source: question.source, line: 1)
  }

  @Test("any bank's table comes back as it was", arguments: UInt64(1)...12)
  func table(_ seed: UInt64) {
    var texts = NastyTexts(seed: seed)
    for _ in 0..<10 {
      let bank = plain(texts.bank())
      let reading = TableReader().read(BankCSV.text(of: bank))
      #expect(reading.questions.count == bank.questions.count)
      for (question, var read) in zip(bank.questions, reading.questions) {
        read.line = 1
        #expect(read == draft(of: question))
      }
      #expect(reading.leftOut == [] && reading.remarks == [])
    }
  }

  @Test("a table of a bank is surely one")
  func likelihood() {
    let question = Question(key: QuestionKey("a"), wordings: ["Why, then?"])
    let bank = Bank(name: "core", title: "Core", questions: [question])
    #expect(TableReader.likelihood(of: BankCSV.text(of: bank)) == 0.97)
  }

  @Test("a package of a bank comes back with everything but the languages of its code")
  func package() throws {
    let question = Question(
      key: QuestionKey("conflict"), wordings: ["Why, exactly?\n```\nlet a = 1 < 2\n```", "Say <b>why</b>."],
      kind: .systemDesign, topics: ["Time & money", "conflict"], level: "Mid/senior", time: .seconds(150),
      prepare: .seconds(20), lookFor: ["Own part", "first\nsecond"], redFlags: ["- a dash"],
      followUps: ["And; then?"], answer: "Situation\n\nResult", source: "own, mine")
    let path = NSTemporaryDirectory() + "core-\(UUID().uuidString).apkg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bank = Bank(name: "core", title: "Core", questions: [question])
    try AnkiExport.write(bank, to: path, at: Instant(milliseconds: 1_700_000_000_000))
    let reading = try AnkiReader().read(path: path, withHistory: true)
    #expect(reading.title == "Core")
    #expect(reading.questions == [draft(of: question)])
    #expect(reading.reviews == [])
  }
}
