import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What a person wishes a round to be, and can't have.
@Suite("Wishes for a drill")
struct DrillWishTests {
  @Test("Long rounds and wishes that nothing fits")
  func nothing() throws {
    let desk = try Desk()
    #expect(
      try desk.run("drill --topic design").messages
        == "All that fits takes over half a round; `drill long` with the same options asks it.\n")
    #expect(
      try desk.run("drill --topic design --kind coding").messages
        == "No question fits that; `questions` with the same options shows what there is.\n")
    try desk.run("banks leave desk")
    #expect(
      try desk.run("drill").messages
        == "There is nothing to ask: no bank is in use. `banks` lists them, `banks use NAME` adds one.\n")
    #expect(
      try desk.run("drill long").messages
        == "No bank in use has long questions; `banks use engineering-fundamentals` adds some.\n")
  }

  @Test(
    "Values that can't be are refused in whole sentences",
    arguments: [
      ("drill short", "A round is `drill` or `drill long`, not “short”."),
      ("drill --minutes 0", "A round takes 1 to 240 minutes, not 0."),
      ("drill --count 201", "A round has 1 to 200 questions, not 201."),
      ("drill --topic conflct", "There is no topic “conflct”; did you mean conflict?"),
      (
        "drill --kind zzz",
        "There is no kind “zzz”; there are behavioural, motivation, technical, coding, system-design, case, leadership and ask-them."
      ),
      ("drill --bank dsek", "There is no bank “dsek”; did you mean desk?"),
    ])
  func refused(line: String, message: String) throws {
    let run = try Desk().run(line)
    #expect(run.messages.replacing("\n", with: " ") == message + " ")
    #expect(run.status == .usage)
  }
}
