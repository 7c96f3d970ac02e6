import Foundation
import Practice
import Terminal
import TestSupport
import Testing

@testable import Commands

/// What one person types on many days, and what they see at a terminal of 80 columns.
///
/// A script is a text of sittings, each under a line like `=== 2026-11-06 08:30`: the program is started then and left
/// at the end. Every other line is typed as it stands, but for these: `.` is Enter alone; `95s ab3` is an answer, spoken
/// after some thought for so many seconds and graded so; `# …` is for whoever reads the script.
final class Diary {
  let desk: Desk
  /// Everything that was seen, under the same headings.
  private(set) var text = ""
  /// The greetings alone.
  private(set) var greetings = ""
  /// What was seen at each sitting, by its heading.
  private(set) var sittings: [String: String] = [:]

  /// The diary of a person with a new machine.
  init() throws {
    desk = try Desk(bank: nil)
    desk.surface.columns = 80
  }

  /// Lives all sittings of the script of that name among the golden texts.
  func live(_ name: String) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Golden/\(name).txt")
    let script = try String(contentsOf: path, encoding: .utf8)
    for sitting in script.split(separator: "=== ").dropFirst() {
      let lines = sitting.split(separator: "\n").map(String.init)
      try sit(lines[0], lines.dropFirst().filter { !$0.hasPrefix("# ") })
    }
  }

  private func sit(_ when: String, _ lines: some Sequence<String>) throws {
    desk.now = try Self.instant(when)
    let run = try desk.run("", lines.flatMap(Self.steps) + ["quit"])
    #expect(run.remaining == 0, "\(when)")
    sittings[when] = run.transcript
    let day = try #require(StudyDay(iso: when.prefix(10)))
    let heading = "\(StudyDay.weekdays[day.weekday]) \(when)"
    text += "=== \(heading)\n\n\(run.transcript)\n\n"
    let greeting = run.transcript.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty && !$0.hasPrefix("rehearse>") }
    greetings += "\(heading)\n" + greeting.map { "  \($0)\n" }.joined()
  }

  private static func steps(_ line: String) -> [ScriptedConsole.Step] {
    if line == "." { return [""] }
    let words = line.split(separator: " ")
    guard words.count == 2, words[0].last == "s", let seconds = Int(words[0].dropLast()) else {
      return [.line(line)]
    }
    return [.line("", after: .seconds(7)), .line("", after: .seconds(seconds)), .line(String(words[1]))]
  }

  /// `2026-11-06 08:30` in Berlin in winter.
  private static func instant(_ text: String) throws -> Instant {
    try #require(Moment(iso: text.replacing(" ", with: "T") + ":00+01:00", day: .monday)).instant
  }
}
