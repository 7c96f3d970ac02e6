import FSRS
import Practice
import Store
import TestSupport
import Testing

@testable import Commands

/// What `show` and `stats` say of how an interview would go.
@Suite("Readiness on screens")
struct ReadinessTests {
  /// A desk where four questions were answered on three evenings, as these grades say.
  private func desk(_ grades: [Grade]) throws -> Desk {
    let desk = try Desk()
    for grade in grades {
      for key in ["peer-conflict", "last-failure", "why-this-team", "first-job"] {
        try desk.answer(key, grade)
      }
      desk.pass()
    }
    return desk
  }

  @Test("show says it in words, and with --explain in numbers")
  func explained() throws {
    let desk = try desk([.shaky, .solid, .solid])
    try desk.answer("last-failure", .blanked)
    let words = try desk.run("show why-this-team").transcript
    #expect(words.hasSuffix("\nIn an interview today: likely solid.\n"))
    Golden.expect(try desk.run("show last-failure --explain").transcript, is: "show-explain")
    Golden.expect(try desk.run("show link-shortener --explain").transcript, is: "show-explain-new")
    try desk.run("prepare 24 December")
    Golden.expect(try desk.run("show first-job --explain").transcript, is: "show-explain-date")
  }

  @Test("someone who is shaky everywhere does not read as ready")
  func shaky() throws {
    let desk = try desk([.shaky, .shaky, .shaky])
    for key in ["peer-conflict", "top-strength"] {
      #expect(
        try desk.run("show \(key)").transcript.hasSuffix("In an interview today: not solid yet.\n"))
    }
    #expect(
      try desk.run("stats").transcript.contains("\nReady       about 1 of 6 likely questions\n"))
  }

  @Test("show --json has the question, its attempts and the chances")
  func json() throws {
    let desk = try desk([.shaky, .solid, .solid])
    let document = try JSONDocument(desk.run("show why-this-team --json").output)
    let session = try desk.session()
    let listed = try #require(try session.store.question("why-this-team"))
    let readiness = try #require(try session.readiness(for: listed)).readiness
    func rounded(_ chance: Double) -> JSONDocument { .number((chance * 1000).rounded() / 1000) }
    #expect(document["id"] == "why-this-team")
    #expect(document["question"]?["attempts"] == 3)
    #expect(document["attempts"]?.elements.map { $0["word"] } == ["shaky", "solid", "solid"])
    #expect(
      document["readiness"] == [
        "day": "2026-11-26", "setting": "interview", "verdict": "likely",
        "notBlanked": rounded(readiness.notBlanked), "solidWhenNotBlanked": 0.822,
        "solid": rounded(readiness.chance),
      ])
    #expect(
      try JSONDocument(desk.run("stats --json").output)["readiness"]
        == ["day": "2026-11-26", "questions": 6, "solid": 3.7])
  }
}
