import Practice

/// What the YAML at the top of a Markdown file says of it.
struct FrontMatter {
  private(set) var title: String?
  private(set) var summary: String?
  private(set) var author: String?
  private(set) var topics: [String] = []
  private(set) var level: String?
  /// The one question that the file is, as far as the front matter has it; its wording may be missing.
  private(set) var draft = Draft(wordings: [], line: 1)
  /// Whether a key says that the file is one question.
  private(set) var isQuestion = false

  /// What a file without front matter has.
  init() {}

  /// Reads the YAML; what is no sound YAML says nothing.
  init(_ yaml: String) {
    guard let root = ForeignTree.yaml(yaml)?.first, case .mapping(let entries) = root.content else { return }
    for entry in entries {
      let texts = ForeignTree.texts(of: entry.value)
      switch entry.key.lowercased() {
      case "title", "name": title = texts.first
      case "description", "summary", "excerpt": summary = texts.first
      case "author", "authors": author = texts.first
      default: break
      }
    }
    let record = RecordFields(entries, titleAsks: false)
    draft = record.draft(line: 1)
    topics = draft.topics.compactMap { SectionTitle.topic($0) }
    draft.topics = topics
    level = draft.level
    isQuestion = !draft.wordings.isEmpty
  }

  /// The same with the title as the question, where it asks; for a file whose text has no question of its own.
  var askingByTitle: FrontMatter? {
    guard let title, QuestionWords.likelihood(of: title) != .no else { return nil }
    var matter = self
    matter.draft.wordings = [title]
    return matter
  }
}

extension FrontMatter {
  /// In lines; what goes on longer is no head of a file.
  private static let longest = 200

  /// The YAML that stands between two lines of dashes at the top of a text, and the line behind it; TOML between plus
  /// signs is turned into the same. Nil if there is none.
  static func lines(of text: TextLines) -> (yaml: String, end: Int)? {
    let fence = text.trimmed(0)
    guard fence == "---" || fence == "+++" else { return nil }
    let end = (1..<min(text.count, longest)).first {
      [fence, fence == "---" ? "..." : fence].contains(text.trimmed($0))
    }
    guard let end else { return nil }
    let lines = (1..<end).map { String(decoding: text[$0], as: UTF8.self) }
    let yaml = fence == "---" ? lines : lines.map(asYAML)
    // A rule between two rules is no front matter: it has keys.
    return yaml.contains { $0.utf8.contains(UInt8(ascii: ":")) }
      ? (yaml.joined(separator: "\n"), end + 1) : nil
  }

  /// `key = "value"` as YAML has it; tables and what else TOML knows say nothing of questions.
  private static func asYAML(_ line: String) -> String {
    guard let sign = line.firstIndex(of: "="), line.first.map({ $0.isLetter || $0 == "_" }) ?? false else {
      return ""
    }
    return line[..<sign].trimmingSpaces + ": " + line[line.index(after: sign)...].trimmingSpaces
  }
}
