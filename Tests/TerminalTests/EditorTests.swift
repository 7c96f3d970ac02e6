import Foundation
import TestSupport
import Testing

@testable import Terminal

@Suite struct EditorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `the answer goes to the editor and comes back whole`() throws {
    let editor = try folder.write(
      """
      cat "$1" >"\(folder.file("seen"))"
      ls -l "$1" | cut -c 1-10 >"\(folder.file("mode"))"
      echo "$1" >"\(folder.file("name"))"
      printf 'one\\nthree\\n' >"$1"
      """, to: "editor")
    let session = try readyProbe(
      ["--prefix", "one\n"], environment: ["EDITOR": "sh \(editor)", "TMPDIR": folder.path])
    session.send("two")
    session.send(.editor)
    try session.expect(#"line "one\nthree" typed from the editor"#)
    #expect(folder.text("seen") == "one\ntwo")
    #expect(folder.text("mode") == "-rw-------\n")
    let name = try #require(folder.text("name")?.dropLast())
    #expect(!FileManager.default.fileExists(atPath: String(name)))
    try session.expect(" > ")
    try session.give("next")
  }

  @Test func `when the editor fails the line stays`() throws {
    let session = try readyProbe(environment: ["EDITOR": "false"])
    session.send("two")
    session.send(.editor)
    try session.expect("The editor “false” ended with status 1; nothing is taken over.")
    session.send(" words\r")
    try session.expect("line \"two words\" typed,")
  }

  @Test func `where no editor is offered the keys do nothing`() throws {
    let session = try readyProbe(["--no-editor"], environment: ["EDITOR": "false"])
    session.send("two")
    session.send(.editor)
    session.send("\r")
    try session.expect("line \"two\" typed,")
  }

  @Test func `a file is opened at its line in the editor's own way`() throws {
    let editor = folder.file("vim")
    try FileManager.default.createSymbolicLink(atPath: editor, withDestinationPath: "/bin/echo")
    let session = try probe(["--edit", "bank.yaml"], environment: ["VISUAL": editor, "EDITOR": "false"])
    try session.expect("+3 bank.yaml")
    try session.expect("edited")
  }

  @Test func `the editor has the terminal even where the output is a file`() throws {
    let editor = try folder.write("test -t 0 && test -t 1 && echo on a terminal", to: "editor")
    let session = try probe(
      ["--edit", "bank.yaml"], environment: ["EDITOR": "sh \(editor)"],
      redirections: [1: folder.file("output")])
    try session.expect("on a terminal")
    try session.expect(" > ")
    #expect(folder.text("output") == "edited\n")
  }

  @Test func `without any editor a sentence says what to do`() throws {
    let session = try probe(["--edit", "bank.yaml"], environment: ["PATH": folder.path], columns: 200)
    try session.expect("There is no editor: set EDITOR to the one you use, as in EDITOR=nano, and try again.")
  }

  @Test func `an editor that isn't there is named`() throws {
    let session = try probe(["--edit", "bank.yaml"], environment: ["EDITOR": "no-such-editor"], columns: 200)
    try session.expect("The editor “no-such-editor” can't be run: set EDITOR to the one you use.")
  }

  @Test(arguments: [
    ("nano", ["+7", "a.yaml"]), ("/usr/bin/vim -u NONE", ["+7", "a.yaml"]),
    ("code --wait", ["--goto", "a.yaml:7"]),
    ("hx", ["a.yaml:7"]), ("ed", ["a.yaml"]),
  ])
  func `known editors are told the line`(command: String, arguments: [String]) {
    #expect(Editor.arguments(command: command, path: "a.yaml", line: 7) == arguments)
  }

  @Test func `what is longer than the screen goes through the pager`() throws {
    let session = try probe(["--lines", "30"], environment: ["PAGER": "sed -n 's/^line 3/paged &/p'"])
    try session.expect("paged line 30")
    try session.expect("0:00")
    #expect(!session.transcript.contains("line 29"))
  }

  @Test func `what fits the screen is written`() throws {
    let session = try probe(["--lines", "3"], environment: ["PAGER": "false"])
    try session.expect("line 3")
    try session.expectLines(["line 1", "line 2", "line 3", "C >"])
  }

  @Test func `a pager that isn't there loses nothing`() throws {
    let session = try probe(["--lines", "30"], environment: ["PAGER": "no-such-pager"])
    try session.expect("line 1\r\n")
    try session.expect("line 30\r\n")
  }

  @Test func `a pager left early ends nothing else`() throws {
    let session = try probe(["--lines", "50000"], environment: ["PAGER": "head -n 1"])
    try session.expect("line 1")
    try session.expect(" > ")
    try session.give("hello")
  }
}
