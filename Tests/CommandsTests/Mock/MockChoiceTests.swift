import FSRS
import Practice
import QuestionBank
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// For whom a mock interview is, what it is made of, and what it says where it can't be so.
@Suite("What a mock interview is made of")
struct MockChoiceTests {
  private func sitting(_ desk: Desk, _ company: String? = nil, step: String? = nil, minutes: Int? = nil)
    throws -> MockSitting
  {
    let session = try desk.session()
    let occasion = try session.mockOccasion(company: company, step: step)
    let blueprint = try BlueprintShelf(session: session).blueprint(occasion.step)
    return try MockMaker(session: session, blueprint: blueprint, occasion: occasion).offer(minutes: minutes)
      .sitting
  }

  @Test("The shipped blueprints are sound, and their openers and closings are shipped questions")
  func shipped() throws {
    #expect(ShippedFiles.blueprints.map(\.name) == Debrief.steps)
    let desk = try Desk()
    let session = try desk.session()
    for file in ShippedFiles.blueprints {
      let reading = BlueprintReader().read(Array(file.bytes), file: file.name, name: file.name)
      #expect(reading.diagnostics == [])
      let blueprint = try #require(reading.blueprint)
      for fixed in [blueprint.opener, blueprint.closing] {
        #expect(try session.store.question(try #require(fixed?.question)) != nil)
      }
      #expect(blueprint.interruptions.isEmpty == false)
      let parts = blueprint.parts.compactMap(\.minutes).reduce(0, +)
      #expect((blueprint.minutes - 10...blueprint.minutes - 4).contains(parts))
    }
  }

  @Test("Every step fills its time from the banks in use", arguments: Debrief.steps)
  func steps(step: String) throws {
    let desk = try Desk(bank: nil)
    try desk.run("prepare software engineer")
    for minutes in [10, 25, 45, 90] {
      let sitting = try sitting(desk, step: step, minutes: minutes)
      let times = sitting.questions.map { $0.time + .seconds(15 + 30 * $0.followUps.count) }
      let sum = times.reduce(Duration.zero, +)
      #expect(sum <= .seconds(minutes * 60 * 5 / 4))
      #expect(sum >= .seconds(minutes * 60 / 2))
      #expect(Set(sitting.questions.map(\.key)).count == sitting.questions.count)
    }
  }

  @Test(
    "What a blueprint has as opener and closing alike is asked once",
    arguments: ["Well?", "{ question: last-failure }"])
  func openerIsClosing(fixed: String) throws {
    let desk = try Desk()
    try desk.write("opener: \(fixed)\nclosing: \(fixed)\n", to: "blueprints/panel.yaml")
    #expect(try sitting(desk, step: "panel").parts.map(\.name) == ["Opening"])
  }

  @Test("A company's next interview says the step, else the one after its last")
  func stepOfCompany() throws {
    let desk = try Desk()
    func occasion(_ company: String?, _ step: String? = nil) throws -> [String?] {
      let occasion = try desk.session().mockOccasion(company: company, step: step)
      return [occasion.company, occasion.step]
    }
    #expect(try occasion(nil) == [nil, "onsite"])
    #expect(try occasion("Acme") == ["Acme", "onsite"])
    #expect(try occasion("Acme", "hr") == ["Acme", "hr"])
    try desk.run("debrief --company Acme --step screen --day yesterday", ["Why this team? #2", "", ""])
    #expect(try occasion("acme") == ["Acme", "technical"])
    try desk.act([.change(Change(Preparation.dates, "2026-11-27", to: "Acme final"))])
    #expect(try occasion("ACME") == ["Acme", "final"])
    #expect(try occasion(nil) == ["Acme", "final"])
    #expect(try occasion("Other") == ["Other", "onsite"])
    let run = try desk.run("mock acme --minutes 5", ["/quit"])
    #expect(run.output.contains("\nMock interview: final for Acme, 5 minutes.\n"))
    #expect(run.output.contains("\nThe real one is on Fri 27 Nov, in 4 days.\n"))
  }

