import Foundation
import TestSupport
import Testing

/// What reaches terminals, files and pipes.
@Suite struct OutputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `control characters are shown and not executed`() throws {
    let session = try probe(["--write", "a\u{1B}[2Jb\u{07}\u{9B}2Jc\td\u{202E}e", "--clock", "off"])
    try session.expect("0:00")
    let line = "a^[[2Jb^G<U+009B>2Jc    d<U+202E>e"
    #expect(session.screen.lines == [line, line, "0:00 >"])
  }

  @Test func `colour is used where the terminal takes it`() throws {
    let session = try probe(["--write", "well"])
    try session.expect("0:00")
    #expect(session.transcript.contains("\u{1B}[32mwell\u{1B}[0m"))
    #expect(session.transcript.contains("\u{1B}[31mwell\u{1B}[0m"))
    #expect(session.transcript.contains("\u{1B}[36m0:00\u{1B}[0m"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func `there is no colour where none is wanted`(environment: [String: String]) throws {
    let session = try probe(["--write", "well"], environment: environment)
    try session.expect("0:00")
    #expect(session.screen.lines == ["well", "well", "0:00 >"])
    #expect(!session.transcript.contains("m0:00"))
    #expect(!session.transcript.contains("mwell"))
  }

  @Test func `an empty NO_COLOR forbids nothing`() throws {
    let session = try probe(["--write", "well"], environment: ["NO_COLOR": ""])
    try session.expect("\u{1B}[32mwell")
  }

  @Test(arguments: [["--plain"], []])
  func `a screen reader or a dumb terminal hears passed times and sees nothing drawn anew`(
    arguments: [String]
  ) throws {
    let session = try readyProbe(arguments, environment: arguments.isEmpty ? ["TERM": "dumb"] : [:])
    session.send("hello")
    try session.expect("0:01 passed")
    try session.expectScreen("the text again") {
      $0.lines == ["0:00 > hello", "0:01 passed", "0:00 > hello"]
    }
    session.send(.enter)
    try session.expect("line \"hello\" typed")
  }

  @Test func `a dumb terminal gets no escape sequence at all`() throws {
    let session = try readyProbe(environment: ["TERM": "dumb"])
    try session.give("hello")
    session.send("bye\r")
    #expect(try session.waitForExit() == 0)
    #expect(!session.transcript.contains("\u{1B}"))
  }

  @Test func `standard output holds nothing but data when it is a file`() throws {
    let session = try probe(redirections: [1: folder.file("output")])
    try session.expect("0:00")
    session.send("hello\rbye\r")
    #expect(try session.waitForExit() == 0)
    #expect(folder.text("output") == "line \"hello\" typed, columns 80\nline \"bye\" typed, columns 80\n")
    #expect(session.screen.lines.first == "0:00 > hello")
  }

  @Test func `lines from a file are read without a prompt in the output`() throws {
    let input = try folder.write("one\r\ntwo \u{FFFD}\nlast", to: "input")
    let session = try probe(
      ["--write", "well"], redirections: [0: input, 1: folder.file("output"), 2: folder.file("messages")])
    #expect(try session.waitForExit() == 0)
    #expect(
      folder.text("output") == """
        well
        line "one" untyped, columns 80
        line "two \u{FFFD}" untyped, columns 80
        line "last" untyped, columns 80
        end of input

        """)
    #expect(folder.text("messages") == "well\n")
    #expect(session.transcript.isEmpty)
  }

  @Test func `prompts of piped input are messages`() throws {
    let session = try shell(
      #"printf 'one\377\nbye\n' | $PROBE >"$OUTPUT""#, environment: ["OUTPUT": folder.file("o")])
    #expect(try session.waitForExit() == 0)
    #expect(session.screen.lines == ["0:00 >", "0:00 >"])
    #expect(
      folder.text("o") == """
        line "one\u{FFFD}" untyped, columns 80
        line "bye" untyped, columns 80

        """)
  }

  @Test func `a reader who has seen enough ends the program quietly`() throws {
    let session = try shell("$PROBE --lines 100000 </dev/null | head -n 1; echo done")
    try session.expect("done")
    #expect(session.screen.lines == ["line 1", "done"])
  }

  @Test func `a full disk is noticed`() throws {
    let session = try shell("$PROBE </dev/null >/dev/full; echo status $?")
    try session.expect("status 74")
    #expect(
      session.screen.lines.contains("Can't write to standard output: No space left on device."))
  }

  @Test func `COLUMNS counts where there is no terminal`() throws {
    let session = try shell("echo bye | $PROBE | cat", environment: ["COLUMNS": "100"])
    try session.expect("columns 100")
  }
}
