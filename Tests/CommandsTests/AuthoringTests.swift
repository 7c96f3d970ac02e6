import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite("new and edit")
struct AuthoringTests {
  /// An editor that does one thing after the other with the text and the line it gets.
  private func writing(_ edits: [(String, Int?) -> String], on desk: Desk) {
    var rest = edits[...]
    desk.editor = { path, line in
      guard let edit = rest.popFirst(), let text = try? TextFile.text(at: path),
        (try? TextFile.write(edit(text, line), to: path)) != nil
      else { return .failed("The script is at its end.") }
      return .edited
    }
  }

  private func filling(_ ask: String) -> (String, Int?) -> String {
    { text, line in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines[(line ?? 1) - 1] += ask
      return lines.joined(separator: "\n")
    }
  }

  @Test("A template stands at the end of the own bank; filled in, only the question is left of it")
  func new() throws {
    let desk = try Desk()
    writing(
      [
        {
          filling("Who taught you most?")($0, $1).replacing(
            "# look_for:\n    #   - what a", with: "look_for:\n      - a")
        }
      ],
      on: desk)
    #expect(
      try desk.run("new").transcript == "Kept: who-taught-you-most in my-questions, with 1 point.\n")
    #expect(
      try desk.read("banks/my-questions.yaml") == """
        bank: My questions
        questions:
          - id: who-taught-you-most
            ask: Who taught you most?
            look_for:
              - a good answer has

        """)
    writing([filling("Who taught you most then?")], on: desk)
    #expect(
      try desk.run("new MY-QUESTIONS").transcript == "Kept: who-taught-you-most-then in my-questions.\n")
    #expect(
      try desk.run("show who-taught-you-most-then").output.hasPrefix(
        "who-taught-you-most-then   my-questions, behavioural, 2m\n"))
  }

  @Test("Left empty the template is taken out again, and so is the file that was made for it")
  func leftEmpty() throws {
    let desk = try Desk()
    writing([{ text, _ in text }, { text, _ in text.replacing("- ask: \n", with: "- ask:\n") }], on: desk)
    for _ in 0..<2 {
      #expect(
        try desk.run("new").transcript == "Nothing was written, so the template is taken out again.\n")
      #expect(!TextFile.exists(desk.home + "/banks/my-questions.yaml"))
    }
    let before = try desk.read("banks/desk.yaml")
    writing([{ text, _ in text }], on: desk)
    try desk.run("new desk")
    #expect(try desk.read("banks/desk.yaml") == before)
  }

  @Test("Other banks take new questions too; one with nearly a known name is asked about")
  func newBank() throws {
    let desk = try Desk()
    writing([filling("Why Acme?"), filling("Why now?")], on: desk)
    #expect(try desk.run("new acme-onsite").transcript == "Kept: why-acme in acme-onsite.\n")
    #expect(try desk.read("banks/acme-onsite.yaml").hasPrefix("bank: acme-onsite\nquestions:\n"))
    #expect(
      try desk.run("new acme-onsite2", ["n"]).transcript == """
        There is acme-onsite, but no acme-onsite2 yet. Make it? [y/N] n
        There is no bank “acme-onsite2”; did you mean acme-onsite?

        """)
    #expect(try desk.run("new acme-onsite2", ["y"]).output.hasSuffix("Kept: why-now in acme-onsite2.\n"))
    #expect(
      try desk.run("new ../x").messages
        == "“../x” can't be a bank's name: letters, digits, -, _ and . make one.\n")
  }

  @Test("Faults are shown, and the file is opened again at the first of them")
  func faults() throws {
    let desk = try Desk()
    var lines: [Int?] = []
    writing(
      [
        { text, line in
          lines.append(line)
          return filling("Why Acme?\n    time: soon")(text, line)
        },
        { text, line in
          lines.append(line)
          return text.replacing("soon", with: "90s")
        },
      ], on: desk)
    let run = try desk.run("new", [""])
    #expect(
      run.transcript == """
        ~home/banks/my-questions.yaml:4:11: `soon` is no duration for `time`
          time: soon
                ^^^^
          write it as `90s`, `2m` or `2m30s`
        1 question of my-questions left out; the others are in use.
        Open it again? [Y/n] \n\
        Kept: why-acme in my-questions.

        """)
    #expect(lines == [3, 4])
    #expect(run.status == .success)
  }

  @Test("A person who wants no more of it, and a script, are told what is left")
  func declined() throws {
    let desk = try Desk()
    let fault: (String, Int?) -> String = filling("Why Acme?\n    time: soon")
    writing([fault, fault, { text, _ in text.replacing("soon", with: "late") }], on: desk)
    let run = try desk.run("new", ["n"])
    #expect(
      run.output.hasSuffix("No question is added yet; `banks edit my-questions` goes on with it.\n"))
    #expect(run.status == .badFile)
    desk.surface.inputIsTerminal = false
    #expect(try desk.run("new other").status == .badFile)
    let again = try desk.run("banks edit my-questions")
    #expect(again.messages.contains("`late` is no duration for `time`"))
    #expect(again.status == .badFile)
  }

  @Test("A bank with a fault that hides the rest is named, and takes no template")
  func broken() throws {
    let desk = try Desk()
    try desk.write("questions: [", to: "banks/desk.yaml")
    try desk.run("banks")
    let run = try desk.run("new desk")
    #expect(run.messages == "line 1: something is missing here\n")
    #expect(run.status == .badFile)
  }

  @Test("edit opens the bank at the question, and says what became of it")
  func edit() throws {
    let desk = try Desk()
    var line: Int?
    writing(
      [
        {
          line = $1
          return $0.replacing(
            "      - Tell me about a failure.", with: "      - Tell me about a failure.\n      - Failed?"
          )
          .replacing("What was your first job?", with: "Which job was your first?")
        }, { text, _ in text }, { text, _ in text.replacing("id: last-failure", with: "id: flop") },
        { text, _ in
          text.firstRange(of: "  - id: top-strength").map { String(text[..<$0.lowerBound]) } ?? text
        },
      ], on: desk)
    #expect(
      try desk.run("edit last").transcript
        == "Kept: last-failure, now 3 wordings. 1 other question changed, too.\n")
    let lines = try desk.read("banks/desk.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[(line ?? 1) - 1] == "  - id: last-failure")
    #expect(try desk.run("edit last-failure").transcript == "Nothing of last-failure changed.\n")
    #expect(try desk.run("edit last-failure").output == "Kept: flop, which was last-failure.\n")
    #expect(
      try desk.run("edit top-strength").transcript == "top-strength is no more in desk; its history stays.\n")
  }

  @Test("A shipped bank is copied for the edit, and stays in use if nothing is changed")
  func editShipped() throws {
    let desk = try Desk()
    writing(
      [
        { text, _ in text },
        { text, _ in text.replacing("Why do you want to work for us?", with: "Why us?") },
      ], on: desk)
    let copied = "Copied to ~home/banks/motivation-and-fit.yaml; from now on your copy is the one in use.\n"
    #expect(
      try desk.run("edit why-us").transcript
        == copied + "Nothing is changed, so the shipped bank stays in use.\n")
    #expect(!TextFile.exists(desk.home + "/banks/motivation-and-fit.yaml"))
    #expect(try desk.run("edit why-us").transcript == copied + "Kept: why-us, other wordings.\n")
    #expect(try desk.run("show why-us").output.contains("Why us?"))
  }

  @Test("What changed is told part by part")
  func changes() {
    let old = Question(
      key: QuestionKey("a"), wordings: ["Why?"], lookFor: ["x", "y"], followUps: ["And?"], answer: "Because.")
    var new = old
    #expect(QuestionChanges(old: old, new: new).summary == nil)
    new.wordings = ["Why so?"]
    new.lookFor = ["x", "y", "z"]
    new.redFlags = ["r"]
    new.followUps = []
    new.answer = nil
    #expect(
      QuestionChanges(old: old, new: new).summary
        == "another wording, now 3 points and now 1 red flag, no follow-ups any more and no answer any more")
    new = old
    new.kind = .coding
    new.time = .seconds(90)
    new.topics = ["a", "b"]
    new.level = "mid"
    new.answer = "So."
    #expect(
      QuestionChanges(old: old, new: new).summary
        == "another answer, coding, 90s to answer, about a and b and level mid")
  }

  @Test("schema is for editors")
  func schema() throws {
    let run = try Desk(bank: nil).run("schema")
    #expect(run.output == ShippedFiles.text("bank.schema.json"))
    #expect(run.output.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
  }
}
