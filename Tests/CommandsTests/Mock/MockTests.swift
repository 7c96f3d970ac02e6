import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Whole mock interviews, as the person sees them.
@Suite("mock")
struct MockTests {
  /// Five questions: the opener, three deeds and a reason.
  private static let answers = (1...5).flatMap { _ in Desk.speaking() }

  @Test("From the first page to the last")
  func whole() throws {
    let desk = try Desk.withBlueprint(
      Desk.blueprint.replacing("follow_ups: 0", with: "follow_ups: 2").replacing(
        "{ share: 0 }", with: "{ share: 1, texts: [Why?] }"))
    let run = try desk.run(
      "mock --step desk --minutes 18",
      [
        "",
        // The opener, broken into while it lasts.
        .line("", after: .seconds(9)), .line("", after: .seconds(130)),
        // Typed, and over before it could be broken into.
        .line("I shipped it blind.", after: .seconds(20), firstKey: .seconds(4)),
        .line("", after: .seconds(1)),
        .line("Because nobody looked.", after: .seconds(6)), .line("", after: .seconds(1)),
        "/pause", .line("", after: .seconds(75)), "?", "/note they smiled", .line("", after: .seconds(11)),
        .line("", after: .seconds(14)), .line("", after: .seconds(200)),
        .line("", after: .seconds(8)), "/blank",
        .line("", after: .seconds(2)), .line("", after: .seconds(40)),
        // The debrief: a grade of one's own, points, Enter for what is suggested.
        "", "3", "a2", "?", "ab", "", "", "", "1",
      ])
    Golden.expect(run.transcript, is: "mock")
    #expect(run.remaining == 0)
    #expect(run.status == .success)
    let page = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("Mock interview, ") }
    #expect(page.count < 24)
    #expect(page.allSatisfy { $0.count <= 80 })
  }

  @Test("What it stores: attempts of its setting, when they were given, with what was typed")
  func stored() throws {
    let desk = try Desk.withBlueprint()
    let begun = desk.now
    let run = try desk.run(
      "mock --step desk",
      [""] + Desk.speaking()
        + [
          .line("I shipped it blind.", after: .seconds(50), firstKey: .seconds(10)),
          "/note they asked for numbers", .line("", after: .seconds(2)),
        ] + Desk.speaking() + Desk.speaking() + Desk.speaking() + ["3", "3", "3", "3", "3"])
    #expect(run.remaining == 0)
    let attempts = try desk.attempts()
    // The opener is in no bank: it has a grade on the page, and no history.
    try #require(attempts.count == 4)
    #expect(attempts.allSatisfy { $0.attempt.setting == .mock && $0.attempt.grade == .solid })
    #expect(Set(attempts.map(\.attempt.interview)).count == 1)
    #expect(attempts[0].answer == Answer(text: "I shipped it blind.", note: "they asked for numbers"))
    #expect(attempts[0].attempt.thinking == .seconds(10))
    #expect(attempts[0].attempt.answering == .seconds(44))
    #expect(attempts[0].attempt.words == 4)
    #expect(attempts[0].attempt.hintUsed == false)
    #expect(attempts[1].attempt.delivery == .spoken)
    #expect(attempts[1].attempt.answering == .seconds(60))
    // They count for the moment at which they were given, not graded.
    let firstEnd = attempts[0].occurred.instant - begun
    #expect(firstEnd >= .seconds(119) && firstEnd < .seconds(123))
    #expect(try desk.session().mockSitting() == nil)
  }

  @Test("The three things to work on lead the next drill, until answered once")
  func workOn() throws {
    let desk = try Desk.withBlueprint()
    try desk.run("mock --step desk", [""] + Self.answers + ["3", "1", "a2", "a2", "4"])
    desk.pass()
    let keys = try desk.attempts().filter { !$0.attempt.grade.isSolidOrBetter }.map(\.bearer.text)
    #expect(keys.count == 3)
    let greeting = try desk.run("").output.replacing("\n", with: " ")
    #expect(greeting.contains(" First the three to work on from your mock interview. "))
    let drill = try desk.run(
      "drill --count 3", [.line("", after: .seconds(5)), .line("", after: .seconds(60)), "3"])
    #expect(drill.output.contains("the mock yesterday: "))
    let first = try #require(try desk.attempts().last)
    #expect(first.attempt.setting == .drill)
    #expect(keys.contains(first.bearer.text))
    let offer = try RoundMaker(session: desk.session()).offer(RoundWish())
    let mock = offer.items.filter { if case .mock = offer.whys[$0.key] { true } else { false } }.map(
      \.key.text)
    #expect(Set(mock) == Set(keys).subtracting([first.bearer.text]))
    #expect(offer.items.prefix(2).map(\.key.text).sorted() == mock.sorted())
  }

  @Test("The end of it is taken back with one undo, the grades one by one")
  func undo() throws {
    let desk = try Desk.withBlueprint()
    try desk.run("mock --step desk", [""] + Self.answers + ["3", "1", "a2", "a2", "4"])
    #expect(try desk.run("undo").output == "Taken back: the end of a mock interview, today at 19:05.\n")
    #expect(try desk.run("mock --last").status == .no)
    let offer = try RoundMaker(session: desk.session()).offer(RoundWish())
    #expect(offer.whys.values.contains { if case .mock = $0 { true } else { false } } == false)
    try desk.run("undo")
    #expect(try desk.attempts().count == 3)
    try desk.run("redo")
    try desk.run("redo")
    #expect(try desk.run("mock --last").status == .success)
  }

  @Test("The page is there again, compared with the one before, also as JSON")
  func last() throws {
    let desk = try Desk.withBlueprint()
    let none = try desk.run("mock --last")
    #expect(none.messages == "There is no mock interview with its debrief yet; `mock` begins one.\n")
    #expect(none.status == .no)
    try desk.run("mock --step desk", [""] + Self.answers + ["3", "1", "a2", "a2", "4"])
    desk.pass(days: 3)
    let longer = (1...5).flatMap { _ in Desk.speaking(100) }
    let second = try desk.run(
      "mock Acme --step desk --minutes 12", [""] + longer + ["3", "a3", "ab3", "2", "1"])
    #expect(second.remaining == 0)
    Golden.expect(try desk.run("mock --last").output, is: "mock-last")
    Golden.expect(
      try desk.run("mock --last --json").output.replacing(/[0-9a-f]{8}-[0-9a-f-]{27}/, with: "ID"),
      is: "mock-json")
    desk.surface = Surface(columns: 80, inputIsTerminal: true, outputIsTerminal: true, errorIsTerminal: true)
    Golden.expect(try desk.run("mock --last").output, is: "mock-last-plain")
  }

  @Test("A drill knows a mock's answers as such")
  func comparedLater() throws {
    let desk = try Desk.withBlueprint()
    try desk.run("mock --step desk", [""] + Self.answers + ["3", "1", "a2", "a2", "4"])
    desk.pass()
    let run = try desk.run("drill --count 1", Desk.speaking(70) + ["3"])
    #expect(run.output.contains("Yesterday (mock) "))
  }
}
