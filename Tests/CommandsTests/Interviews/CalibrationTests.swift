import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// `stats calibration` and the rust meter.
@Suite("stats calibration")
struct CalibrationTests {
  /// A desk at a terminal of 80 columns.
  private func desk() throws -> Desk {
    let desk = try Desk()
    desk.surface.columns = 80
    return desk
  }

  /// An interview now, with these answers.
  private func interview(
    at company: String, _ desk: Desk, _ answers: [(String, Grade)], stage: String? = nil
  ) throws {
    let session = try desk.session()
    let application = session.newID()
    let interview = session.newID()
    var facts: [Event.Fact] = [
      .change(Change(Application.subject(application), "company", to: company)),
      .change(Change(Interview.subject(interview), "application", to: application.description)),
      .change(Change(Interview.subject(interview), "day", to: desk.today.iso)),
    ]
    facts += answers.map {
      .attempt(Attempt(question: QuestionKey($0.0), setting: .interview, interview: interview, grade: $0.1))
    }
    if let stage { facts.append(.change(Change(Application.subject(application), "stage", to: stage))) }
    try session.act(facts)
  }

  @Test("Before the first interview it says what will be seen")
  func empty() throws {
    let desk = try desk()
    #expect(
      try desk.run("stats calibration").output == """
        No interview is written down yet. `debrief` after one, and this shows how your
        own grades compare.

        """)
    #expect(
      try desk.run("stats calibration --csv").output == """
        by,name,drill_answers,drill_solid_or_better,drill_share,drill_mean_grade,interview_answers,\
        interview_solid_or_better,interview_share,interview_mean_grade,advanced,offer,rejected,open,verdict,low,high\r

        """)
    #expect(try desk.run("stats calibration --json").output.contains(#""groups" : ["#))
  }

  @Test("After one interview every row says what is missing")
  func one() throws {
    let desk = try desk()
    for key in ["peer-conflict", "last-failure", "why-this-team"] { try desk.answer(key, .solid) }
    desk.pass()
    try interview(
      at: "Acme", desk, [("peer-conflict", .blanked), ("last-failure", .shaky), ("why-this-team", .solid)])
    Golden.expect(try desk.run("stats calibration").transcript, is: "calibration-one")
  }

  @Test("With enough of both it says where grades are too kind, and what companies said")
  func enough() throws {
    let desk = try desk()
    for company in 1...6 {
      for _ in 0..<2 {
        try desk.answer("peer-conflict", .solid)
        try desk.answer("last-failure", .nailed)
        try desk.answer("why-this-team", company.isMultiple(of: 2) ? .solid : .shaky)
        desk.pass()
      }
      try interview(
        at: "Company \(company)", desk,
        [
          ("peer-conflict", company == 1 ? .solid : .blanked), ("last-failure", .solid),
          ("why-this-team", .solid), ("first-job", .nailed),
        ], stage: company == 2 ? "offer" : company == 6 ? nil : "rejected")
      try desk.act([
        .attempt(
          Attempt(
            question: "why-this-team", setting: .partner, grade: .shaky,
            ownGrade: company == 1 ? .shaky : .solid))
      ])
    }
    let run = try desk.run("stats calibration")
    Golden.expect(run.transcript, is: "calibration")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(run.output.split(separator: "\n").count < 24)
    Golden.expect(try desk.run("stats calibration --json --topic conflict").output, is: "calibration-json")
    let row = try desk.run("stats calibration --csv --kind motivation").output.split(separator: "\r\n")[1]
    #expect(row.hasPrefix("all,all,12,6,0.5,2.5,6,6,1.0,3.0,0,1,4,1,too-strict,-0.7"))
  }

  @Test(
    "What can't be compared is refused",
    arguments: [
      ("stats calibration --topic conflikt", "There is no topic “conflikt”; did you mean conflict?"),
      ("stats calibration --json --csv", "Either --json or --csv."),
      ("stats calibraton", "There is no command “stats calibraton”; did you mean `stats calibration`?"),
    ])
  func refused(line: String, message: String) throws {
    #expect(try Desk().run(line).messages == message + "\n")
  }

  @Test("Its help says what is counted")
  func help() throws {
    let desk = try Desk(bank: nil)
    desk.surface.columns = 80
    Golden.expect(try desk.run("help stats calibration").output, is: "help-stats-calibration")
  }

  @Test("The rust meter says how long ago, and what pauses cost once it is known")
  func rust() throws {
    let desk = try desk()
    func line() throws -> String { try desk.session().rustLine().map(\.plainText).joined(separator: " ") }
    #expect(try line() == "No interview yet, real or mock: `mock` rehearses one.")
    let good: [(String, Grade)] = [
      ("peer-conflict", .solid), ("last-failure", .nailed), ("first-job", .solid),
    ]
    let bad: [(String, Grade)] = good.map { ($0.0, .shaky) }
    try interview(at: "A", desk, good)
    desk.pass(days: 3)
    #expect(try line() == "Last real interview three days ago, no mock yet.")
    for _ in 0..<2 {
      try interview(at: "B", desk, good)
      desk.pass(days: 20)
      try interview(at: "C", desk, bad)
      desk.pass(days: 2)
    }
    #expect(
      try line() == """
        Last real interview two days ago, no mock yet. After two weeks or more without either, 0 of 6 answers were \
        solid or better, else 6 of 6: a mock just before the next one is worth it.
        """)
  }
}
