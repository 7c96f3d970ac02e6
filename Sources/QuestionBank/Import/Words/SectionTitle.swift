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

  /// Whether a section with this title has none.
  static func isStop(_ title: String) -> Bool {
    stops.contains(title.lowercased().filter { $0.isLetter || $0 == " " }.trimmingSpaces)
  }

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
    let plain = title.lowercased().replacing(#/\([^)]*\)|:[a-z0-9_+-]+:/#, with: " ").replacing("'", with: "")
    var words = plain.split { !($0.isLetter || $0.isNumber || $0 == "+" || $0 == "#") }.map(String.init)
    if let first = words.first, words.count > 1, first.allSatisfy(\.isNumber) { words.removeFirst() }
    while words.count > 1, let last = words.last, fillers.contains(last) { words.removeLast() }
    while words.count > 1, let first = words.first, ["the", "a", "an"].contains(first) { words.removeFirst() }
    let topic = words.joined(separator: "-")
    guard !topic.isEmpty, !fillers.contains(topic) else { return nil }
    return String(topic.prefix(longestTopic)).trimmingHyphens
  }

  /// Topics are typed on command lines.
  private static let longestTopic = 48
  private static let fillers: Set<String> = [
    "questions", "question", "interview", "answers", "answer", "and", "q&a",
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
