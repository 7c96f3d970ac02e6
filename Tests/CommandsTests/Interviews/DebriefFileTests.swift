import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// A debrief that comes from a file.
@Suite("debrief --from")
struct DebriefFileTests {
  private let notes = """
    // what I scribbled on the way home
    Tell me about a time you disagreed with a peer about a design. #1 @migration
    > And what would they say?
    = I never said what was at stake.
    2. Why this team? #3
    Which tune do you hum? #2
    with: Kim Lee (recruiter)
    next: second round by 4 Dec
    mattered: ownership
    """

  /// An evening on which an onsite interview at Acme is over, with the notes in a file.
  private func evening(_ text: String? = nil) throws -> Desk {
    let desk = try Desk()
    try desk.plan("Acme", "onsite", on: .monday)
    try desk.write(text ?? notes, to: "notes.txt")
    return desk
  }

  @Test("All of it is written down at once, and taken back at once")
  func stored() throws {
    let desk = try evening()
    let run = try desk.run("debrief --from '\(desk.home)/notes.txt'")
    Golden.expect(run.transcript, is: "debrief-from")
    #expect(
      try desk.debriefed() == [
        "peer-conflict blanked, the migration story, 2026-11-23T14:00:00+01:00",
        "why-this-team solid, 2026-11-23T14:00:00+01:00",
        "which-tune-do-you-hum shaky, 2026-11-23T14:00:00+01:00",
      ])
    #expect(try desk.fates() == ["Acme, onsite: attended, done"])
    let session = try desk.session()
    let interview = try #require(try session.jobSearch.interviews.first)
    #expect(interview.nextBy?.iso == "2026-12-04")
    let first = try #require(try session.debriefed(interview.id).first)
    #expect(first.answer?.note == "I never said what was at stake.")
    #expect(first.followUps == ["And what would they say?"])
    let again = try desk.run("debrief Acme today --from '\(desk.home)/notes.txt'")
    #expect(again.messages.hasPrefix("3 lines are written down already and passed over.\n"))
    #expect(try desk.debriefed().count == 3)
    #expect(try desk.run("undo").status == .success)
    #expect(try desk.debriefed() == [])
    #expect(try desk.fates() == ["Acme, onsite: planned"])
  }

  @Test("--dry-run shows which questions are meant, and stores nothing")
  func preview() throws {
    let desk = try evening()
    let run = try desk.run("debrief --from '\(desk.home)/notes.txt' --dry-run")
    Golden.expect(run.transcript, is: "debrief-from-dry-run")
    #expect(try desk.fates() == ["Acme, onsite: planned"])
  }

  @Test("Lines without a grade are asked for in a terminal")
  func asked() throws {
    let desk = try evening("Why this team?\nlast-failure #2\n")
    let run = try desk.run("debrief --from '\(desk.home)/notes.txt'", ["9", "1 release"])
    Golden.expect(run.transcript, is: "debrief-from-asked")
    #expect(
      try desk.debriefed().first == "why-this-team blanked, the release story, 2026-11-23T14:00:00+01:00")
    let broken = try evening("Why this team?\n")
    #expect(
      try broken.run("debrief --from '\(broken.home)/notes.txt'", [.interrupted()]).messages
        == "Nothing is written down.\n")
    #expect(try broken.debriefed() == [])
  }

  @Test("Without a terminal they are listed and nothing is stored")
  func listed() throws {
    let desk = try evening("Why this team?\nlast-failure #2\nWhich tune do you hum?\n")
    desk.surface.inputIsTerminal = false
    let run = try desk.run("debrief --from '\(desk.home)/notes.txt'")
    #expect(
      run.messages
        == "Lines 1 and 3 have no grade: write #1 blanked, #2 shaky, #3 solid or #4 nailed at the end. Nothing is stored.\n"
    )
    #expect(run.status == .badFile)
    #expect(try desk.fates() == ["Acme, onsite: planned"])
    #expect((try? desk.read("banks/my-questions.yaml")) == nil)
  }

  @Test(
    "Files that are no debrief are refused as a whole",
    arguments: [
      (
        "Why us? #9\n#2\n",
        "notes.txt:1: “#9” is no grade; #1 blanked, #2 shaky, #3 solid or #4 nailed.\nnotes.txt:2: a grade without a question; it belongs at the question's end.\nNothing is stored.\n"
      ),
      ("// nothing\n\n", "notes.txt has no question; one a line, with its grade, as in “Why us? #2”.\n"),
    ])
  func refused(text: String, message: String) throws {
    let desk = try evening(text)
    let run = try desk.run("debrief --from '\(desk.home)/notes.txt'")
    #expect(run.messages.replacing("~home/", with: "") == message)
    #expect(run.status == .badFile)
    #expect(try desk.fates() == ["Acme, onsite: planned"])
  }

  @Test("What is no text, not there or too large is refused")
  func unreadable() throws {
    let desk = try evening()
    try desk.write([0xff, 0xfe, 0x00], to: "binary")
    #expect(
      try desk.run("debrief --from '\(desk.home)/binary'").messages
        == "~home/binary is not UTF-8 text; save it as UTF-8 in your editor.\n")
    #expect(try desk.run("debrief --from '\(desk.home)/nowhere'").status == .badFile)
    try desk.write([UInt8](repeating: 0x20, count: 1 << 20 + 1), to: "large")
    #expect(
      try desk.run("debrief --from '\(desk.home)/large'").messages
        == "~home/large is over 1 MB; a debrief has one question a line.\n")
  }

  @Test("Hostile text stays text, in the bank and on the screen")
  func hostile() throws {
    let desk = try evening("\u{1B}]0;x\u{7}What: \"is\" {this} - # not a comment? #2\n> : [a, b]\n")
    let run = try desk.run("debrief --from '\(desk.home)/notes.txt'")
    #expect(!run.transcript.contains("\u{1B}"))
    let session = try desk.session()
    let answer = try #require(
      try session.jobSearch.interviews.first.map { try session.debriefed($0.id) }?.first)
    #expect(answer.text == "]0;xWhat: \"is\" {this} - # not a comment?")
    #expect(try session.ownNotes()[answer.key]?.followUps == [": [a, b]"])
  }
}
