import FSRS
import Foundation
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What becomes of a question's history when its bank is edited.
@Suite("Edited questions")
struct EditedQuestionsTests {
  static let conflict = "Tell me about a time you disagreed with a peer about a design."
  static let failure = "Tell me about a time you failed at something that mattered."
  static let deadline = "Tell me about a time you were going to miss a deadline."
  static let closure = "What is a closure, and where have you used one?"
  static let said = "`banks changes` lists it; `undo` takes it back.\n"

  /// A desk with these questions in the bank `core`, none of them with an id, and two answers to the first.
  private func desk(_ asks: String...) throws -> Desk {
    let desk = try Desk()
    try desk.write(Self.bank(asks), to: "banks/core.yaml")
    let first = try Self.key(asks[0])
    try desk.run("log \(first) shaky")
    desk.pass()
    try desk.run("log \(first) solid")
    return desk
  }

  /// A bank file of questions without ids.
  static func bank(_ asks: [String], more: String = "") -> String {
    "bank: Core\nquestions:\n"
      + asks.map { ask in
        let lines = ask.split(separator: "\n").map { "      \($0)\n" }.joined()
        return "  - ask: |\n\(lines)\(more)"
      }.joined()
  }

  static func key(_ ask: String) throws -> QuestionKey { QuestionKey(ofWording: ask) }

  private func grades(_ ask: String, _ desk: Desk) throws -> [Grade] {
    try desk.session().store.history(of: Self.key(ask)).map(\.attempt.grade)
  }

  private func edit(_ desk: Desk, _ asks: String...) throws {
    try desk.write(Self.bank(asks), to: "banks/core.yaml")
  }

  @Test("Moved to another file")
  func moved() throws {
    let desk = try desk(Self.conflict, Self.failure)
    try edit(desk, Self.failure)
    try desk.write(Self.bank([Self.conflict]), to: "banks/other.yaml")
    #expect(try desk.run("stats").messages == "")
    #expect(try grades(Self.conflict, desk) == [.shaky, .solid])
    #expect(try desk.session().store.question(Self.key(Self.conflict))?.bank == "other")
  }

  @Test("The file renamed")
  func renamed() throws {
    let desk = try desk(Self.conflict, Self.failure)
    try FileManager.default.moveItem(
      atPath: desk.home + "/banks/core.yaml", toPath: desk.home + "/banks/kernel.yaml")
    #expect(try desk.run("stats").messages == "")
    #expect(try grades(Self.conflict, desk) == [.shaky, .solid])
  }

