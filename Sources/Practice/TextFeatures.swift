/// What a text is compared by: short pieces of its words, and pieces of its code apart from them.
///
/// A piece is three letters in a row, a word's ends counted as letters; so a typing error costs a few pieces and
/// not the word, and no language's grammar is needed. Where a letter is a syllable or a word, two make a piece. In
/// words without letters (404, ==) each sign matters, so all their pieces are of the whole.
struct TextFeatures {
  /// The pieces of everything outside fences, one for each time it occurs.
  private(set) var prose: [UInt32] = []
  /// The pieces of what stands between lines of three backticks; empty if there is no code.
  private(set) var code: [UInt32] = []

  /// Features are numbers of so many bits: with the some 30,000 pieces that ten thousand questions have, a text of eighty
  /// seldom shares a number with another that has not the piece, and a table by number stays at a quarter megabyte.
  static let bits = 16
  /// Bytes that are looked at: of many pages the first tell enough, and a hostile file costs no more than an honest one.
  static let longest = 16_384

  /// The features of a text in any script; only white space has none.
  init(_ whole: String) {
    let text =
      whole.utf8.count > Self.longest
      ? String(decoding: whole.utf8.prefix(Self.longest), as: UTF8.self) : whole
    guard let parts = Self.splitAtFences(text) else {
      addWords(of: text)
      return
    }
    addWords(of: parts.prose)
    addCode(parts.code)
  }

  /// What stands outside and inside fences; nil for a text without any. A fence that is never closed ends the text.
  private static func splitAtFences(_ text: String) -> (prose: String, code: String)? {
    guard hasThreeBackticks(text) else { return nil }
    var prose = ""
    var code = ""
    var isCode = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.drop(while: \.isWhitespace).hasPrefix("```") {
        isCode.toggle()
      } else if isCode {
        code += line + "\n"
      } else {
        prose += line + "\n"
      }
    }
    return (prose, code)
  }

  private static func hasThreeBackticks(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }

  private mutating func addWords(of text: String) {
    var pieces = WordPieces(expecting: text.utf8.count)
    let isASCII = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      for byte in bytes { pieces.take(WordScalar(ascii: byte)) }
      return true
    }
    if isASCII != true {
      for scalar in QuestionKey.normalised(text).unicodeScalars { pieces.take(WordScalar(scalar)) }
    }
    pieces.endWord()
    if pieces.features.isEmpty {
      // Nothing but punctuation: then that is what it asks about.
      for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
        pieces.take(.sign(scalar.value))
      }
      pieces.endWord()
    }
    prose = pieces.features
  }

  /// Of code every sign counts and no white space does, so that indenting it anew changes nothing.
  private mutating func addCode(_ text: String) {
    var pieces = WordPieces(expecting: text.utf8.count)
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      pieces.take(.letter(scalar.value))
    }
    pieces.endWord()
    code = pieces.features
  }
}
