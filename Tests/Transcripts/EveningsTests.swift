import Foundation
import Testing

@Suite struct EveningsTests {
  private struct DueDay: Decodable {
    var day: String
    var due: Int
  }

  private struct NextQuestion: Decodable {
    var id: String
    var recall: Double?
  }

  private struct Figures: Decodable, Equatable {
    var day: String
    var due: Int
    var attempts: Int
    var solidOrBetter: Int
    var streakDays: Int
    var practisedToday: Bool
  }

  /// Enough answers for any round of the bank: each typed, its one point ticked or not, graded in turn.
  private func answers(on evening: Int) -> String {
    (0..<40).map { number in
      let grade = [3, 2, 4, 1, 3][(number + evening) % 5]
      return "an answer\n\n\(grade > 1 ? "a" : "")\(grade)\n"
    }.joined()
  }

  @Test func `a fortnight of evenings from a script`() throws {
    let home = try Home(banks: ["plain": Bank.plain(40)])
    var recorded = 0
    for evening in 0..<14 {
      home.now("2026-\(evening < 8 ? "11-\(23 + evening)" : "12-0\(evening - 7)")T19:00:00")
      let due = try #require(try home.listing([DueDay].self, "due", "--json").first?.due)
      let next = try home.listing([NextQuestion].self, "next", "--json")
      #expect(next.filter { $0.recall != nil }.count <= max(due, 5))
      #expect(try home.run("due", "--quiet").status == (due > 0 ? 0 : 1))
      #expect(!next.isEmpty)

      let drill = try home.run(["drill"], input: answers(on: evening))
      #expect(drill.status == 0 && drill.messages == "")
      let count = try home.attempts().count
      #expect(count >= recorded + next.count, "evening \(evening)")
      #expect(drill.output.contains("\(count - recorded) answer"))
      recorded = count

      let figures = try home.listing(Figures.self, "stats", "--json")
      #expect(figures.attempts == count)
      #expect(figures.streakDays == evening + 1)
      #expect(figures.practisedToday)
    }
    #expect(try home.attempts().allSatisfy { $0.thinkingSeconds == nil && $0.answeringSeconds == nil })
    #expect(try home.diagnosis() == Home.well(attempts: recorded))
    let copies = try FileManager.default.contentsOfDirectory(atPath: home.path("backups")).sorted()
    #expect(
      copies == [
        "rehearse-weekly-2026-11-23.sqlite", "rehearse-weekly-2026-11-30.sqlite",
      ])
  }

  @Test func `the screens of progress tell the same as the record`() throws {
    let home = try Home()
    try home.run("log", "evening-house", "blanked", "--took", "30s", "--at", "2026-11-21T19:00")
    try home.run("log", "evening-house", "solid", "--took", "90s", "--at", "yesterday 19:00")
    try home.run("log", "evening-bug", "nailed", "--took", "45s")
    try Golden.expect(try home.run("stats").output, is: "stats")
    try Golden.expect(try home.run("due").output, is: "due")
    try Golden.expect(try home.run("next").output, is: "next")
    try Golden.expect(try home.run("questions").output, is: "questions")
    try Golden.expect(try home.run("attempts").output, is: "attempts")
    try Golden.expect(try home.run("show", "evening-house").output, is: "show")
    try Golden.expect(try home.run("today").output, is: "today")
  }

  @Test func `log takes time, day, setting and note, and refuses what can't be`() throws {
    let home = try Home()
    let logged = try home.run(
      "log", "evening-b", "2", "--took", "1m35s", "--at", "2026-11-20", "--setting", "partner", "--note",
      "with Jo")
    #expect(logged.output == "Recorded: evening-bug shaky on Fri 20 Nov; due now.\n")
    let attempt = try #require(try home.attempts().first)
    #expect(attempt.occurred == "2026-11-20T12:00:00+01:00")
    #expect(attempt.answeringSeconds == 95)
    #expect(attempt.setting == "partner")
    #expect(attempt.note == "with Jo")
    for (arguments, sentence) in [
      (["log", "evening-bug", "great"], "“great” is no grade: 1 blanked, 2 shaky, 3 solid or 4 nailed.\n"),
      (
        ["log", "evening-bug", "3", "--at", "2026-11-24"],
        "“2026-11-24” is still to come; only what has been can be written down.\n"
      ),
      (
        ["log", "evening", "3"],
        "“evening” could be evening-bug, evening-house or evening-word; write more of it.\n"
      ),
      (["log", "evening-bog", "3"], "There is no question “evening-bog”; did you mean `evening-bug`?\n"),
    ] {
      let refused = try home.run(arguments)
      #expect(refused.status == 64)
      #expect(refused.messages.replacing("\n", with: " ") == sentence.replacing("\n", with: " "))
    }
    #expect(try home.attempts().count == 1)
  }
}
