import Practice

/// Tells questions from other texts by what they begin and end with.
///
/// Files say nowhere what is a question. A question mark does; in its absence the words that interviewers begin with
/// do, in the languages that collections on the web are mostly written in.
enum QuestionWords {
  /// How surely a text asks something.
  enum Likelihood: Int, Comparable {
    case no
    /// It begins as a task or a question does.
    case likely
    /// It has a question mark where a sentence ends.
    case sure

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How surely the text asks. Text in code fences doesn't count.
  static func likelihood(of text: String) -> Likelihood {
    let prose = text.beforeFence
    if hasMark(prose) { return .sure }
    return QuestionOpeners.begin(prose) ? .likely : .no
  }

  /// A mark at the end of a word; `a?b` and URLs have none, nor does code.
  private static func hasMark(_ text: Substring) -> Bool {
    var wasMark = false
    var isInCode = false
    var codeEnd: String.Index?
    var last: (UInt8, UInt8) = (0, 0)
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      // Behind the mark white space, a closing quote or bracket, or a mark of emphasis; or any character beyond ASCII.
      if wasMark, !isInCode, byte <= 0x20 || byte >= 0x80 || behindMark.contains(byte) { return true }
      if byte == UInt8(ascii: "`") {
        // A backtick without another one is none.
        codeEnd = codeEnd ?? text.utf8.lastIndex(of: byte)
        isInCode = !isInCode && codeEnd.map { index < $0 } ?? false
      }
      // `？`, `؟` and `⁇` stand in no address.
      if !isInCode,
        last == (0xef, 0xbc) && byte == 0x9f || last.1 == 0xd8 && byte == 0x9f
          || last == (0xe2, 0x81) && byte == 0x87
      {
        return true
      }
      wasMark = byte == UInt8(ascii: "?")
      last = (last.1, byte)
    }
    return wasMark && !isInCode
  }

  private static let behindMark = Set("\"')]*_!.,?".utf8)

  /// Whether the text asks for something to be found in code that stands with it.
  static func refersToCode(_ text: String) -> Bool {
    if text.utf8.last == UInt8(ascii: ":") { return true }
    let bytes = FoldedBytes(text)
    return codeWords.contains { bytes.contain($0) }
  }

  private static let codeWords = [
    "output", "following", "below", "this code", "the code", "these", "snippet", "logged", "printed",
    "get printed",
    "will print", "returned", "value of", "returns", "this function", "this work", "this program",
    "this query", "this print", "this return", "this log", "this evaluate",
    "this script", "ausgabe", "salida", "sortie", "here?",
  ].map { FoldedBytes($0) }
}

extension String {
  /// What stands before the first code fence.
  fileprivate var beforeFence: Substring {
    guard utf8.contains(UInt8(ascii: "`")), let fence = utf8.firstRange(of: "```".utf8) else {
      return self[...]
    }
    return self[..<fence.lowerBound]
  }
}
