import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite("banks")
struct BanksTests {
  @Test("The list marks those asked from")
  func list() throws {
    Golden.expect(try Desk().run("banks").transcript, is: "banks")
    let narrow = try Desk()
    narrow.surface.columns = 60
    Golden.expect(try narrow.run("banks list").output, is: "banks-narrow")
  }

  @Test("--json")
  func json() throws {
    let desk = try Desk(bank: "bank: The desk\nquestions:\n  - ask: A?\n    tme: 2m\n")
    let document = try JSONDocument(desk.run("banks --json").output)
    #expect(
      document.elements.first { $0["name"] == "desk" } == [
        "name": "desk", "title": "The desk", "origin": "person", "path": "~home/banks/desk.yaml",
        "active": true, "questions": 1, "faults": ["4:5: `tme` is no key of a question, and was not read"],
      ])
    #expect(
      document.elements.compactMap { $0["name"] }
        == (ShippedFiles.banks.map(\.name) + ["desk"]).sorted().map { .text($0) })
  }

  @Test("use and leave")
  func use() throws {
    let desk = try Desk()
    #expect(
      try desk.run("banks use engineering-fundamentals MOTIVATION-AND-FIT").transcript
        == "Asked from: The desk; Engineering fundamentals and system design; Motivation and fit.\n")
    #expect(
      try desk.run("banks leave desk motivation-and-fit engineering-fundamentals").transcript
        == "Asked from: no bank.\n")
    #expect(
      try desk.run("undo").output
        == "Taken back: leaving desk, leaving engineering-fundamentals and leaving motivation-and-fit, today at 19:00.\n"
    )
    #expect(try desk.session().shelf.active == ["desk", "engineering-fundamentals", "motivation-and-fit"])
  }

  @Test("Using what is in use changes nothing, so that undo reaches what was done before")
  func useAgain() throws {
    let desk = try Desk()
    try desk.run("log last-failure solid")
    try desk.run("banks use desk desk")
    #expect(try desk.run("undo").output == "Taken back: last-failure solid, today at 19:00.\n")
  }

  @Test("show lists the questions, and the faults in full")
  func show() throws {
    Golden.expect(try Desk().run("banks show desk").transcript, is: "banks-show")
    let desk = try Desk(bank: "bank: The desk\nquestions:\n  - ask: A?\n    tme: 2m\n")
    Golden.expect(try desk.run("banks show desk").transcript, is: "banks-show-faults")
  }

  @Test("show says who wrote a bank and which edition it is")
  func about() throws {
    let desk = try Desk(bank: "author: A coach\nversion: 2.1\nquestions:\n  - ask: A?\n")
    #expect(try desk.run("banks show desk").messages == "desk: by A coach, version 2.1.\n")
  }

  @Test("edit opens the person's own file")
  func editOwn() throws {
    let desk = try Desk()
    var opened: String?
    desk.editor = { path, _ in
      opened = path
      return .edited
    }
    #expect(try desk.run("banks edit desk").transcript == "")
    #expect(opened == desk.home + "/banks/desk.yaml")
  }

  @Test("edit copies a shipped bank first, and the copy takes its place with all history")
  func editShipped() throws {
    let desk = try Desk()
    try desk.run("banks use behavioural-core")
    try desk.run("log conflict-with-peer blanked")
    desk.editor = { path, _ in
      let text = "bank: My core\nquestions:\n  - { id: conflict-with-peer, ask: A conflict? }\n"
      return (try? TextFile.write(text, to: path)) == nil ? .failed("No.") : .edited
    }
    let run = try desk.run("banks edit behavioural-core")
    #expect(
      run.transcript
        == "Copied to ~home/banks/behavioural-core.yaml; from now on your copy is the one in use.\n")
    #expect(
      try desk.run("questions --bank behavioural-core").output.hasSuffix(
        "conflict-with-peer  blanked      1  Tue 24 Nov  A conflict?\n"))
    #expect(try desk.session().shelf.active == ["behavioural-core", "desk"])
  }

  @Test("Without an editor the file is named")
  func noEditor() throws {
    let run = try Desk().run("banks edit desk")
    #expect(run.messages == "There is no editor. The file is ~home/banks/desk.yaml.\n")
    #expect(run.status == .usage)
  }

  @Test(
    "Names that aren't banks",
    arguments: [
      ("banks use dsek", "There is no bank “dsek”; did you mean desk?"),
      (
        "banks leave zzz",
        "There is no bank “zzz”; there are backend-and-databases, behavioural-core, customer-sales-and-service, data-and-machine-learning, desk, engineering-fundamentals, frontend-and-web, leadership-and-management and more."
      ),
      ("banks usee desk", "There is no command “banks usee”; did you mean `banks use`?"),
      ("banks use", "Missing expected argument '<names> ...'. `help banks` shows how."),
      ("banks show", "Missing expected argument '<name>'. `help banks` shows how."),
    ])
  func refused(line: String, message: String) throws {
    let run = try Desk().run(line)
    #expect(run.messages == message + "\n")
    #expect(run.status == .usage)
  }
}
