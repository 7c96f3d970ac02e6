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

  /// Words with which a question or a task begins.
  private static let openers: Set<Substring> = Set(
    """
    what what's whats which who who's whom whose when where why how how's is are was were am do does did can could \
    would will shall should have has had may might isn't aren't doesn't don't didn't can't won't \
    explain describe tell give name list define compare contrast discuss write implement design create build make find \
    solve convert reverse calculate compute determine show share talk walk take state teach imagine suppose consider \
    identify distinguish differentiate outline summarise summarize evaluate estimate pitch sell convince introduce rate \
    rank prove draw sketch refactor debug fix optimise optimize provide mention elaborate justify assume given \
    demonstrate illustrate sort count print predict guess say present recall pick choose select \
    was wie warum wieso weshalb wer wen wem wo wann welche welcher welches erkläre erklären beschreibe beschreiben \
    nenne nennen erzähle erzählen \
    qué cómo cuál cuáles quién cuándo dónde explica explique describe describa cuéntame háblame \
    quoi comment pourquoi quel quelle quels quelles qui quand où expliquez décrivez parlez racontez \
    o que como qual quais quem quando onde explique descreva fale
    """.split(separator: " "))

  /// Beginnings of several words.
  private static let longOpeners = [
    "por qué", "qu'est-ce", "in your own words", "in what", "in which", "for what", "to what", "at what",
    "on what",
    "with what", "if you", "if we", "you are", "you're", "you have", "you've", "you need", "you want",
    "your team",
    "your manager", "your boss", "your company", "a colleague", "a customer", "a user", "an employee",
    "let's say",
  ]

  /// How surely the text asks. Text in code fences doesn't count.
  static func likelihood(of text: String) -> Likelihood {
    let prose = text.beforeFence
    if hasMark(prose) { return .sure }
    return begins(prose) ? .likely : .no
  }

  /// A mark at the end of a word; `a?b` and URLs have none, nor does code.
  private static func hasMark(_ text: Substring) -> Bool {
    var wasMark = false
    var isInCode = false
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      // Behind the mark white space, a closing quote or bracket, or a mark of emphasis; or any character beyond ASCII.
      if wasMark, !isInCode, byte <= 0x20 || byte >= 0x80 || behindMark.contains(byte) { return true }
      if byte == UInt8(ascii: "`") { isInCode.toggle() }
      // `？`, `؟` and `⁇` stand in no address.
      if last == (0xef, 0xbc) && byte == 0x9f || last.1 == 0xd8 && byte == 0x9f
        || last == (0xe2, 0x81) && byte == 0x87
      {
        return true
      }
      wasMark = byte == UInt8(ascii: "?")
      last = (last.1, byte)
    }
    return wasMark
  }

  private static let behindMark = Set("\"')*_".utf8)

  /// Words that only a task begins with, so that they tell in a later sentence, too.
  private static let taskWords: Set<Substring> = [
    "explain", "describe", "discuss", "compare", "list", "define", "tell", "why", "how", "what", "which",
    "write",
    "implement", "design", "beschreibe", "erkläre", "describa", "explique", "expliquez", "décrivez",
  ]

  private static func begins(_ text: Substring) -> Bool {
    if opens(text) { return true }
    guard text.utf8.dropLast().contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") }) else {
      return false
    }
    return text.prefix(400).split { ".!".contains($0) }.dropFirst().contains { sentence in
      let first = sentence.drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
      return sentence.first == " " && taskWords.contains(first[...])
    }
  }

  private static func opens(_ text: Substring) -> Bool {
    let start = text.drop { !$0.isLetter }.prefix(60).lowercased().replacing("’", with: "'")
    let first = start.prefix { $0.isLetter || $0 == "'" || $0 == "-" }
    if openers.contains(first) { return true }
    return longOpeners.contains { start.hasPrefix($0) && start.dropFirst($0.count).first?.isLetter != true }
  }

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
    "this query",
    "this script", "ausgabe", "salida", "sortie", "here?",
  ].map { FoldedBytes($0) }
}

extension String {
  /// What stands before the first code fence.
  fileprivate var beforeFence: Substring {
    guard utf8.contains(UInt8(ascii: "`")), let fence = firstRange(of: "```") else { return self[...] }
    return self[..<fence.lowerBound]
  }
}
