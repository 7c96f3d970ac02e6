import FSRS
import Practice
import Testing

@testable import QuestionBank

/// Sheets that came back.
@Suite struct SheetReaderTests {
  private func read(_ text: String) throws -> SheetReading { try SheetReader().read(Array(text.utf8)) }

  /// Three questions with an answer each.
  private static var filled: FilledSheet {
    var filled = FilledSheet(.sample)
    filled.write("2026-11-20", behind: "Date")
    filled.tick("ac3", of: "peer-conflict")
    filled.write("2.5", behind: "Minutes", of: "peer-conflict")
    filled.write("a lovely story", behind: "Words", of: "peer-conflict")
    filled.tick("a1", of: "#0123456789abcdef")
    filled.tick("4", of: "why-us")
    return filled
  }

  private static let answers: [SheetReading.Answer] = {
    let id = InterviewSheet.sample.id
    return [
      .init(
        sheet: id, key: "peer-conflict", line: 20, grade: .solid,
        coverage: Coverage(points: 0b101, pointsTotal: 3, redFlagsTotal: 1), answering: .seconds(150),
        words: "a lovely story"),
      .init(
        sheet: id, key: "#0123456789abcdef", line: 60, grade: .blanked,
        coverage: Coverage(points: 1, pointsTotal: 1, redFlagsTotal: 0), answering: nil, words: nil),
      .init(sheet: id, key: "why-us", line: 83, grade: .nailed, coverage: nil, answering: nil, words: nil),
    ]
  }()

  /// Without the places, which depend on what was done to the text.
  private func said(_ reading: SheetReading) -> [SheetReading.Answer] {
    reading.answers.map { answer in
      var answer = answer
      answer.line = 0
      return answer
    }
  }

  private var wanted: [SheetReading.Answer] { said(SheetReading(answers: Self.answers)) }

  @Test func `what was filled in is read`() throws {
    let reading = try read(Self.filled.text)
    #expect(reading.interviewer == "Sam")
    #expect(reading.date == .init(line: 10, text: "2026-11-20"))
    #expect(said(reading) == wanted)
    #expect(reading.open == 0)
    #expect(reading.faults == [])
  }

  @Test func `an empty sheet has nothing but open questions`() throws {
    #expect(try read(SheetMarkdown(.sample).text) == SheetReading(interviewer: "Sam", open: 3))
  }

  @Test(
    "whatever an editor or a mail made of it",
    arguments: [
      { (text: String) in text.replacing("\n", with: "\r\n") },
      { $0.replacing("\n", with: "\r") },
      { "\u{FEFF}" + $0 },
      { $0.replacing("[x]", with: "[X]") }, { $0.replacing("[x]", with: "[ x ]") },
      { $0.replacing("[x]", with: "[✓]") }, { $0.replacing("[ ]", with: "[]") },
      { $0.replacing("- [x]", with: "☒").replacing("- [ ]", with: "☐") },
      { $0.replacing("[", with: "\\[").replacing("]", with: "\\]") },
      { $0.replacing("[ ]", with: "[\u{00A0}]") },
      { $0.replacing("- [", with: "* [") }, { $0.replacing("- [", with: "[") },
      { $0.replacing("- [", with: "      •   [") },
      { $0.replacing("**", with: "") }, { $0.replacing("`", with: "") },
      { $0.replacing("\n\n", with: "\n") }, { $0.replacing("\n", with: "\n\n") },
      { "Dear candidate,\n\nhere it is.\n\n" + $0.replacing("\n", with: "\n> ") + "\n\n-- \nSam" },
      { "> > " + $0.replacing("\n", with: "\n> > ") },
      { "<html><body><pre>" + $0.replacing("<", with: "&lt;") + "</pre></body></html>" },
      {
        "<div dir=\"ltr\">"
          + $0.replacing("<", with: "&lt;").replacing(" ", with: "&nbsp;").replacing("\n", with: "<br>")
          + "</div>"
      },
      { "<DIV>" + $0.replacing("<", with: "&#60;").replacing("\n", with: "</DIV>\n<DIV>") + "</DIV>" },
    ] as [@Sendable (String) -> String])
  func mangled(by mangle: @Sendable (String) -> String) throws {
    let reading = try read(mangle(Self.filled.text))
    #expect(said(reading) == wanted)
    #expect(reading.date?.text == "2026-11-20")
    #expect(reading.faults == [])
  }