  @Test("What the company asked before comes in, and is said")
  func askedBefore() throws {
    let desk = try Desk.withBlueprint()
    try desk.run("debrief --company Acme --step screen --day yesterday", ["Why this team? #2", "", ""])
    for _ in 1...5 {
      #expect(try sitting(desk, "Acme", step: "desk").questions.contains { $0.key == "why-this-team" })
    }
    let run = try desk.run("mock Acme --step desk", [.endOfInput])
    #expect(run.output.contains("One of these Acme asked before."))
    let other = try desk.run("mock Other --step desk", ["/quit"])
    #expect(
      other.output.contains("No interview with Other is in your record, so these are what anybody may ask."))
    #expect(other.messages == "Another time, then.\n")
    let misspelt = try desk.run("mock Acne --step desk", ["/quit"])
    #expect(misspelt.output.contains("what anybody may ask. Did\nyou mean Acme?"))
  }

  @Test("A suspended question opens no interview")
  func suspendedOpener() throws {
    let desk = try Desk.withBlueprint("opener: { question: top-strength }\nparts: [{ kinds: [behavioural] }]")
    #expect(try sitting(desk, step: "desk").questions.first?.key == "top-strength")
    try desk.run("suspend top-strength")
    #expect(try sitting(desk, step: "desk").questions.contains { $0.key == "top-strength" } == false)
  }

  @Test("Kinds that no bank in use has are named, with what is asked instead and where they are")
  func missingKinds() throws {
    let desk = try Desk.withBlueprint(
      "parts: [{ name: Craft, kinds: [coding, case], minutes: 10 }, { name: Why, kinds: [motivation, leadership] }]"
    )
    let run = try desk.run("mock --step desk --minutes 10", [.endOfInput])
    #expect(
      run.output.contains(
        """
        No bank in use has coding or case questions; “Craft” asks behavioural,
        motivation and system-design ones instead; `banks use product-and-design` adds
        some.
        No bank in use has leadership questions; “Why” asks motivation ones instead.

        """))
  }

  @Test("One question is enough; without any the reason is said")
  func few() throws {
    let one = try Desk.withBlueprint("parts: [{ kinds: [behavioural], minutes: 20 }]")
    try one.write("questions: [{ id: only, ask: Why?, kind: motivation }]", to: "banks/desk.yaml")
    let run = try one.run("mock --step desk", [""] + Desk.speaking() + ["3"])
    #expect(run.output.contains("1 question"))
    #expect(
      run.output.contains(
        "The banks in use have no more that fits: it may end 41 minutes early. `banks`\nlists others."))
    #expect(run.remaining == 0)
    try one.run("banks leave desk")
    let none = try one.run("mock --step desk")
    #expect(none.status == .no)
    #expect(
      none.messages
        == "There is nothing to ask: no bank is in use. `banks` lists them, `banks use NAME`\nadds one.\n")
  }

  @Test(
    "A blueprint of one's own goes before the shipped one of its name; its faults are told with their places")
  func ownBlueprints() throws {
    let desk = try Desk.withBlueprint()
    desk.surface.columns = 300
    try desk.write("minuets: 5\nopener: Well?", to: "blueprints/onsite.yaml")
    try desk.write("parts: [{ kind: case }]", to: "blueprints/panel.yaml")
    let warned = try desk.run("mock --step onsite", [.endOfInput])
    #expect(
      warned.messages == """
        ~home/blueprints/onsite.yaml:1:1: `minuets` is no key of a blueprint, and was not read
          minuets: 5
          ^^^^^^^
          did you mean `minutes`?
        Another time, then.

        """)
    let broken = try desk.run("mock --step panel")
    #expect(broken.status == .badFile)
    #expect(broken.messages.hasSuffix("The blueprint panel can't be used until that is mended.\n"))
    let unknown = try desk.run("mock --step onsit")
    #expect(unknown.messages == "There is no step “onsit”; did you mean onsite?\n")
    let session = try desk.session()
    let completion = CommandCompletion(session: session)
    #expect(
      completion.completions(line: "mock --step ", word: "").map(\.text)
        == ["screen", "technical", "onsite", "final", "hr", "desk", "panel"])
  }

  @Test("Wrong numbers and options are refused with a sentence")
  func usage() throws {
    let desk = try Desk()
    #expect(try desk.run("mock --minutes 0").messages == "An interview takes 1 to 240 minutes, not 0.\n")
    #expect(try desk.run("mock --json").messages == "--json goes with --last.\n")
    #expect(try desk.run("mock --minutes soon").status == .usage)
  }

  @Test("The same seed draws the same interview, another one another")
  func seeded() throws {
    let desk = try Desk(bank: nil)
    func keys(_ seed: UInt64) throws -> [QuestionKey?] {
      desk.seed = seed
      return try sitting(desk, step: "onsite").questions.map(\.key)
    }
    #expect(try keys(7) == keys(7))
    #expect(try keys(7) != keys(8))
  }

  @Test("Lines from a pipe are an interview, too, without times")
  func pipe() throws {
    let desk = try Desk.withBlueprint()
    desk.surface = Surface()
    let run = try desk.run(
      "mock --step desk",
      ["An opening.", "", "Deed one.", "", "Deed two.", "", "Deed three.", "", "A reason.", ""]
        + ["3", "3", "3", "3", "3"])
    Golden.expect(run.transcript, is: "mock-pipe")
    #expect(run.remaining == 0)
  }
}
