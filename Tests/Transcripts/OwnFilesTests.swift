import Foundation
import TestSupport
import Testing

@Suite struct OwnFilesTests {
  /// Makes this shell script, which gets the file as `$1`, the person's editor.
  private func editor(_ home: Home, _ script: String) throws {
    try home.write(script + "\n", to: "editor.sh")
    home.environment["EDITOR"] = "sh \(home.path("editor.sh"))"
  }

  @Test func `own points and outline are opened, kept, shown and ticked`() throws {
    let home = try Home()
    try editor(
      home,
      """
      cp "$1" "$TMPDIR/opened"
      printf 'evening-bug:\\n  outline: |\\n    The clock on Sunday.\\n  points:\\n    - the date line\\n' > "$1"
      """)
    let session = try home.session("mine", "evening-bug")
    try session.expect("Kept: 1 point and an outline of yours for evening-bug.")
    #expect(try session.waitForExit() == 0)
    #expect(try home.text("../opened").contains("\nevening-bug:"))

    let drill = try home.session("drill", "--topic", "debugging")
    try drill.type("an answer")
    try drill.see("c  the date line")
    try drill.answer("covered> ", "/answer")
    try drill.expect("The clock on Sunday.")
    try drill.answer("covered> ", "abc")
    try drill.answer("grade [3 solid: three of three]> ", "4")
    #expect(try drill.waitForExit() == 0)
    #expect(try home.attempts().map(\.pointsTotal) == [3])
  }

  @Test func `an editor that isn't there is said, with the file`() throws {
    let home = try Home()
    home.environment["EDITOR"] = "no-such-editor"
    let session = try home.session("mine", "evening-bug")
    try session.expect("The editor “no-such-editor” can't be run")
    #expect(try session.waitForExit() == 64)
  }

  @Test func `a shipped bank is copied for editing, and the copy takes its place`() throws {
    let home = try Home(banks: [:], keepingShipped: true)
    try editor(home, "printf 'bank: Mine now\\nquestions:\\n  - id: why-us\\n    ask: Why them?\\n' > \"$1\"")
    let session = try home.session("banks", "edit", "motivation-and-fit")
    try session.expect("from now on your copy is")
    #expect(try session.waitForExit() == 0)
    let banks = try home.listing([ListedBank].self, "banks", "--json")
    #expect(banks.count == 10)
    #expect(banks.first { $0.name == "motivation-and-fit" }?.questions == 1)
    #expect(try home.run("show", "why-us").output.contains("Why them?"))
  }

  @Test func `settings are edited, set and refused`() throws {
    let home = try Home()
    try editor(home, "echo 'minutes: 5' >> \"$1\"")
    let session = try home.session("config", "edit")
    #expect(try session.waitForExit() == 0)
    #expect(try home.run("config", "minutes").output == "5\n")
    #expect(
      try home.run("config", "minutes", "20") == .init(status: 0, output: "minutes: 20\n", messages: ""))
    #expect(try home.text("config.yaml").contains("minutes: 20"))
    let refused = try home.run("config", "minutes", "0")
    #expect(refused.status == 64 && refused.output == "")
    #expect(try home.run("config", "minutes").output == "20\n")
  }

  @Test func `what is forgotten is gone from every file`() throws {
    let home = try Home()
    let session = try home.session("drill", "--count", "2")
    try session.answer("think   0:0", "/note quokka note")
    try session.expect("Noted")
    try session.type("zanzibar marzipan")
    try session.answer("covered> ", "ab3")
    try session.type("other words stay")
    try session.answer("covered> ", "ab3")
    #expect(try session.waitForExit() == 0)
    home.now("2026-12-03T19:00:00")
    try home.run("due")
    #expect(try files(of: home, holding: "zanzibar").count >= 2, "the record and the new weekly copy")

    #expect(try home.run("forget", "evening-house", input: "n\n").output == "Nothing is erased.\n")
    #expect(
      try home.run("forget", "evening-house", input: "y\n")
        == .init(
          status: 0, output: "Erased: 1 answer to evening-house. Grades and times stay.\n", messages: ""))
    #expect(try files(of: home, holding: "zanzibar") == [])
    #expect(try files(of: home, holding: "quokka") == [])
    #expect(try home.attempts().map(\.answer) == [nil, "other words stay"])
    #expect(try home.attempts().map(\.word) == ["solid", "solid"])
    #expect(try home.diagnosis() == Home.well(attempts: 2))
  }

  @Test func `a backup takes the record back, and the present one is kept`() throws {
    let home = try Home()
    try home.run("log", "evening-bug", "3")
    let copy = home.folder + "/copy.sqlite"
    #expect(try home.run("backup", copy).output.unwrapped == "Your record is copied to \(copy).")
    let refused = try home.run("backup", copy)
    #expect(refused.status == 74 && refused.messages.contains("`backup --force` replaces a file"))
    #expect(try home.run("backup", copy, "--force").status == 0)
    home.now("2026-11-23T19:10:00")
    try home.run("log", "evening-bug", "1")
    #expect(try home.run("restore", copy, input: "no\n").output == "Nothing is changed.\n")
    #expect(try home.attempts().count == 2)
    #expect(
      try home.run("restore", copy, "--yes").output.unwrapped == "Your record is now the one of \(copy).")
    #expect(try home.attempts().map(\.word) == ["solid"])
    let kept = try FileManager.default.contentsOfDirectory(atPath: home.path("backups"))
      .filter { $0.hasPrefix("rehearse-before-restore-") }
    #expect(kept.count == 1)
    #expect(try home.run("restore", home.path("backups/") + (kept.first ?? ""), "--yes").status == 0)
    #expect(try home.attempts().map(\.word) == ["solid", "blanked"])
  }

  /// Names of all files in the home, copies and logs included, that hold the text.
  private func files(of home: Home, holding text: String) throws -> [String] {
    let wanted = Data(text.utf8)
    return try FileManager.default.subpathsOfDirectory(atPath: home.path("")).filter { name in
      FileManager.default.contents(atPath: home.path(name))?.range(of: wanted) != nil
    }
  }
}
