import Foundation
import TestSupport
import Testing

@testable import Terminal

@Suite final class LeashedProgramTests {
  private static let environment = ["PATH": "/usr/bin:/bin"]
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "rehearse-leash-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func shell(
    _ script: String, _ arguments: [String] = [], input: String? = nil, mostBytes: Int? = nil
  ) throws -> LeashedProgram {
    try #require(
      LeashedProgram(
        ["/bin/sh", "-c", script, "sh"] + arguments, input: input, output: folder + "/output",
        errors: folder + "/errors", mostBytes: mostBytes, environment: Self.environment))
  }

  private func text(_ name: String) -> String {
    (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
  }

  /// Reads a file until the program has written a line.
  private func line(of name: String) throws -> String {
    try waiting(for: "a line in \(name)") { text(name).hasSuffix("\n") }
    return text(name)
  }

  @Test func `a program that ends by itself has its status, output and complaints`() throws {
    let program = try shell("cat; echo bad >&2; exit 3", input: "some text")
    #expect(program.waitForEnd(upTo: .seconds(60)))
    #expect(program.exitStatus == 3)
    #expect(text("output") == "some text")
    #expect(text("errors") == "bad\n")
    #expect(program.stop() == 3)
  }

  @Test func `a program whose output has no place doesn't begin`() throws {
    let program = try #require(
      LeashedProgram(["/bin/true"], output: folder + "/missing/output", environment: Self.environment))
    #expect(program.waitForEnd(upTo: .seconds(60)))
    #expect(program.exitStatus != 0)
  }

  @Test func `arguments reach it as they are`() throws {
    let words = ["--", "$(touch x)", "a b", "'\"\\", "", "`id`\n;"]
    let program = try shell("printf '<%s>' \"$@\"", words)
    program.waitForEnd(upTo: .seconds(60))
    #expect(text("output") == words.map { "<\($0)>" }.joined())
  }

  @Test func `a program that is stopped may end in good order`() throws {
    let program = try shell("trap 'echo end; exit 0' TERM; echo begin; while :; do sleep 0.05; done")
    #expect(try line(of: "output") == "begin\n")
    #expect(program.isRunning)
    #expect(program.exitStatus == nil)
    #expect(program.stop() == 0)
    #expect(text("output") == "begin\nend\n")
  }

  @Test func `a program that refuses to end is killed`() throws {
    let program = try shell("trap '' TERM; echo $$; while :; do sleep 0.05; done")
    let process = try #require(pid_t(try line(of: "output").dropLast()))
    #expect(program.stop() == 128 + SIGKILL)
    #expect(kill(process, 0) == -1)
  }

  @Test func `a program that nobody holds any more ends`() throws {
    var program: LeashedProgram? = try shell("echo $$; exec sleep 1000")
    let process = try #require(pid_t(try line(of: "output").dropLast()))
    #expect(program?.isRunning == true)
    program = nil
    #expect(kill(process, 0) == -1)
  }

  @Test func `a file gets no longer than it may`() throws {
    let program = try shell("exec cat /dev/zero", mostBytes: 10 * 512)
    #expect(program.waitForEnd(upTo: .seconds(60)))
    #expect(program.exitStatus == LeashedProgram.tooLong)
    #expect(text("output").utf8.count == 10 * 512)
  }

  @Test func `its files are the person's alone`() throws {
    let program = try shell("echo > \(folder)/own")
    program.waitForEnd(upTo: .seconds(60))
    var status = stat()
    #expect(stat(folder + "/own", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `what doesn't exist ends with the shell's status for it`() throws {
    let program = try #require(LeashedProgram([folder + "/none"], environment: Self.environment))
    program.waitForEnd(upTo: .seconds(60))
    #expect(program.exitStatus == 127)
  }

  @Test func `programs are found in the folders of the path alone`() throws {
    try Data().write(to: URL(fileURLWithPath: folder + "/sox"))
    chmod(folder + "/sox", 0o700)
    let programs = InstalledPrograms(environment: ["PATH": ".:\(folder)"])
    #expect(programs.path(of: "sox") == folder + "/sox")
    #expect(programs.path(of: "arecord") == nil)
    #expect(RecorderProgram.installed(among: programs).map(\.program) == [.sox])
    #expect(PlayerProgram.installed(among: programs).isEmpty)
    #expect(SpeechProgram.installed(among: programs) == nil)
  }

  @Test func `no text can be an option, a command or a control character of a speech program`() {
    let text = SpeechProgram.readable("-x \u{1B}[31m[[slnc 9000]]\nnext\u{9B}")
    #expect(text == "-x  [31m[ [slnc 9000]] next ")
    #expect(
      SpeechProgram.espeak.command(path: "/e", text: text, language: "zh").words == [
        "/e", "-v", "cmn", "--stdin",
      ])
    #expect(
      SpeechProgram.speechDispatcher.command(path: "/s", text: text, language: "de").words == [
        "/s", "-w", "-l", "de", "--", text,
      ])
    #expect(SpeechProgram.say.command(path: "/s", text: text, language: "en").input == text)
  }
}
