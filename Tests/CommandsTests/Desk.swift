import FSRS
import Foundation
import Practice
import QuestionBank
import Store
import Terminal
import TestSupport
import Testing

@testable import Commands

/// A person's machine for one test: a home of its own, a clock that only moves when told, and the program run in
/// process as a shell would run it, anew for each command.
final class Desk {
  let home: String
  var now: Instant
  /// Seconds east of UTC: Berlin in winter unless changed.
  var utcOffset: (Instant) -> Int = { _ in 3600 }
  /// The next run's; each has its own, and begins a millisecond later, as real ones do.
  var seed: UInt64 = 1
  /// Changes the settings that the file has.
  var adjusting: (inout Settings) -> Void = { $0.followUpShare = 0 }
  var surface = Surface(
    columns: 300, inputIsTerminal: true, outputIsTerminal: true, errorIsTerminal: true, liveClock: .live,
    isPlain: false)
  /// Where programs are looked for; nil for none of the machine's own.
  var path: String?
  /// Environment variables beside those that every desk has.
  var variables: [String: String] = [:]
  /// Called while the person reads and answers, before each line.
  var meanwhile: () throws -> Void = {}
  /// Stands in for the person's editor; gets the file's path and the line.
  var editor: (String, Int?) -> EditorResult = { _, _ in .failed("There is no editor.") }

  /// A home with the bank `text` as `desk.yaml`, and no other bank asked from.
  ///
  /// - Parameter text: nil leaves the home as it is on a new machine.
  init(bank text: String? = Desk.bank, at now: Instant = .evening()) throws {
    self.now = now
    home =
      FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-commands-\(UUID().uuidString)")
      .path
    guard let text else { return }
    try write(text, to: "banks/desk.yaml")
    try act([
      .change(Change(.init(.bank, "behavioural-core"), "active", to: "0")),
      .change(Change(.init(.bank, "motivation-and-fit"), "active", to: "0")),
      .change(Change(.init(.person), "welcomed", to: "1")),
    ])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: home)
  }

  var folders: Folders { Folders(variables: ["REHEARSE_HOME": home]) }

  /// What one run of the program said and how it ended, the home's path written as `~home`.
  struct Run {
    var status: Commands.ExitStatus
    var transcript: String
    var output: String
    var messages: String
    /// Steps that nobody asked for.
    var remaining: Int
    var prompts: [Prompt]
  }

  /// Runs one command line, the person answering prompts with `steps`.
  @discardableResult
  func run(_ line: String = "", _ steps: [ScriptedConsole.Step] = []) throws -> Run {
    let console = console(steps)
    let program = try program(console)
    let status = program.run(try ShellWords.split(line).get())
    program.close()
    if let failure = console.failure { throw failure }
    func told(_ text: String) -> String { text.replacing(home, with: "~home") }
    return Run(
      status: status, transcript: told(console.transcript), output: told(console.output),
      messages: told(console.messages), remaining: console.remainingSteps, prompts: console.prompts)
  }

  func console(_ steps: [ScriptedConsole.Step] = []) -> ScriptedConsole {
    let console = ScriptedConsole(steps, surface: surface) { time in
      try self.meanwhile()
      self.now = self.now + time
    }
    console.editor = editor
    return console
  }

  func program(_ console: any Console) throws -> Program {
    var settings = try SettingsFile(folders: folders).read().settings
    adjusting(&settings)
    return Program(environment: environment(console), settings: settings)
  }

  func environment(_ console: any Console) -> Environment {
    seed += 1
    now = now + .milliseconds(1)
    return Environment(
      now: { self.now }, utcOffset: utcOffset, seed: seed, console: console, folders: folders,
      variables: ["HOSTNAME": "desk", "HOME": home, "PATH": path ?? home + "/bin"].merging(variables) { $1 })
  }

  /// The open program, for tests of its parts; bank news are said to nobody.
  func session(_ steps: [ScriptedConsole.Step] = []) throws -> Session {
    try program(console(steps)).session()
  }

  /// Records facts as one action.
  func act(_ facts: [Event.Fact]) throws {
    try session().act(facts)
  }

  /// Records an attempt in a drill now.
  func answer(_ key: String, _ grade: Grade, time: Duration? = nil) throws {
    try act([.attempt(Attempt(question: QuestionKey(key), setting: .drill, grade: grade, answering: time))])
  }

  func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: home + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOfFile: home + "/" + path, encoding: .utf8)
  }

  /// The study day, by UTC.
  var today: StudyDay { .monday + now.dayAtDesk }

  /// Goes on to the evening that many days later.
  func pass(days: Int = 1) {
    now = Instant.evening(after: now.dayAtDesk + days)
  }
}

extension Instant {
  /// 19:00 in Berlin, that many days after Monday 23 November 2026.
  static func evening(after days: Int = 0) -> Instant {
    Instant(milliseconds: (20_780 + days) * 86_400_000 + 18 * 3_600_000)
  }

  /// Days after 23 November 2026, in UTC.
  fileprivate var dayAtDesk: Int { milliseconds / 86_400_000 - 20_780 }
}

extension StudyDay {
  /// Monday 23 November 2026, the day on which tests begin.
  static let monday = StudyDay(20_780)
}
