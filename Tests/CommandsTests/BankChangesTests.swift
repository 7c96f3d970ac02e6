import FSRS
import Foundation
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What a person sees and says of questions that were edited.
@Suite("banks changes")
struct BankChangesTests {
  private typealias Edited = EditedQuestionsTests

  private static let peer = "Tell me about a time you disagreed with a peer about a plan."
  private static let colleague = "Tell me about a time you disagreed with a colleague about a design."

  /// A desk whose question about a conflict has two answers and was edited into `asks`.
  private func desk(_ asks: String...) throws -> Desk {
    let desk = try Desk()
    try desk.write(Edited.bank([Edited.conflict, Edited.failure]), to: "banks/core.yaml")
    try desk.run("log \(Edited.key(Edited.conflict)) shaky")
    desk.pass()
    try desk.run("log \(Edited.key(Edited.conflict)) solid")
    try desk.write(Edited.bank(asks + [Edited.failure]), to: "banks/core.yaml")
    return desk
  }

  private func attempts(_ ask: String, _ desk: Desk) throws -> Int? {
    try desk.session().store.record(of: Edited.key(ask))?.attempts
  }

  @Test("Two alike candidates are asked about, never guessed")
  func asked() throws {
    let desk = try desk(Self.peer, Self.colleague)
    #expect(
      try desk.run("stats").messages
        == "One question with a history left its bank, and may be in it with another text: `banks changes` asks you.\n"
    )
    #expect(try desk.run("stats").messages == "")
    #expect(try attempts(Self.peer, desk) == nil)
    Golden.expect(try desk.run("banks changes", ["3", "2"]).transcript, is: "banks-changes-asked")
    #expect(try attempts(Self.colleague, desk) == 2)
    #expect(try desk.run("banks changes").messages == "`banks unlink QUESTION` parts one from what it was.\n")
  }

  @Test("One candidate for two questions is asked about until one has it")
  func rivals() throws {
    let desk = try Desk()
    try desk.write(Edited.bank([Self.peer, Self.colleague, Edited.failure]), to: "banks/core.yaml")
    try desk.run("log '\(Edited.key(Self.peer))' shaky")
    try desk.run("log '\(Edited.key(Self.colleague))' solid")
    try desk.write(Edited.bank([Edited.conflict, Edited.failure]), to: "banks/core.yaml")
    #expect(
      try desk.run("stats").messages
        == "Two questions with a history left their banks, and may be in them with other texts: `banks changes` asks you.\n"
    )
    let run = try desk.run("banks changes", ["1", "1"])
    #expect(run.remaining == 1)
    #expect(try attempts(Edited.conflict, desk) == 1)
    #expect(try desk.run("banks changes", ["1"]).remaining == 1)
  }

  @Test("What was kept apart is not spoken of again when the edit is made once more")
  func silent() throws {
    let desk = try desk(Self.peer, Self.colleague)
    try desk.run("banks changes", [""])
    try desk.write(Edited.bank([Edited.conflict, Edited.failure]), to: "banks/core.yaml")
    #expect(try desk.run("stats").messages == "")
    try desk.write(Edited.bank([Self.peer, Self.colleague, Edited.failure]), to: "banks/core.yaml")
    #expect(try desk.run("stats").messages == "")
    #expect(try desk.run("banks changes").messages == Self.nothing)
  }

  @Test("Enter says none of them, which is remembered and can be taken back")
  func dismissed() throws {
    let desk = try desk(Self.peer, Self.colleague)
    let run = try desk.run("banks changes", [""])
    #expect(run.output.hasSuffix("It is none of them; `undo` asks again.\n"))
    #expect(try desk.run("banks changes").messages == Self.nothing)
    #expect(
      try desk.run("undo").output
        == "Taken back: keeping “Tell me about a time you disagreed with a peer ab…” apart from "
        + "“Tell me about a time you disagreed with a peer ab…”, today at 19:00.\n")
    #expect(try desk.run("banks changes", [.endOfInput]).messages == "The rest waits.\n")
    try desk.run("redo")
    #expect(try desk.run("banks changes").messages == Self.nothing)
  }

  @Test("A question left for later is asked about again")
  func later() throws {
    let desk = try desk(Self.peer, Self.colleague)
    try desk.run("stats")
    let run = try desk.run("banks changes", ["l"])
    #expect(run.remaining == 0)
    #expect(run.messages == "1 question for later: `banks changes` asks again.\n")
    try desk.run("banks changes", ["2"])
    #expect(try attempts(Self.colleague, desk) == 2)
  }

  private static let nothing =
    "No question of your banks was edited under another text since you answered it.\n"

  @Test("A link is listed, survives a restart, is taken back and brought back")
  func undone() throws {
    let desk = try desk(Self.colleague)
    try desk.run("stats")
    Golden.expect(try desk.run("banks changes").transcript, is: "banks-changes")
    #expect(
      try desk.run("undo").output
        == "Taken back: linking “Tell me about a time you disagreed with a colleag…” to what it was before, today at 19:00.\n"
    )
    #expect(try attempts(Self.colleague, desk) == nil)
    #expect(
      try desk.run("redo").output
        == "Done again: linking “Tell me about a time you disagreed with a colleag…” to what it was before, today at 19:00.\n"
    )
    #expect(try attempts(Self.colleague, desk) == 2)
    #expect(try desk.session().store.doctor(repairing: false).isSound)
  }

  @Test("undo takes back what the person did last, whatever was edited since")
  func undoFirst() throws {
    let desk = try desk(Self.colleague)
    #expect(
      try desk.run("undo").output
        == "Taken back: “Tell me about a time you disagreed with a peer ab…” solid, today at 19:00.\n")
    #expect(try desk.run("redo").messages == "")
    try desk.run("stats")
    #expect(try attempts(Self.colleague, desk) == 2)
  }

  @Test("A link that was taken back is not made again by itself, but asked about")
  func notAgain() throws {
    let desk = try desk(Self.colleague)
    try desk.run("stats")
    try desk.run("undo")
    // The old text and the new one again, as a person does who looks for the way back.
    try desk.write(Edited.bank([Edited.conflict, Edited.failure]), to: "banks/core.yaml")
    try desk.run("stats")
    try desk.write(Edited.bank([Self.colleague, Edited.failure]), to: "banks/core.yaml")
    try desk.run("stats")
    #expect(try attempts(Self.colleague, desk) == nil)
    #expect(try desk.session().store.historyLinks() == [])
    try desk.run("banks changes", ["1"])
    #expect(try attempts(Self.colleague, desk) == 2)
  }

  @Test("Answers given since a link stay with their question when it is parted")
  func unlinked() throws {
    let desk = try desk(Self.colleague)
    let key = try Edited.key(Self.colleague)
    try desk.run("log '\(key)' nailed")
    #expect(
      try desk.run("banks unlink '\(key)'").output
        == "“Tell me about a time you disagreed with a colleag…” has 1 answer of its own now; `undo` links it again.\n"
    )
    #expect(try attempts(Self.colleague, desk) == 1)
    #expect(
      try desk.run("banks unlink '\(key)'").messages
        == "\(key) is linked to no earlier question; `banks changes` lists those that are.\n")
    #expect(try desk.run("banks changes").messages == Self.nothing)
    try desk.run("undo")
    #expect(try attempts(Self.colleague, desk) == 3)
  }

  @Test("What suspended it goes with the link that brought it")
  func carried() throws {
    let desk = try Desk()
    try desk.write(Edited.bank([Edited.conflict, Edited.failure]), to: "banks/core.yaml")
    try desk.run("suspend '\(Edited.key(Edited.conflict))'")
    try desk.write(Edited.bank([Self.colleague, Edited.failure]), to: "banks/core.yaml")
    let key = try Edited.key(Self.colleague)
    func suspended() throws -> String? {
      try desk.session().store.field("suspended", of: Change.Subject(.question, key.text))
    }
    #expect(try suspended() == "1")
    try desk.run("banks unlink '\(key)'")
    #expect(try suspended() == nil)
    try desk.run("banks link '\(Edited.key(Edited.conflict))' '\(key)'")
    try desk.run("suspend --off '\(key)'")
    try desk.run("banks unlink '\(key)'")
    #expect(try suspended() == "0")
  }

  @Test("A question is linked by hand to whatever it was")
  func linked() throws {
    let desk = try desk("Something else altogether?")
    let (old, new) = (try Edited.key(Edited.conflict), try Edited.key(Edited.failure))
    #expect(
      try desk.run("banks link '\(old)' '\(new)'").output
        == "“Tell me about a time you failed at something that…” has 2 answers now; `undo` takes that back.\n"
    )
    for (line, message) in [
      ("'\(old)' '\(new)'", "\(new) has the history of \(old) already."),
      ("'\(new)' '\(new)'", "A question can't be linked to itself."),
      ("'\(new)' '\(old)'", "\(old) is in no bank; write first what the question was, then what it is now."),
    ] {
      let run = try desk.run("banks link \(line)")
      #expect(run.messages == message + "\n")
      #expect(run.status == .usage)
    }
    // Another one's answers come to those that are there.
    try desk.run("log peer-conflict solid")
    try desk.run("banks link peer-conflict '\(new)'")
    #expect(try attempts(Edited.failure, desk) == 3)
    #expect(try desk.session().store.doctor(repairing: false).isSound)
  }

  @Test("A pipe gets the ids and is asked nothing")
  func piped() throws {
    let desk = try desk(Self.peer, Self.colleague)
    desk.surface = Surface(
      inputIsTerminal: false, outputIsTerminal: false, errorIsTerminal: false, liveClock: .thresholds,
      isPlain: true)
    Golden.expect(try desk.run("banks changes").transcript, is: "banks-changes-piped")
  }

  @Test("--json")
  func json() throws {
    let linked = try JSONDocument(try desk(Self.colleague).run("banks changes --json").output)
    #expect(
      try linked["links"]?.elements == [
        [
          "id": .text(Edited.key(Self.colleague).text), "was": .text(Edited.key(Edited.conflict).text),
          "ask": .text(Self.colleague), "askedBefore": .text(Edited.conflict),
          "linked": "2026-11-24T19:00:00+01:00", "bank": "core", "attempts": 2,
        ]
      ])
  }

  @Test("Every earlier answer counts in what is listed, shown and forgotten")
  func listings() throws {
    let desk = try Desk()
    try desk.write(Edited.bank([Edited.conflict], more: "    topics: [clash]\n"), to: "banks/core.yaml")
    try desk.act([
      .attempt(
        Attempt(
          question: Edited.key(Edited.conflict), setting: .drill, grade: .shaky, answering: .seconds(90)))
    ])
    try desk.write(Edited.bank([Self.colleague], more: "    topics: [clash]\n"), to: "banks/core.yaml")
    let key = try Edited.key(Self.colleague)
    for filter in ["--question '\(key)'", "--topic clash", "--kind behavioural", "--bank core", ""] {
      #expect(
        try desk.run("attempts \(filter)").output.hasSuffix(
          "shaky  1:30          drill    “Tell me about a time you disagreed with a colleag…”\n"), "\(filter)"
      )
    }
    let row = try JSONDocument(desk.run("attempts --json").output).elements[0]
    #expect(row["question"] == .text(key.text))
    #expect(row["ask"] == .text(Self.colleague))
    #expect(try JSONDocument(desk.run("stats --json").output)["timedAnswers"] == 1)
    #expect(
      try desk.run("show '\(Edited.key(Edited.conflict))'").output.contains(
        "It was edited and goes on as \(key): \(Self.colleague)"))
  }
}
