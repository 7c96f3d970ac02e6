import FSRS
import Practice
import TestSupport
import Testing

@testable import Commands

/// Rounds made from the real record.
@Suite("Rounds")
struct RoundMakerTests {
  private func keys(_ desk: Desk, _ wish: RoundWish = RoundWish()) throws -> [String] {
    try RoundMaker(session: desk.session()).offer(wish).items.map(\.key.text)
  }

  private func whys(_ desk: Desk) throws -> [String] {
    let session = try desk.session()
    let offer = try RoundMaker(session: session).offer(RoundWish())
    return offer.items.map { "\($0.key): \(offer.whys[$0.key]?.words(today: session.today) ?? "-")" }
  }

  /// A bank of `count` questions of one minute, each with a topic of its own.
  private static func bank(_ count: Int, topic: (Int) -> String = { "t\($0)" }) -> String {
    "bank: Many\nquestions:\n"
      + (1...count).map { "  - { id: q\($0), ask: Word\($0)?, time: 1m, topics: [\(topic($0))] }\n" }.joined()
  }

  @Test("New questions come in their bank's order, and long ones wait")
  func fresh() throws {
    #expect(
      try keys(Desk()) == ["peer-conflict", "last-failure", "why-this-team", "top-strength", "first-job"])
  }

  @Test("Weak from an interview first, then due, then new; each says why")
  func tiers() throws {
    let desk = try Desk()
    try desk.answer("last-failure", .blanked)
    desk.pass()
    try desk.run("debrief --company Acme --step screen --day today", ["What was your first job? #1", "", ""])
    desk.pass()
    #expect(
      try whys(desk) == [
        "first-job: Acme asked this yesterday: blanked", "last-failure: blanked two days ago, due now",
        "peer-conflict: new", "why-this-team: new", "top-strength: new",
      ])
  }

  @Test("A question weak in an interview is answered once and waits its turn again")
  func answeredSince() throws {
    let desk = try Desk()
    try desk.run("debrief --company Acme --step screen --day today", ["Why this team? #2", "", ""])
    try desk.answer("why-this-team", .solid)
    #expect(try !keys(desk).contains("why-this-team"))
  }

  @Test("The lowest recall comes first among those due")
  func lowestRecall() throws {
    let desk = try Desk(bank: Self.bank(4))
    try desk.answer("q1", .solid)
    try desk.answer("q2", .blanked)
    try desk.answer("q3", .shaky)
    desk.pass(days: 30)
    #expect(try Array(keys(desk).prefix(3)) == ["q2", "q3", "q1"])
  }

  @Test("Five new ones a day, whatever the room, and as many less as were begun")
  func newLimit() throws {
    let desk = try Desk(bank: Self.bank(20))
    #expect(try keys(desk) == ["q1", "q2", "q3", "q4", "q5"])
    try desk.answer("q1", .nailed)
    try desk.answer("q2", .nailed)
    #expect(try keys(desk) == ["q3", "q4", "q5"])
    desk.pass()
    #expect(try keys(desk) == ["q3", "q4", "q5", "q6", "q7"])
  }

  @Test("The limit is a setting")
  func newLimitSetting() throws {
    let desk = try Desk(bank: Self.bank(20))
    desk.adjusting = { $0.newPerDay = 2 }
    #expect(try keys(desk) == ["q1", "q2"])
  }

  @Test("A particular wish is not held to the limit")
  func particular() throws {
    let desk = try Desk(bank: Self.bank(20))
    #expect(try keys(desk, RoundWish(count: 7)) == ["q1", "q2", "q3", "q4", "q5", "q6", "q7"])
    #expect(try keys(desk, RoundWish(topics: ["t9", "t3"])) == ["q3", "q9"])
    #expect(try keys(Desk(), RoundWish(kinds: [.motivation])) == ["why-this-team", "top-strength"])
    #expect(try keys(desk, RoundWish(minutes: 3)) == ["q1", "q2"])
    #expect(
      try keys(Desk(), RoundWish(count: 2, banks: ["motivation-and-fit"])).count == 2)
  }

  @Test("Long questions wait for a long round, which has no others")
  func long() throws {
    #expect(try keys(Desk(), RoundWish(isLong: true)) == ["link-shortener"])
    #expect(try keys(Desk(), RoundWish(minutes: 4)) == ["last-failure", "why-this-team"])
    #expect(
      try keys(Desk(), RoundWish(minutes: 90, banks: ["desk"]))
        == ["peer-conflict", "last-failure", "why-this-team", "top-strength", "first-job", "link-shortener"])
  }

  @Test("Nothing due: the five weakest")
  func weakest() throws {
    let desk = try Desk(bank: Self.bank(7))
    for number in 1...7 { try desk.answer("q\(number)", number < 3 ? .nailed : .solid) }
    desk.pass()
    let offer = try RoundMaker(session: desk.session()).offer(RoundWish())
    #expect(offer.isExtra)
    #expect(!offer.heldBackNew)
    let lines = try whys(desk)
    #expect(
      lines.sorted() == (3...7).map { "q\($0): solid yesterday, among your weakest" })
  }

  @Test("On the evening of the first answers the weakest are those that went worst")
  func weakestToday() throws {
    let desk = try Desk(bank: Self.bank(7))
    for number in 1...7 { try desk.answer("q\(number)", number < 6 ? .nailed : .shaky) }
    let round = try keys(desk)
    #expect(Set(round.prefix(2)) == ["q6", "q7"])
  }

  @Test("New ones held back by the limit are said to be")
  func heldBack() throws {
    let desk = try Desk(bank: Self.bank(7))
    for number in 1...5 { try desk.answer("q\(number)", .nailed) }
    let offer = try RoundMaker(session: desk.session()).offer(RoundWish())
    #expect(offer.isExtra)
    #expect(offer.heldBackNew)
    #expect(
      try desk.run("drill", [.endOfInput]).messages.hasPrefix(
        "Nothing is due, so here is what you know least. Today's 5 new ones are begun; `drill --count 3` takes more.\n"
      ))
  }

  @Test("Like topics are kept apart within a tier")
  func interleaving() throws {
    let desk = try Desk(bank: Self.bank(5) { $0 < 4 ? "same" : "t\($0)" })
    #expect(try keys(desk) == ["q1", "q4", "q2", "q5", "q3"])
  }

  @Test("Banks alternate among new questions")
  func banks() throws {
    let desk = try Desk(bank: Self.bank(3))
    try desk.write(
      "bank: Other\nquestions:\n  - { id: o1, ask: Other1?, topics: [u] }\n  - { id: o2, ask: Other2?, topics: [v] }\n",
      to: "banks/other.yaml")
    #expect(try keys(desk) == ["q1", "o1", "q2", "o2", "q3"])
  }

  @Test("Suspended questions and those of banks not in use are left out")
  func leftOut() throws {
    let desk = try Desk()
    try desk.run("suspend last-failure")
    #expect(try keys(desk) == ["peer-conflict", "why-this-team", "top-strength", "first-job"])
    try desk.run("suspend --off last-failure")
    #expect(try keys(desk).contains("last-failure"))
    try desk.run("banks leave desk")
    #expect(try keys(desk).isEmpty)
  }

  @Test("A suspended question that is due stays away")
  func suspendedDue() throws {
    let desk = try Desk()
    try desk.answer("last-failure", .blanked)
    try desk.run("suspend last-failure")
    desk.pass(days: 5)
    #expect(try !keys(desk).contains("last-failure"))
  }
}
