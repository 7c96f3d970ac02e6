import FSRS
import Terminal
import TestSupport
import Testing

@testable import Commands

/// The program's own prompt.
@Suite("Prompt")
struct PromptTests {
  @Test("Commands one after the other, until quit")
  func commands() throws {
    let desk = try Desk()
    let run = try desk.run(
      "",
      [
        "log last-failure blanked", "rehearse undo", .interrupted(draft: "ban"), "?", "dril", "log \"open",
        "stats",
        "quit",
      ])
    Golden.expect(run.transcript, is: "prompt")
    #expect(run.remaining == 0)
    #expect(run.status == .success)
  }

  @Test("Enter starts the drill, and its end comes back to the prompt")
  func enter() throws {
    let desk = try Desk()
    let run = try desk.run("", ["", "/quit", "exit"])
    Golden.expect(run.transcript, is: "prompt-enter")
  }

  @Test("The status is that of the last command")
  func status() throws {
    #expect(try Desk().run("", ["nonsense"]).status == .usage)
    #expect(try Desk().run("", ["nonsense", "stats"]).status == .success)
  }

  @Test("An edit of a bank is taken in before the next command")
  func edits() throws {
    let desk = try Desk()
    desk.editor = { path, _ in
      (try? TextFile.write("bank: B\nquestions:\n  - { id: newcomer, ask: New? }\n", to: path)) == nil
        ? .failed("No.") : .edited
    }
    let run = try desk.run("", ["banks edit desk", "questions", "q"])
    #expect(run.transcript.contains("newcomer  new                New?\n"))
  }

  @Test("A setting set at the prompt holds from the next command on")
  func settings() throws {
    let desk = try Desk()
    let run = try desk.run("", ["config new_per_day 1", "next", "q"])
    #expect(run.output.contains("peer-conflict"))
    #expect(!run.output.contains("last-failure"))
  }

  @Test(
    "Words are split as shells do",
    arguments: [
      ("", []), ("  ", []), ("drill --minutes 5", ["drill", "--minutes", "5"]), ("a\tb", ["a", "b"]),
      ("--note \"panel of four\"", ["--note", "panel of four"]), ("'a b' c", ["a b", "c"]),
      ("a\\ b", ["a b"]),
      ("\"\"", [""]), ("''", [""]), ("what's asked", ["what's", "asked"]), ("a\"b c\"d", ["ab cd"]),
      ("'say \"hi\"'", ["say \"hi\""]), ("\"it's\"", ["it's"]),
    ])
  func shellWords(line: String, words: [String]) throws {
    #expect(try ShellWords.split(line).get() == words)
  }

  @Test("A backslash inside double quotes keeps the quote")
  func escapedQuote() throws {
    #expect(try ShellWords.split("--note \"said \\\"we\\\"\"").get() == ["--note", "said \"we\""])
  }

  @Test("A quote that stays open is said", arguments: [("say \"hi", "\""), ("'x", "'")])
  func openQuote(line: String, quote: String) {
    #expect(ShellWords.split(line) == .failure(Complaint("The quote \(quote) is never closed.")))
  }

  @Test(
    "Unknown commands and options name the nearest",
    arguments: [
      (["dril"], "There is no command “dril”; did you mean `drill`?"),
      (["Stats"], "There is no command “Stats”; did you mean `stats`?"),
      (["xyzzy"], "There is no command “xyzzy”; `help all` lists them."),
      (["banks", "usee", "x"], "There is no command “banks usee”; did you mean `banks use`?"),
      (["drill", "--minuets", "5"], "`drill` has no option --minuets; did you mean `--minutes`?"),
      (["drill", "--xyzzy=5"], "`drill` has no option --xyzzy; `help drill` lists them."),
      (["banks", "list", "--jsno"], "`banks list` has no option --jsno; did you mean `--json`?"),
    ])
  func unknown(words: [String], message: String) {
    #expect(throws: Complaint(message)) { try CommandCheck.check(words) }
  }

  @Test(
    "Known ones pass",
    arguments: [
      [], ["--version"], ["drill", "long", "--minutes=5"], ["banks"], ["banks", "--json"],
      ["banks", "use", "x"],
      ["drill", "-m", "5"], ["log", "x", "3", "--", "--odd"],
    ])
  func known(words: [String]) throws {
    try CommandCheck.check(words)
  }

  @Test("The argument library's sentences end like ours")
  func sentences() {
    #expect(UsageError.sentence("Error: Missing x", of: []) == "Missing x.")
    #expect(UsageError.sentence("What?\nUsage: y", of: []) == "What?")
    #expect(UsageError.sentence("", of: []) == "That can't be understood.")
  }
}
