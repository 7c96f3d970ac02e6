import Foundation
import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

/// `courtesy`, and `message` at the prompt.
@Suite("Courtesy")
struct CourtesyTests {
  /// Somebody thanked by nobody yet, an invitation, an unkept promise and an offer, at 80 columns.
  private func desk() throws -> Desk {
    let desk = try Desk()
    desk.surface.columns = 80
    let kim = try desk.person("Kim Lee", ["role": "recruiter", "company": "Acme"])
    let rami = try desk.person("Rami Haddad", ["role": "engineer", "company": "Acme"])
    let acme = try desk.process(at: "Acme", ["role": "Staff Engineer", "stage": "interviewing"])
    try desk.appointment(
      of: acme, in: -1, with: [kim, rami], ["step": "onsite", "state": "attended", "debrief": "done"])
    let globex = try desk.process(at: "Globex", ["stage": "screening"])
    try desk.appointment(of: globex, in: 4, at: "09:30", ["step": "technical", "state": "invited"])
    let initech = try desk.process(at: "Initech", ["stage": "interviewing"])
    try desk.appointment(
      of: initech, in: -9, ["step": "final", "state": "attended", "debrief": "done", "next_by": "2026-11-20"])
    try desk.process(at: "Umbrella", ["stage": "offer"])
    return desk
  }

  @Test("What is open, with due days and messages")
  func list() throws {
    let desk = try desk()
    Golden.expect(try desk.run("courtesy").transcript, is: "courtesy")
    let json = try desk.run("courtesy --json").output
    #expect(json.components(separatedBy: "\"kind\"").count == 6)
    #expect(json.contains("\"due\" : \"2026-11-21\""))
    #expect(json.contains("\"person\" : \"Rami Haddad\""))
    Golden.expect(try desk.run("today").transcript, is: "today-full")
  }

  @Test("Done and skipped by number and by name, and taken back")
  func marks() throws {
    let desk = try desk()
    desk.surface.columns = 300
    #expect(try desk.run("courtesy done Rami").output == "Done: thank Rami Haddad for Acme, onsite.\n")
    #expect(
      try desk.run("courtesy done Globex").output
        == "Done: answer the invitation to Globex, technical. It is planned now.\n")
    #expect(try desk.session().jobSearch.interviews.last?.state == .planned)
    #expect(
      try desk.run("courtesy skip 1 2").output == """
        Skipped: ask how things stand with Initech, final.
        Skipped: thank Kim Lee for Acme, onsite.

        """)
    #expect(
      try desk.run("courtesy done").output
        == "Done: answer the offer from Umbrella. `application close Umbrella --as accepted`, or declined, closes it.\n"
    )
    #expect(try desk.run("courtesy").messages == "Nobody waits for a word from you.\n")
    try desk.run("undo")
    try desk.run("undo")
    #expect(try desk.session().courtesies.count == 3)
  }

  @Test(
    "What can't be marked",
    arguments: [
      ("courtesy done 9", "There is no 9; `courtesy` lists them from 1 to 5.\n"),
      ("courtesy done", "Which one? `courtesy` lists them; `courtesy done 2` takes the second.\n"),
      ("courtesy skip Acme", "“Acme” fits two of them: 2 and 3. `courtesy skip 2` takes the first.\n"),
      ("courtesy done Glbex", "Nothing of “Glbex” is open; did you mean Globex?\n"),
      ("courtesy don 1", "`courtesy` knows done and skip, not “don”; did you mean `courtesy done`?\n"),
    ])
  func complaints(line: String, sentence: String) throws {
    let run = try desk().run(line)
    #expect(run.status == .usage)
    #expect(run.messages == sentence)
  }

  @Test("A thank-you is marked when it was sent")
  func sent() throws {
    let desk = try desk()
    Golden.expect(try desk.run("message thank-you Kim", ["y"]).transcript, is: "message-sent")
    // The other of the two is the one that is left.
    let run = try desk.run("message thank-you Acme", [""])
    #expect(run.output.hasPrefix("Subject: Thank you for your time\n\nDear Rami,\n"))
    #expect(try desk.session().courtesies.count { $0.kind == .thankYou } == 1)
  }

  @Test("Where several fit it is asked which")
  func which() throws {
    let desk = try desk()
    Golden.expect(try desk.run("message thank-you Acme", ["9", "2", ""]).transcript, is: "message-which")
    desk.surface.inputIsTerminal = false
    desk.surface.columns = 300
    #expect(
      try desk.run("message thank-you Acme").messages
        == "Several fit: Kim Lee, Acme, onsite, Sun 22 Nov 14:00; Rami Haddad, Acme, onsite, Sun 22 Nov 14:00. Name the step as well, or the person with --to.\n"
    )
  }

  @Test("To somebody else, with times, and through the editor")
  func options() throws {
    let desk = try desk()
    let run = try desk.run("message reschedule Globex technical --to Kim --suggest 'Thursday afternoon'")
    #expect(run.output.contains("Dear Kim,"))
    #expect(
      run.output.contains("Thursday afternoon would suit me; otherwise please tell me what would suit you."))
    desk.editor = { path, _ in
      try? "Sorry, Kim.\n\n".write(toFile: path, atomically: false, encoding: .utf8)
      return .edited
    }
    #expect(try desk.run("message cancel Globex --edit").output == "Sorry, Kim.\n")
    #expect(throws: (any Error).self) { try desk.read("message-cancel.md") }
  }

  @Test("Once an interview is moved, the words are for the time it had")
  func moved() throws {
    let desk = try Desk()
    let id = try desk.appointment(of: desk.process(at: "Acme"), in: 2, ["step": "onsite"])
    desk.pass()
    try desk.run("interview move Acme 'fri 10:00'")
    let text = try desk.session().draft(.reschedule, for: #require(desk.session().jobSearch.interview(id)))
      .text
    #expect(text.contains("I can't make our onsite interview on Wednesday 25 November at 14:00."))
    #expect(text.contains("Friday 27 November at 10:00 would suit me; otherwise please tell me"))
  }

  @Test("A template's unknown places are named, and the text stays")
  func unknownPlaces() throws {
    let desk = try desk()
    try desk.write("Hello {nickname}, {company}!\n", to: "messages/decline.md")
    let run = try desk.run("message decline Umbrella", [""])
    #expect(run.output.hasPrefix("Hello {nickname}, Umbrella!\n"))
    #expect(
      run.messages.hasPrefix(
        """

        {nickname} in your template stands for nothing that is known; `message
        --template decline` lists what does.

        """))
  }

  @Test(
    "What can't be written",
    arguments: [
      ("message thanks Acme", "There is no message “thanks”; there are "),
      (
        "message decline Umbrela",
        "No company, interview or person “Umbrela” is known; did you mean Umbrella?"
      ),
      ("message apology", "For whom? Name a company, an interview or a person: `message apology Acme`."),
      (
        "message decline Umbrella --to Sam",
        "Nobody called “Sam” is known; `contact add Sam` writes them down."
      ),
    ])
  func refusals(line: String, sentence: String) throws {
    let desk = try desk()
    desk.surface.columns = 300
    let run = try desk.run(line)
    #expect(run.status == .usage)
    #expect(run.messages.hasPrefix(sentence))
  }

  @Test("Kinds and templates are shown")
  func lists() throws {
    let desk = try desk()
    Golden.expect(try desk.run("message").transcript, is: "message-kinds")
    Golden.expect(try desk.run("message --template cancel").transcript, is: "message-template")
  }
}
