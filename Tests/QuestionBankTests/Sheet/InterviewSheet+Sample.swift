import FSRS
import Practice

@testable import QuestionBank

extension InterviewSheet {
  static let sample = InterviewSheet(
    id: SheetID(made: Instant(milliseconds: 1_795_435_200_000), chance: 12_345), occasion: "onsite for Acme",
    name: "Sam", minutes: 20,
    items: [
      Item(
        key: "peer-conflict", ask: "Tell me about a time you disagreed with a peer.", time: .seconds(150),
        points: ["what was at stake", "the evidence", "the result, with a number"],
        redFlags: ["the peer is the villain"], followUps: ["1 thing you would do differently?"]),
      Item(
        key: "#0123456789abcdef", ask: "What does this print?\n\n```swift\nprint(1 < 2)\n```",
        time: .seconds(60), points: ["true"], redFlags: [], followUps: [], outline: "true\n- [x] 4. nailed"),
      Item(key: "why-us", ask: "Why us?", time: .seconds(60), points: [], redFlags: [], followUps: []),
    ])

  /// The marks of its questions, as they stand in the text.
  var marks: [String] { items.map { "`\(SheetMark(sheet: id, key: $0.key).text)`" } }
}

/// A sheet's text as somebody fills it in.
struct FilledSheet {
  private(set) var lines: [String]

  init(_ sheet: InterviewSheet) { lines = SheetMarkdown(sheet).lines }

  var text: String { lines.joined(separator: "\n") + "\n" }
  var bytes: [UInt8] { Array(text.utf8) }

  /// Ticks the box before a letter or digit of that question.
  mutating func tick(_ signs: String, of question: String, with box: String = "[x]") {
    for sign in signs {
      edit("- [ ] \(sign).", of: question) { $0.replacing("[ ]", with: box, maxReplacements: 1) }
    }
  }

  mutating func write(_ text: String, behind label: String, of question: String? = nil) {
    edit("- \(label):", of: question) { $0.trimmingSpaces + " " + text }
  }

  private mutating func edit(_ begin: String, of question: String?, _ change: (String) -> String) {
    let start = question.flatMap { key in lines.firstIndex { $0.hasSuffix(" \(key)`") } } ?? 0
    guard let place = lines[start...].firstIndex(where: { $0.hasPrefix(begin) }) else { return }
    lines[place] = change(lines[place])
  }
}
