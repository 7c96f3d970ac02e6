import Practice

/// Titles of sections in which there are no questions: how a project presents itself, and its lists of links.
enum SectionTitle {
  private static let stops: Set<String> = [
    "table of contents", "contents", "toc", "contributors", "contributing", "contribution", "contributions",
    "how to contribute", "license", "licence", "authors", "author", "sponsors", "sponsor", "backers",
    "support",
    "thanks", "acknowledgements", "acknowledgments", "credits", "changelog", "resources", "references",
    "further reading", "links", "installation", "install", "usage", "stargazers", "star history",
    "code of conduct",
    "related", "see also", "translations", "disclaimer", "copyright", "feedback", "inhaltsverzeichnis",
    "mitwirkende",
    "lizenz", "contenido", "índice", "licencia", "sommaire", "getting started", "useful resources",
    "other resources",
    "useful links", "read more", "donate", "contact", "additional links", "table of content", "index",
  ]

  /// Bytes, with emoji and numbers.
  private static let longestStop = 60

  /// Whether a section with this title has none.
  static func isStop(_ title: String) -> Bool {
    title.utf8.count <= longestStop && stops.contains(title.letters)
  }

  /// Titles of prose around questions, or of sections that hold some, never questions themselves.
  private static let plain: Set<String> = [
    "introduction", "intro", "conclusion", "conclusions", "overview", "summary", "about", "background",
    "final thoughts", "final words", "wrapping up", "wrap up", "next steps", "notes", "note", "tips",
    "about the author",
    "related articles", "related posts", "general", "basics", "miscellaneous", "misc", "other", "others",
    "appendix",
    "prerequisites", "preface", "bonus", "einleitung", "fazit", "introducción", "conclusión", "介绍", "总结",
    "前言",
  ]

  /// Whether a title says what comes, not what is asked.
  static func isPlain(_ title: String) -> Bool {
    title.utf8.count <= longestStop && plain.contains(title.letters)
  }

  /// Whether a title says that questions follow.
  static func announcesQuestions(_ title: String) -> Bool {
    let bytes = FoldedBytes(title)
    return announcements.contains { bytes.contain($0) }
  }

  private static let announcements = [
    "question", "interview", "quiz", "fragen", "pregunta", "pergunta", "domande", "vragen", "pytania",
    "вопрос", "面试",
    "面試", "问题", "問題", "質問", "질문", "أسئلة",
  ].map { FoldedBytes($0) }

  /// The kind of questions that a title announces; nil if it says nothing of it.
  static func kind(_ title: String) -> Kind? {
    let bytes = FoldedBytes(title + " ")
    let named = phrases.first { bytes.contain($0.phrase) }
    return named?.kind ?? topic(title).flatMap { Kind(foreign: $0) }
  }

  private static let phrases: [(phrase: FoldedBytes, kind: Kind)] = [
    (FoldedBytes("reverse interview"), .askThem), (FoldedBytes("questions to ask "), .askThem),
    (FoldedBytes("behavioral"), .behavioural), (FoldedBytes("behavioural"), .behavioural),
    (FoldedBytes("system design"), .systemDesign),
  ]

  /// Whether the section lists what follows it.
  static func isContents(_ title: String) -> Bool {
    ["contents", "toc", "index", "inhaltsverzeichnis", "contenido", "sommaire"].contains {
      title.lowercased().contains($0)
    }
      || title.lowercased().contains("table of content")
  }

  /// A topic from a title: lower case, words joined by hyphens, without counts, emoji and the word “questions”;
  /// nil if nothing is left.
  static func topic(_ title: String) -> String? {
    var plain = title.lowercased()
    // Nearly no title has any of these, and looking for the patterns takes a hundred times longer.
    if plain.utf8.contains(where: { "(:'".utf8.contains($0) }) {
      plain = plain.replacing(aside, with: " ").replacing("'", with: "")
    }
    if plain.utf8.contains(UInt8(ascii: "&")) { plain = plain.replacing("q&a", with: " ") }
    var words = plain.split { !($0.isLetter || $0.isNumber || $0 == "+" || $0 == "#") }.map(String.init)
    // `#tag` is one, `C#` ends in it.
    words = words.map { String($0.drop { $0 == "#" }) }.filter { !$0.isEmpty }
    if let first = words.first, words.count > 1, first.allSatisfy(\.isNumber) { words.removeFirst() }
    while words.count > 1, let last = words.last, fillers.contains(last) { words.removeLast() }
    // `Questions about X` is about X.
    if words.count > 2, fillers.contains(words[0]), ["for", "about", "on"].contains(words[1]) {
      words.removeFirst(2)
    }
    while words.count > 1, let first = words.first, ["the", "a", "an"].contains(first) { words.removeFirst() }
    let topic = words.joined(separator: "-")
    guard !topic.isEmpty, !fillers.contains(topic) else { return nil }
    return String(topic.prefix(longestTopic)).trimmingHyphens
  }

  /// What stands in brackets, and names of emoji.
  nonisolated(unsafe) private static let aside = #/\([^)]*\)|:[a-z0-9_+-]+:/#

  /// Topics are typed on command lines.
  private static let longestTopic = 48
  private static let fillers: Set<String> = [
    "questions", "question", "interview", "answers", "answer", "and",
  ]

  /// The level that a title names, as banks write it.
  static func level(_ title: String) -> String? {
    let words = Set(title.lowercased().split { !$0.isLetter }.map(String.init))
    let named = levels.filter { !words.isDisjoint(with: $0.value) }
    return named.count == 1 ? named.first?.key : nil
  }

  private static let levels: [String: Set<String>] = [
    "junior": ["junior", "beginner", "beginners", "basic", "entry", "fresher", "freshers", "easy"],
    "mid": ["intermediate", "mid", "medium"],
    "senior": ["senior", "advanced", "expert", "hard", "experienced"],
  ]
}

extension String {
  fileprivate var trimmingHyphens: String {
    var text = self[...]
    while text.last == "-" { text.removeLast() }
    return String(text)
  }
}
