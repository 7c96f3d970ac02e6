import Practice

/// Numbers and letters in front of questions: `12.`, `3)`, `Q12.`, `Question 3:`, `#4`, `1.2.3`, `(2)`, and marks behind.
enum Numbering {
  /// The text without them.
  static func stripped(_ text: String) -> (text: String, hadNumber: Bool, wasMarked: Bool) {
    var rest = withoutEmoji(text).trimmingSpaces
    var wasMarked = false
    if let lead = PartLabel.leading(rest), lead.label == .question, !lead.rest.isEmpty {
      (rest, wasMarked) = (lead.rest, true)
    }
    var hadNumber = false
    if let number = Number(of: rest), number.end < rest.endIndex {
      let behind = rest[number.end...].trimmingSpaces
      // `5 years from now` begins with what it counts.
      if !number.isBare || QuestionWords.likelihood(of: behind) != .no {
        (rest, hadNumber, wasMarked) = (behind, true, wasMarked || number.isMarked)
      }
    }
    return (withoutTail(rest), hadNumber, wasMarked)
  }

  /// Without emoji at the beginning, drawn or named as `:smile:`.
  private static func withoutEmoji(_ text: String) -> Substring {
    var rest = text.drop(while: \.isWhitespace)
    if let first = rest.utf8.first, first == 0xe2 || first == 0xf0 {
      rest = rest.drop { $0.isWhitespace || $0.unicodeScalars.first?.properties.isEmojiPresentation ?? false }
    }
    while rest.utf8.first == UInt8(ascii: ":") {
      let name = rest.utf8.dropFirst().prefix(longestName).prefix {
        $0.isASCIILetter || $0.isASCIIDigit || "_+-".utf8.contains($0)
      }
      guard !name.isEmpty, rest.utf8[name.endIndex...].first == UInt8(ascii: ":") else { break }
      rest = rest[rest.utf8.index(after: name.endIndex)...].drop(while: \.isWhitespace)
    }
    return rest
  }

  /// No emoji has a longer one.
  private static let longestName = 40

  /// Tags of flashcards, anchors in braces, and the marks that a collection puts behind unfinished questions.
  private static func withoutTail(_ text: String) -> String {
    guard let last = text.utf8.last,
      last == UInt8(ascii: "}") || "*#".utf8.contains(last) || text.utf8.contains(0x23)
    else { return text }
    var rest = text[...]
    if last == UInt8(ascii: "}"), let anchor = rest.utf8.firstRange(of: " {#".utf8) {
      rest = rest[..<anchor.lowerBound]
    }
    while let space = rest.lastIndex(of: " "), tags.contains(rest[space...].dropFirst()) {
      rest = rest[..<space]
    }
    let bare = rest.trimmingSpaces.reversed().drop { $0 == "*" || $0 == "#" }.reversed()
    let end = String(bare).trimmingSpaces
    // `C#` and `char *` end in what is no mark.
    if let last = end.last, "?.!:".contains(last) { return end }
    return rest.trimmingSpaces
  }

  private static let tags: Set<Substring> = [
    "#card", "#cards", "#flashcard", "#flashcards", "#anki", "#srs", "#question",
  ]
}

/// A number at the beginning of a text.
private struct Number {
  /// Behind its mark and the space after that.
  let end: String.Index
  /// Whether only space stands behind it.
  let isBare: Bool
  /// Whether it has a `Q`.
  let isMarked: Bool

  private static let mostDigits = 4
  /// Marks that end a number, East Asian ones, too; the last is what makes an emoji of a digit.
  private static let marks = [".", ")", ":", "]", "、", "．", "）", "：", "\u{fe0f}\u{20e3}"].map {
    Array($0.utf8)
  }
  private static let dashes = ["-", "–", "—"].map { Array($0.utf8) }

  init?(of text: String) {
    let bytes = text.utf8
    var rest = bytes[...]
    isMarked = rest.first.map { $0 | 0x20 == UInt8(ascii: "q") } ?? false
    for opening in ["(", "[", "Q", "q", "No", "№"] where rest.starts(with: opening.utf8) {
      rest = rest.dropFirst(opening.utf8.count)
      break
    }
    rest = rest.drop { ".#- ".utf8.contains($0) }
    let lead = bytes[..<rest.startIndex]
    let digits = rest.prefix(Self.mostDigits + 1).prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty else {
      // The numbers of reStructuredText are counted by its reader.
      guard lead.elementsEqual("#. ".utf8), !rest.isEmpty else { return nil }
      (end, isBare) = (rest.startIndex, false)
      return
    }
    guard digits.count <= Self.mostDigits, lead.first.map({ !"-. ".utf8.contains($0) }) ?? true else {
      return nil
    }
    rest = Self.withoutParts(rest[digits.endIndex...])
    let hasParts = rest.startIndex > digits.endIndex
    var hasMark = false
    while let mark = Self.marks.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(mark.count)
      hasMark = true
    }
    // `2:30` is a time of day.
    guard !(hasMark && rest.first?.isASCIIDigit ?? false) else { return nil }
    let spaces = rest.prefix(while: \.isASCIISpace)
    rest = rest[spaces.endIndex...]
    if !hasMark, let dash = Self.dashes.first(where: { rest.starts(with: $0) }),
      rest.dropFirst(dash.count).first == 0x20
    {
      rest = rest.dropFirst(dash.count).drop(while: \.isASCIISpace)
      hasMark = true
    }
    isBare = !hasMark && !hasParts && lead.isEmpty
    guard
      hasMark
        || !spaces.isEmpty && (!isBare && !hasParts || text[rest.startIndex...].first?.isUppercase ?? false)
    else {
      return nil
    }
    end = rest.startIndex
  }

  /// Without `.2.3` behind the first number.
  private static func withoutParts(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var rest = text
    for _ in 0..<3 {
      let digits = rest.dropFirst().prefix(while: \.isASCIIDigit)
      guard rest.first == UInt8(ascii: "."), (1...3).contains(digits.count) else { break }
      rest = rest[digits.endIndex...]
    }
    return rest
  }
}
