import TestSupport
import Testing

@Suite struct UndoTests {
  @Test func `undo in a round asks only for another grade`() throws {
    let home = try Home()
    let session = try home.session("drill", "--count", "2")
    try session.type("hasty")
    try session.answer("covered> ", "1")
    try session.expect("2 of 2")
    try session.answer("think   0:0", "/undo")
    try session.expect("Taken back: evening-house blanked, today at 19:00.")
    try session.answer("covered> ", "ab3")
    try session.expect("2 of 2")
    try session.expect("think   0:0")
    #expect(try session.leave() == 0)
    #expect(try home.attempts().map(\.answer) == ["hasty"])
    #expect(try home.run("undo").output == "Taken back: evening-house solid, today at 19:00.\n")
    #expect(try home.attempts() == [])
  }

  @Test func `nothing is taken back where nothing was graded`() throws {
    let home = try Home()
    let session = try home.session("drill")
    try session.answer("think   0:0", "/undo")
    try session.expect("Nothing was graded in this sitting yet")
    try session.expect("think   0:0")
    #expect(try session.leave() == 0)
  }

  @Test func `undo and redo go back and forth at the prompt and across restarts`() throws {
    let home = try Home()
    for (minute, grade) in ["blanked", "shaky", "solid"].enumerated() {
      home.now("2026-11-23T19:0\(minute):00")
      try home.run("log", "evening-bug", grade)
    }
    let session = try home.session()
    try session.answer("rehearse> ", "undo")
    try session.expect("Taken back: evening-bug solid, today at 19:02.")
    try session.expect("Again would take back: evening-bug shaky, today at 19:01.")
    try session.answer("rehearse> ", "undo")
    try session.expect("Taken back: evening-bug shaky, today at 19:01.")
    try session.expectPrompt()
    #expect(try session.leave() == 0)
    #expect(try home.attempts().map(\.word) == ["blanked"])

    #expect(try home.run("redo").output == "Done again: evening-bug shaky, today at 19:01.\n")
    #expect(try home.run("redo").output == "Done again: evening-bug solid, today at 19:02.\n")
    #expect(
      try home.run("redo")
        == Home.Finished(status: 1, output: "", messages: "There is nothing to do again.\n"))
    #expect(try home.attempts().map(\.word) == ["blanked", "shaky", "solid"])
    for _ in 1...3 { try home.run("undo") }
    #expect(try home.attempts() == [])
    #expect(
      try home.run("undo").output.unwrapped
        == "Taken back: leaving behavioural-core and leaving motivation-and-fit, today at 19:00.")
    #expect(
      try home.run("undo")
        == Home.Finished(status: 1, output: "", messages: "There is nothing to take back.\n"))
    #expect(try home.diagnosis() == Home.well(attempts: 3))
  }

  @Test func `what was taken back yesterday stays so, and a new deed ends redo`() throws {
    let home = try Home()
    try home.run("log", "evening-bug", "4")
    try home.run("undo")
    home.now("2026-11-24T19:00:00")
    #expect(try home.run("redo").output == "Done again: evening-bug nailed, yesterday at 19:00.\n")
    try home.run("undo")
    try home.run("log", "evening-bug", "2")
    #expect(try home.run("redo").status == 1)
    #expect(try home.attempts().map(\.word) == ["shaky"])
  }
}
