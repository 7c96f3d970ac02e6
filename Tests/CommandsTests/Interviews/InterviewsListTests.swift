import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

/// The listing of interviews, and one shown whole.
@Suite("interviews")
struct InterviewsListTests {
  /// Acme coming on Thursday, for practice; Globex invited; Initech debriefed and a second time past without a word.
  private func desk() throws -> Desk {
    let desk = try Desk()
    desk.surface.columns = 80
    try desk.run(
      "debrief --company Acme --step screen --day yesterday", ["Tell me about a failure. #1", "", ""])
    try desk.run(
      #"interview add Acme onsite "thu 14:00" --with "Kim Lee (recruiter)" --place "12 Main Street""#)
    try desk.run("interview add Globex screen fri 10:00 --invited")
    try desk.run("interview add Initech technical \"yesterday 16:00\"")
    try desk.run("interview add Umbrella hr mon 9:00")
    try desk.run("interview cancel Umbrella --told")
    let application = try #require(try desk.session().jobSearch.application(at: "Acme"))
    try desk.act([.change(Change(application.subject, Application.Field.want.rawValue, to: "practice"))])
    return desk
  }

  @Test("What is coming and what for, what waits for a word, what was")
  func screen() throws {
    Golden.expect(try desk().run("interviews").transcript, is: "interviews")
  }

  @Test("One of them with all that is known")
  func one() throws {
    let desk = try desk()
    let shown = try ["onsite", "screen"].map { try desk.run("interview show Acme \($0)").transcript }
    Golden.expect(shown.joined(separator: "\n"), is: "interview-show")
  }

  @Test("As JSON and as CSV")
  func data() throws {
    let desk = try desk()
    guard case .list(let list) = try JSONDocument(try desk.run("interviews --json").output) else {
      Issue.record("interviews --json is no list")
      return
    }
    #expect(list.map { $0["company"] } == ["Initech", "Acme", "Acme", "Globex", "Umbrella"])
    #expect(list.map { $0["state"] } == ["planned", "attended", "planned", "invited", "cancelled"])
    #expect(list.map { $0["over"] } == [true, true, false, false, false])
    #expect(list[2]["askedBefore"] == 1)
    #expect(list[4]["told"] == true)
    let csv = try desk.run("interviews --csv").output.split(separator: "\r\n")
    #expect(csv.count == 6)
    #expect(csv[0].hasPrefix("id,company,role,want,stage,step,state,day,start,end,minutes,place,with,over,"))
  }

  @Test("Somebody known from another company is shown where their company comes up")
  func bridges() throws {
    let desk = try Desk()
    try desk.run(#"interview add Initech screen "yesterday 9:00" --with "Pat Doe (recruiter)""#)
    try desk.run(#"contact edit "Pat Doe" --company Acme"#)
    let added = try desk.run("interview add Acme onsite thu 14:00")
    let line = try #require(
      added.output.split(separator: "\n").first { $0.hasPrefix("You know somebody: Pat Doe") })
    #expect(try desk.run("interviews").output.contains("\n    \(line)\n"))
    #expect(try !desk.run("interview add Acme final 4 december").output.contains("You know somebody"))
  }

  @Test("Nothing yet says how to begin")
  func nothing() throws {
    #expect(
      try Desk().run("interviews").messages
        == "There is no interview yet. `interview add` writes one down; in one line: `interview add Acme onsite \"thu 14:00\"`.\n"
    )
  }
}
