import TestSupport
import Testing

/// Imports through a pipe and at a real terminal.
@Suite struct ImportTests {
  @Test func `a list comes in through a pipe, and twice adds nothing`() throws {
    let home = try Home(banks: [:])
    let list = "What is a float?\nWhat is a grid?\n"
    let run = try home.run("import", "-", "--yes", "--into", "pasted", input: list)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\n2 questions in pasted, asked from the next round on.\n"))
    #expect(
      try home.run("import", "-", "--yes", "--into", "pasted", input: list).output.hasSuffix(
        "\nYour bank `pasted` has all of this already.\n"))
    let more = try home.run(
      "import", "-", "--yes", "--into", "pasted", input: "What is a table?\nWhat is a form?\n")
    #expect(more.output.contains("Into your bank `pasted`: 2 new; what you changed stays.\n"))
    #expect(try home.run("questions", "--bank", "pasted").output.contains("what-is-a-float"))
  }

  @Test func `a pipe without an end of its own is refused at the limit`() throws {
    let home = try Home(banks: [:])
    let run = try home.shell("head -c 40000000 /dev/zero | tr '\\0' 'a' | $REHEARSE import - --yes")
    #expect(
      run.messages
        == "Standard input: it is over 16 MB; take out what is no question, or split it.\n")
    #expect(run.status == 65)
  }

  @Test func `without a terminal nobody is asked`() throws {
    let home = try Home(banks: [:])
    let run = try home.run("import", "-", input: "Why?\nHow?\n")
    #expect(
      run.messages == "Nobody can be asked here; `--yes` imports without asking, `--dry-run` only shows.\n")
    #expect(run.status == 64)
  }
}
