import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Rounds with a date to prepare for.
@Suite("Rounds by the plan")
struct PlannedRoundTests {
  /// A bank of `count` questions of one minute with one point, each with a topic of its own.
  private static func bank(_ count: Int) -> String {
    "bank: Many\nquestions:\n"
      + (1...count).map {
        "  - { id: q\($0), ask: Word\($0)?, time: 1m, topics: [t\($0)], look_for: [point] }\n"
      }.joined()
  }

  private func offer(_ desk: Desk, _ wish: RoundWish = RoundWish()) throws -> RoundOffer {
    try RoundMaker(session: desk.session()).offer(wish)
  }

  private func keys(_ desk: Desk, _ wish: RoundWish = RoundWish()) throws -> [String] {
    try offer(desk, wish).items.map(\.key.text)
  }

  private func whys(_ desk: Desk, _ wish: RoundWish = RoundWish()) throws -> [String] {
    let session = try desk.session()
    let offer = try RoundMaker(session: session).offer(wish)
    return offer.items.map { "\($0.key): \(offer.whys[$0.key]?.words(today: session.today) ?? "-")" }
  }

  @Test("The plan decides how many new ones there are, and says why each is asked")
  func new() throws {
    let desk = try Desk(bank: Self.bank(20))
    try desk.run("prepare in 10 days")
    #expect(
      try whys(desk) == (1...10).map { "q\($0): for Thu 3 Dec: \($0 < 9 ? "often asked, " : "")not seen yet" }
    )
    #expect(try offer(desk).plan == .init(date: PreparedDate(day: .monday + 10)))
  }

  @Test("What was practised today counts against the minutes; beyond them it is said")
  func minutesLeft() throws {
    let desk = try Desk(bank: Self.bank(20))
    try desk.run("prepare in 10 days")
    for number in 1...6 { try desk.answer("q\(number)", .solid, time: .seconds(70)) }
    #expect(try desk.session().store.practised(on: .monday).whole == .seconds(600))
    let third = try keys(desk)
    #expect(third == ["q7", "q8", "q9"])
    for number in 7...9 { try desk.answer("q\(number)", .solid, time: .seconds(70)) }
    #expect(try offer(desk).plan?.isBeyond == true)
    #expect(try keys(desk) == (10...19).map { "q\($0)" })
    #expect(
      try desk.run("").transcript
        == """
        Good evening. Tonight's part of the plan is done. Enter asks 10 more: about 15 minutes.
        Your date, Thu 3 Dec, in 10 days.

        rehearse> \n

        """)
    #expect(
      try desk.run("drill", [.endOfInput]).messages.hasPrefix(
        "Today's part of the plan is done; this goes beyond it.\n"))
  }

  @Test("Weak in an interview comes first, whatever the plan says")
  func interviewFirst() throws {
    let desk = try Desk(bank: Self.bank(20))
    try desk.run("prepare in 10 days")
    try desk.run("debrief --company Acme --step screen --day today", ["Word17? #2", "", ""])
    desk.pass()
    #expect(try whys(desk).first == "q17: Acme asked this yesterday: shaky")
    #expect(try keys(desk).count == 10)
  }

  @Test("Wishes hold as ever")
  func wishes() throws {
    let desk = try Desk(bank: Self.bank(20))
    try desk.run("prepare in 10 days")
    #expect(try keys(desk, RoundWish(count: 3)) == ["q1", "q2", "q3"])
    #expect(try keys(desk, RoundWish(minutes: 3)) == ["q1", "q2"])
    #expect(try keys(desk, RoundWish(minutes: 2)) == ["q1"])
    #expect(try keys(desk, RoundWish(topics: ["t9", "t3"])) == ["q3", "q9"])
    #expect(try keys(desk, RoundWish(kinds: [.coding])).isEmpty)
    let long = try Desk()
    try long.run("prepare in 10 days")
    #expect(try keys(long, RoundWish(isLong: true)) == ["link-shortener"])
    #expect(try !keys(long).contains("link-shortener"))
  }

  @Test("Nothing new on the last day and on the day itself, and a good one at the end")
  func lastDays() throws {
    let desk = try Desk(bank: Self.bank(20))
    try desk.run("prepare in 3 days")
    let grades: [Grade] = [.solid, .blanked, .nailed, .shaky, .solid]
    for (number, grade) in grades.enumerated() { try desk.answer("q\(number + 1)", grade) }
    desk.pass(days: 2)
    #expect(try Set(keys(desk)) == ["q1", "q2", "q3", "q4", "q5"])
    #expect(try whys(desk).last == "q3: nailed two days ago: a good one to end on")
    #expect(try offer(desk).plan == .init(date: PreparedDate(day: .monday + 3), isFamiliar: true))
    #expect(
      try desk.run("").output.hasPrefix(
        "Good evening. Tonight 5 you have practised, nothing new: about 8 minutes.\nYour date, Thu 26 Nov, tomorrow.\n"
      ))
    desk.pass()
    #expect(try Set(keys(desk)).isSubset(of: ["q1", "q2", "q3", "q4", "q5"]))
    #expect(try offer(desk).expected <= .seconds(600))
    #expect(try keys(desk).last == "q3")
  }

  @Test("Who has nothing to repeat on the last day gets new ones, with the reason")
  func nothingKnown() throws {
    let desk = try Desk(bank: Self.bank(20))
    try desk.run("prepare tomorrow")
    #expect(try offer(desk).plan?.isNewForWant == true)
    #expect(try keys(desk).count == 10)
    #expect(
      try desk.run("").output.hasPrefix(
        "Good evening. Tonight 10 new, as nothing was asked yet: about 15 minutes.\n"))
    #expect(
      try desk.run("drill", [.endOfInput]).messages.hasPrefix(
        "So late only what you know should be asked, but nothing here was asked yet: these are new.\n"))
  }

  @Test("One question, and nothing left to ask on that day")
  func oneQuestion() throws {
    let desk = try Desk(bank: Self.bank(1))
    try desk.run("prepare in 10 days")
    #expect(try keys(desk) == ["q1"])
    try desk.answer("q1", .solid)
    #expect(try whys(desk) == ["q1: solid today, among your weakest"])
    #expect(
      try desk.run("").output.hasPrefix(
        "Good evening. Nothing is due. Enter asks your weakest, about 2 minutes."))
  }

  @Test("The first evening is full, however near or far the day is", arguments: [1, 365, 5000])
  func farAhead(days: Int) throws {
    let desk = try Desk(bank: Self.bank(30))
    let day = StudyDay.monday + days
    try desk.run("prepare \(day.iso)")
    #expect(try keys(desk) == (1...10).map { "q\($0)" })
    #expect(try offer(desk).plan == .init(date: PreparedDate(day: day), isNewForWant: days == 1))
  }

  @Test("After a weak last answer one more that goes well is offered, until one does")
  func goodEnding() throws {
    let desk = try Desk(bank: Self.bank(4))
    try desk.run("prepare in 2 days")
    for number in 1...4 { try desk.answer("q\(number)", number < 4 ? .solid : .nailed) }
    desk.pass()
    let run = try desk.run(
      "drill --count 2",
      [
        .line("", after: .seconds(5)), .line("", after: .seconds(50)), "a3",
        .line("", after: .seconds(5)), .line("", after: .seconds(50)), "2",
        "y", .line("", after: .seconds(5)), .line("", after: .seconds(50)), "/blank",
        "", .line("", after: .seconds(5)), .line("", after: .seconds(50)), "a3",
      ])
    #expect(run.remaining == 0)
    Golden.expect(run.transcript, is: "good-ending")
    // One question alone is one that goes well; nobody is asked twice after saying no.
    desk.pass()
    let last = try whys(desk, RoundWish(count: 1))
    #expect(last == ["q1: solid yesterday: a good one to end on"])
    let no = try desk.run(
      "drill --count 1", [.line("", after: .seconds(5)), .line("", after: .seconds(50)), "2", "n"])
    #expect(no.remaining == 0)
    #expect(no.output.hasSuffix("That is enough for today. Good luck!\n\n"))
  }

  @Test("A week to the date, evening by evening")
  func week() throws {
    let desk = try Desk(bank: Self.bank(40))
    desk.surface.columns = 80
    var told = ""
    told += try desk.run("prepare nurse, in 7 days").output
    try desk.run("banks leave behavioural-core motivation-and-fit")
    for evening in 0...7 {
      if evening == 3 { told += try desk.run("prepare Acme screen, in 2 days").output }
      // On the day itself it is morning.
      if evening == 7 { desk.now = desk.now + .seconds(-11 * 3600) }
      told += "\n== \(desk.today.short)\n"
      told += Self.told(try desk.run("", ["drill"] + Self.evening(evening)).transcript)
      desk.pass()
    }
    Golden.expect(told, is: "planned-week")
  }

  /// Enough answers for any evening: mostly solid, some blanked, some shaky.
  private static func evening(_ number: Int) -> [ScriptedConsole.Step] {
    (0..<14).flatMap { place -> [ScriptedConsole.Step] in
      let grade = ["a3", "a3", "1", "a4", "2"][(place + number) % 5]
      return [.line("", after: .seconds(5)), .line("", after: .seconds(50)), .line(grade)]
    }
  }

  /// The greeting, the line above each question, what it was graded, and the end.
  ///
  /// Of the first round only: after it the script goes on answering.
  private static func told(_ transcript: String) -> String {
    let lines = transcript.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.hasPrefix("Tomorrow ") || $0.hasPrefix("That is ") } ?? lines.endIndex
    return lines[..<min(end + 1, lines.endIndex)].filter { line in
      let isQuestion = line.first?.isNumber == true && line.contains(" of ")
      return isQuestion || line.hasPrefix("Good ") || line.contains(", Mon 30 Nov") || line.hasPrefix("Acme")
        || line.contains(" answers") || line.hasPrefix("Tomorrow ") || line.hasPrefix("That is ")
    }.joined(separator: "\n") + "\n"
  }
}
