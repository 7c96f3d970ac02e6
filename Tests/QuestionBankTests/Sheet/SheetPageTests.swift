import FSRS
import Practice
import Testing

@testable import QuestionBank

/// A sheet as a page.
@Suite struct SheetPageTests {
  private func page(_ sheet: InterviewSheet, template: String = "@TITLE@|@BODY@|@SOURCE@|@SHEET@|@NONCE@|@x@")
    -> [String]
  {
    SheetPage(sheet).text(template: template, chance: 35).split(
      separator: "|", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func `every box and every field names the line of the text that it fills in`() throws {
    let parts = page(.sample)
    #expect(parts[0] == "Interview sheet: onsite for Acme")
    #expect(parts[3...] == ["mwt7reo0-0009ix", "z", "@x@"])
    let lines = SheetMarkdown(.sample).lines
    let boxes = parts[1].matches(of: #/type="(?:checkbox|radio)"[^>]* data-line="(\d+)"/#).compactMap {
      Int($0.output.1)
    }
    #expect(boxes == lines.indices.filter { lines[$0].hasPrefix("- [ ] ") })
    let fields = parts[1].matches(of: #/data-line="(\d+)" data-start="(\d+)"/#)
      .compactMap { match in Int(match.output.1).flatMap { line in Int(match.output.2).map { (line, $0) } } }
    let labels = fields.map { String(lines[$0.0].prefix($0.1)) }
    #expect(
      labels == ["- Interviewer: ", "- Date: "]
        + Array(repeating: ["- Minutes: ", "- Words: "], count: 3).flatMap { $0 })
  }

  @Test func `every input has a label, and every question a heading`() {
    let body = page(.sample)[1]
    let ids = body.matches(of: #/ id="(f\d+)"/#).map(\.output.1)
    #expect(ids.count == 8)
    for id in ids { #expect(body.contains("<label for=\"\(id)\">")) }
    for number in 1...3 {
      #expect(
        body.contains(
          "<section aria-labelledby=\"q\(number)\">\n<h2 id=\"q\(number)\" dir=\"auto\">\(number). "))
    }
    #expect(body.matches(of: /<fieldset>/).count == body.matches(of: /<\/fieldset>/).count)
    #expect(body.matches(of: /<section/).count == body.matches(of: /<\/section>/).count)
    #expect(body.matches(of: /<label/).count == body.matches(of: /<\/label>/).count)
  }

  @Test func `hostile text stays text`() {
    var sheet = InterviewSheet.sample
    let hostile = "</textarea><script>alert('1')</script>@NONCE@\" onclick=\"x\u{1b}&amp;"
    sheet.occasion = hostile
    sheet.name = hostile
    for index in sheet.items.indices {
      sheet.items[index].ask = hostile
      sheet.items[index].points = [hostile]
      sheet.items[index].redFlags = [hostile]
      sheet.items[index].followUps = [hostile]
      sheet.items[index].outline = hostile
    }
    let parts = page(sheet)
    for part in parts[...2] {
      #expect(!part.contains("<script") && !part.contains("</textarea><") && !part.contains("\" onclick"))
      #expect(!part.contains("\u{1b}"))
      // The text's own, not replaced by the page's.
      #expect(part.contains("@NONCE@"))
    }
    let tags = Set(parts[1].matches(of: #/<(\w+)/#).map { String($0.output.1) })
    #expect(
      tags.isSubset(of: [
        "h1", "p", "ul", "li", "section", "h2", "fieldset", "legend", "label", "input", "details", "summary",
        "textarea",
      ]))
  }

  /// What the page's script does with what is ticked and written.
  private func saved(_ sheet: InterviewSheet, ticking boxes: Set<Int>, writing texts: [Int: String]) -> String
  {
    var lines = SheetMarkdown(sheet).lines
    for line in boxes { lines[line] = lines[line].replacing("[ ]", with: "[x]", maxReplacements: 1) }
    for (line, text) in texts {
      let label = lines[line].prefix { $0 != ":" }
      lines[line] =
        label + ": "
        + text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }.joined(separator: "\n  ")
    }
    return lines.joined(separator: "\n")
  }

  @Test("from a bank of nasty texts to a sheet, filled in and read back", arguments: UInt64(0)..<40)
  func roundTrip(_ seed: UInt64) throws {
    var texts = NastyTexts(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let bank = texts.bank()
    let sheet = InterviewSheet(
      id: SheetID(made: Instant(milliseconds: 1_795_435_200_000), chance: seed), occasion: bank.title,
      name: "Sam", minutes: 5,
      items: bank.questions.map {
        .init(
          key: $0.key, ask: $0.title, time: $0.time, points: $0.lookFor, redFlags: $0.redFlags,
          followUps: $0.followUps, outline: $0.answer)
      })
    let lines = SheetMarkdown(sheet).lines
    var ticked: Set<Int> = []
    var written: [Int: String] = [:]
    var wanted: [SheetReading.Answer] = []
    for item in sheet.items {
      let grade = Grade.allCases.randomElement(using: &generator) ?? .solid
      var coverage = Coverage(
        pointsTotal: min(item.points.count, Question.mostPoints),
        redFlagsTotal: min(item.redFlags.count, Question.mostRedFlags))
      let start = try #require(lines.firstIndex { SheetMark(in: $0)?.key == item.key })
      func box(_ sign: String) throws -> Int {
        // By bytes: a mark on the first letter would make one character with the space.
        try #require(lines[start...].firstIndex { $0.utf8.starts(with: "- [ ] \(sign). ".utf8) })
      }
      ticked.insert(try box("\(grade.rawValue)"))
      for index in 0..<coverage.pointsTotal where Bool.random(using: &generator) {
        coverage.points |= 1 << index
        ticked.insert(try box("\(Coverage.pointLetter(index))"))
      }
      let words = try #require(lines[start...].firstIndex { $0.hasPrefix("- Words:") })
      written[words] = "fine\n- [x] 1. really"
      let hasBoxes = coverage.pointsTotal + coverage.redFlagsTotal > 0
      wanted.append(
        .init(
          sheet: sheet.id, key: item.key, line: start + 1, grade: grade, coverage: hasBoxes ? coverage : nil,
          answering: nil, words: "fine\n- [x] 1. really"))
    }
    let text = saved(sheet, ticking: ticked, writing: written)
    guard !sheet.items.isEmpty else { return }
    let reading = try SheetReader().read(Array(text.utf8))
    #expect(reading.faults == [])
    let said = reading.answers.map { answer in
      var answer = answer
      // Written words make lines; texts of a bank may have line breaks that count only where lines are counted.
      answer.line = wanted.first { $0.key == answer.key }?.line ?? 0
      return answer
    }
    #expect(said == wanted)
  }
}
