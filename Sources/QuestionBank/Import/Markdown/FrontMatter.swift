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
