import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What remembering more would cost.
@Suite("Simulate")
struct SimulateTests {
  /// A desk 80 columns wide on which all but two questions were answered for a fortnight.
  private func usedDesk() throws -> Desk {
    let desk = try Desk()
    desk.surface.columns = 80
    for evening in 0..<14 {
      try desk.answer("peer-conflict", evening % 3 == 0 ? .shaky : .solid, time: .seconds(200))
      if evening % 4 == 0 { try desk.answer("last-failure", .blanked, time: .seconds(60)) }
      if evening == 5 { try desk.answer("why-this-team", .nailed, time: .seconds(50)) }
      desk.pass()
    }
    return desk
  }

  @Test("A sentence, a table, a picture and what they rest on")
  func screen() throws {
    Golden.expect(try usedDesk().run("simulate").output, is: "simulate")
  }

  @Test("It fits a small terminal")
  func height() throws {
    let lines = try usedDesk().run("simulate").output.split(separator: "\n", omittingEmptySubsequences: false)
    // The prompt needs the last line.
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 80 })
  }

  @Test("Without any answer it says whose figures they are")
  func average() throws {
    let desk = try Desk()
    desk.surface.columns = 80
    Golden.expect(try desk.run("simulate --weeks 4").output, is: "simulate-average")
  }

  @Test("With --plain and in a pipe nothing is drawn; in a dumb terminal it is drawn in plain characters")
  func drawings() throws {
    let desk = try usedDesk()
    desk.surface.drawing = .none
    Golden.expect(try desk.run("simulate --target 90").output, is: "simulate-plain")
    desk.surface.drawing = .ascii
    Golden.expect(try desk.run("simulate --minutes 3").output, is: "simulate-ascii")
  }

  @Test("What was learned of the person's memory is said to be theirs")
  func ownMemory() throws {
    let desk = try usedDesk()
    var weights = Parameters.standard.weights
    weights[2] *= 2
    try desk.session().store.adopt(
      try Parameters(weights), offsets: .prior, attempts: 19, at: desk.now)
    let output = try desk.run("simulate").output.replacing("\n", with: " ")
    #expect(
      output.contains(
        "Grades and times are as in your newest 19 drill answers; you forget as fast as all your answers show."
      ))
  }

  @Test("Targets in any writing; a narrow terminal has fewer columns", arguments: [60, 40])
  func narrow(columns: Int) throws {
    let desk = try usedDesk()
    desk.surface.columns = columns
    let output = try desk.run("simulate --target 0.8 --target 92.5% --new-per-day 0").output
    Golden.expect(output, is: "simulate-\(columns)")
    let widths = output.split(separator: "\n").map { DisplayWidth.columns(of: $0) }
    #expect(widths.max() ?? 0 <= columns)
  }

  @Test("Who is always shaky is not told that all is done")
  func shaky() throws {
    let desk = try Desk()
    for key in ["peer-conflict", "last-failure", "why-this-team"] {
      for _ in 0..<9 { try desk.answer(key, .shaky, time: .seconds(60)) }
    }
    for _ in 0..<9 {
      desk.pass(days: 30)
      for key in ["peer-conflict", "last-failure", "why-this-team"] {
        try desk.answer(key, .shaky, time: .seconds(60))
      }
    }
    desk.surface.columns = 80
    let output = try desk.run("simulate --new-per-day 0").output
    Golden.expect(output, is: "simulate-shaky")
    #expect(output.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
  }

  @Test("Where nothing is begun nothing comes back, and nothing is drawn")
  func idle() throws {
    let desk = try Desk()
    desk.surface.columns = 80
    #expect(
      try desk.run("simulate --new-per-day 0").output == """
        Nothing is begun yet and no new question is to be, so nothing comes back.

        8 weeks with 5 questions, 5 of them new and not begun; 1 for `drill long` left
        out. `--new-per-day 5` begins five a day.

        """)
  }

  @Test("With a limit it says which targets that is enough for")
  func limits() throws {
    let desk = try usedDesk()
    func said(_ options: String) throws -> String {
      try desk.run("simulate \(options)").output.replacing("\n", with: " ")
    }
    #expect(try said("--minutes 60").contains("That is enough for 80 %, 85 %, 90 % and 95 %."))
    #expect(
      try said("--minutes 1 --target 99 --new-per-day 0").contains(
        "for 1 minute a day (the first question is asked even if it takes longer)"))
  }

  @Test("The target named as another is not the one in force; no answer in a drill is said")
  func basis() throws {
    let desk = try Desk()
    try desk.run("config target_recall 0.85")
    try desk.act([.attempt(Attempt(question: QuestionKey("peer-conflict"), setting: .mock, grade: .solid))])
    let output = try desk.run("simulate").output.replacing("\n", with: " ")
    #expect(
      output.contains(
        "Nothing was answered in a drill yet, so grades and times are an average person's; how fast you forget is"
          + " an average person's. `config target_recall 0.9` sets another target."))
  }

  @Test("Asking twice gives the same answer")
  func twice() throws {
    let desk = try usedDesk()
    #expect(try desk.run("simulate --json").output == desk.run("simulate --json").output)
  }

  @Test("simulate --json and --csv")
  func data() throws {
    let desk = try usedDesk()
    let document = try JSONDocument(desk.run("simulate --json --weeks 2 --target 90").output)
    let target = try #require(document["targets"]?.elements.first)
    let weeks = try #require(target["weeks"]).elements
    #expect(weeks.map { $0["week"] } == [1, 2])
    #expect(
      document == [
        "firstDay": "2026-12-08", "questions": 5, "newQuestions": 2, "newPerDay": 5, "answersKnown": 19,
        "ownMemory": false, "ownTarget": 0.9, "targets": .list([target]),
      ])
    let csv = try desk.run("simulate --csv --weeks 2 --target 80 --target 90").output
    let lines = csv.split(separator: "\r\n").map(String.init)
    #expect(lines.first == "target,week,minutes_per_day,answers_per_day,begun,known,recall,solid")
    #expect(
      lines.dropFirst().map { $0.split(separator: ",").prefix(2) } == [
        ["0.8", "1"], ["0.8", "2"], ["0.9", "1"], ["0.9", "2"],
      ])
  }

  @Test("Nothing to simulate")
  func nothing() throws {
    let desk = try Desk()
    let long = try desk.run("simulate --topic design")
    #expect(
      long.messages == "Only long questions fit that: they wait for `drill long`, outside the daily round.\n")
    #expect(long.status == .usage)
    #expect(try desk.run("simulate --topic self --kind coding").messages == "No question fits that.\n")
    try desk.run("banks leave desk")
    #expect(
      try desk.run("simulate").messages
        == "There is no question to ask yet: `banks` lists the banks you can use, `import` brings in others.\n"
    )
  }

  @Test(
    "Values that can't be",
    arguments: [
      ("--target 60", "A target recall is 70 to 99 per cent, not 60."),
      ("--target much", "A target recall is 70 to 99 per cent, not much."),
      ("--target nan", "A target recall is 70 to 99 per cent, not nan."),
      ("--weeks 0", "Weeks are 1 to 52, not 0."), ("--minutes 0", "Minutes a day are 1 to 1440, not 0."),
      ("--new-per-day 201", "New questions a day are 0 to 200, not 201."),
      ("--json --csv", "Either --json or --csv."),
    ])
  func refused(options: String, sentence: String) throws {
    let run = try Desk().run("simulate \(options)")
    #expect(run.messages == sentence + "\n")
    #expect(run.status == .usage)
  }
}
