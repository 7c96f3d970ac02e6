import Foundation
import TestSupport
import Testing

@Suite struct PartnerKillTests {
  @Test func `what a friend asks outlives a kill before the grade, before the other's, and after both`()
    throws
  {
    let home = try Home(banks: ["plain": Bank.plain(2)])

    // Answered, without a grade.
    var session = try home.session("partner", "--bank", "plain", "--name", "Sam")
    try session.answer("Enter when you are both ready.")
    try session.speak()
    try session.see("heard, and a grade from 1 to 4> ")
    try kill(session)

    // With the friend's grade, which the screen doesn't show.
    session = try home.session("partner")
    try session.answer("go on?> ")
    try session.see("it lacks its grades.")
    try session.answer("heard, and a grade from 1 to 4> ", "a3")
    try session.see("Candidate, your own grade, 1 to 4> ")
    #expect(session.screen.text.contains("heard, and a grade from 1 to 4> a*"))
    #expect(!session.screen.text.contains("a3"))
    try kill(session)
    #expect(try home.attempts() == [])

    // With both, before the next question.
    session = try home.session("partner")
    try session.answer("go on?> ")
    try session.answer("Candidate, your own grade, 1 to 4> ", "2")
    try session.see("it came across better than it felt.")
    try session.see("2 of 2")
    try kill(session)
    #expect(try home.attempts().map(\.word) == ["solid"])
    #expect(try home.attempts().map(\.setting) == ["partner"])

    session = try home.session("partner")
    try session.answer("go on?> ")
    try session.expect("think   0:0")
    session.send("/skip" + Key.enter.rawValue)
    try session.see("Sam's grades count")
    #expect(try session.waitForExit() == 0)
    #expect(try home.diagnosis() == Home.well(attempts: 1))
  }

  private func kill(_ session: PseudoTerminalSession) throws {
    session.terminate(SIGKILL)
    #expect(try session.waitForExit() == 128 + SIGKILL)
  }
}
