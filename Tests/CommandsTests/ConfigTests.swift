import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite("config")
struct ConfigTests {
  private func desk() throws -> Desk {
    let desk = try Desk(bank: nil)
    desk.adjusting = { _ in }
    return desk
  }

  @Test("The file is written with every setting explained at the first run")
  func firstRun() throws {
    let desk = try desk()
    try desk.run("config")
    #expect(try desk.read("config.yaml") == ShippedFiles.text("config.yaml"))
  }

  @Test("All settings with their values")
  func shows() throws {
    Golden.expect(try desk().run("config").transcript, is: "config")
  }

  @Test("One setting")
  func one() throws {
    let desk = try desk()
    #expect(try desk.run("config minutes").output == "15\n")
    #expect(try desk.run("config EDITOR").output == "\n")
  }

  @Test("A setting is set, its explanations stay, and nothing needs the database")
  func sets() throws {
    let desk = try desk()
    #expect(try desk.run("config minutes 20").transcript == "minutes: 20\n")
    #expect(try desk.run("config minutes").output == "20\n")
    let text = try desk.read("config.yaml")
    #expect(text.contains("# How many minutes a round takes.\nminutes: 20\n"))
    #expect(!TextFile.exists(desk.home + "/rehearse.sqlite"))
    #expect(try desk.run("config minutes \"\"").transcript == "minutes: 15\n")
  }

  @Test("A new target recall moves the next days at once")
  func recall() throws {
    let desk = try Desk()
    desk.adjusting = { _ in }
    try desk.run("log last-failure solid")
    let before = try desk.run("show last-failure").output
    try desk.run("config target_recall 0.75")
    let after = try desk.run("show last-failure").output
    #expect(before.contains("\nNext on Wed 25 Nov.\n"))
    #expect(!after.contains("\nNext on Wed 25 Nov.\n"))
    #expect(
      try desk.run("doctor").output == "All is well: 1 attempt read, everything derived from them agrees.\n")
  }

  @Test(
    "Values that can't be",
    arguments: [
      ("config minutes 500", "minutes"), ("config clock sometimes", "clock"),
      ("config target_recall 2", "target_recall"),
    ])
  func badValue(line: String, name: String) throws {
    let desk = try desk()
    let run = try desk.run(line)
    Golden.expect(run.transcript, is: "config-bad-\(name)")
    #expect(run.status == .usage)
    #expect(try desk.read("config.yaml") == ShippedFiles.text("config.yaml"))
  }

  @Test("Unknown settings name the nearest")
  func unknown() throws {
    let desk = try desk()
    #expect(
      try desk.run("config minuets").messages == "There is no setting “minuets”; did you mean minutes?\n")
    #expect(try desk.run("config minuets 5").status == .usage)
  }

  @Test("edit opens the file and says its faults")
  func edit() throws {
    let desk = try desk()
    desk.editor = { path, _ in
      (try? TextFile.write("minutes: many\nclock: off\n", to: path)) == nil ? .failed("No.") : .edited
    }
    Golden.expect(try desk.run("config edit").transcript, is: "config-edit")
    #expect(try desk.run("config clock").output == "off\n")
    #expect(try desk.run("config minutes").output == "15\n")
  }

  @Test("Without an editor the file is named")
  func noEditor() throws {
    #expect(try desk().run("config edit").messages == "There is no editor. The file is ~home/config.yaml.\n")
  }
}
