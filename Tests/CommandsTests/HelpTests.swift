import Terminal
import TestSupport
import Testing

@testable import Commands

/// The help screens and the manual.
@Suite("Help")
struct HelpTests {
  private func help(_ line: String) throws -> String {
    let desk = try Desk(bank: nil)
    desk.surface.columns = 80
    let run = try desk.run(line)
    #expect(run.status == .success)
    #expect(run.messages == "")
    return run.output
  }

  @Test("The first screen has eight verbs", arguments: ["help", "--help", "-h"])
  func first(line: String) throws {
    #expect(Rehearse.firstVerbs.count == 8)
    Golden.expect(try help(line), is: "help")
  }

  @Test("`help all` has every verb")
  func all() throws {
    Golden.expect(try help("help all"), is: "help-all")
  }

  @Test("Each verb's help begins with its examples", arguments: Rehearse.verbNames)
  func verb(name: String) throws {
    Golden.expect(try help("help \(name)"), is: "help-\(name)")
    if name != "help" { #expect(try help("\(name) --help") == help("help \(name)")) }
  }

  @Test("Verbs of a verb", arguments: ["list", "use", "leave", "show", "edit", "changes", "link", "unlink"])
  func subcommand(name: String) throws {
    Golden.expect(try help("help banks \(name)"), is: "help-banks-\(name)")
  }

  @Test("No line of any help is wider than a terminal", arguments: Rehearse.verbNames + ["", "all"])
  func width(name: String) throws {
    let wide = try help("help \(name)").split(separator: "\n").map(String.init).filter { $0.count > 80 }
    #expect(wide == [])
  }

  @Test("Every example is a command with options that exist")
  func examples() throws {
    let verbs = Rehearse.firstVerbs + Rehearse.otherVerbs
    let examples = verbs.flatMap { verb in
      (verb as? any Verb.Type)?.examples ?? (verb as? any BareVerb.Type)?.examples ?? []
    }
    #expect(examples.count > 40)
    for example in examples {
      // What stands behind > or && is the shell's.
      let line = example.command.split(separator: " > ")[0].split(separator: " && ")[0]
      let words = try ShellWords.split(String(line)).get()
      try CommandCheck.check(words)
    }
  }

  @Test("Help for what is no verb names the nearest")
  func unknown() throws {
    let run = try Desk(bank: nil).run("help dril")
    #expect(run.messages == "There is no command “dril”; did you mean `drill`?\n")
    #expect(run.status == .usage)
  }

  @Test("Help opens no database")
  func opensNothing() throws {
    let desk = try Desk(bank: nil)
    try desk.run("help all")
    #expect(!TextFile.exists(desk.home + "/rehearse.sqlite"))
  }

  @Test("The manual has every verb with its purpose, and the version")
  func manual() throws {
    let text = try help("help --man")
    let listed = HelpText.all.map(\.plainText).filter { $0.hasPrefix("  ") }
    #expect(listed.count == Rehearse.verbNames.count)
    for (name, line) in zip(Rehearse.verbNames, listed) {
      let purpose = line.dropFirst(15).replacing("-", with: "\\-")
      #expect(text.contains(".TP\n.B \(name)\n\(purpose)\n"))
    }
    #expect(text.hasPrefix(".TH REHEARSE 1 \"\" \"rehearse \(ShippedFiles.version)\" \"User Commands\"\n"))
    #expect(!text.contains("@COMMANDS@"))
    #expect(!text.contains("@VERSION@"))
  }

  @Test("--version")
  func version() throws {
    #expect(try help("--version") == ShippedFiles.version + "\n")
  }
}
