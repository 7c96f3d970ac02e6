import Foundation
import Practice
import Testing

@testable import QuestionBank

/// One broken file among the tests, and what is said about it.
struct BrokenFile: CustomTestStringConvertible {
  var name: String

  var testDescription: String { name }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Broken")

  /// Those too large to be kept, each with what makes it.
  private static let made: [String: @Sendable () -> [UInt8]] = [
    "too-large": { [UInt8](repeating: UInt8(ascii: "#"), count: BankReader.largestSize + 1) },
    "too-many-aliases-text": {
      bytes("questions:", "  - { ask: First?, answer: &a \(long(100_000)) }") {
        "  - { ask: Question \($0)?, answer: *a }"
      }
    },
    "long-defaults": {
      bytes("defaults: { kind: technical, time: 90s, source: \(long(50_000)) }", "questions:") {
        "  - { ask: Question \($0)?, source: mine }"
      }
    },
    "long-defaults-topics": {
      let topics = (0..<2000).map(String.init).joined(separator: ", ")
      return bytes("questions:") { "  - ask: Question \($0)?" }
        + Array("\ndefaults:\n  topics: [\(topics)]".utf8)
    },
  ]

  /// Every broken file there is, and those that are made.
  static var all: [BrokenFile] {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
      return (names + made.keys).sorted().map(BrokenFile.init)
    }
  }

  var golden: URL { Self.folder.appendingPathComponent(name + ".txt") }

  var diagnostics: [Diagnostic] {
    get throws { try reading.diagnostics }
  }

  /// What is said, as the golden text has it: the problems, and a line about what is left.
  var said: String {
    get throws {
      let (diagnostics, rest) = try reading
      let problems = diagnostics.map { $0.rendered(columns: Self.columns) }
      return (problems + [rest]).joined(separator: "\n\n") + "\n"
    }
  }

  private var reading: (diagnostics: [Diagnostic], rest: String) {
    get throws {
      let bytes =
        try Self.made[name]?()
        ?? [UInt8](Data(contentsOf: Self.folder.appendingPathComponent(name + ".yaml")))
      let file = name + ".yaml"
      if name.hasPrefix("bad-setting") {
        let reading = SettingsReader().read(bytes, file: file)
        return (reading.diagnostics, "settings: \(reading.given.map(\.rawValue).sorted())")
      }
      if name.hasPrefix("mine") {
        let reading = OwnNotesReader().read(bytes, file: file)
        return (reading.diagnostics, "notes: \(reading.notes.keys.map(\.text).sorted())")
      }
      if Problem.Sort.doubts.contains(where: { name.hasPrefix($0.rawValue) }) {
        let bank = CheckedBank(bytes, file: file, name: name)
        var check = BankCheck([bank], besides: [Self.inUse])
        return (check.diagnostics()[0], "questions: \(bank.questions.count)")
      }
      let reading = BankReader().read(bytes, file: file, name: name)
      guard let bank = reading.bank else {
        return (reading.diagnostics, reading.isWhole ? "no bank" : "no bank; the rest is hidden")
      }
      return (reading.diagnostics, "questions: \(bank.questions.count), left out: \(reading.leftOut)")
    }
  }

  /// With it banks are compared that nothing is wrong with by themselves.
  private static let inUse = CheckedBank(
    Array(
      """
      questions:
        - ask: Why do you want to be here with us in our office?
        - { id: in-use, ask: What is your greatest strength? }
      """.utf8), file: "in-use.yaml", name: "in-use")

  private static func long(_ count: Int) -> String { String(repeating: "x", count: count) }

  /// A file of these lines and, behind them, a line for each of two thousand questions.
  private static func bytes(_ lines: String..., item: (Int) -> String) -> [UInt8] {
    Array((lines + (1...2000).map(item)).joined(separator: "\n").utf8)
  }

  /// Columns enough for these tests: ideographs take two, combining marks none.
  static func columns(_ text: Substring) -> Int {
    text.reduce(0) { sum, character in
      sum
        + (character.unicodeScalars.contains { (0x1100...0xffdc).contains($0.value) && $0.value > 0x2e7f }
          ? 2 : 1)
    }
  }
}
