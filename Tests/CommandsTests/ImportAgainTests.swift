import FSRS
import Foundation
import Practice
import QuestionBank
import Store
import TestSupport
import Testing

@testable import Commands

/// What a second import must not break.
@Suite("import again")
struct ImportAgainTests {
  private func titles(_ bank: String, _ desk: Desk) throws -> [String] {
    try desk.session().store.questions(QuestionFilter(banks: [bank])).map(\.question.title)
  }

  private func key(of text: String, _ desk: Desk) throws -> QuestionKey {
    let questions = try desk.session().store.questions(QuestionFilter(banks: ["a"])).map(\.question)
    return try #require(questions.first { $0.title.contains(text) }).key
  }

  private func desk(_ files: [String: String]) throws -> Desk {
    let desk = try Desk()
    for (name, text) in files { try desk.write(text, to: "files/\(name)") }
    return desk
  }

  @Test("Two files of one name go into one bank without replacing each other")
  func sameName() throws {
    let desk = try desk([
      "a/list.md": "- What is a float?\n- What is a grid?\n",
      "b/list.md": "- What is a table?\n- What is a form?\n",
    ])
    try desk.run("import --yes --into web \(desk.home)/files/a/list.md")
    try desk.run("import --yes --into web \(desk.home)/files/b/list.md")
    #expect(
      try titles("web", desk) == [
        "What is a float?", "What is a grid?", "What is a table?", "What is a form?",
      ])
  }

  @Test("What two files share stays while one of them has it")
  func shared() throws {
    let desk = try desk([
      "a.md": "- What is one?\n- What is two?\n", "b.md": "- What is two?\n- What is three?\n",
    ])
    try desk.run("import --yes --into m \(desk.home)/files/a.md")
    try desk.run("import --yes --into m \(desk.home)/files/b.md")
    try desk.write("- What is one?\n- What could a hundred mean?\n", to: "files/a.md")
    try desk.run("import --yes --into m \(desk.home)/files/a.md")
    #expect(
      try titles("m", desk) == [
        "What is one?", "What is two?", "What is three?", "What could a hundred mean?",
      ])
  }

  @Test("What an import took out comes back when the file has it again")
  func backAgain() throws {
    let desk = try desk(["a.md": "- What is one?\n- Tell me about bread.\n"])
    try desk.run("import --yes \(desk.home)/files/a.md")
    try desk.write("- What is one?\n", to: "files/a.md")
    try desk.run("import --yes --format text \(desk.home)/files/a.md")
    #expect(try titles("a", desk) == ["What is one?"])
    try desk.write("- What is one?\n- Tell me about bread.\n", to: "files/a.md")
    try desk.run("import --yes \(desk.home)/files/a.md")
    #expect(try titles("a", desk) == ["What is one?", "Tell me about bread."])
  }

  @Test("What the person took out stays out")
  func stayOut() throws {
    let desk = try desk(["a.md": "- What is one?\n- Tell me about bread.\n"])
    try desk.run("import --yes \(desk.home)/files/a.md")
    let bank = try desk.read("banks/a.yaml")
    try desk.write(String(bank[..<bank.firstRange(of: "\n  - id: tell")!.lowerBound]), to: "banks/a.yaml")
    try desk.write("- What is one?\n- Tell me about bread.\n- What is new?\n", to: "files/a.md")
    try desk.run("import --yes \(desk.home)/files/a.md")
    #expect(try titles("a", desk) == ["What is one?", "What is new?"])
  }

  @Test("A folder of which a file can't be read this time loses nothing")
  func halfRead() throws {
    let desk = try desk([
      "f/x.md": "- What is one?\n- What is two?\n", "f/y.json": "[{\"q\": \"Tell me about bread.\"}]",
    ])
    try desk.run("import --yes \(desk.home)/files/f")
    try desk.write("[{\"q\": ", to: "files/f/y.json")
    let run = try desk.run("import --yes \(desk.home)/files/f")
    #expect(run.output.contains("y.json: left out, "))
    #expect(run.output.hasSuffix("\nYour bank `f` has all of this already.\n"))
    #expect(try titles("f", desk).count == 3)
  }

  @Test("A bank that changed while the question stood is not written over")
  func meanwhile() throws {
    let desk = try desk(["a.md": "- What is one?\n"])
    try desk.run("import --yes --format markdown \(desk.home)/files/a.md")
    let session = try desk.session()
    try desk.write("- What is one?\n- What is two?\n", to: "files/a.md")
    let planner = ImportPlanner(session: session, wishes: .init(), into: nil)
    let newer = try ImportFiles(session: session, format: .markdown, withHistory: false).read([
      "\(desk.home)/files/a.md"
    ])
    let plan = try planner.plan(newer, paths: ["\(desk.home)/files/a.md"])
    let edited = try desk.read("banks/a.yaml") + "  - ask: And mine?\n"
    try desk.write(edited, to: "banks/a.yaml")
    #expect(throws: Complaint.self) { try planner.carryOut(plan) }
    #expect(try desk.read("banks/a.yaml") == edited)
  }

  @Test("Comments and layout survive every import")
  func comments() throws {
    let desk = try desk(["a.md": "- What is one?\n- What is two?\n"])
    try desk.run("import --yes \(desk.home)/files/a.md")
    try desk.write(
      try desk.read("banks/a.yaml").replacing("questions:", with: "# mine\nquestions:   # all"),
      to: "banks/a.yaml")
    for word in ["three", "four"] {
      try desk.write(try desk.read("files/a.md") + "- What is \(word)?\n", to: "files/a.md")
      try desk.run("import --yes \(desk.home)/files/a.md")
      #expect(try desk.read("banks/a.yaml").contains("# mine\nquestions:   # all\n"))
    }
    #expect(try titles("a", desk).count == 4)
  }

  @Test("An id with a history is given to its own text and to no other")
  func ids() throws {
    func list(_ codes: [String]) -> String {
      codes.map { "### What is the output of this?\n\n```js\n\($0)\n```\n" }.joined(separator: "\n")
    }
    let desk = try desk(["a.md": list(["print(1)", "print(2)"])])
    try desk.run("import --yes \(desk.home)/files/a.md")
    let old = try key(of: "print(2)", desk)
    try desk.answer(old.text, .nailed)
    try desk.run("import --undo")
    try desk.write(list(["draw(everything, at: once)", "print(1)", "print(2)"]), to: "files/a.md")
    try desk.run("import --yes \(desk.home)/files/a.md")
    #expect(try key(of: "print(2)", desk) == old)
    #expect(try desk.session().store.questions(QuestionFilter(banks: ["a"])).count == 3)
  }

  @Test("A bank is found whatever its ending and capitals, also after it was renamed")
  func names() throws {
    let desk = try desk(["c.md": "- What is one?\n- What is two?\n"])
    try desk.write("bank: W\nquestions:\n  - ask: A?\n", to: "banks/Web.yml")
    try desk.run("import --yes --into web \(desk.home)/files/c.md")
    #expect(try titles("Web", desk) == ["A?", "What is one?", "What is two?"])
    try desk.run("import --undo")
    #expect(try titles("Web", desk) == ["A?"])
    try desk.run("import --yes \(desk.home)/files/c.md")
    try FileManager.default.moveItem(
      atPath: desk.home + "/banks/c.yaml", toPath: desk.home + "/banks/css.yaml")
    #expect(
      try desk.run("import --yes \(desk.home)/files/c.md").output.hasSuffix(
        "\nYour bank `css` has all of this already.\n"))
  }

  @Test("What was wanted at the first import holds at the next")
  func wishes() throws {
    let desk = try desk(["a.md": "- What is one?\n- What is two?\n"])
    try desk.run("import --yes --topic css --time 90s \(desk.home)/files/a.md")
    try desk.write("- What is one?\n- What is two?\n- What is three?\n", to: "files/a.md")
    try desk.run("import --yes \(desk.home)/files/a.md")
    let questions = try desk.session().store.questions(QuestionFilter(banks: ["a"])).map(\.question)
    #expect(questions.map(\.topics) == [["css"], ["css"], ["css"]])
    #expect(questions.map(\.time) == [.seconds(90), .seconds(90), .seconds(90)])
  }

  @Test("A question in another script has an id, so that its edits are merged")
  func otherScripts() throws {
    let desk = try desk(["a.yaml": "- q: 什么是闭包？\n  a: 一\n- q: 为什么？\n  a: 二\n"])
    try desk.run("import --yes \(desk.home)/files/a.yaml")
    try desk.write(try desk.read("banks/a.yaml").replacing("什么是闭包", with: "请问什么是闭包"), to: "banks/a.yaml")
    try desk.write("- q: 什么是闭包？\n  a: 三\n- q: 为什么？\n  a: 二\n", to: "files/a.yaml")
    try desk.run("import --yes \(desk.home)/files/a.yaml")
    let questions = try desk.session().store.questions(QuestionFilter(banks: ["a"])).map(\.question)
    #expect(questions.map(\.title) == ["请问什么是闭包？", "为什么？"])
    #expect(questions.map(\.answer) == ["三", "二"])
  }
}
