import FSRS
import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What to do each day until the date, and what it comes to.
@Suite("Plan")
struct PlanTests {
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What `show` writes at a desk with that terminal.
  private func shown(
    _ desk: Desk, columns: Int = 80, drawing: Drawing = .unicode, _ show: (Session) throws -> Void
  ) throws -> String {
    desk.surface.columns = columns
    desk.surface.drawing = drawing
    let console = desk.console()
    try show(try desk.program(console).session())
    return console.output
  }

  @Test("To a date: what it comes to, the days, the curve, what is left out, in any terminal")
  func screens() throws {
    let desk = try Desk.planning()
    try desk.run("prepare in 10 days")
    try desk.run("config minutes 10")
    let session = try desk.session()
    let figures = try PlanFigures(
      session, dates: session.preparation.coming(on: session.today), minutes: 10,
      tonight: RoundMaker(session: session).offer(RoundWish()).items
    ) { _ in }
    func screen(columns: Int = 80, drawing: Drawing = .unicode) throws -> String {
      try shown(desk, columns: columns, drawing: drawing) {
        try PlanScreen(session: $0, figures: figures).show()
      }
    }
    for columns in [60, 80, 120] {
      let output = try screen(columns: columns)
      Golden.expect(output, is: "plan-\(columns)")
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
      // The prompt needs the last line.
      if columns >= 80 { #expect(lines.count <= 24) }
    }
    Golden.expect(try screen(drawing: .ascii), is: "plan-ascii")
    Golden.expect(try screen(drawing: .none), is: "plan-plain")
    let days = try shown(desk) { session in
      let wording = PlanScreen(session: session, figures: figures).wording
      session.show(PlanDays(figures: figures, wording: wording).everyDay)
    }
    Golden.expect(days, is: "plan-days")
    // The same from the verb itself, and why.
    desk.surface.drawing = .unicode
    let explained = try desk.run("plan --explain").output
    Golden.expect(explained, is: "plan-explain")
    #expect(try explained.hasPrefix(screen()))
  }

  @Test("Without any answer an average person's figures are called that")
  func average() throws {
    let desk = try Desk.planning(answered: 0)
    try desk.run("prepare in 5 days")
    Golden.expect(try desk.run("plan").output, is: "plan-average")
  }

  @Test("Without a date it looks four weeks ahead, and says how to set one")
  func rolling() throws {
    Golden.expect(try Desk.planning().run("plan --explain").output, is: "plan-rolling")
  }

  @Test("The evening before nothing is new; on the day itself there is the morning")
  func lastDays() throws {
    let desk = try Desk.planning()
    try desk.run("prepare tomorrow")
    Golden.expect(try desk.run("plan").output, is: "plan-tomorrow")
    desk.pass()
    Golden.expect(try desk.run("plan").output, is: "plan-today")
  }

  @Test("Beyond a year the plan says how far it looks")
  func far() throws {
    let desk = try Desk(bank: Desk.bank(of: 1))
    let output = words(try desk.run("plan --date 2028-11-23").output)
    #expect(output.hasPrefix("Your date, Thu 23 Nov 2028, in 2 years: too early to say for you."))
    #expect(output.contains("The plan looks a year ahead: up to Tue 23 Nov 2027."))
  }

  @Test("One question is a plan too")
  func single() throws {
    let desk = try Desk(bank: Desk.bank(of: 1))
    desk.surface.columns = 80
    let output = words(try desk.run("plan --date \"in 3 days\"").output)
    #expect(output.contains("of 1 likely question"))
    #expect(output.contains("Every question in use is asked at least once before."))
  }

  @Test("plan --json and --csv; tonight is what the next round asks")
  func data() throws {
    let desk = try Desk.planning()
    try desk.run("prepare in 3 days")
    let json = try desk.run("plan --json").output
    Golden.expect(json, is: "plan-json")
    let offered = try RoundMaker(session: desk.session()).offer(RoundWish()).items.map(\.key.text)
    #expect(!offered.isEmpty)
    #expect(try JSONDocument(json)["tonight"] == .list(offered.map { .text($0) }))
    let csv = try desk.run("plan --csv").output.split(separator: "\r\n")
    #expect(csv.first == "day,minutes,new,again,solid,readiness")
    #expect(csv.dropFirst().map { $0.prefix(10) } == ["2026-11-26", "2026-11-27", "2026-11-28"])
  }

  @Test("What is counted for tonight are the questions that are named", arguments: [nil, "in 10 days"])
  func tonightCounts(date: String?) throws {
    let desk = try Desk.planning()
    if let date { try desk.run("prepare \(date)") }
    let offered = try RoundMaker(session: desk.session()).offer(RoundWish()).items
    let new = offered.count { $0.record == nil }
    let line = try #require(desk.run("plan --days").output.split(separator: "\n").dropFirst().first)
    #expect(
      line.split(separator: " ").dropFirst(2).prefix(2).map(String.init)
        == ["\(new)", "\(offered.count - new)"])
  }

  @Test("Nothing to plan with is said, each time with what to do")
  func nothing() throws {
    let desk = try Desk()
    try desk.run("banks leave desk")
    let none = try desk.run("plan")
    #expect(
      none.messages
        == "There is no question to plan with: `banks` lists the banks you can use, `import` brings in others.\n"
    )
    #expect(none.status == .usage)
    try desk.run("banks use desk")
    #expect(
      try desk.run("plan --minutes 1").messages
        == "No question in use fits a round of 1 minute: what takes over half of it waits for `drill long`.\n"
    )
  }

  @Test(
    "Values that can't be",
    arguments: [
      ("--minutes 0", "Minutes a day are 1 to 240, not 0."),
      ("--minutes 241", "Minutes a day are 1 to 240, not 241."),
      ("--date yesterday", "Sun 22 Nov 2026 is over; which day is it?"),
      (
        "--date someday",
        "“someday” is no day that can be understood; write 4 December, 2026-12-04 or “in 10 days”."
      ),
      ("--json --csv", "Either --json or --csv."),
    ])
  func refused(options: String, sentence: String) throws {
    let run = try Desk().run("plan \(options)")
    #expect(run.messages == sentence + "\n")
    #expect(run.status == .usage)
  }
}
