import Practice

/// What a heading or a bold line inside a question announces.
enum PartLabel: Hashable {
  case question, answer, explanation, example, lookFor, redFlags, followUps, hint, source, tags, level, time,
    choices
  /// Something beside the question: links to read, ways back to the top.
  case aside

  /// Bytes; no label with its marks and numbers is longer.
  private static let longest = 48

  /// Words by which folded parts invite: `Click here to see the answer`.
  private static let invitations: Set<Substring> = [
    "click", "press", "tap", "here", "to", "for", "see", "show", "view", "reveal", "open", "expand", "toggle",
    "the",
    "my", "full", "detailed", "spoiler",
  ]

  /// The label that the whole of a heading, a bold line or a summary is.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    // Without numbers, as in `Answer 12`, `Q3`.
    let letters = text.letters
    if let label = Self.byWord[letters] {
      self = label
      return
    }
    let words = letters.split(separator: " ")
    let telling = words.filter { !Self.invitations.contains($0) }
    guard telling.count < words.count, let label = Self.byWord[telling.joined(separator: " ")],
      [.answer, .explanation, .hint].contains(label)
    else { return nil }
    self = label
  }

  /// A label that begins a text, with what stands behind its colon, full stop, bracket or dash: `Answer: B`, `Q1. Why?`,
  /// `Question 3 - Why?`.
  static func leading(_ text: String) -> (label: PartLabel, rest: String)? {
    guard let mark = Mark(endingHeadOf: text), let label = PartLabel(String(text[..<mark.range.lowerBound]))
    else {
      return nil
    }
    let rest = text[mark.range.upperBound...]
    switch mark.sort {
    case .colon: break
    // `Q.`, `Q3)` and `Q.3` mean it; `A.` may be the first of several options, and elsewhere a full stop ends a sentence.
    case .stop:
      guard shortWords.contains(text[..<mark.range.lowerBound].letters),
        rest.first.map({ $0.isWhitespace || label == .question && $0.isNumber }) ?? true
      else { return nil }
    // `Solution 1 - with a list` is a title.
    case .dash:
      guard
        label == .question || label == .answer && !text[..<mark.range.lowerBound].contains(where: \.isNumber)
      else { return nil }
    }
    return (label, rest.trimmingSpaces)
  }

  /// Labels that a full stop or a bracket ends.
  private static let shortWords: Set<String> = ["q", "que", "ques", "question", "ans", "frage"]

  /// The first mark that may end a label.
  private struct Mark {
    enum Sort { case colon, stop, dash }

    let sort: Sort
    let range: Range<String.Index>

    init?(endingHeadOf text: String) {
      let bytes = text.utf8
      var previous: UInt8 = 0x20
      for index in bytes.indices.prefix(PartLabel.longest) {
        let byte = bytes[index]
        let behind = bytes.index(after: index)
        switch byte {
        case 0x0a: return nil
        case UInt8(ascii: ":"): (sort, range) = (.colon, index..<behind)
        case UInt8(ascii: "."), UInt8(ascii: ")"): (sort, range) = (.stop, index..<behind)
        case UInt8(ascii: "-") where previous == 0x20 && bytes[behind...].first == 0x20:
          (sort, range) = (.dash, index..<behind)
        case 0xe2 where bytes[index...].starts(with: "–".utf8) || bytes[index...].starts(with: "—".utf8):
          (sort, range) = (.dash, index..<bytes.index(index, offsetBy: 3))
        case 0xef where bytes[index...].starts(with: "：".utf8):
          (sort, range) = (.colon, index..<bytes.index(index, offsetBy: 3))
        default:
          previous = byte
          continue
        }
        return
      }
      return nil
    }
  }
}
