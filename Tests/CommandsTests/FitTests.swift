import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

struct FitTests {
  /// Thirty questions, and somebody who blanks every other time, whatever the schedule thinks.
  private func desk(days: Int = 24) throws -> Desk {
    let questions = (1...30).map { "  - { id: q\($0), ask: 'Question number \($0), please?' }\n" }
    let desk = try Desk(bank: "bank: Desk\nquestions:\n" + questions.joined())
    let session = try desk.session()
    for day in 0..<days {
      let moment = Moment(
        instant: desk.now + .seconds(-(days - day) * 86_400), utcOffset: 3600,
        day: session.today - (days - day))
      for number in 1...30 where (day + number) % 3 == 0 {
        let grade: Grade = (day + number * 7) % 2 == 0 ? .blanked : .solid
        try session.act(
          [.attempt(Attempt(question: QuestionKey("q\(number)"), setting: .drill, grade: grade))], at: moment)
      }
    }
    return desk
  }

  @Test func `without answers it says what it takes`() throws {
    let run = try Desk().run("fit")
    #expect(run.status == .no)
    #expect(run.messages.isEmpty)
    #expect(
      run.output == """
        There are no answers to learn from yet.
        Once 50 of your answers came at least a day after the one before to the same question, your intervals are fitted to you, by itself. Until then they are an average person's.

        """)
  }

  @Test func `a trial changes nothing, the fit is put in force, and the reset goes back`() throws {
    let desk = try desk()
    desk.surface.columns = 80
    Golden.expect(try desk.run("fit --dry-run").transcript, is: "fit-dry-run")
    #expect(try desk.session().store.parameters == nil)
    Golden.expect(try desk.run("fit").transcript, is: "fit")
    desk.surface.columns = 300
    let learned = try #require(try desk.session().store.parameters)
    #expect(learned.version == 1 && learned.sort == .fit && learned.attempts == 240)
    #expect(learned.parameters != .standard)
    #expect(try desk.session().store.rules.parametersVersion == 1)

    #expect(
      try desk.run("fit").output.hasSuffix(
        "What is in force was learned from nearly the same answers: it stays.\n"))
    #expect(try desk.session().store.parameters?.version == 1)

    #expect(
      try desk.run("fit --reset").output
        == "An average person's memory is in force again, until you `fit` anew.\n")
    let rules = try desk.session().store.rules
    #expect(rules.model == MemoryModel() && rules.offsets == .prior && rules.parametersVersion == 2)
    let again = try desk.run("fit --reset")
    #expect(again.status == .no && again.output == "An average person's memory is in force already.\n")
    #expect(try desk.run("doctor").status == .success)
  }

  @Test func `the figures are there for scripts`() throws {
    let desk = try desk()
    let figures = try JSONDocument(try desk.run("fit --json").output)
    #expect(figures["kept"] == true && figures["version"] == 1 && figures["dryRun"] == false)
    #expect(figures["figures"]?["verdict"] == "better")
    #expect(figures["figures"]?["attempts"] == 240)
    #expect(try JSONDocument(try desk.run("fit --reset --json").output)["changed"] == true)
  }

  @Test func `it runs by itself after a run that brought enough answers, and not after a reset`() throws {
    let desk = try desk()
    #expect(try desk.session().store.parameters == nil)
    let log = try desk.run("log q1 solid")
    #expect(
      log.messages
        == "Learned from your answers: your intervals are 70 % shorter than before. `fit` tells more.\n")
    #expect(try desk.session().store.parameters?.attempts == 241)
    // One more answer isn't enough for another.
    #expect(try desk.run("log q2 solid").messages.isEmpty)
    #expect(try desk.session().store.parameters?.version == 1)
    // Undo takes back the answer, not what was learned.
    #expect(try desk.run("undo").output.hasPrefix("Taken back: q2 solid"))
    #expect(try desk.session().store.parameters?.version == 1)

    let other = try self.desk()
    try other.run("fit")
    try other.run("fit --reset")
    for _ in 0..<60 { try other.answer("q3", .solid) }
    try other.run("log q1 solid")
    #expect(try other.session().store.parameters?.sort == .reset)
  }

  @Test func `looking never learns`() throws {
    let desk = try desk()
    for line in ["stats", "due", "show q1", "questions"] {
      try desk.run(line)
      #expect(try desk.session().store.parameters == nil)
    }
  }

  @Test func `an answer outside drills is learned from at once, whatever else is new`() throws {
    let desk = try desk()
    try desk.run("fit")
    let fitted = try #require(try desk.session().store.parameters)
    for number in 1...4 { try desk.run("log q\(number) blanked --setting interview") }
    let learned = try #require(try desk.session().store.parameters)
    #expect(learned.version > 1 && learned.offsets.interview < RecallOffsets.prior.interview)
    #expect(learned.parameters == fitted.parameters)
  }
}
