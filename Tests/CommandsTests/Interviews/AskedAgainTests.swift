import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What real interviews asked, in the rounds after them.
@Suite("What interviews asked comes back")
struct AskedAgainTests {
  /// A bank of `count` questions of one minute, topics taken in turn.
  private static func bank(_ count: Int, name: String = "Many", id: String = "q", topics: [String] = [])
    -> String
  {
    "bank: \(name)\nquestions:\n"
      + (1...count).map {
        let topic = topics.isEmpty ? "t\($0)" : topics[($0 - 1) % topics.count]
        return
          "  - { id: \(id)\($0), ask: Word\(id)\($0)?, time: 1m, topics: [\(topic)], look_for: [point] }\n"
      }.joined()
  }

  private func whys(_ desk: Desk, _ wish: RoundWish = RoundWish()) throws -> [String] {
    let session = try desk.session()
    let offer = try RoundMaker(session: session).offer(wish)
    return offer.items.map { "\($0.key): \(offer.whys[$0.key]?.words(today: session.today) ?? "-")" }
  }

  private func keys(_ desk: Desk, _ wish: RoundWish = RoundWish()) throws -> [String] {
    try RoundMaker(session: desk.session()).offer(wish).items.map(\.key.text)
  }

  @Test("The drill after a debrief opens with what was blanked, in whatever bank it is")
  func blanked() throws {
    let desk = try Desk(bank: Self.bank(12))
    try desk.write(Self.bank(3, name: "Other", id: "o"), to: "banks/other.yaml")
    try desk.run("banks leave other")
    try desk.hold("Acme", asked: ["q9": .solid, "o2": .blanked, "q7": .shaky])
    desk.pass()
    #expect(
      try Array(whys(desk).prefix(3)) == [
        "q7: Acme asked this yesterday: shaky", "o2: Acme asked this yesterday: blanked", "q2: new",
      ])
    try desk.run("prepare in 9 days")
    #expect(
      try Set(whys(desk).prefix(2)) == [
        "q7: Acme asked this yesterday: shaky", "o2: Acme asked this yesterday: blanked",
      ])
    #expect(try keys(desk, RoundWish(banks: ["desk"])).first == "q7")
    #expect(try !keys(desk, RoundWish(banks: ["desk"])).contains("o2"))
    try desk.answer("o2", .shaky)
    try desk.answer("q7", .blanked)
    #expect(try !whys(desk).contains { $0.contains("Acme") })
  }

  @Test("A round left before the interview goes on with what was blanked there")
  func resumed() throws {
    let desk = try Desk(bank: Self.bank(6))
    let answer: [ScriptedConsole.Step] = [
      .line("", after: .seconds(5)), .line("", after: .seconds(50)), "a3", "/quit",
    ]
    try desk.run("drill", answer)
    try desk.run("debrief --company Acme --step screen --day today", ["Wordq4? #1", "Wordq6? #3", "", ""])
    let going = try desk.run("drill", [.endOfInput])
    #expect(
      going.messages.hasPrefix(
        "Going on with your round, 4 questions to go. `drill --fresh` begins another.\n"))
    #expect(going.output.contains("2 of 5   t4   Acme asked this today: blanked\n"))
  }

  @Test("Topics that interviews asked come sooner among new questions, and their banks too")
  func topics() throws {
    let desk = try Desk(bank: Self.bank(12, topics: ["plain", "other", "conflict", "money"]))
    try desk.write(
      Self.bank(12, name: "Zeal", id: "z", topics: ["conflict", "sales"]), to: "banks/zeal.yaml")
    #expect(try keys(desk) == ["q1", "z1", "q2", "z2", "q3"])
    try desk.hold("Acme", asked: ["q3": .solid, "q7": .nailed, "z1": .solid, "z3": .solid])
    #expect(try keys(desk) == ["z5"])
    desk.pass()
    #expect(
      try Array(whys(desk).filter { $0.hasSuffix(": new") }) == [
        "z5: new", "q1: new", "z2: new", "q2: new", "z7: new",
      ])
  }

  @Test("The next interview there brings back what the earlier ones asked, once answered well no more")
  func nextInterview() throws {
    let desk = try Desk(bank: Self.bank(20))
    try desk.hold("Acme", asked: ["q15": .solid, "q18": .nailed, "q20": .shaky])
    try desk.hold("Beta", asked: ["q17": .solid])
    desk.pass(days: 20)
    try desk.plan("Acme", in: 5)
    #expect(
      try Array(whys(desk).prefix(4)) == [
        "q20: Acme asked this 20 days ago: shaky", "q15: Acme asked this on Mon 23 Nov: solid",
        "q18: Acme asked this on Mon 23 Nov: nailed", "q1: for Acme: often asked, not seen yet",
      ])
    try desk.answer("q15", .shaky)
    try desk.answer("q18", .solid)
    #expect(try !keys(desk).contains("q15"))
    desk.pass()
    let later = try whys(desk)
    #expect(later.contains("q15: Acme asked this on Mon 23 Nov: solid"))
    #expect(!later.contains { $0.hasPrefix("q18: Acme") })
  }

  @Test("Many that were asked leave half of each round to the plan, and the evening before takes all")
  func half() throws {
    let desk = try Desk(bank: Self.bank(20))
    try desk.hold(
      "Acme",
      asked: [
        "q11": .solid, "q12": .solid, "q13": .solid, "q14": .solid, "q15": .solid, "q16": .solid,
        "q17": .solid,
      ])
    try desk.plan("Acme", in: 5)
    desk.pass()
    #expect(try whys(desk).filter { $0.contains("Acme asked this yesterday: solid") }.count == 5)
    desk.pass(days: 3)
    #expect(try whys(desk).filter { $0.contains("Acme asked this on Monday: solid") }.count == 6)
  }

  @Test("A cancelled interview is no date any more, a moved one is another, and two on a day are two")
  func dates() throws {
    let desk = try Desk(bank: Self.bank(20))
    desk.surface.columns = 80
    func dates() throws -> [String] {
      let session = try desk.session()
      return try session.preparation.coming(on: session.today).map {
        "\($0.day.short): \($0.occasion ?? "-")"
      }
    }
    try desk.run("prepare Acme onsite, in 3 days")
    let acme = try desk.plan("Acme", in: 3)
    try desk.plan("Beta", step: "screen", in: 3, hour: 9)
    let none = try desk.plan("Gamma", step: "screen", in: 4)
    #expect(
      try dates() == ["Thu 26 Nov: Beta, screen", "Thu 26 Nov: Acme, onsite", "Fri 27 Nov: Gamma, screen"])
    let greeting = try desk.run("").output
    #expect(greeting.contains("Beta, screen, Thu 26 Nov 09:00, in 3 days. Then Acme, onsite, Thu 26 Nov."))
    let plan = try desk.run("plan").output
    #expect(plan.contains("Acme, onsite, Thu 26 Nov, in 3 days: about"))
    try desk.change(none, .state, to: "cancelled")
    #expect(try dates() == ["Thu 26 Nov: Beta, screen", "Thu 26 Nov: Acme, onsite"])
    try desk.change(acme, .start, to: "2026-11-30T14:00:00+01:00")
    try desk.change(acme, .day, to: "2026-11-30")
    #expect(try dates() == ["Thu 26 Nov: Beta, screen", "Mon 30 Nov: Acme, onsite"])
    let session = try desk.session()
    let beta = try #require(try session.jobSearch.application(at: "Beta"))
    try session.act(session.changes(of: beta.subject, to: ["want": "no"]))
    #expect(try dates() == ["Mon 30 Nov: Acme, onsite"])
    try desk.change(acme, .state, to: "cancelled")
    #expect(try dates() == [])
    #expect(try desk.session().preparation.cap(on: .monday) == nil)
  }
}
