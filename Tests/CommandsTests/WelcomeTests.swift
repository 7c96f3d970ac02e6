import FSRS
import Practice
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// The very first start, and what a person says to prepare for.
@Suite("Welcome")
struct WelcomeTests {
  @Test("The first start asks one thing, explains the grades and drills")
  func firstStart() throws {
    let desk = try Desk(bank: nil)
    let run = try desk.run("", ["software engineer, 4 December", "/quit"])
    Golden.expect(run.transcript, is: "first-start")
    #expect(run.status == .success)
    let session = try desk.session()
    #expect(
      try session.shelf.active == ["behavioural-core", "engineering-fundamentals", "motivation-and-fit"])
    #expect(try session.preparation.aim == "software engineer")
    #expect(try session.preparation.date == StudyDay(iso: "2026-12-04"))
  }

  @Test("Enter alone takes a sensible mix without a date, and nobody is asked twice")
  func enterAlone() throws {
    let desk = try Desk(bank: nil)
    Golden.expect(try desk.run("", ["", "/quit"]).transcript, is: "first-start-enter")
    #expect(try !desk.run("", []).transcript.contains("Welcome"))
  }

  @Test("A day that is over is asked for again")
  func pastDay() throws {
    let desk = try Desk(bank: nil)
    let run = try desk.run("", ["nurse, 4 December 2025", "nurse", .endOfInput])
    #expect(run.messages.hasPrefix("Thu 4 Dec 2025 is over; which day is it?\n"))
    #expect(try desk.session().preparation.aim == "nurse")
  }

  @Test("A day that can't be read is asked for again, and the field is kept")
  func oddDay() throws {
    let desk = try Desk(bank: nil)
    let run = try desk.run("", ["sales person, 31 February", "4.12.", .endOfInput])
    #expect(
      run.messages.replacing("\n", with: " ").hasPrefix(
        "“February” is no day that can be understood; write 4 December, 2026-12-04 or “in 10 days”."))
    let preparation = try desk.session().preparation
    #expect(preparation.aim == "sales person")
    #expect(preparation.date?.iso == "2026-12-04")
  }

  @Test("Who asks for help gets it, and is asked again", arguments: ["help", "?"])
  func help(_ word: String) throws {
    let desk = try Desk(bank: nil)
    let run = try desk.run("", ["\(word)", "nurse", .endOfInput])
    #expect(
      run.output.contains("Write your field, a day, or both; it chooses the banks you are asked from.\n"))
    #expect(try desk.session().preparation.aim == "nurse")
  }

  @Test("Without a terminal nothing is asked")
  func pipe() throws {
    let desk = try Desk(bank: nil)
    desk.surface = Surface()
    let run = try desk.run("", [])
    #expect(run.prompts.count == 1)
    #expect(run.transcript.hasPrefix("Good evening. Nothing due, 5 new: about"))
  }

  @Test(
    "One line is a field, a day, or both",
    arguments: [
      ("", nil, nil), ("software engineer", "software engineer", nil),
      ("software engineer, 4 December", "software engineer", "2026-12-04"),
      ("nurse on thursday", "nurse", "2026-11-26"), ("in 10 days", nil, "2026-12-03"),
      ("teacher in 2 weeks", "teacher", "2026-12-07"), ("tomorrow", nil, "2026-11-24"),
      ("today", nil, "2026-11-23"),
      ("data scientist at Acme by 2026-12-01", "data scientist at Acme", "2026-12-01"),
      ("sales - dec 4", "sales", "2026-12-04"), ("Ärztin, 4. december", "Ärztin", "2026-12-04"),
    ] as [(String, String?, String?)])
  func aim(text: String, field: String?, date: String?) throws {
    let aim = try Aim(text, today: .monday)
    #expect(aim.field == field)
    #expect(aim.date?.iso == date)
  }

  @Test("A day that is over is no aim")
  func pastAim() {
    #expect(throws: Complaint("Fri 20 Nov 2026 is over; which day is it?")) {
      try Aim("nurse, 2026-11-20", today: .monday)
    }
  }

  @Test(
    "The field chooses the banks",
    arguments: [
      (nil, []), ("teacher, primary school", []), ("museum guide", []),
      ("Software Engineer", ["engineering-fundamentals"]), ("QA", ["engineering-fundamentals"]),
      ("iOS", ["engineering-fundamentals"]), ("SRE at a bank", ["engineering-fundamentals"]),
      ("backend developer", ["engineering-fundamentals", "backend-and-databases"]),
      ("Frontend", ["engineering-fundamentals", "frontend-and-web"]),
      ("data scientist", ["engineering-fundamentals", "data-and-machine-learning"]),
      ("UX designer", ["product-and-design"]), ("product manager", ["product-and-design"]),
      ("team lead, logistics", ["leadership-and-management"]),
      ("sales manager", ["customer-sales-and-service", "leadership-and-management"]),
      ("nurse", ["customer-sales-and-service"]), ("gardening", ["gardening-questions"]),
    ] as [(String?, Set<String>)])
  func field(text: String?, extra: Set<String>) {
    let files = (ShippedFiles.banks.map(\.name) + ["gardening-questions"]).map { name in
      BankFile(
        name: name, title: name, path: "", origin: name.hasPrefix("garden") ? .person : .shipped, size: 1,
        modifiedNanoseconds: 1, hash: 1)
    }
    let banks = Field.banks(for: text, on: BankShelf(files: files, active: []))
    #expect(banks == BankShelf.forEverybody.union(extra))
  }
}
