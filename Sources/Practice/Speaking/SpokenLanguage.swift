/// The language a text is in, so that it is read with the right voice and measured by the right fillers.
package enum SpokenLanguage {
  /// Languages told by their script alone, with the first and last letter of its block.
  private static let scripts: [(letters: ClosedRange<UInt32>, code: String)] = [
    (0x0370...0x03FF, "el"), (0x0400...0x04FF, "ru"), (0x0590...0x05FF, "he"), (0x0600...0x06FF, "ar"),
    (0x0900...0x097F, "hi"), (0x3040...0x30FF, "ja"), (0xAC00...0xD7AF, "ko"), (0x4E00...0x9FFF, "zh"),
  ]

  /// The words that stand in nearly every sentence, few of them shared by two languages.
  private static let frequent: [(code: String, words: Set<String>)] = [
    (
      "en",
      [
        "the", "you", "your", "and", "of", "to", "is", "what", "how", "do", "did", "with", "that", "would",
        "was", "it", "about", "tell", "why", "for", "have", "we", "i", "they",
      ]
    ),
    (
      "de",
      [
        "der", "die", "das", "und", "sie", "ist", "nicht", "wie", "was", "ein", "eine", "mit", "ihre", "ihr",
        "haben", "für", "von", "zu", "warum", "ich", "wir", "sich", "auf", "dem", "den",
      ]
    ),
    (
      "fr",
      [
        "le", "la", "les", "et", "vous", "votre", "est", "que", "des", "une", "un", "dans", "pour", "avec",
        "avez", "comment", "pourquoi", "quel", "quelle", "je", "nous", "du", "au",
      ]
    ),
    (
      "es",
      [
        "el", "los", "las", "y", "usted", "su", "es", "que", "una", "un", "en", "por", "con", "cómo", "qué",
        "para", "del", "ha", "cuál", "yo", "lo", "se",
      ]
    ),
    (
      "it",
      [
        "il", "gli", "e", "lei", "suo", "che", "una", "un", "di", "per", "con", "come", "cosa", "della",
        "perché", "ha", "sono", "del", "nel", "mi", "ci",
      ]
    ),
    (
      "pt",
      [
        "o", "os", "as", "e", "você", "seu", "que", "uma", "um", "em", "por", "com", "como", "qual", "da",
        "do", "não", "para", "eu", "nós", "foi",
      ]
    ),
    (
      "nl",
      [
        "de", "het", "en", "je", "uw", "een", "van", "is", "hoe", "wat", "met", "voor", "niet", "waarom",
        "hebt", "ik", "wij", "dat", "zijn", "op",
      ]
    ),
  ]

  /// A guess by script and by frequent words, as a code of ISO 639-1; English where nothing speaks for another.
  package static func guessed(of text: String) -> String {
    if let code = byScript(text) { return code }
    let words = SpokenWords(text).words.map(\.text)
    let scores = frequent.map { language in words.count { language.words.contains($0) } }
    guard let best = scores.max(), best > 0, let place = scores.firstIndex(of: best) else { return "en" }
    return frequent[place].code
  }

  /// The script of over a third of the letters: a question in Russian may name a product in Latin ones.
  private static func byScript(_ text: String) -> String? {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard !letters.isEmpty else { return nil }
    for script in scripts
    where letters.count(where: { script.letters.contains($0.value) }) * 3 > letters.count {
      return script.code
    }
    return nil
  }
}
