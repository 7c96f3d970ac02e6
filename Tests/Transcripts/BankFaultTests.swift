import TestSupport
import Testing

@Suite struct BankFaultTests {
  @Test func `a faulty bank shows what is wrong and keeps its sound questions in use`() throws {
    let home = try Home(banks: [
      "faulty": """
      bank: Faulty
      questions:
        - id: sound-one
          ask: Is this one sound?
        - id: no-question
          topics: [nothing]
        - id: odd-key
          ask: What of the key?
          topcis: [keys]
        - id: odd-time
          ask: 面接はどうでしたか?
          time: soon

      """
    ])
    let result = try home.run("next")
    #expect(result.status == 0)
    try home.write(try home.text("banks/faulty.yaml") + "\n", to: "banks/faulty.yaml")
    let again = try home.run("questions", "--bank", "faulty")
    #expect(again.status == 0)
    try Golden.expect(home.tidied(again.messages), is: "faulty-bank-messages")
    try Golden.expect(again.output, is: "faulty-bank-questions")
    #expect(try home.run("due").messages == "", "What was said once isn't said again.")
    try Golden.expect(home.tidied(try home.run("banks", "show", "faulty").messages), is: "faulty-bank-show")
  }

  @Test func `a syntax error leaves the last sound reading in use`() throws {
    let home = try Home()
    #expect(try home.run("next").output.contains("evening-bug"))
    try home.write(Bank.evening + "  - ask: \"never closed\n", to: "banks/evening.yaml")
    let result = try home.run("next")
    #expect(result.status == 0)
    #expect(result.output.contains("evening-bug"))
    #expect(home.tidied(result.messages).hasPrefix("HOME/banks/evening.yaml:"))
    #expect(result.messages.hasSuffix("evening stays in use as it was last read.\n"))
    try home.write(Bank.evening, to: "banks/evening.yaml")
    let mended = try home.run("next")
    #expect(mended.messages == "" && mended.output.contains("evening-bug"))
  }

  @Test func `an edited bank is read at the next round, its history kept`() throws {
    let home = try Home()
    let session = try home.session()
    try session.answer("rehearse> ", "log evening-bug blanked")
    try session.expectPrompt()
    try home.write(
      Bank.evening.replacing("Why do you want to work here?", with: "Why this house?"),
      to: "banks/evening.yaml")
    session.send("drill\r")
    try session.expect("Why this house?")
    try session.expect("think   0:0")
    session.send(.controlD)
    try session.expectPrompt()
    #expect(try session.leave() == 0)
    #expect(try home.attempts().map(\.question) == ["evening-bug"])
  }

  @Test func `control characters of a bank are shown, never sent`() throws {
    let home = try Home(banks: [
      "steering": """
      questions:
        - id: steering
          ask: "before \\e]0;owned\\a\\e[2Jafter"
          topics: ["\\e[31mred"]
          look_for: ["a \\e[5mpoint\\r"]

      """
    ])
    let session = try home.session("drill")
    try session.type("an answer")
    try session.answer("covered> ", "a3")
    #expect(try session.waitForExit() == 0)
    for sequence in ["\u{1B}]0;owned", "\u{1B}[2J", "\u{1B}[31mred", "\u{1B}[5m", "point\r\r"] {
      #expect(!session.transcript.contains(sequence))
    }
    #expect(session.conversation.contains("owned"))
    for command in ["next", "questions", "show steering", "stats", "attempts"] {
      #expect(!(try home.shell("\"$REHEARSE\" \(command)").output.contains("\u{1B}")), "\(command)")
    }
  }

  @Test func `a faulty config keeps its sound settings and says where it is wrong`() throws {
    let home = try Home(settings: "minutes: 7\nnew_per_dya: 3\n")
    let result = try home.run("config", "minutes")
    #expect(result.status == 0)
    #expect(result.output == "7\n")
    #expect(home.tidied(result.messages).hasPrefix("HOME/config.yaml:3:1: "))
    #expect(result.messages.contains("new_per_day"))
  }
}
