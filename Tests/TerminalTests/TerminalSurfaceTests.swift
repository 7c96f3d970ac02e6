import Terminal
import TestSupport
import Testing

/// What other modules use, without `@testable`.
@Suite struct TerminalSurfaceTests {
  @Test func `a style may stand inside a literal`() {
    let text: Styled = "due \(3, .strong) \("today" as Styled)"
    #expect(text == Styled("due ") + Styled("3", .strong) + Styled(" today"))
    #expect(text.plainText == "due 3 today")
    #expect(text.columns == 11)
  }

  @Test func `texts are joined with their styles`() {
    let parts = [Styled("solid", .good), Styled("shaky", .warning)]
    #expect(parts.joined(separator: ", ") == Styled("solid", .good) + ", " + Styled("shaky", .warning))
    #expect([Styled]().joined(separator: ", ").isEmpty)
  }

  @Test func `a command asks, offers and answers through the console alone`() {
    let console: any Console = ScriptedConsole(["drill"])
    let prompt = Prompt(
      history: .commands, completions: { _, word in [Prompt.Completion(word + "l", suffix: nil)] },
      announcements: [Prompt.Announcement(after: .seconds(120), text: "2:00 passed")], opensEditor: true,
      editorPrefix: "before\n", text: { draft in "\(draft.text)> " })
    #expect(console.read(prompt).outcome == .line("drill"))
    #expect(prompt.completions?("dril", "dril") == [Prompt.Completion("drill", suffix: nil)])
    #expect(console.read(Prompt("> ", prefill: "so far")) == Reading(outcome: .endOfInput))
    #expect(console.runEditor(on: "mine.yaml", line: 4) == .failed("There is no editor."))
    #expect(console.surface.columns == 80)
    #expect(console.outputFailure == nil)
  }
}
