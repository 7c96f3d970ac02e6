import Practice

/// What the titles around a question say of it.
struct Surroundings {
  /// From the outermost to the innermost, each once.
  private(set) var topics: [String] = []
  private(set) var level: String?
  private(set) var kind: Kind?
  /// The nearest title; empty at the top of a file without one.
  private(set) var title = ""
  /// Whether one of the titles says that questions follow.
  private(set) var announcesQuestions = false

  /// No titles at all.
  init() {}

  /// What front matter says, and the title of the whole.
  init(_ matter: FrontMatter, title: String?) {
    topics = matter.topics
    level = matter.level
    kind = matter.draft.kind ?? title.flatMap(SectionTitle.kind)
    announcesQuestions = title.map(SectionTitle.announcesQuestions) ?? false
  }

  /// The same one title further in.
  func inside(_ title: String) -> Surroundings {
    var inner = adding(SectionTitle.topic(title))
    inner.title = title
    inner.level = SectionTitle.level(title) ?? level
    // Whom the questions are for holds for all that stands below.
    inner.kind = kind == .askThem ? kind : SectionTitle.kind(title) ?? kind
    inner.announcesQuestions = announcesQuestions || SectionTitle.announcesQuestions(title)
    return inner
  }

  /// The same with one more topic, unless it is among them or there is none.
  func adding(_ topic: String?) -> Surroundings {
    guard let topic, !topics.contains(topic) else { return self }
    var more = self
    more.topics.append(topic)
    return more
  }
}
