import FSRS
import Practice
import QuestionBank
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Sheets for friends elsewhere, and what comes back.
@Suite("sheet")
struct SheetTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withBlueprint(
      "parts: [{ name: Deeds, kinds: [behavioural] }]\nfollow_ups: 0\ninterruptions: { share: 0 }\n")
    desk.surface.columns = 300
  }

  private static let write = "sheet --bank desk --minutes 15 -o"

  /// Writes a sheet of all questions that fit, and fills it in: the lines of each question, by its id.
  private func fill(
    _ name: String = "sheet.md", date: String = "2026-11-20", by friend: String = "Sam",
    filling ticks: [String: [String]]
  ) throws {
    try desk.run("\(Self.write) \(desk.home)/\(name) --force")
    var key = ""
    let lines = try desk.read(name).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("`rehearse ") { key = String(line.dropLast().split(separator: " ")[2]) }
      if key.isEmpty, line == "- Interviewer: " { return line + friend }
      if key.isEmpty, line == "- Date: " { return line + date }
      for tick in ticks[key] ?? [] {
        if tick.count == 1, line.hasPrefix("- [ ] \(tick). ") { return "- [x]" + line.dropFirst(5) }
        if tick.count > 1, line.hasPrefix("- \(tick.prefix { $0 != ":" }):") { return "- " + tick }
      }
      return line
    }
    try desk.write(lines.joined(separator: "\n"), to: name)
  }

  private static let answers = [
    "peer-conflict": ["a", "c", "3", "Minutes: 2:40", "Words: a lovely story"], "last-failure": ["x", "2"],
    "why-this-team": ["a", "4"],
  ]

  private var path: String { desk.home + "/sheet.md" }

  @Test("From the sheet to the record, own grades before the friend's are seen")
  func whole() throws {
    let written = try desk.run("\(Self.write) \(path)")
    #expect(written.output.hasSuffix(" for about 15 minutes written to ~home/sheet.md.\n"))
    try fill(filling: Self.answers)
    desk.surface.columns = 80
    let run = try desk.run("sheet --import \(path)", ["2", "", "fine", "4", "y"])
    Golden.expect(run.transcript, is: "sheet-import")
    #expect(run.remaining == 0)
    let attempts = try desk.attempts()
    #expect(Set(attempts.map(\.attempt.question)) == ["peer-conflict", "last-failure", "why-this-team"])
    #expect(attempts.allSatisfy { $0.attempt.setting == .partner && $0.occurred.day == .monday - 3 })
    #expect(Set(attempts.map(\.attempt.interview)).count == 1)
    let conflict = try #require(attempts.first { $0.attempt.question == "peer-conflict" })
    #expect(conflict.attempt.grade == .solid)
    #expect(conflict.attempt.coverage == Coverage(points: 0b101, pointsTotal: 3, redFlagsTotal: 1))
    #expect(conflict.attempt.answering == .seconds(160))
    #expect(conflict.attempt.prediction == nil)
    #expect(conflict.answer == Answer(note: "a lovely story"))
    #expect(attempts.count { $0.attempt.ownGrade != nil } == 2)
    #expect(try desk.session().jobSearch.interviews == [])
    #expect(
      try desk.run("doctor").output == "All is well: 3 attempts read, everything derived from them agrees.\n")
  }

  @Test("Taken in twice it is there once; taken back it can come again, whole")
  func twice() throws {
    try fill(filling: Self.answers)
    try desk.run("sheet --import \(path) --yes")
    let ids = try desk.attempts().map(\.id)
    let again = try desk.run("sheet --import \(path) --yes")
    #expect(again.output.hasPrefix("Filled in by Sam: 3 answers, 3 of them in the record already, "))
    #expect(again.output.hasSuffix("\nAll of it is in the record already.\n"))
    #expect(again.status == .success)
    #expect(try desk.attempts().map(\.id) == ids)
    let undone = try desk.run("undo")
    #expect(undone.output.contains(" and 2 more, today at 19:"))
    #expect(try desk.attempts() == [])
    try desk.run("sheet --import \(path) --yes")
    #expect(try desk.attempts().count == 3)
    try desk.run("sheet --import \(path) --yes")
    #expect(try desk.attempts().count == 3)
  }

  @Test("The same sheet from another friend is another's")
  func twoFriends() throws {
    try fill(filling: Self.answers)
    try desk.run("sheet --import \(path) --yes")
    try desk.write(
      try desk.read("sheet.md").replacing("Interviewer: Sam", with: "Interviewer: Kim"), to: "sheet.md")
    try desk.run("sheet --import \(path) --yes")
    #expect(try desk.attempts().count == 6)
  }

  @Test("A look keeps nothing, and nobody is asked")
  func dryRun() throws {
    try fill(filling: Self.answers)
    let run = try desk.run("sheet --import \(path) --dry-run", ["1"])
    #expect(run.remaining == 1)
    #expect(run.messages == "Nothing is kept: this was only a look.\n")
    #expect(run.output.contains("peer-conflict  solid   –         2:40 of 2:30  2 of 3\n"))
    #expect(try desk.attempts() == [])
  }

  @Test("Faults are told with their lines, and nothing is kept unless that is wanted")
  func faults() throws {
    var answers = Self.answers
    answers["last-failure"] = ["1", "4"]
    try fill(date: "next week", filling: answers)
    let piped = try desk.run("sheet --import \(path) --yes")
    #expect(piped.status == .badFile)
    let lines = piped.messages.split(separator: "\n")
    #expect(lines.first == "~home/sheet.md:10: “next week” is no date; write it as in 2026-11-26")
    #expect(lines.dropFirst().first?.hasSuffix(": 1 and 4 are ticked; leave one grade") == true)
    #expect(
      lines.last == "Nothing is kept. Mend these lines, or add --skip-faults to keep what has none.")
    #expect(try desk.attempts() == [])
    let asked = try desk.run("sheet --import \(path)", ["n"])
    #expect(asked.messages.hasSuffix("Nothing is kept; mend these lines and import it again.\n"))
    let kept = try desk.run("sheet --import \(path) --day yesterday --skip-faults --yes")
    #expect(kept.status == .badFile)
    #expect(try desk.attempts().count == 2)
    #expect(try desk.attempts().allSatisfy { $0.occurred.day == .monday - 1 })
  }

  @Test("A question that nobody knows is a fault; one that left its bank is not")
  func unknown() throws {
    try fill(filling: Self.answers)
    try desk.answer("why-this-team", .solid)
    let text = try desk.read("sheet.md")
    try desk.write(Desk.bank.replacing("- id: why-this-team", with: "- id: why-them"), to: "banks/desk.yaml")
    try desk.write(text.replacing(" last-failure`", with: " last-fall`"), to: "sheet.md")
    let run = try desk.run("sheet --import \(path) --yes --skip-faults")
    #expect(
      run.messages.contains(": no bank has a question last-fall any more; bring it back, or remove it here\n")
    )
    #expect(
      try desk.attempts().map(\.attempt.question) == ["peer-conflict", "why-this-team", "why-this-team"])
  }

  @Test("Without a date the person is asked; one to come is refused")
  func dates() throws {
    try fill(date: "", filling: Self.answers)
    let asked = try desk.run("sheet --import \(path)", ["soon", "", "", "", "", ""])
    #expect(asked.transcript.contains("When was it? [today] soon\n"))
    #expect(try desk.attempts().allSatisfy { $0.occurred.day == .monday && $0.occurred.instant <= desk.now })
    try desk.run("undo")
    #expect(
      try desk.run("sheet --import \(path) --yes").messages
        == "The sheet has no date; `--day` says when it was, as in --day yesterday.\n")
    try fill(date: "2026-11-24", filling: Self.answers)
    #expect(
      try desk.run("sheet --import \(path) --yes").messages.hasPrefix(
        "~home/sheet.md:10: 2026-11-24 is still to come; write the day on which it was\n"))
  }

  @Test("What is no sheet is told apart, the page itself most of all")
  func refused() throws {
    try desk.write("# Shopping\n", to: "list.md")
    #expect(
      try desk.run("sheet --import \(desk.home)/list.md").messages
        == "~home/list.md is no sheet: it has none of the lines by which its questions are known.\n")
    try desk.run("\(Self.write) \(desk.home)/sheet.html")
    let page = try desk.run("sheet --import \(desk.home)/sheet.html")
    #expect(page.messages.hasPrefix("~home/sheet.html is the page of a sheet, not what was filled in: "))
    #expect(page.status == .badFile)
    #expect(try desk.run("sheet --import \(desk.home)/none.md").status == .badFile)
  }

  @Test(
    "The page is whole: no place left open, nothing from elsewhere, a strict policy, no outline unless wanted"
  )
  func page() throws {
    try desk.run("\(Self.write) \(desk.home)/sheet.html")
    let page = try desk.read("sheet.html")
    #expect(!page.contains(#/@[A-Z]+@/#))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
    let nonce = try #require(page.firstMatch(of: #/<style nonce="(\w+)">/#)?.output.1)
    #expect(page.contains("<script nonce=\"\(nonce)\">"))
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; base-uri 'none'; form-action 'none'\""
      ))
    #expect(!page.contains("Two days of measurements."))
    try desk.run("\(Self.write) \(desk.home)/sheet.html --answers --force")
    #expect(try desk.read("sheet.html").contains("Two days of measurements."))
  }

  @Test("A file that is there stays, options that don't fit are refused, a format is chosen by name")
  func usage() throws {
    try desk.run("\(Self.write) \(path)")
    #expect(
      try desk.run("\(Self.write) \(path)").messages
        == "~home/sheet.md is there already; `sheet --force` replaces a file.\n")
    #expect(
      try desk.run("sheet --dry-run").messages
        == "--day, --dry-run, --yes and --skip-faults go with --import.\n")
    #expect(
      try desk.run("sheet --import a.md --output b.md").messages
        == "Either --import, or --output and --format.\n")
    #expect(try desk.run("sheet --bank desk --format pdf").messages.hasPrefix("There is no format “pdf”; "))
    let text = try desk.run("sheet --bank desk --minutes 5 --name Sam")
    #expect(
      text.output.hasPrefix("# Interview sheet\n\nYou are the interviewer. It takes about 5 minutes.\n"))
    #expect(text.output.contains("\n- Interviewer: Sam\n"))
    #expect(
      try desk.run("sheet --step desk --company Acme --minutes 8").output.hasPrefix(
        "# Interview sheet: desk for Acme\n"))
  }
}
