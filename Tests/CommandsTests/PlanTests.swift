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

  @Test("To a date: what it comes to, the days, the curve, what is left out", arguments: [60, 80, 120])
  func screen(columns: Int) throws {
    let desk = try Desk.planning()
    try desk.run("prepare software engineer, in 10 days")
    desk.surface.columns = columns
    let output = try desk.run("plan --minutes 10").output
    Golden.expect(output, is: "plan-\(columns)")
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
    // The prompt needs the last line.
    if columns >= 80 { #expect(lines.count <= 24) }
  }

  @Test("In a dumb terminal it is drawn in plain characters, with --plain it is a table")
  func drawings() throws {
    let desk = try Desk.planning()
    try desk.run("prepare in 10 days")
    desk.surface.drawing = .ascii
    Golden.expect(try desk.run("plan --minutes 10").output, is: "plan-ascii")
    desk.surface.drawing = .none
    Golden.expect(try desk.run("plan --minutes 10").output, is: "plan-plain")
  }

  @Test("Without any answer an average person's figures are called that")
  func average() throws {
    let desk = try Desk.planning(answered: 0)
    try desk.run("prepare in 5 days")
    Golden.expect(try desk.run("plan").output, is: "plan-average")
  }

  @Test("Without a date it looks four weeks ahead, and says how to set one")
  func rolling() throws {
    Golden.expect(try Desk.planning().run("plan").output, is: "plan-rolling")
  }

  @Test("--days lists every day, --explain says why and what it can't know")
  func closer() throws {
    let desk = try Desk.planning()
    try desk.run("prepare in 10 days")
    Golden.expect(try desk.run("plan --days").output, is: "plan-days")
    Golden.expect(try desk.run("plan --explain --minutes 10").output, is: "plan-explain")
  }

  @Test("The evening before nothing is new; on the day itself there is the morning")
  func lastDays() throws {
    let desk = try Desk.planning()
    try desk.run("prepare tomorrow")
    Golden.expect(try desk.run("plan").output, is: "plan-tomorrow")
    desk.pass()
    Golden.expect(try desk.run("plan").output, is: "plan-today")
  }

  @Test("A year ahead is planned; beyond it the plan says how far it looks")
  func far() throws {
    let desk = try Desk(bank: Desk.bank(of: 1))
    desk.surface.columns = 80
    let year = words(try desk.run("plan --date 2027-11-23").output)
    #expect(year.hasPrefix("Your date, Tue 23 Nov 2027, in 12 months: too early to say for you."))
    let later = words(try desk.run("plan --date 2028-11-23").output)
    #expect(later.contains("The plan looks a year ahead: up to Tue 23 Nov 2027."))
  }

  @Test("One question is a plan too")
  func single() throws {
    let desk = try Desk(bank: Desk.bank(of: 1))
    desk.surface.columns = 80
    let output = words(try desk.run("plan --date \"in 3 days\"").output)
    #expect(output.contains("of 1 likely question"))
    #expect(output.contains("Every question in use is asked at least once before."))
  }

  @Test("Asking twice gives the same answer, and tonight is what the next round asks")
  func tonight() throws {
    let desk = try Desk.planning()
    try desk.run("prepare in 10 days")
    let plan = try JSONDocument(desk.run("plan --json").output)
    #expect(try plan == JSONDocument(desk.run("plan --json").output))
    let offered = try RoundMaker(session: desk.session()).offer(RoundWish()).items.map(\.key.text)
    #expect(plan["tonight"] == .list(offered.map { .text($0) }))
    #expect(!offered.isEmpty)
  }

  @Test("plan --json and --csv")
  func data() throws {
    let desk = try Desk.planning()
    try desk.run("prepare in 3 days")
    Golden.expect(try desk.run("plan --json --minutes 10").output, is: "plan-json")
    let csv = try desk.run("plan --csv --minutes 10").output.split(separator: "\r\n")
    #expect(csv.first == "day,minutes,new,again,solid,readiness")
    #expect(csv.dropFirst().map { $0.prefix(10) } == ["2026-11-26", "2026-11-27", "2026-11-28"])
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
