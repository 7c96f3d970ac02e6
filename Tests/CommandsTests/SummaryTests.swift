import FSRS
import Practice
import TestSupport
import Testing

@testable import Commands

/// What ends a round.
@Suite("Summary")
struct SummaryTests {
  private func summary(_ results: [RoundResult], on desk: Desk) throws -> String {
    let console = desk.console()
    let session = try desk.program(console).session()
    let progress = RoundProgress(
      day: session.today, size: .count(9), remaining: [], results: results, done: results.count, repeated: [])
    let terms = Round.Terms(
      day: session.today, rules: MemoryRules(), cap: nil, size: .count(9), followUpShare: 0, speakingRate: 150
    )
    try Summary(session: session, round: Round([], terms: terms, after: progress)).show()
    return console.output
  }

  private func result(
    _ key: QuestionKey, _ grade: Grade, _ time: Int? = nil, points: UInt32 = 0
  ) -> RoundResult {
    RoundResult(
      key: key, title: "Tell me about a question that has no id and a text that goes on and on", why: .new,
      grade: grade,
      answering: time.map { .seconds($0) }, delivery: .spoken,
      coverage: Coverage(points: points, pointsTotal: 3, redFlagsTotal: 0), next: .monday + 1)
  }

  @Test("Nothing was answered")
  func nothing() throws {
    #expect(try summary([], on: Desk()) == "")
  }

  @Test("Counts, times, the best answer and the weak ones")
  func whole() throws {
    let results = [
      result("peer-conflict", .solid, 161, points: 0b11), result("last-failure", .blanked),
      result("why-this-team", .shaky, 40, points: 1), result("first-job", .solid, 60, points: 0b111),
    ]
    #expect(
      try summary(results, on: Desk()) == """

        4 answers, 4:21 of answering: 2 solid, 1 shaky, 1 blanked.
        Best: first-job, solid in 1:00.
        Weak: last-failure and why-this-team.
        Nothing comes back tomorrow.


        """)
  }

  @Test("What was blanked and then solid is weak no more")
  func recovered() throws {
    let results = [result("last-failure", .blanked), result("last-failure", .solid, 50)]
    #expect(
      try summary(results, on: Desk()) == """

        2 answers, 0:50 of answering: 1 solid, 1 blanked.
        Best: last-failure, solid in 0:50.
        Nothing comes back tomorrow.


        """)
  }

  @Test("A question without an id is named by its text, and no poor answer is praised")
  func withoutID() throws {
    #expect(
      try summary([result("#0123456789abcdef", .shaky, 9)], on: Desk()) == """

        1 answer, 0:09 of answering: 1 shaky.
        Weak: “Tell me about a question that has no id and a tex…”.
        Nothing comes back tomorrow.


        """)
  }

  @Test("What comes back tomorrow")
  func tomorrow() throws {
    let desk = try Desk()
    try desk.answer("last-failure", .blanked)
    let one = try summary([result("last-failure", .blanked)], on: desk)
    #expect(one.hasSuffix("Tomorrow 1 question waits for you.\n\n"))
    try desk.answer("first-job", .blanked)
    let two = try summary([result("last-failure", .blanked)], on: desk)
    #expect(two.hasSuffix("Tomorrow 2 questions wait for you.\n\n"))
  }
}
