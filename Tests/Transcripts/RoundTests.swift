import TestSupport
import Testing

@Suite struct RoundTests {
  /// What `next` would ask, and why.
  private struct NextQuestion: Decodable, Equatable {
    var id: String
    var why: String
  }

  private func next(_ home: Home, _ options: String...) throws -> [NextQuestion] {
    let result = try home.run(["next", "--json"] + options)
    try #require(result.status == 0, "\(result)")
    return try Home.decoded([NextQuestion].self, from: result.output)
  }

  @Test func `a round is as long as wanted and made of what is wanted`() throws {
    let home = try Home(banks: ["plain": Bank.plain(8), "evening": Bank.evening])
    for (options, total) in [
      (["--minutes", "5"], 3), (["--count", "7"], 7), (["--topic", "q-topic-3", "--topic", "fit"], 2),
      (["--bank", "plain"], 8), (["--kind", "behavioural"], 10), ([], 5),
    ] {
      let drill = try home.run(["drill", "--fresh"] + options)
      #expect(drill.status == 0)
      #expect(drill.output.contains("1 of \(total)   "), "\(options): \(drill.output)")
    }
    let none = try home.run("drill", "--topic", "fit", "--bank", "plain")
    #expect(
      none
        == Home.Finished(
          status: 1, output: "",
          messages: "No question fits that; `questions` with the same options shows what there is.\n"))
  }

  @Test func `a question longer than half a round waits for a long one`() throws {
    let home = try Home(banks: [
      "long":
        "questions:\n  - { id: design-it, ask: Design it., time: 20m }\n  - { id: say-it, ask: Say it. }\n"
    ])
    #expect(try next(home).map(\.id) == ["say-it"])
    let long = try home.run("drill", "long")
    #expect(long.output.contains("1 of 1   "))
    #expect(long.output.contains("Design it."))
  }

  @Test func `no question comes back later than the day before the date`() throws {
    let home = try Home()
    let told = try home.run("prepare", "27", "November").output
    #expect(told.hasPrefix("Preparing for interviews of any kind, on Fri 27 Nov 2026, in 4 days.\n"))
    let session = try home.session("drill", "--count", "1")
    try session.type("as good as it gets")
    try session.answer("covered> ", "abc4")
    try session.see("Due on Thu 26 Nov, the day before Fri 27 Nov; the plan decides when.")
    #expect(try session.waitForExit() == 0)
    #expect(try home.run().output.contains("Your date, Fri 27 Nov, in 4 days.\n"))
    home.now("2026-11-26T19:00:00")
    // On the last evening what is known is all there is.
    #expect(
      try next(home) == [
        NextQuestion(id: "evening-house", why: "nailed three days ago: a good one to end on")
      ])
  }

  @Test func `a suspended question is asked no more until it is wanted again`() throws {
    let home = try Home()
    let session = try home.session("drill")
    try session.answer("think   0:0", "/suspend")
    try session.see("`suspend --off evening-house` brings it back.")
    try session.expect("think   0:0")
    #expect(try session.leave() == 0)
    #expect(try next(home).map(\.id) == ["evening-bug", "evening-word"])
    #expect(try home.run("suspend", "--off", "evening-house").output == "evening-house is asked again.\n")
    #expect(try next(home).map(\.id) == ["evening-house", "evening-bug", "evening-word"])
    try home.run("undo")
    #expect(try next(home).map(\.id) == ["evening-bug", "evening-word"])
  }

  @Test func `nothing due offers the weakest, and says how to get more that are new`() throws {
    let home = try Home(banks: ["plain": Bank.plain(8)], settings: "new_per_day: 2\n")
    for (question, grade) in [("q1", "4"), ("q2", "3")] { try home.run("log", question, grade) }
    let greeting = try home.run()
    #expect(greeting.output.hasPrefix("Good evening. Nothing is due. Enter asks your two weakest, about "))
    let drill = try home.run("drill")
    #expect(
      drill.messages.unwrapped.hasPrefix(
        "Nothing is due, so here is what you know least. Today's 2 new ones are begun; `drill --count 3` takes"
          + " more."))
    #expect(drill.output.contains("1 of 2   "))
    #expect(try home.run("drill", "--count", "3", "--fresh").output.contains("1 of 3   "))
  }

  @Test func `a pause stops the clock`() throws {
    let home = try Home()
    let session = try home.session("drill", "--count", "1")
    try session.answer("think   0:0", "/pause")
    try session.answer("Paused; the clock stands still. Enter goes on. ")
    try session.type("after it")
    try session.answer("covered> ", "a2")
    #expect(try session.waitForExit() == 0)
    #expect(try home.attempts().map(\.answer) == ["after it"])
  }

  @Test func `banks are used and left, and one of the person's own shadows a shipped one`() throws {
    let home = try Home()
    #expect(try home.run("banks", "leave", "evening").output == "Asked from: no bank.\n")
    #expect(
      try home.run("drill")
        == Home.Finished(
          status: 1, output: "",
          messages:
            "There is nothing to ask: no bank is in use. `banks` lists them, `banks use NAME` adds one.\n"))
    #expect(try home.run("banks", "use", "evening").output == "Asked from: Evening.\n")
    #expect(try home.run("undo").output == "Taken back: using evening, today at 19:00.\n")
    try home.write(Bank.plain(2), to: "banks/motivation-and-fit.yaml")
    let banks = try home.listing([ListedBank].self, "banks", "--json")
    #expect(banks.filter { $0.name == "motivation-and-fit" }.map(\.questions) == [2])
  }
}