  @Test("The file renamed and a question edited at once")
  func renamedAndEdited() throws {
    let desk = try desk("Tell me about a tiem you disagred with a peer about a design.", Self.failure)
    try FileManager.default.removeItem(atPath: desk.home + "/banks/core.yaml")
    try desk.write(Self.bank([Self.failure, Self.conflict]), to: "banks/kernel.yaml")
    #expect(
      try desk.run("stats").messages
        == "Core: “Tell me about a time you disagreed with a peer ab…” was edited; its 2 answers stay with it.\n"
        + Self.said)
    #expect(try grades(Self.conflict, desk) == [.shaky, .solid])
  }

  @Test("Split into two files")
  func split() throws {
    let desk = try desk(Self.conflict, Self.failure, Self.deadline)
    try desk.run("log \(Self.key(Self.deadline)) nailed")
    try FileManager.default.removeItem(atPath: desk.home + "/banks/core.yaml")
    try desk.write(Self.bank([Self.deadline]), to: "banks/core-a.yaml")
    try desk.write(
      Self.bank([Self.failure, Self.conflict.replacing("peer", with: "colleague")]), to: "banks/core-b.yaml")
    #expect(try desk.run("stats").messages.hasSuffix("was edited; its 2 answers stay with it.\n" + Self.said))
    #expect(try grades(Self.conflict.replacing("peer", with: "colleague"), desk) == [.shaky, .solid])
    #expect(try grades(Self.deadline, desk) == [.nailed])
    #expect(try grades(Self.failure, desk) == [])
  }

  @Test("A part moved to a new file and a question of it edited")
  func partMoved() throws {
    let desk = try desk("Tell me about a tiem you disagred with a peer about a design.", Self.failure)
    try desk.run("log '\(Self.key(Self.failure))' nailed")
    try edit(desk, Self.deadline, Self.closure)
    try desk.write(Self.bank([Self.failure, Self.conflict]), to: "banks/core-b.yaml")
    try desk.run("stats")
    #expect(try grades(Self.conflict, desk) == [.shaky, .solid])
    #expect(try grades(Self.failure, desk) == [.nailed])
  }

  @Test("Re-ordered")
  func reordered() throws {
    let desk = try desk(Self.conflict, Self.failure, Self.deadline)
    try edit(desk, Self.deadline, Self.conflict, Self.failure)
    #expect(try desk.run("stats").messages == "")
    #expect(try grades(Self.conflict, desk) == [.shaky, .solid])
  }

  @Test("A typing error mended: said once, and nothing is new to the drill")
  func mended() throws {
    let desk = try desk("Tell me about a tiem you disagred with a peer about a design.", Self.failure)
    let before = try desk.session().store.record(
      of: Self.key("Tell me about a tiem you disagred with a peer about a design."))
    try edit(desk, Self.conflict, Self.failure)
    #expect(
      try desk.run("stats").messages
        == "Core: “Tell me about a time you disagreed with a peer ab…” was edited; its 2 answers stay with it.\n"
        + Self.said)
    #expect(try desk.run("stats").messages == "")
    let after = try desk.session().store.record(of: Self.key(Self.conflict))
    #expect(after?.memory == before?.memory)
    #expect(after?.attempts == 2)
    #expect(try desk.session().store.doctor(repairing: false).isSound)
    let show = try desk.run("show \(Self.key(Self.conflict))").output
    #expect(show.contains("shaky") && show.contains("solid"))
  }

  @Test("Mended in the middle of a day: what was begun that day was begun once")
  func begunToday() throws {
    let desk = try desk("Tell me about a tiem you disagred with a peer about a design.", Self.failure)
    try desk.run("log \(Self.key(Self.failure)) solid")
    try edit(desk, Self.conflict, Self.failure + " What now?")
    try desk.run("stats")
    let query = RoundQuery(
      today: try desk.session().today, mostDue: 9, freshPerBank: 9, weakest: 9)
    #expect(try desk.session().store.roundMaterial(query).begunToday == 1)
  }

  @Test("Re-worded")
  func reworded() throws {
    let desk = try desk(Self.conflict, Self.failure)
    let now = "Describe a situation in which you disagreed with a peer about a design."
    try edit(desk, now, Self.failure)
    try desk.run("stats")
    #expect(try grades(now, desk) == [.shaky, .solid])
  }

  @Test("Only the answer changed")
  func answer() throws {
    let desk = try desk(Self.conflict)
    try desk.write(
      Self.bank([Self.conflict], more: "    answer: Another one.\n    look_for: [a point]\n"),
      to: "banks/core.yaml")
    #expect(try desk.run("stats").messages == "")
    #expect(try grades(Self.conflict, desk) == [.shaky, .solid])
    #expect(try desk.session().store.question(Self.key(Self.conflict))?.question.answer == "Another one.")
  }

  private static func output(of code: String) -> String { "What's the output?\n```js\n\(code)\n```" }

  @Test("Its code changed")
  func code() throws {
    let before = Self.output(of: "function sum(a, b) {\n  return a + b;\n}\nsum(1, '2');")
    let after = before.replacing("sum(1, '2')", with: "console.log(sum(1, '2'))")
    let desk = try desk(before, Self.closure)
    try edit(desk, after, Self.closure)
    try desk.run("stats")
    #expect(try grades(after, desk) == [.shaky, .solid])
  }

  @Test("The same title over other code is another question")
  func otherCode() throws {
    let before = Self.output(of: "function sum(a, b) {\n  return a + b;\n}\nsum(1, '2');")
    let after = Self.output(of: "let x = [1, 2, 3];\nx.length = 0;\nconsole.log(x[0]);")
    let desk = try desk(before, Self.closure)
    try edit(desk, after, Self.closure)
    #expect(try desk.run("stats").messages == "")
    #expect(try grades(after, desk) == [])
    #expect(
      try desk.run("banks changes").messages
        == "No question of your banks was edited under another text since you answered it.\n")
  }

  @Test("An id written, another one, and none again")
  func ids() throws {
    let desk = try desk(Self.conflict, Self.failure)
    for (id, key) in [("clash", "clash"), ("peer-clash", "peer-clash"), (nil, nil)] as [(String?, String?)] {
      let line = id.map { "    id: \($0)\n" } ?? ""
      try desk.write(
        "bank: Core\nquestions:\n  - ask: \(Self.conflict)\n\(line)", to: "banks/core.yaml")
      let messages = try desk.run("stats").messages
      #expect(
        messages
          == "Core: “Tell me about a time you disagreed with a peer ab…” has another id; its 2 answers stay with it.\n"
          + Self.said)
      let now = try key.map { QuestionKey($0) } ?? Self.key(Self.conflict)
      #expect(try desk.session().store.history(of: now).count == 2)
    }
    #expect(try desk.session().store.doctor(repairing: false).isSound)
  }

  @Test("An edit taken back keeps what was answered in between")
  func takenBack() throws {
    let mistaken = Self.conflict.replacing("disagreed", with: "disagred")
    let desk = try desk(Self.conflict, Self.failure)
    try edit(desk, mistaken, Self.failure)
    try desk.run("log \(Self.key(mistaken)) nailed")
    try edit(desk, Self.conflict, Self.failure)
    try desk.run("stats")
    #expect(try grades(Self.conflict, desk) == [.shaky, .solid, .nailed])
    try edit(desk, mistaken, Self.failure)
    try desk.run("stats")
    #expect(try grades(mistaken, desk) == [.shaky, .solid, .nailed])
    #expect(try desk.session().store.doctor(repairing: false).isSound)
  }

  @Test("A link is there after a kill between reading the banks and settling them")
  func killed() throws {
    let desk = try desk("Tell me about a tiem you disagred with a peer about a design.", Self.failure)
    let store = try desk.session().store
    try edit(desk, Self.conflict, Self.failure)
    _ = try BankLibrary(store: store, folder: desk.folders.banks).refresh()
    #expect(try desk.run("stats").messages.hasSuffix("its 2 answers stay with it.\n" + Self.said))
    #expect(try grades(Self.conflict, desk) == [.shaky, .solid])
  }

  @Test("Cut today, pasted tomorrow with a mended text")
  func pastedLater() throws {
    let desk = try desk("Tell me about a tiem you disagred with a peer about a design.", Self.failure)
    try edit(desk, Self.failure)
    #expect(try desk.run("stats").messages == "")
    desk.pass()
    try edit(desk, Self.failure, Self.conflict)
    try desk.run("stats")
    #expect(try grades(Self.conflict, desk) == [.shaky, .solid])
  }

  @Test("What stood beside it all the time is not what it became")
  func neighbours() throws {
    let desk = try desk(Self.conflict, Self.conflict.replacing("peer", with: "colleague"))
    try edit(desk, Self.conflict.replacing("peer", with: "colleague"))
    #expect(try desk.run("stats").messages == "")
    #expect(try grades(Self.conflict.replacing("peer", with: "colleague"), desk) == [])
    // Nor if its file gets another name at once.
    try FileManager.default.moveItem(
      atPath: desk.home + "/banks/core.yaml", toPath: desk.home + "/banks/kernel.yaml")
    #expect(try desk.run("stats").messages == "")
  }

  @Test("Suspended stays suspended, and notes of one's own stay")
  func kept() throws {
    let desk = try desk("Tell me about a tiem you disagred with a peer about a design.", Self.failure)
    let old = try Self.key("Tell me about a tiem you disagred with a peer about a design.")
    try desk.run("suspend '\(old)'")
    try desk.write("\"\(old)\":\n  points: [my point]\n", to: "mine.yaml")
    try desk.write(
      try desk.read("mine.yaml") + "\"\(Self.key(Self.failure))\":\n  outline: Mine.\n", to: "mine.yaml")
    try edit(desk, Self.conflict, Self.failure.replacing("something", with: "somthing"))
    let run = try desk.run("stats")
    #expect(
      run.messages
        == "Core: “Tell me about a time you disagreed with a peer ab…” was edited; its 2 answers stay with it.\n"
        + "Core: “Tell me about a time you failed at somthing that …” was edited; what you keep of it stays with it.\n"
        + "`banks changes` lists them; `undo` takes them back.\n")
    let now = try Self.key(Self.conflict)
    #expect(
      try desk.session().store.field("suspended", of: Change.Subject(.question, now.text)) == "1")
    #expect(try desk.session().ownNotes()[now]?.points == ["my point"])
    let before = try desk.read("mine.yaml")
    var opened: String?
    desk.editor = { _, line in
      opened = line.map(String.init)
      return .edited
    }
    try desk.run("mine '\(now)'")
    #expect(opened == "1")
    #expect(try desk.read("mine.yaml") == before)
    try desk.run("undo")
    #expect(try desk.session().store.field("suspended", of: Change.Subject(.question, now.text)) == nil)
    #expect(try desk.session().ownNotes()[now] == nil)
  }
}