  @Test func `questions may be moved or missing`() throws {
    let parts = Self.filled.text.split(separator: "---\n")
    let reading = try read([parts[0], parts[3], parts[1]].joined(separator: "---\n"))
    #expect(said(reading) == [wanted[2], wanted[0]])
    #expect(reading.open == 0)
    #expect(said(try read(String(parts[2]))) == [wanted[1]])
  }

  @Test func `words go on over lines, until the next question`() throws {
    var filled = FilledSheet(.sample)
    filled.tick("2", of: "peer-conflict")
    filled.write("a story\n  # with a\n\n- [x] 4. list", behind: "Words", of: "peer-conflict")
    let reading = try read(filled.text)
    #expect(reading.answers.map(\.words) == ["a story\n# with a\n\n- [x] 4. list"])
    #expect(reading.answers.map(\.grade) == [.shaky])
  }

  @Test func `what can't be taken in is told with its line, each once`() throws {
    var filled = FilledSheet(.sample)
    filled.tick("23", of: "peer-conflict")
    filled.tick("a", of: "#0123456789abcdef")
    filled.tick("3", of: "why-us")
    filled.write("a while", behind: "Minutes", of: "why-us")
    let reading = try read(filled.text)
    #expect(reading.answers == [])
    #expect(
      reading.faults.map { "\($0.line): \($0.sentence)" } == [
        "38: 2 and 3 are ticked; leave one grade",
        "56: something is filled in, but no grade is ticked; tick one of 1 to 4, or empty the rest",
        "85: “a while” is no time; write minutes, as in 2.5 or 2:30",
      ])
  }

  @Test func `a box that is neither, and a question that is there twice`() throws {
    var filled = FilledSheet(.sample)
    filled.tick("a", of: "peer-conflict", with: "[?]")
    filled.tick("3", of: "peer-conflict")
    filled.tick("4", of: "why-us")
    let last = "\(filled.text.split(separator: "---\n").last ?? "")"
    let reading = try read(filled.text + "---\n" + last)
    #expect(reading.answers.map(\.key) == ["why-us"])
    #expect(
      reading.faults.map { "\($0.line): \($0.sentence)" } == [
        "22: “[?]” is neither ticked nor empty; write [x] or [ ]",
        "93: why-us stands in line 77 already; leave one of them",
      ])
  }

  @Test(
    "times as people write them",
    arguments: zip(
      [
        "2", "2.5", "2,5", "2.25", "2:30", "2m30s", "90s", "3 min", "3 minutes", "2 m", "0", "999", "2.5.1",
        "-2", "two", "2:75", "1:2",
      ],
      [120, 150, 150, 135, 150, 150, 90, 180, 180, 120, nil, nil, nil, nil, nil, nil, nil] as [Int?]))
  func times(text: String, seconds: Int?) {
    #expect(SheetReader.time(text) == seconds.map { .seconds($0) })
  }

  @Test func `a file that is no sheet is refused with the reason`() {
    func refusal(_ bytes: [UInt8]) -> SheetRefusal? {
      do throws(SheetRefusal) {
        _ = try SheetReader().read(bytes)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal([]) == .noMarks)
    #expect(refusal(Array("# Shopping\n- [x] 3 apples\n".utf8)) == .noMarks)
    #expect(refusal([0xff, 0xfe, 0x41]) == .noText)
    #expect(refusal([UInt8](repeating: 0x20, count: SheetReader.largestSize + 1)) == .tooLong)
    #expect(
      refusal(Array(SheetPage(.sample).text(template: "<textarea id=\"source\">@SOURCE@", chance: 1).utf8))
        == .page)
  }

  @Test(
    "a thousand mangled sheets each are read without a crash, and nothing is read twice",
    arguments: UInt64(0)..<8)
  func mutations(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let splices = [
      "[x]", "[", "]", "\n", "\r\n", "> ", "<div>", "<br>", "&nbsp;", "`", "## ", "---\n", "- ", "\u{301}",
      "\u{0}", "Words: ", "Date: ",
    ]
    .map { Array($0.utf8) }
    for _ in 0..<1000 {
      var bytes = Self.filled.bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(place..<min(bytes.count - 1, place + 25))
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 400)], at: place)
        default: bytes.insert(contentsOf: splices.randomElement(using: &generator) ?? [], at: place)
        }
      }
      guard let reading = try? SheetReader().read(bytes) else { continue }
      #expect(Set(reading.answers.map { "\($0.sheet) \($0.key)" }).count == reading.answers.count)
      for fault in reading.faults {
        #expect(!fault.sentence.unicodeScalars.contains { $0.value < 0x20 })
        #expect(fault.line >= 1)
      }
    }
  }
}
