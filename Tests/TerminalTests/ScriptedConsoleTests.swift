import Terminal
import TestSupport
import Testing

@Suite struct ScriptedConsoleTests {
  @Test func `the transcript is what a person sees`() {
    var passed = Duration.zero
    let console = ScriptedConsole(
      ["1", .line("an answer", after: .seconds(9), firstKey: .seconds(4)), .interrupted(draft: "ha")],
      whenTimePasses: { passed += $0 })
    console.write("Welcome")
    let first = console.read(Prompt("rehearse> "))
    let second = console.read(Prompt(text: { "\($0.elapsed.components.seconds)> " }))
    let third = console.read(Prompt("> "))
    let last = console.read(Prompt("> "))
    console.message("Done")
    #expect(first == Reading(outcome: .line("1"), elapsed: .seconds(2), firstKey: .seconds(2)))
    #expect(second == Reading(outcome: .line("an answer"), elapsed: .seconds(9), firstKey: .seconds(4)))
    #expect(third == Reading(outcome: .interrupted(draft: "ha"), elapsed: .seconds(2)))
    #expect(last == Reading(outcome: .endOfInput))
    #expect(console.transcript == "Welcome\nrehearse> 1\n9> an answer\n> ha^C\n> \nDone\n")
    #expect(console.output == "Welcome\n")
    #expect(console.messages == "Done\n")
    #expect(passed == .seconds(13))
  }
}
