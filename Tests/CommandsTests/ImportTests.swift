import FSRS
import Foundation
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite("import")
struct ImportTests {
  private static let list = """
    # Interview list

    Collected over the years by friends of mine.

    ## Teams

    - Tell me about a time you disagreed with a peer about a design choice.
    - What makes a team slow?
      - And what makes it fast again?
    - How do you give feedback to somebody above you?

    ## Tools

    - Which tool would you never give up?

    ```sh
    make test
    ```

    ### What does this print?

    ```js
    console.log(1 + "1")
    ```

    **Answer:** `11`, because the number becomes a text.
    """

  private func desk(_ files: [String: String] = ["list.md": list]) throws -> Desk {
    let desk = try Desk()
    for (name, text) in files { try desk.write(text, to: "files/\(name)") }
    return desk
  }

  private func report(_ desk: Desk, _ line: String) throws -> JSONDocument {
    try JSONDocument(try desk.run(line).output)
  }

  @Test("A preview first, then the question, then the bank")
  func asks() throws {
    let desk = try desk()
    let run = try desk.run("import \(desk.home)/files/list.md", [""])
    Golden.expect(run.transcript, is: "import")
    #expect(run.status == .success)
    #expect(try desk.read("banks/list.yaml").hasPrefix("bank: Interview list\n"))
    #expect(try desk.run("questions --bank list").output.contains("what-makes-a-team-slow"))
    #expect(try desk.run("show what-makes-a-team-slow").output.contains("> And what makes it fast again?"))
  }

