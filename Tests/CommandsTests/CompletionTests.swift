import Terminal
import TestSupport
import Testing

@testable import Commands

/// What Tab offers at the prompt.
@Suite("Completion")
struct CompletionTests {
  private func offered(_ line: String, on desk: Desk) throws -> [String] {
    let word = line.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    return CommandCompletion(session: try desk.session()).completions(line: line, word: word).map(\.text)
  }

  @Test(
    "At each place what fits there",
    arguments: [
      ("d", ["drill", "debrief", "due", "doctor"]), ("qui", ["quit"]), ("QUE", ["questions"]), ("x", []),
      ("help a", ["applications", "application", "attempts", "all"]), ("drill l", ["long"]),
      ("drill --m", ["--minutes"]),
      ("drill --topic confl", ["conflict"]), ("drill --topic conflict --topic hist", ["history"]),
      ("drill --kind m", ["motivation"]), ("questions --bank de", ["desk"]),
      ("banks l", ["list", "leave", "link"]),
      ("banks link peer", ["peer-conflict"]), ("banks unlink ", []), ("banks changes ", []),
      ("banks use des", ["desk"]), ("banks list --j", ["--json"]), ("config c", ["clock", "colour"]),
      ("config clock ", []), ("show peer", ["peer-conflict"]), ("log first-j", ["first-job"]),
      ("log first-job s", ["shaky", "solid"]), ("log first-job solid --setting p", ["partner"]),
      ("mine top-s", ["top-strength"]), ("forget link", ["link-shortener"]),
      ("suspend last", ["last-failure"]),
      ("nonsense x", []), ("debrief --step o", ["onsite"]), ("config edit ", []),
    ])
  func places(line: String, texts: [String]) throws {
    let offers = try offered(line, on: Desk())
    #expect(offers == texts)
  }

  @Test("Nothing typed offers every verb")
  func everything() throws {
    #expect(try offered("", on: Desk()) == Rehearse.verbNames + ["quit"])
  }

  @Test("Companies of earlier interviews")
  func companies() throws {
    let desk = try Desk()
    try desk.run("debrief --company Acme --step onsite --day today", ["Why this team? #3", "", ""])
    #expect(try offered("debrief --company a", on: desk) == ["Acme"])
  }

  @Test("Companies and people also where their names have several words, stages and wishes")
  func applications() throws {
    let desk = try Desk()
    try desk.process(at: "Acme Robotics")
    try desk.process(at: "Globex")
    try desk.person("Kim Lee", ["company": "Acme Robotics"])
    #expect(try offered("application close A", on: desk) == ["Acme Robotics"])
    #expect(try offered("application close Acme R", on: desk) == ["Robotics"])
    #expect(try offered("application merge Globex a", on: desk) == ["Acme Robotics"])
    #expect(try offered("application close Globex --as r", on: desk) == ["rejected"])
    #expect(try offered("application add Hooli --stage l", on: desk) == ["lead"])
    #expect(try offered("application edit Globex --want p", on: desk) == ["practice"])
    #expect(try offered("contact edit k", on: desk) == ["Kim Lee"])
    #expect(try offered("contacts ac", on: desk) == ["Acme Robotics"])
  }

  @Test("Paths, folders with their slash and without a blank behind")
  func paths() throws {
    let desk = try Desk()
    try desk.write("", to: "copies/a.sqlite")
    try desk.write("", to: "copies/b.sqlite")
    #expect(try offered("restore \(desk.home)/cop", on: desk) == ["\(desk.home)/copies/"])
    #expect(
      try offered("backup \(desk.home)/copies/", on: desk) == [
        "\(desk.home)/copies/a.sqlite", "\(desk.home)/copies/b.sqlite",
      ])
    let completions = CommandCompletion(session: try desk.session())
    let word = "\(desk.home)/cop"
    #expect(completions.completions(line: "restore " + word, word: word).map(\.suffix) == [nil])
    #expect(completions.completions(line: "dri", word: "dri").map(\.suffix) == [" "])
  }

  @Test("The prompt completes, a debrief's lines find questions and companies")
  func prompts() throws {
    let desk = try Desk()
    let run = try desk.run("", ["q"])
    let prompt = try #require(run.prompts.first)
    #expect(prompt.completions?("dri", "dri").map(\.text) == ["drill"])
    try desk.run("debrief --company Acme --step onsite --day today", ["Why this team? #3", "", ""])
    let debrief = try desk.run("debrief", ["Acme", "", ""])
    #expect(debrief.prompts.first?.completions?("ac", "ac").map(\.text) == ["Acme"])
    let asked = try #require(debrief.prompts.dropFirst().first)
    #expect(
      asked.completions?("disagreed with a peer", "peer").map(\.text).first
        == "Tell me about a time you disagreed with a peer about a design.")
  }

  @Test("Slash commands are completed while answering")
  func slashes() throws {
    let prompt = try #require(try Desk().run("drill", ["/quit"]).prompts.first)
    #expect(prompt.completions?("/s", "/s").map(\.text) == ["/skip", "/suspend"])
    #expect(prompt.completions?("an answer", "answer").isEmpty == true)
  }
}
