/// A text as words, with the pauses that its punctuation shows.
package struct SpokenWords: Sendable, Hashable {
  /// One word.
  struct Word: Sendable, Hashable {
    /// In lower case, apostrophes and hyphens inside kept: `don't`.
    var text: String
    /// Whether punctuation, or the text's beginning, stands before it.
    var followsPause: Bool
    /// Whether punctuation, or the text's end, stands behind it.
    var precedesPause: Bool
  }

  private(set) var words: [Word] = []

  /// The longest remark in brackets, in characters; a bracket that isn't closed by then is punctuation.
  private static let longestRemark = 40

  /// Takes a text apart. What a transcriber writes in square brackets, such as `[BLANK_AUDIO]`, was not said.
  package init(_ text: String) {
    var isPaused = true
    var word = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character.isLetter || character.isNumber || character == "'" || character == "’" || character == "-"
      {
        word.append(character == "’" ? "'" : character)
        continue
      }
      let isBreak = !character.isWhitespace || character.isNewline
      finish(&word, isPaused: &isPaused, precedesPause: isBreak)
      if character == "[", let end = rest.prefix(Self.longestRemark).firstIndex(of: "]") {
        rest = rest[end...].dropFirst()
      }
    }
    finish(&word, isPaused: &isPaused, precedesPause: true)
    if !words.isEmpty { words[words.count - 1].precedesPause = true }
  }

  /// How many words there are.
  package var count: Int { words.count }

  private mutating func finish(_ word: inout String, isPaused: inout Bool, precedesPause: Bool) {
    let text = word.drop { $0 == "-" || $0 == "'" }
    if text.contains(where: { $0.isLetter || $0.isNumber }) {
      words.append(
        Word(text: text.lowercased(), followsPause: isPaused, precedesPause: precedesPause))
      isPaused = precedesPause
    } else if precedesPause || !word.isEmpty {
      // A lone dash is a pause as well.
      isPaused = true
      if !words.isEmpty { words[words.count - 1].precedesPause = true }
    }
    word = ""
  }
}
