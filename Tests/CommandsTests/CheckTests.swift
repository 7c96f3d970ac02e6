import Foundation
import Practice
import QuestionBank
import TestSupport
import Testing

@testable import Commands

@Suite("check")
struct CheckTests {
  private static let doubtful = """
    # Mine
    questions:
      - id: first-job
        ask: What was your first job?
        look-for: [what it taught you]
      - ask: “Where did it lead?”
        time: 2 min   # or three
    """

  @Test("Without paths all banks of the person are checked, and shipped ones only if asked for")
  func own() throws {
    let desk = try Desk()
    #expect(try desk.run("check").transcript.hasSuffix("\n1 bank with 6 questions: 2 warnings.\n"))
    let all = try desk.run("check --shipped").output
    #expect(all.hasPrefix("~home/banks/desk.yaml:36:5: warning: "))
    #expect(all.hasSuffix(" questions: 2 warnings.\n"))
    #expect(all.contains("\n\(ShippedFiles.banks.count + 1) banks with "))
    let empty = try Desk(bank: nil)
    #expect(
      try empty.run("check").transcript
        == "You have no banks of your own yet; `check --shipped` looks at those that came along.\n")
  }

  @Test(
    "Every fault and doubt is shown with its place and what to do, and faults are told by the exit status")
  func report() throws {
    let desk = try Desk(bank: Self.doubtful)
    let run = try desk.run("check")
    Golden.expect(run.output, is: "check")
    #expect(run.messages == "")
    #expect(run.status == .badFile)
  }

  @Test("--fix mends what is sure, keeps everything else to the byte, and says what it did")
  func fix() throws {
    let desk = try Desk(bank: Self.doubtful)
    let run = try desk.run("check --fix")
    #expect(
      run.output
        == """
        ~home/banks/desk.yaml:5: mended: look-for is now look_for
        ~home/banks/desk.yaml:6: mended: “Where did it lead?” is now Where did it lead?
        ~home/banks/desk.yaml:7: mended: 2 min is now 2m

        ~home/banks/desk.yaml:6:5: warning: this question has no `look_for`, so nothing can be ticked
          - ask: Where did it lead?
            ^^^
          write two to five points that a good answer has

        1 bank with 2 questions: 1 warning. 3 places mended.

        """)
    #expect(run.status == .success)
    let mended = Self.doubtful.replacing("look-for", with: "look_for").replacing("2 min", with: "2m")
      .replacing("“", with: "").replacing("”", with: "")
    #expect(try desk.read("banks/desk.yaml") == mended)
    #expect(try desk.run("check --fix").output.hasSuffix("1 bank with 2 questions: 1 warning.\n"))
  }

  @Test("--json has every problem and every mend")
  func json() throws {
    let desk = try Desk(bank: Self.doubtful)
    let row = try #require(JSONDocument(desk.run("check --json").output).elements.first)
    #expect(row["bank"] == "desk")
    #expect(row["questions"] == 1)
    #expect(row["leftOut"] == 1)
    let mended = try JSONDocument(desk.run("check --fix --json").output)
    #expect(mended.elements.first?["leftOut"] == 0)
  }

  @Test("Files, folders and names of banks are checked")
  func paths() throws {
    let desk = try Desk()
    try desk.write("questions: [{ ask: Why?, look_for: x }]", to: "other/deep/one.yaml")
    try desk.write("questions: [{ ask: How?, look_for: x }]", to: "other/two.yml")
    try desk.write("questions: [", to: "other/.hidden/three.yaml")
    #expect(
      try desk.run("check ~/other behavioural-core").output
        == "3 banks with 38 questions: nothing wrong, nothing doubtful.\n")
    #expect(
      try desk.run("check ~/other/two.yml").output
        == "1 bank with 1 question: nothing wrong, nothing doubtful.\n")
    #expect(
      try desk.run("check dsek").messages == "There is no file and no bank “dsek”; did you mean desk?\n")
    #expect(try desk.run("check ~/other/deep/..").status == .success)
    try desk.write("text", to: "empty/a.txt")
    #expect(try desk.run("check ~/empty").messages == "There is no YAML file in the folder ~home/empty.\n")
  }

  @Test("Of very many warnings of one sort five are shown")
  func many() throws {
    let items = (1...40).map { "  - ask: What is the number \($0) of \($0 * 7919)?\n" }.joined()
    let desk = try Desk(bank: "questions:\n" + items)
    let output = try desk.run("check").output
    #expect(output.components(separatedBy: "this question has no `look_for`").count == 6)
    #expect(output.contains("desk: 35 more warnings of the sort no-points; --json has all.\n"))
    #expect(output.hasSuffix("1 bank with 40 questions: 40 warnings.\n"))
  }

  @Test("A file that is too large or no text is told, and not touched")
  func hostile() throws {
    let desk = try Desk()
    try desk.write([UInt8](repeating: 0xff, count: 17 << 20), to: "large.yaml")
    try desk.write([0xff, 0xfe, 0x61, 0], to: "utf16.yaml")
    let run = try desk.run("check --fix ~/large.yaml ~/utf16.yaml")
    #expect(run.output.contains("~home/large.yaml:1:1: the file is over 16 MB and was not read"))
    #expect(run.output.contains("~home/utf16.yaml:1:1: the file is UTF-16, not UTF-8"))
    #expect(run.status == .badFile)
    #expect(try TextFile.bytes(at: desk.home + "/utf16.yaml") == [0xff, 0xfe, 0x61, 0])
  }
}
