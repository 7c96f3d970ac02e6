import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// A friend at the keyboard, as both see it.
@Suite("partner")
struct PartnerTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withBlueprint(
      "parts: [{ name: Deeds, kinds: [behavioural] }]\nfollow_ups: 0\ninterruptions: { share: 0 }\n")
  }

  /// The questions come in the order of chance; tests of one question ask only for that.
  private static let one = "partner --name Sam --topic conflict"

  @Test("From the first screen to the page")
  func whole() throws {
    let run = try desk.run(
      "partner --name Sam --step desk --minutes 15",
      [
        "",
        .line("", after: .seconds(6)), "what?", .line("", after: .seconds(140)),
        ">", .line("", after: .seconds(20)), "?", "ab3", "2",
        .line("", after: .seconds(3)), "/note lovely story", .line("", after: .seconds(95)), "a", "", "4",
        "?", "4",
        "/blank", "/note nothing came at all", "",
      ])
    Golden.expect(run.transcript, is: "partner")
    #expect(run.remaining == 0)
    #expect(run.status == .success)
    let page = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("With Sam") }
    #expect(page.count < 24)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(
    "What it stores: the friend's grade, the candidate's own beside it, points, times, the note, who asked")
  func stored() throws {
    try desk.run(
      Self.one,
      [
        "", .line("", after: .seconds(6)), "/note from Sam", .line("", after: .seconds(100)),
        ">", .line("", after: .seconds(20)), "ac2", "/note from me", "3",
      ])
    let listed = try #require(try desk.attempts().first)
    let attempt = listed.attempt
    #expect(try desk.attempts().count == 1)
    #expect(attempt.question == "peer-conflict")
    #expect(attempt.setting == .partner)
    #expect(attempt.grade == .shaky)
    #expect(attempt.ownGrade == .solid)
    #expect(attempt.gap == -1)
    #expect(attempt.coverage == Coverage(points: 0b101, pointsTotal: 3, redFlagsTotal: 1))
    #expect(attempt.delivery == .spoken)
    #expect(attempt.thinking == .seconds(6))
    #expect(attempt.answering == .seconds(102))
    #expect(attempt.followUp == .seconds(20))
    #expect(listed.answer == Answer(note: "from Sam\nfrom me"))
    let id = try #require(attempt.interview)
    let session = try desk.session()
    #expect(try session.store.field("partner", of: Change.Subject(.interview, id.description)) == "Sam")
    #expect(try session.jobSearch.interviews == [])
    #expect(try session.store.record(of: "peer-conflict")?.last.grade == .shaky)
    #expect(try session.partnerSitting() == nil)
  }

  @Test("The friend's grade is not on the screen before the candidate has given theirs")
  func hidden() throws {
    let run = try desk.run(Self.one, [""] + Desk.speaking() + ["ac", "2", "3"])
    #expect(run.transcript.contains("heard, and a grade from 1 to 4> ac\n"))
    #expect(run.transcript.contains("grade, from 1 to 4> *\n"))
    #expect(
      run.transcript.contains(
        "Candidate, your own grade, 1 to 4> 3\nSam says shaky, the candidate solid: it came across a little weaker than it\nfelt.\n"
      ))
    #expect(Prompt("> ").shown("ac3") == "ac3")
  }

  @Test(
    "The gap in a line",
    arguments: zip(
      [
        (Grade.solid, Grade.solid), (.solid, .shaky), (.nailed, .shaky), (.shaky, .solid),
        (.blanked, .nailed),
      ],
      [
        "Both say solid.", "Sam says solid, the candidate shaky: it came across better than it felt.",
        "Sam says nailed, the candidate shaky: it came across much better than it felt.",
        "Sam says shaky, the candidate solid: it came across a little weaker than it felt.",
        "Sam says blanked, the candidate nailed: it came across much weaker than it felt; worth a word now.",
      ]))
  func gaps(grades: (Grade, Grade), sentence: String) {
    #expect(GradePair(theirs: grades.0, own: grades.1).sentence(friend: "Sam").plainText == sentence)
  }

  @Test("Without a word of the candidate's the friend's grade stands alone")
  func withoutOwn() throws {
    let run = try desk.run("partner --topic conflict", [""] + Desk.speaking() + ["x1", ""])
    #expect(
      run.output.contains(
        "The interviewer says blanked.\n1:00 of 2:30, 0 of 3 points, a red flag, left out a, b and c.\n"))
    #expect(run.output.contains("The interviewer's grades count.\n"))
    let attempt = try #require(try desk.attempts().first?.attempt)
    #expect(attempt.ownGrade == nil)
    #expect(attempt.gap == nil)
  }

  @Test("Slips are told from commands, and their time goes on counting")
  func slips() throws {
    let run = try desk.run(
      Self.one,
      [
        "", "ab3", "/hint", "/pauze", .line("", after: .seconds(4)), "hm", .line("", after: .seconds(50)),
        "q3",
        "3", "9", "3",
      ])
    #expect(
      run.messages == """
        Enter when the answer begins; letters and the grade come after it.
        There is no command /hint here; ? lists the commands.
        There is no command /pauze here; did you mean /pause?
        The clock runs: Enter when the answer is over.
        There is no q here. There are points a to c and red flag x; a digit from 1 to 4
        is the grade.
        A grade is 1 blanked, 2 shaky, 3 solid or 4 nailed; Enter leaves it out.

        """)
    let attempt = try #require(try desk.attempts().first?.attempt)
    #expect(attempt.thinking == .seconds(10))
    #expect(attempt.answering == .seconds(52))
  }

  @Test("Both grades are asked for anew after /undo, and undo at the prompt takes the answer back whole")
  func undo() throws {
    let run = try desk.run(
      "partner --name Sam --bank desk --minutes 6",
      [""] + Desk.speaking() + ["a3", "/undo", "a2", "1", "/undo", "a4", "4", "/quit"])
    #expect(run.remaining == 0)
    #expect(run.messages.contains("Your grade is open again: letters and grade once more.\n"))
    #expect(run.messages.contains("Taken back; both grades are asked for again.\n"))
    let attempts = try desk.attempts()
    #expect(attempts.map(\.attempt.grade) == [.nailed])
    #expect(attempts.map(\.attempt.answering) == [.seconds(60)])
    let undone = try desk.run("undo")
    #expect(undone.output.hasPrefix("Taken back: \(attempts[0].bearer) nailed, today at 19:"))
    #expect(try desk.attempts() == [])
    // It is asked again, before the rest.
    let again = try desk.run("partner", ["", "/quit"])
    #expect(again.output.contains("\n1 of "))
  }

  @Test(
    "It stops anywhere and goes on there, on any day: before the answer, before a grade, before the other")
  func leaving() throws {
    let line = "partner --name Sam --bank desk --minutes 8"
    let first = try desk.run(line, [""] + Desk.speaking() + ["a3", "2"] + Desk.speaking(70) + ["/quit"])
    #expect(
      first.messages.hasSuffix(" to go; everything so far is kept. `partner` goes on with\nit.\n"))
    desk.pass()
    let second = try desk.run("partner", ["", "b2", .endOfInput])
    #expect(second.output.contains("What you began with Sam yesterday has "))
    #expect(second.messages.contains("This was answered in 1:10 when you left; it lacks its grades.\n"))
    #expect(try desk.attempts().count == 1)
    let third = try desk.run("partner", ["", "4", "/quit"])
    #expect(
      third.output.contains("Sam says shaky, the candidate nailed: it came across much weaker than it felt"))
    #expect(try desk.attempts().map(\.attempt.grade) == [.solid, .shaky])
    #expect(try desk.attempts().map(\.attempt.ownGrade) == [.shaky, .nailed])
    #expect(try desk.attempts()[1].attempt.answering == .seconds(70))
    let fourth = try desk.run("partner --topic conflict", ["d", "q"])
    #expect(
      fourth.messages == "What was left of it is let go; what has grades stays.\nAnother time, then.\n")
    #expect(try desk.session().partnerSitting() == nil)
  }

  @Test("What was noted beside an answer without grades can be erased")
  func forgotten() throws {
    try desk.run(Self.one, [""] + Desk.speaking() + ["/note secret", "/quit"])
    #expect(try desk.session().store.savedPartner()?.waiting?.answer.contains("secret") == true)
    try desk.run("forget peer-conflict --yes")
    #expect(try desk.session().store.savedPartner()?.waiting == nil)
    let run = try desk.run("partner", ["", "/quit"])
    #expect(run.output.contains("\n1 of 1   conflict"))
  }

  @Test("Lines from a pipe are enough, without times")
  func pipe() throws {
    desk.surface = Surface()
    let run = try desk.run(Self.one, ["", "", "ab3", "3"])
    #expect(run.remaining == 0)
    #expect(try desk.attempts().map(\.attempt.answering) == [nil])
    #expect(run.output.contains("Both say solid.\n2 of 3 points, left out c.\n"))
  }

  @Test("Choices that exclude each other, and numbers that can't be")
  func usage() throws {
    #expect(
      try desk.run("partner --company Acme --topic conflict").messages
        == "Choose by --company and --step, or by --topic, --kind and --bank.\n")
    #expect(try desk.run("partner --minutes 0").messages == "An interview takes 1 to 240 minutes, not 0.\n")
    #expect(
      try desk.run("partner --topic desing").messages == "There is no topic “desing”; did you mean design?\n")
  }
}
