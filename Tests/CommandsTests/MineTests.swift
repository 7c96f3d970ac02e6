import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite("mine")
struct MineTests {
  @Test("Opens the person's notes at the question, made from the template")
  func opens() throws {
    let desk = try Desk()
    var opened: (path: String, line: Int?)?
    desk.editor = { path, line in
      opened = (path, line)
      return .edited
    }
    #expect(try desk.run("mine peer").transcript == "Nothing of yours is kept for peer-conflict yet.\n")
    #expect(opened?.path == desk.home + "/mine.yaml")
    let lines = try desk.read("mine.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[(opened?.line ?? 1) - 1] == "peer-conflict:")
    #expect(try desk.read("mine.yaml").hasPrefix(ShippedFiles.text("mine.yaml")))
  }

  @Test("Says what is kept, and the drill asks it")
  func kept() throws {
    let desk = try Desk()
    desk.editor = { path, _ in
      let text = "last-failure:\n  outline: The outage.\n  points: [the pager]\n  wording: What broke?\n"
      return (try? TextFile.write(text, to: path)) == nil ? .failed("No.") : .edited
    }
    #expect(
      try desk.run("mine last").transcript == "Kept: 1 point and an outline of yours for last-failure.\n")
    let run = try desk.run(
      "drill --topic failure --bank desk",
      [.line("", after: .seconds(2)), .line("", after: .seconds(9)), "/answer", "abc3"])
    Golden.expect(run.transcript, is: "mine-drill")
  }

  @Test("Faults in the notes cost only their entries and are said")
  func faults() throws {
    let desk = try Desk()
    try desk.write("last-failure:\n  outlin: The outage.\npeer-conflict:\n  points: [own]\n", to: "mine.yaml")
    let run = try desk.run("show peer")
    Golden.expect(run.transcript, is: "mine-faults")
  }

  @Test("Without an editor the file is named")
  func noEditor() throws {
    #expect(try Desk().run("mine peer").messages == "There is no editor. The file is ~home/mine.yaml.\n")
  }
}
