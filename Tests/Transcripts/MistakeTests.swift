import TestSupport
import Testing

@Suite struct MistakeTests {
  @Test func `an unknown command or option names the nearest`() throws {
    let home = try Home()
    for (arguments, sentence) in [
      (["drlil"], "There is no command “drlil”; did you mean `drill`?"),
      (["xyzzy"], "There is no command “xyzzy”; `help all` lists them."),
      (["banks", "leaf"], "There is no command “banks leaf”; did you mean `banks leave`?"),
      (["drill", "--minuts", "5"], "`drill` has no option --minuts; did you mean `--minutes`?"),
      (["drill", "--minutes", "0"], "A round takes 1 to 240 minutes, not 0."),
      (["drill", "lang"], "A round is `drill` or `drill long`, not “lang”."),
      (["drill", "--topic", "debuging"], "There is no topic “debuging”; did you mean debugging?"),
      (["drill", "--bank", "evning"], "There is no bank “evning”; did you mean evening?"),
      (["banks", "use", "evning"], "There is no bank “evning”; did you mean evening?"),
      (["config", "minuts", "5"], "There is no setting “minuts”; did you mean minutes?"),
      (["attempts", "--json", "--csv"], "Either --json or --csv."),
    ] {
      let result = try home.run(arguments)
      #expect(result == Home.Finished(status: 64, output: "", messages: sentence + "\n"), "\(arguments)")
    }
    for arguments in [
      ["drill", "--minutes", "five"], ["drill", "--minutes"], ["mine"], ["log", "evening-bug"],
    ] {
      let result = try home.run(arguments)
      #expect(result.status == 64 && result.output == "", "\(arguments)")
      #expect(result.messages.split(separator: "\n").count == 1, "\(arguments): \(result.messages)")
    }
  }

  @Test func `the prompt says the same and goes on`() throws {
    let home = try Home()
    let session = try home.session()
    try session.answer("rehearse> ", "drlil")
    try session.expect("There is no command “drlil”; did you mean `drill`?")
    try session.answer("rehearse> ", "drill --minuts 5")
    try session.expect("`drill` has no option --minuts; did you mean `--minutes`?")
    try session.answer("rehearse> ", "log \"evening-bug 3")
    try session.expect("The quote \" is never closed.")
    try session.expect("rehearse> ")
    session.send("half a command")
    try session.expectScreen("the half command") { $0.text.hasSuffix("half a command") }
    session.send(.controlC)
    try session.answer("rehearse> ", "rehearse log evening-bug 3")
    try session.expect("Recorded: evening-bug solid")
    try session.answer("rehearse> ", "?")
    try session.expect("`help all` lists the rest")
    try session.answer("rehearse> ", "quit")
    #expect(try session.waitForExit() == 0)
    #expect(session.isCooked)
  }

  @Test func `tab completes and the arrow keys recall commands, also those of the last start`() throws {
    let home = try Home()
    let first = try home.session()
    try first.expectPrompt()
    first.send("att\t")
    try first.expectScreen("the verb") { $0.text.hasSuffix("rehearse> attempts") }
    first.send("--ques\t")
    try first.expectScreen("the option") { $0.text.hasSuffix("rehearse> attempts --question") }
    first.send(.controlU)
    first.send("log evening-b\t")
    try first.expectScreen("the question") { $0.text.hasSuffix("rehearse> log evening-bug") }
    first.send("3\r")
    try first.expect("Recorded: evening-bug solid")
    try first.expectPrompt()
    #expect(try first.leave() == 0)

    let second = try home.session()
    try second.expectPrompt()
    second.send(.up)
    try second.expectScreen("the last command") { $0.text.hasSuffix("rehearse> log evening-bug 3") }
    second.send(.controlU)
    #expect(try second.leave() == 0)
    #expect(try home.attempts().count == 1)
  }

  @Test func `answers are never among the commands`() throws {
    let home = try Home()
    let session = try home.session()
    try session.answer("rehearse> ", "drill --count 1")
    try session.type("my secret answer")
    try session.answer("covered> ", "a2")
    try session.expectPrompt()
    #expect(try session.leave() == 0)
    #expect(try home.text("history") == "drill --count 1\n")
  }

  @Test func `a shifted clock without a folder of its own is refused`() throws {
    let home = try Home()
    home.environment["REHEARSE_HOME"] = nil
    #expect(
      try home.run("due")
        == Home.Finished(
          status: 64, output: "",
          messages:
            "REHEARSE_NOW needs REHEARSE_HOME as well: invented days belong in a scratch folder, not in"
            + " your record.\n"))
    home.environment["REHEARSE_HOME"] = home.path("")
    home.now("this evening")
    #expect(
      try home.run("due")
        == Home.Finished(
          status: 64, output: "",
          messages: "REHEARSE_NOW is “this evening”; it takes a time such as 2026-11-23T19:00:00+01:00.\n"))
  }
}
