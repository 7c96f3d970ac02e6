import Practice

/// Finds the questions in a Markdown text, in all the ways people write them.
struct MarkdownReader {
  private(set) var reading = ForeignReading()
  /// The topics of the sections that stand around what is being read, outermost first.
  private var topics: [String] = []
  private var level: String?

  /// Reads a whole text.
  static func read(_ text: String) -> ForeignReading {
    if let document = BankDocument(text) { return document.reading }
    let source = MarkdownSource(MarkdownMark.removed(from: text))
    let root = MarkdownSection.root(of: MarkdownParser.blocks(of: source))
    var reader = MarkdownReader()
    for line in source.tooLong {
      reader.reading.leftOut.append(
        LeftOut(line: line, text: "", reason: "a line of data, far too long for prose"))
    }
    let matter = source.frontMatter.map { FrontMatter($0) } ?? FrontMatter()
    if matter.isQuestion {
      reader.single(matter, root)
    } else {
      reader.collection(root, matter: matter)
      if reader.reading.questions.isEmpty, let asking = matter.askingByTitle { reader.single(asking, root) }
    }
    return reader.reading
  }

  /// One question whose front matter has its text, or whose title is it.
  private mutating func single(_ matter: FrontMatter, _ root: MarkdownSection) {
    var draft = matter.draft
    let below = root.everything
    if let parts = QuestionParts.draft(
      question: draft.wordings.first ?? "", line: 1, topics: [], level: nil, below: below)
    {
      draft.wordings = [parts.wordings[0]] + draft.wordings.dropFirst()
      draft.answer = draft.answer ?? parts.answer
      draft.lookFor += parts.lookFor
      draft.redFlags += parts.redFlags
      draft.followUps += parts.followUps
      draft.source = draft.source ?? parts.source
    }
    reading.questions = [draft]
    reading.leftOut = []
  }

  private mutating func collection(_ root: MarkdownSection, matter: FrontMatter) {
    var root = root
    reading.title = matter.title
    reading.summary = matter.summary
    reading.author = matter.author
    if root.children.count == 1, let only = root.children.first, PartLabel(only.title) == nil,
      SectionShape(only, among: root.children).role == .section
    {
      reading.title = reading.title ?? only.title
      // The only heading of the first level is the collection's own and no topic in it.
      if only.level == 1 {
        root.blocks += only.blocks
        root.children = only.children
      }
    }
    level = matter.level
    topics = matter.topics
    read(root)
  }

  /// Reads a section that is no question itself.
  private mutating func read(_ section: MarkdownSection) {
    let children = section.joiningLabels().children
    let shapes = children.map { SectionShape($0, among: children) }
    var loose = LooseReader(topics: topics, level: level, title: section.title)
    loose.read(section.blocks)
    reading.questions += loose.questions
    reading.leftOut += loose.leftOut
    for (child, shape) in zip(children, shapes) {
      switch shape.role {
      case .stop:
        reading.leftOut.append(
          LeftOut(line: child.line, text: child.title, reason: "a section without questions"))
        // What follows a table of contents may stand one level deeper without belonging to it.
        if SectionTitle.isContents(child.title) {
          var rest = child
          rest.blocks = []
          read(rest)
        }
      case .question: add(child.title, child.line, child.everything)
      case .titled(let question, let rest):
        let topic = SectionTitle.topic(child.title).flatMap { $0.count <= Self.longestTitleTopic ? $0 : nil }
        add(question, child.line, rest, topic: topic)
      case .section: inside(child) { $0.read(child) }
      }
    }
  }

  /// A longer title is a sentence, not a topic.
  private static let longestTitleTopic = 30

  private mutating func add(_ question: String, _ line: Int, _ blocks: [MarkdownBlock], topic: String? = nil)
  {
    let all = topics + [topic].compactMap { $0 }.filter { !topics.contains($0) }
    if let draft = QuestionParts.draft(
      question: question, line: line, topics: all, level: level, below: blocks)
    {
      reading.questions.append(draft)
    }
  }

  /// Reads something under one more topic.
  private mutating func inside(_ section: MarkdownSection, _ body: (inout MarkdownReader) -> Void) {
    let before = (topics, level)
    if let topic = SectionTitle.topic(section.title), !topics.contains(topic) { topics.append(topic) }
    level = SectionTitle.level(section.title) ?? level
    body(&self)
    (topics, level) = before
  }
}
