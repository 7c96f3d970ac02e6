/// A text with gaps to fill in, `{{c1::word::hint}}`, as a card shows it.
struct ClozeText {
  /// With each gap as `[…]`, or as its hint in brackets.
  private(set) var question = ""
  /// With each gap filled in.
  private(set) var answer = ""
  /// How many gaps there are, without those inside others.
  private(set) var gaps = 0

  /// Gaps in gaps beyond this are text.
  private static let mostLevels = 8

  private struct Gap {
    var text = ""
    /// What stands in the question in its place; nil until two colons come.
    var hint: String?
  }

  /// Whether there is a gap in the text.
  static func isCloze(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "{")) && text.contains("{{c") && ClozeText(text).gaps > 0
  }

  /// Reads a text, in HTML or plain. What opens a gap and is never closed stays as it is.
  init(_ text: String) {
    var open: [(gap: Gap, mark: Substring)] = []
    var rest = text[...]
    var plain = rest.startIndex
    func add(_ piece: Substring) {
      guard !piece.isEmpty else { return }
      if let last = open.indices.last {
        if open[last].gap.hint != nil { open[last].gap.hint? += piece } else { open[last].gap.text += piece }
      } else {
        question += piece
        answer += piece
      }
    }
    while let mark = rest.firstIndex(where: { $0 == "{" || $0 == "}" || $0 == ":" }) {
      rest = rest[mark...]
      let skipped: Int
      if let opening = Self.opening(rest), open.count < Self.mostLevels {
        add(text[plain..<mark])
        open.append((Gap(), opening))
        skipped = opening.count
      } else if rest.hasPrefix("}}"), !open.isEmpty {
        add(text[plain..<mark])
        let gap = open.removeLast().gap
        if open.isEmpty { close(gap) } else { add(gap.text[...]) }
        skipped = 2
      } else if rest.hasPrefix("::"), let last = open.indices.last, open[last].gap.hint == nil {
        add(text[plain..<mark])
        open[last].gap.hint = ""
        skipped = 2
      } else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(skipped)
      plain = rest.startIndex
    }
    let tail = text[plain...]
    // What was never closed is text: outermost first.
    let unclosed = open.map { $0.mark + $0.gap.text + ($0.gap.hint.map { "::" + $0 } ?? "") }.joined() + tail
    question += unclosed
    answer += unclosed
  }

  private mutating func close(_ gap: Gap) {
    gaps += 1
    let hint = gap.hint ?? ""
    question += "[" + (hint.isEmpty ? "…" : hint) + "]"
    answer += gap.text
  }

  /// `{{c12::` or, of several cards at once, `{{c1,2::`.
  private static func opening(_ text: Substring) -> Substring? {
    guard text.hasPrefix("{{c") else { return nil }
    let digits = text.dropFirst(3).prefix(12).prefix { $0 == "," || $0.isASCII && $0.isNumber }
    let end = text.dropFirst(3 + digits.count)
    guard !digits.isEmpty, end.hasPrefix("::") else { return nil }
    return text[..<end.index(end.startIndex, offsetBy: 2)]
  }
}
