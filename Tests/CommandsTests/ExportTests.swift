import Foundation
import Practice
import QuestionBank
import Store
import Testing

@testable import Commands

@Suite("export")
struct ExportTests {
  private static let bank = """
    # kept by hand
    bank: The desk
    author: me
    questions:
      - id: why-us
        ask:   'Why us?'
        look_for: one fact about them

    """

  private static let canonical = """
    bank: The desk
    author: me
    questions:
      - id: why-us
        ask: Why us?
        look_for:
          - one fact about them

    """

  @Test("Without a file the bank itself goes to standard output, tidied up")
  func yaml() throws {
    let run = try Desk(bank: Self.bank).run("export desk")
    #expect(run.output == Self.canonical)
    #expect(run.messages == "")
    #expect(run.status == .success)
  }

  @Test(
    "A format goes by its name or by the file's",
    arguments: [("-f markdown", "# The desk\n"), ("--format=csv", "id,ask,"), ("-f JSON", "{\n  \"bank\"")])
  func formats(_ option: String, _ beginning: String) throws {
    let desk = try Desk(bank: Self.bank)
    let output = try desk.run("export desk \(option)").output
    #expect(output.hasPrefix(beginning))
    let name = option.split { " =".contains($0) }.last?.lowercased().replacing("markdown", with: "md") ?? ""
    #expect(
      try desk.run("export desk -o ~/out.\(name)").transcript
        == "1 question of desk written to ~home/out.\(name).\n")
    #expect(try desk.read("out.\(name)") == output)
  }

  @Test("A file is never replaced without --force, and its folder must be there")
  func files() throws {
    let desk = try Desk(bank: Self.bank)
    try desk.write("mine", to: "out.yaml")
    let run = try desk.run("export desk --output ~/out.yaml")
    #expect(run.messages == "~home/out.yaml is there already; `export --force` replaces a file.\n")
    #expect(run.status == .storage)
    #expect(try desk.read("out.yaml") == "mine")
    #expect(try desk.run("export desk --output ~/out.yaml --force").status == .success)
    #expect(try desk.read("out.yaml") == Self.canonical)
    #expect(
      try desk.run("export desk --output ~/none/out.yaml").messages
        == "There is no folder ~home/none for ~home/none/out.yaml; make it first, or name another.\n")
  }

  @Test("A package needs a file")
  func anki() throws {
    let desk = try Desk(bank: Self.bank)
    let run = try desk.run("export desk --format anki")
    #expect(
      run.messages == "An Anki package is no text: name a file for it, as in `--output desk.apkg`.\n")
    #expect(run.status == .usage)
    try desk.write("old", to: "desk.apkg")
    #expect(
      try desk.run("export desk -o ~/desk.apkg --force").output
        == "1 question of desk written to ~home/desk.apkg.\n")
    let bytes = try TextFile.bytes(at: desk.home + "/desk.apkg")
    #expect(bytes.starts(with: [0x50, 0x4b]))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.home).filter { $0.hasSuffix(".new") } == [])
  }

  @Test("What has faults is left out, and that is said")
  func faults() throws {
    let desk = try Desk(bank: "questions:\n  - { id: a, ask: Why? }\n  - { id: b, ask: How?, time: x }\n")
    try desk.run("banks")
    let run = try desk.run("export desk")
    #expect(run.output == "bank: desk\nquestions:\n  - id: a\n    ask: Why?\n")
    #expect(run.messages.hasSuffix("1 question with faults left out.\n"))
    #expect(run.messages.contains("desk.yaml:3:31: `x` is no duration for `time`"))
    #expect(run.status == .badFile)
    try desk.write("questions: [", to: "banks/desk.yaml")
    let broken = try desk.run("export desk")
    #expect(broken.output == "")
    #expect(broken.messages.hasSuffix("The bank desk can't be read, so there is nothing to write.\n"))
  }

  @Test("A shipped bank that was exported and put into the folder changes nothing")
  func shipped() throws {
    let desk = try Desk()
    let before = try desk.session().store.questions()
    for file in ShippedFiles.banks {
      try desk.run("export \(file.name) -o ~/\(file.name).yaml")
      try desk.write(desk.read("\(file.name).yaml"), to: "banks/\(file.name).yaml")
    }
    let run = try desk.run("banks")
    #expect(run.messages == "* asked from. Your own banks: ~home/banks\n")
    #expect(try desk.session().store.questions() == before)
  }
}
