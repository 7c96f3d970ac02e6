import Practice

/// The words that questions and tasks begin with, where no mark shows them.
enum QuestionOpeners {
  private static let words: Set<String> = Set(
    """
    what what's whats which who who's whom whose when where why how how's is are was were am do does did can could \
    would will shall should have has had may might isn't aren't doesn't don't didn't can't won't \
    explain describe tell give name list define compare contrast discuss write implement design create build make find \
    solve convert reverse calculate compute determine show share talk walk take state teach imagine suppose consider \
    identify distinguish differentiate outline summarise summarize evaluate estimate pitch sell convince introduce rate \
    rank prove draw sketch refactor debug fix optimise optimize provide mention elaborate justify assume given \
    demonstrate illustrate sort count print predict guess say present recall pick choose select \
    was wie warum wieso weshalb wer wen wem wo wann welche welcher welches erkläre erklären erläutern beschreibe \
    beschreiben nenne nennen erzähle erzählen schildern vergleichen \
    qué cómo cuál cuáles quién cuándo dónde explica explique describe describa cuéntame háblame cuénteme hábleme \
    quoi comment pourquoi quel quelle quels quelles qui quand où expliquez décrivez parlez racontez citez \
    o que como qual quais quem quando onde explique descreva fale conte cite \
    cosa perché quale quali chi spieghi descriva parlami mi parli racconti \
    wat waarom hoe welke wanneer beschrijf vertel noem leg \
    co czym jak dlaczego jakie jaki opisz wyjaśnij opowiedz \
    что как почему какие какой какая чем зачем когда где кто расскажите опишите объясните назовите приведите \
    ما ماذا لماذا كيف متى أين من هل اشرح صف حدثنا حدثني اذكر
    """.split(separator: " ").map(String.init))

  /// Beginnings of several words.
  private static let phrases = [
    "por qué", "qu'est-ce", "in your own words", "in what", "in which", "for what", "to what", "at what",
    "on what",
    "with what", "if you", "if we", "you are", "you're", "you have", "you've", "you need", "you want",
    "your team",
    "your manager", "your boss", "your company", "a colleague", "a customer", "a user", "an employee",
    "let's say",
    "difference between", "differences between",
  ]

  /// What the phrases begin with: nearly no text needs a closer look.
  private static let phraseWords = Set(phrases.map { String($0.prefix { $0 != " " }) })

  /// Beginnings in scripts without spaces between words.
  private static let beginnings = [
    "什么", "如何", "为什么", "为何", "怎么", "怎样", "请", "说说", "说一下", "谈谈", "讲讲", "讲一下", "介绍", "解释", "描述", "简述", "列举",
    "哪些", "是否", "你如何", "你怎", "你会", "你最", "你为什么", "你对", "为甚么", "什麼", "為什麼", "請", "なぜ", "どの", "どう", "何", "あなた",
    "왜", "무엇", "어떻게", "어떤",
  ].map { Array($0.utf8) }
  /// Endings of requests in such scripts, without full stop.
  private static let endings = [
    "区别", "是什么", "有哪些", "怎么办", "吗", "ください", "ですか", "ますか", "とは", "説明せよ", "하세요", "하시오", "주세요", "인가요", "나요",
    "까요", "입니까", "습니까",
  ].map { Array($0.utf8) }

  /// Words that only a task begins with, so that they tell in a later sentence, too.
  private static let taskWords: Set<String> = [
    "explain", "describe", "discuss", "compare", "list", "define", "tell", "why", "how", "what", "which",
    "write",
    "implement", "design", "beschreibe", "erkläre", "describa", "explique", "expliquez", "décrivez",
  ]

  /// In bytes; what stands further in is the body of a text.
  private static let reach = 400

  /// Whether a text begins like one, or one of its first sentences like a task.
  static func begin(_ text: Substring) -> Bool {
    if beginsFirst(text) { return true }
    let bytes = text.utf8.prefix(reach)
    guard var index = bytes.firstIndex(where: isEnd) else { return false }
    while index < bytes.endIndex {
      let behind = bytes[index...].dropFirst()
      if behind.first == 0x20, taskWords.contains(word(behind)) { return true }
      index = behind.firstIndex(where: isEnd) ?? bytes.endIndex
    }
    return false
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") }

  private static func beginsFirst(_ text: Substring) -> Bool {
    let signs = text.utf8.prefix { !isLetter($0) }
    // Words of code ask nothing.
    guard !signs.contains(UInt8(ascii: "`")) else { return false }
    let start = text.utf8[signs.endIndex...]
    let word = word(start)
    if words.contains(word) { return true }
    if phraseWords.contains(word) {
      let head = String(Substring(start.prefix(longestPhrase))).lowercased().replacing("’", with: "'")
      return phrases.contains { head.hasPrefix($0) && head.dropFirst($0.count).first?.isLetter != true }
    }
    if let first = start.first, first >= 0xe3, beginnings.contains(where: { start.starts(with: $0) }) {
      return true
    }
    return ends(text)
  }

  /// Whether a text ends like a request in a script without spaces.
  private static func ends(_ text: Substring) -> Bool {
    let end = text.utf8.reversed().drop { $0 <= 0x20 || ".!".utf8.contains($0) }
    guard let last = end.first, last >= 0x80 else { return false }
    let bare = end.starts(with: stop) ? end.dropFirst(stop.count) : end
    return endings.contains { bare.starts(with: $0.reversed()) }
  }

  /// No beginning is longer.
  private static let longestPhrase = 40
  private static let longestWord = 24
  private static let stop = Array("。".utf8.reversed())

  /// Letters of ASCII, and most characters beyond it but signs: `¿`, quotes and dashes, emoji.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0xc3 && byte != 0xe2 && byte < 0xf0
  }

  /// What French puts behind a request.
  private static let pronouns = ["-moi", "-vous", "-nous"]

  /// The word that begins a text behind its signs, in lower case; empty if it is longer than any that is known.
  private static func word(_ text: Substring.UTF8View.SubSequence) -> String {
    let start = text.drop { !isLetter($0) }
    let word = start.prefix(longestWord + 1).prefix {
      $0.isASCIILetter || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-") || $0 >= 0x80
    }
    guard word.count <= longestWord else { return "" }
    let isPlain = word.allSatisfy { (0x61...0x7a).contains($0) }
    let told = String(Substring(word))
    guard !isPlain else { return told }
    let plain = told.lowercased().replacing("’", with: "'").withoutSigns
    return pronouns.first { plain.hasSuffix($0) }.map { String(plain.dropLast($0.count)) } ?? plain
  }
}

extension String {
  /// Without what is no letter at the end.
  fileprivate var withoutSigns: String {
    guard let last, !last.isLetter else { return self }
    return String(reversed().drop { !$0.isLetter }.reversed())
  }
}