  @Test("A no writes nothing, nor does a look", arguments: [("", ["what?", "n"]), ("--dry-run", [])])
  func refused(option: String, answers: [String]) throws {
    let desk = try desk()
    let run = try desk.run("import \(option) \(desk.home)/files/list.md", answers.map { .line($0) })
    #expect(
      run.messages.hasSuffix(
        option.isEmpty ? "Nothing is written.\n" : "Nothing is written: this was only a look.\n"))
    #expect(run.remaining == 0)
    #expect(!FileManager.default.fileExists(atPath: desk.home + "/banks/list.yaml"))
    #expect(!FileManager.default.fileExists(atPath: desk.home + "/imports"))
  }

  @Test("--json has everything, and imports only with --yes")
  func json() throws {
    let desk = try desk()
    let document = try report(desk, "import --json \(desk.home)/files/list.md")
    let file = try #require(document["files"]?.elements.first)
    #expect(file["file"] == "list.md")
    #expect(file["format"] == "markdown")
    #expect(file["questions"] == 5)
    #expect(file["with_answer"] == 1)
    #expect(file["with_points"] == 0)
    #expect(file["follow_ups"] == 1)
    #expect(file["topics"] == ["teams", "tools"])
    #expect(file["samples"]?.elements.count == 5)
    #expect(
      file["left_out"] == [
        [
          "line": 3, "text": "Collected over the years by friends of mine.",
          "reason": "prose without a question of its own",
        ]
      ])
    #expect(file["duplicates"]?.elements.map { $0["id"] } == ["peer-conflict"])
    #expect(document["written"] == false)
    #expect(!FileManager.default.fileExists(atPath: desk.home + "/banks/list.yaml"))
    let written = try report(desk, "import --json --yes \(desk.home)/files/list.md")
    #expect(written["written"] == true)
    #expect(written["added"] == 5)
    #expect(try desk.session().store.questionCount(QuestionFilter(banks: ["list"])) == 5)
  }

  @Test("What the person wants goes before what the file says")
  func wishes() throws {
    let desk = try desk(["q.csv": "question,minutes\nWhy us?,3\nWhy now?,\n"])
    try desk.run(
      "import --yes \(desk.home)/files/q.csv --into own-list --topic fit --kind motivation --time 90s")
    let questions = try desk.session().store.questions(QuestionFilter(banks: ["own-list"])).map(\.question)
    #expect(questions.map(\.topics) == [["fit"], ["fit"]])
    #expect(questions.map(\.kind) == [.motivation, .motivation])
    #expect(questions.map(\.time) == [.seconds(180), .seconds(90)])
  }

  @Test("A folder becomes one bank, its files' names the topics of questions without one")
  func folder() throws {
    let desk = try desk([
      "css.txt": "What is a float?\nWhat is a grid?\n",
      "deep/js.json": "[{\"q\": \"What is a closure?\", \"a\": \"A function.\"}]",
      ".hidden/x.md": "- Why?\n- How?\n", "notes.pdf": "no", "empty.md": "Nothing here.\n",
    ])
    let run = try desk.run("import --yes \(desk.home)/files")
    Golden.expect(run.transcript, is: "import-folder")
    let questions = try desk.session().store.questions(QuestionFilter(banks: ["files"])).map(\.question)
    #expect(questions.map(\.title) == ["What is a float?", "What is a grid?", "What is a closure?"])
    #expect(questions.map(\.topics) == [["css"], ["css"], ["js"]])
  }

  @Test("The same file again adds nothing; what changed is merged, and the person's text wins")
  func merges() throws {
    let desk = try desk([
      "q.md": "# Numbers\n\n- What is one?\n  - Why one?\n- What is two?\n- What is three?\n"
    ])
    let path = "\(desk.home)/files/q.md"
    try desk.run("import --yes \(path)")
    #expect(
      try desk.run("import --yes \(path)").output.hasSuffix("\nYour bank `q` has all of this already.\n"))
    var mine = try desk.read("banks/q.yaml")
    mine.replace(
      "    ask: What is two?",
      with: "    # asked at Acme\n    ask: What exactly is two?\n    look_for: [a half of four]")
    try desk.write(mine, to: "banks/q.yaml")
    try desk.write(
      "# Numbers\n\n- What is one?\n  - Why is it one?\n- What is two in all?\n- What could four hundred mean here?\n",
      to: "files/q.md")
    let run = try desk.run("import --yes \(path)")
    Golden.expect(run.transcript, is: "import-merge")
    Golden.expect(try desk.read("banks/q.yaml"), is: "import-merged-bank")
  }

  @Test("--undo sets the bank aside and keeps the answers, and takes one import at a time")
  func undo() throws {
    let desk = try desk(["q.md": "- What is one?\n- What is two?\n"])
    try desk.run("import --yes \(desk.home)/files/q.md")
    try desk.answer("what-is-one", .solid)
    let first = try desk.read("banks/q.yaml")
    try desk.write("- What is one?\n- What is two?\n- What is three?\n", to: "files/q.md")
    try desk.run("import --yes \(desk.home)/files/q.md")
    #expect(
      try desk.run("import --undo").output
        == "q is as it was before the last import; your answers are kept.\n")
    #expect(try desk.read("banks/q.yaml") == first)
    try desk.write(first.replacing("is two", with: "was two"), to: "banks/q.yaml")
    let run = try desk.run("import --undo")
    #expect(run.output == "q is set aside and asked from no more; your answers are kept.\n")
    #expect(run.messages == "The bank, with what you changed in it, is now ~home/imports/1/set-aside.yaml\n")
    #expect(try desk.run("import --undo --yes x").status == .usage)
    #expect(try desk.read("imports/1/set-aside.yaml").contains("What was two?"))
    #expect(!FileManager.default.fileExists(atPath: desk.home + "/banks/q.yaml"))
    #expect(try desk.session().store.record(of: "what-is-one")?.attempts == 1)
    let none = try desk.run("import --undo")
    #expect(none.messages == "There is no import to take back.\n")
    #expect(none.status == .no)
    try desk.run("import --yes \(desk.home)/files/q.md")
    #expect(try desk.run("show what-is-one").output.contains("solid"))
  }

  @Test("A package with its history brings the answers, once, and a schedule without a log")
  func history() throws {
    let desk = try desk([:])
    var package = AnkiPackage(.tables)
    package.add(note: 1, ["What is a mutex?", "A lock."])
    package.add(note: 2, ["What is a semaphore?", "A counter."])
    let start = Instant.evening(after: -10).milliseconds
    package.review(start, card: 10, ease: 1, time: 30_000, kind: 0)
    package.review(start + 86_400_000, card: 10, ease: 3, time: 20_000)
    package.set(card: 20, "type = 2, queue = 2, ivl = 40, factor = 2500, reps = 9, due = 3230")
    try desk.write(package.bytes(), to: "files/deck.apkg")
    let line = "import --yes --history \(desk.home)/files/deck.apkg"
    #expect(
      try desk.run(line).output.contains(
        "\n3 earlier answers taken over; what is due comes back when it would have.\n"))
    let attempts = try desk.session().store.history(of: "what-is-a-mutex")
    #expect(attempts.map(\.attempt.grade) == [.blanked, .solid])
    #expect(attempts.map(\.attempt.setting) == [.drill, .drill])
    #expect(attempts.map(\.occurred.instant.milliseconds) == [start, start + 86_400_000])
    #expect(attempts.map(\.attempt.answering) == [.seconds(30), .seconds(20)])
    let scheduled = try #require(try desk.session().store.record(of: "what-is-a-semaphore"))
    #expect(scheduled.attempts == 1)
    #expect(scheduled.memory.stabilityDays > 20)
    #expect(try desk.run(line).output.hasSuffix("\nIts earlier answers were here already.\n"))
    #expect(try desk.session().store.history(of: "what-is-a-mutex").count == 2)
    #expect(try desk.run("doctor").status == .success)
  }

  @Test("A name that a shipped bank or another file has is not taken")
  func names() throws {
    let desk = try desk(["behavioural-core.md": "- Why?\n- How?\n", "desk.md": "- Why?\n- How?\n"])
    try desk.run("import --yes \(desk.home)/files/behavioural-core.md")
    try desk.run("import --yes \(desk.home)/files/desk.md")
    #expect(FileManager.default.fileExists(atPath: desk.home + "/banks/behavioural-core-2.yaml"))
    #expect(FileManager.default.fileExists(atPath: desk.home + "/banks/desk-2.yaml"))
    let run = try desk.run("import --yes \(desk.home)/files/desk.md --into motivation-and-fit")
    #expect(
      run.messages
        == "motivation-and-fit is a bank that ships with the program; name another, or `banks edit motivation-and-fit` first.\n"
    )
    #expect(
      try desk.run("import --yes \(desk.home)/files/desk.md --into 'My list'").messages
        == "“My list” can't be a bank's name; it takes letters, digits and hyphens, such as `my-list`.\n")
  }

  @Test("Into a bank of the person's own, whose questions stay as they are")
  func intoOwn() throws {
    let desk = try desk(["q.md": "- Why this team?\n- What would you change first?\n"])
    let before = try desk.read("banks/desk.yaml")
    let run = try desk.run("import --yes --into desk \(desk.home)/files/q.md")
    #expect(run.output.contains("Into your bank `desk`: 1 new; what you changed stays.\n"))
    let after = try desk.read("banks/desk.yaml")
    #expect(after.hasPrefix(before))
    #expect(after.dropFirst(before.count).contains("ask: What would you change first?"))
  }

  @Test(
    "What gives no question is refused with the reason and the next step",
    arguments: [
      ("empty.md", "", "empty.md: it is empty."),
      (
        "prose.md", "Just some prose.\n\nAnd more of it.\n",
        "prose.md: there is no question in it, read as plain text (line 1: it asks nothing); `--format` names another format."
      ),
      (
        "bad.json", "{\"question\": \"Why?\", \"answer\": ",
        "bad.json: line 1: something is missing here; take out a comma or bracket too many, or add the value."
      ),
      (
        "photo.png", "\u{89}PNG\u{0}\u{0}\u{0}\u{1}\u{0}\u{0}",
        "photo.png: it is no text and no package that is known."
      ),
      (
        "deck.apkg", "PK\u{3}\u{4}cut off",
        "deck.apkg: it is a zip archive without a deck in it, or a document of an office program; unpack it, or save it as text or CSV."
      ),
    ])
  func nothing(name: String, text: String, message: String) throws {
    let desk = try desk([name: text])
    let run = try desk.run("import --yes \(desk.home)/files/\(name)")
    #expect(run.messages == message + "\n")
    #expect(run.status == .badFile)
    #expect(run.output == "")
  }

  @Test(
    "Wrong use",
    arguments: [
      ("import", "`import` needs a file, a folder or - for standard input; `help import` shows how."),
      ("import nowhere.md", "There is no file nowhere.md."),
      ("import x --format markdwon", "There is no format “markdwon”; did you mean markdown?"),
      ("import x --kind cding", "There is no kind “cding”; did you mean coding?"),
      ("import x --time long", "“long” is no time; write it as 90s, 2m or 2m30s."),
    ])
  func wrong(line: String, message: String) throws {
    #expect(try Desk().run(line).messages == message + "\n")
  }

  @Test("Where nobody can be asked, --yes or --dry-run is needed")
  func unattended() throws {
    let desk = try desk()
    desk.surface.inputIsTerminal = false
    let run = try desk.run("import \(desk.home)/files/list.md")
    #expect(
      run.messages == "Nobody can be asked here; `--yes` imports without asking, `--dry-run` only shows.\n")
    #expect(run.status == .usage)
  }

  @Test("A bank with faults is not written to")
  func faulty() throws {
    let desk = try desk()
    try desk.write("bank: B\nquestions:\n  - asc: A?\n", to: "banks/mine.yaml")
    let run = try desk.run("import --yes --into mine \(desk.home)/files/list.md")
    #expect(
      run.messages.hasSuffix(
        "Your bank mine has faults; mend them first (`banks edit mine`), or import `--into` another.\n"))
    #expect(run.status == .badFile)
  }
}
