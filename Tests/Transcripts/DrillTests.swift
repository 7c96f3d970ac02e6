import TestSupport
import Testing

@Suite struct DrillTests {
  @Test func `a whole drill looks as it should and keeps everything`() throws {
    let home = try Home()
    let session = try home.session("drill")
    try session.type("I used it", "and broke it")
    try session.answer("covered> ", "ac3")
    try session.speak()
    try session.answer("covered> ", "ab")
    try session.answer("grade [3 solid: two of two]> ")
    try session.speak()
    try session.answer("grade> ")
    try session.expect("Which grade?")
    try session.answer("grade> ", "shaky")
    try session.answer("points, with ; between> ", "what I would add; a thank you")
    #expect(try session.waitForExit() == 0)
    #expect(session.isCooked)
    try Golden.expect(session.conversation, is: "drill")

    let attempts = try home.attempts()
    #expect(attempts.map(\.question) == ["evening-house", "evening-bug", "evening-word"])
    #expect(attempts.map(\.word) == ["solid", "solid", "shaky"])
    #expect(attempts.map(\.suggested) == [3, 3, nil])
    #expect(attempts.map(\.setting) == ["drill", "drill", "drill"])
    #expect(attempts.map(\.delivery) == ["typed", "spoken", "spoken"])
    #expect(attempts.map(\.words) == [6, nil, nil])
    #expect(attempts.map(\.pointsCovered) == [2, 2, nil])
    #expect(attempts.map(\.pointsTotal) == [3, 2, nil])
    #expect(attempts.map(\.redFlags) == [0, 0, nil])
    #expect(attempts.map(\.studyDay) == ["2026-11-23", "2026-11-23", "2026-11-23"])
    #expect(
      attempts.allSatisfy { $0.occurred.hasPrefix("2026-11-23T19:") && $0.occurred.hasSuffix("+01:00") })
    #expect(attempts.map(\.answer) == ["I used it\nand broke it", nil, nil])
    #expect(attempts.map { $0.thinkingSeconds == nil } == [false, true, true])
    #expect(attempts.allSatisfy { $0.answeringSeconds != nil && !$0.hint && $0.recall == nil })
    #expect(try home.text("mine.yaml").contains("- what I would add\n"))
    #expect(try home.diagnosis() == Home.well(attempts: 3))
  }

  @Test func `a follow-up comes before the points and is not judged`() throws {
    let home = try Home(followUpShare: 1)
    let session = try home.session("drill", "--count", "1")
    try session.type("my answer")
    try session.expect("What would make you leave?")
    try session.answer("Enter when done  ", "nothing soon")
    try session.answer("Enter when done  ")
    try session.answer("covered> ", "abc4")
    #expect(try session.waitForExit() == 0)
    let attempts = try home.attempts()
    #expect(attempts.map(\.answer) == ["my answer\n\n> What would make you leave?\nnothing soon"])
    #expect(attempts.map(\.words) == [2])
    #expect(attempts.map(\.word) == ["nailed"])
  }

  @Test func `commands with a slash help on, and are no answers`() throws {
    let home = try Home()
    let session = try home.session("drill")
    try session.answer("think   0:0", "?")
    try session.expect("nothing comes: grades it blanked")
    try session.answer("think   0:0", "/hnt")
    try session.expect("There is no command /hnt; did you mean /hint?")
    try session.answer("think   0:0", "/hint")
    try session.expect("Hint: one thing only this company does")
    try session.answer("think   0:0", "/note they smiled")
    try session.expect("Noted; it is kept with this answer.")
    try session.type("all of it")
    try session.answer("covered> ", "/answer")
    try session.expect("Their product: used it, broke it.")
    try session.answer("covered> ", "abc")
    try session.answer("grade [2 shaky: three of three, a hint]> ")
    try session.answer("think   0:0", "/skip")
    try session.expect("Skipped; it comes another time.")
    try session.answer("think   0:0", "/quit")
    try session.expect("Left with 1 question to go; everything graded is kept.")
    #expect(try session.waitForExit() == 0)
    let attempts = try home.attempts()
    #expect(attempts.map(\.question) == ["evening-house"])
    #expect(attempts.map(\.hint) == [true])
    #expect(attempts.map(\.note) == ["they smiled"])
    #expect(attempts.map(\.answer) == ["all of it"])
    #expect(attempts.map(\.word) == ["shaky"])
  }

  @Test func `a blanked question shows its points and comes once more after three others`() throws {
    let home = try Home(banks: ["plain": Bank.plain(5)])
    let session = try home.session("drill")
    try session.expect("1 of 5")
    try session.answer("think   0:0", "/blank")
    try session.see("-  the point of it")
    for place in 2...4 {
      try session.expect("\(place) of 6")
      try session.type("said")
      try session.answer("covered> ", "a3")
    }
    try session.see("5 of 6   q-topic-1   blanked a moment ago: once more")
    try session.type("now I know")
    try session.answer("covered> ", "a3")
    try session.see("Earlier today blanked; now solid in ")
    try session.see("6 of 6   q-topic-5   new")
    try session.type("said")
    try session.answer("covered> ", "a3")
    #expect(try session.waitForExit() == 0)
    #expect(try home.attempts().map(\.question) == ["q1", "q2", "q3", "q4", "q1", "q5"])
  }

  @Test func `the second evening compares with the first and can show the answer given then`() throws {
    let home = try Home()
    let first = try home.session("drill", "--count", "1")
    try first.type("a first try")
    try first.answer("covered> ", "a1")
    #expect(try first.waitForExit() == 0)

    home.now("2026-11-24T19:00:00")
    let second = try home.session("drill")
    try second.see("1 of 3   fit   blanked yesterday, due now")
    try second.type("a second try")
    try second.answer("covered> ", "/last")
    try second.expect("Yesterday, blanked:")
    try second.expect("a first try")
    try second.answer("covered> ", "ab3")
    try second.expectScreen("the comparison") { screen in
      screen.text.unwrapped.withoutClocks.contains(
        "Yesterday blanked in ·:·· typed, 1 of 3; today solid in ·:·· typed, 2 of 3. You left out c. Next on")
    }
    try second.expect("think   0:0")
    #expect(try second.leave() == 0)
    let recall = try #require(try home.attempts().last?.recall)
    #expect((0.5...0.99).contains(recall))
  }
}
