import Foundation
import Practice
import Testing

@testable import QuestionBank

/// Tiny collections, one for each way in which people write questions down, with what is made of them.
@Suite struct CollectionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Collections")

  private static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { !$0.hasSuffix(".read") }.sorted()
  }

  @Test("a collection is read as the file beside it says", arguments: names)
  func read(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    let outcome = try ForeignReader().read(bytes, name: name)
    let golden = Self.folder.appendingPathComponent(name + ".read")
    let text = Self.told(outcome)
    if ProcessInfo.processInfo.environment["REHEARSE_RECORD"] != nil {
      try Data(text.utf8).write(to: golden)
      Issue.record("\(name).read is recorded anew; read it.")
      return
    }
    #expect(text == (try String(contentsOf: golden, encoding: .utf8)))
  }

  @Test("every format but packages has its collection")
  func complete() throws {
    let formats = try Self.names.map { name in
      try ForeignReader().read(
        [UInt8](Data(contentsOf: Self.folder.appendingPathComponent(name))), name: name
      ).format
    }
    #expect(Set(formats) == Set(ForeignFormat.allCases).subtracting([.anki, .bank, .tsv]))
  }

  private static func told(_ outcome: ForeignReader.Outcome) -> String {
    let reading = outcome.reading
    var lines = ["\(outcome.format.rawValue), \(reading.questions.count) questions"]
    func add(_ name: String, _ text: String?) {
      guard let text else { return }
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      lines += parts.enumerated().map { $0 == 0 ? "  \(name): \($1)" : $1.isEmpty ? "" : "    \($1)" }
    }
    add("title", reading.title)
    add("summary", reading.summary)
    add("author", reading.author)
    for question in reading.questions {
      lines.append("")
      lines.append("line \(question.line)")
      for wording in question.wordings { add("ask", wording) }
      add("id", question.id)
      if !question.topics.isEmpty { add("topics", question.topics.joined(separator: ", ")) }
      add("kind", question.kind?.rawValue)
      add("level", question.level)
      add("time", question.time?.written)
      for point in question.lookFor { add("look for", point) }
      for flag in question.redFlags { add("red flag", flag) }
      for followUp in question.followUps { add("follow-up", followUp) }
      add("answer", question.answer)
      add("source", question.source)
    }
    if !reading.leftOut.isEmpty || !reading.remarks.isEmpty { lines.append("") }
    lines += reading.leftOut.map { "left out, line \($0.line ?? 0): \($0.reason): \($0.text)" }
    lines += reading.remarks.map { "remark: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
