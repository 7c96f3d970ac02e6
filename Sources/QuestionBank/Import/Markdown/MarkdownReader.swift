import Practice

/// Finds the questions in a Markdown text, in all the ways people write them.
struct MarkdownReader {
  private(set) var reading = ForeignReading()
  private var place = Surroundings()
  private let levels: HeadingLevels

  /// Reads a whole text.
  static func read(_ text: String) -> ForeignReading {
    if let document = BankDocument(text) { return document.reading }
    let text = MarkdownMark.removed(from: text)
    let isPage = HTMLPage.begins(text)
    let lines = isPage ? TextLines(HTMLPage(text)) : TextLines(text)
    let source = MarkdownSource(lines)
    let root = MarkdownSection.root(of: MarkdownParser.blocks(of: source))
    var reader = MarkdownReader(levels: HeadingLevels(root))
    if isPage {
      reader.reading.remarks.append("It is a page of HTML; what stands around its text was passed over.")
    }
    if lines.isCut { reader.reading.remarks.append("Only its first \(lines.count) lines were read.") }
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

  private init(levels: HeadingLevels) { self.levels = levels }

  /// One question whose front matter has its text, or whose title is it.
  private mutating func single(_ matter: FrontMatter, _ root: MarkdownSection) {
    var draft = matter.draft
    let below = root.everything
    if let parts = QuestionParts.draft(
      question: draft.wordings.first ?? "", line: 1, in: Surroundings(), below: below)
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
    if root.children.count == 1, let only = root.children.first, only.label == nil,
      only.level == 1 || root.blocks.isEmpty,
      SectionShape.roles(of: root.children, levels: levels).first.map({ $0 == .section }) ?? false
    {
      reading.title = reading.title ?? only.heading
      // The only heading of the first level is the collection's own and no topic in it.
      if only.level == 1 {
        root.blocks += only.blocks
        root.children = only.children
      }
    }
    place = Surroundings(matter, title: reading.title)
    read(root)
  }

  /// Reads a section that is no question itself.
  private mutating func read(_ section: MarkdownSection) {
    let start = reading.questions.count
    let children = section.joiningLabels().children
    let roles = SectionShape.roles(of: children, levels: levels)
    var loose = LooseReader(place)
    loose.read(section.blocks)
    reading.questions += loose.questions
    reading.leftOut += loose.leftOut
    for (child, role) in zip(children, roles) {
      switch role {
      case .stop: pass(child)
      case .question: add(child.title, child.line, child.everything, in: place)
      case .titled(let question, let rest):
        let isTopic = child.title.count <= Self.longestTitleTopic
        add(question, child.line, rest, in: isTopic ? place.adding(SectionTitle.topic(child.title)) : place)
      case .section:
        if let key = AnswerKey(child), key.answer(&reading.questions, from: start) { continue }
        inside(child)
      }
    }
  }

  /// A longer title is a sentence, not a topic.
  private static let longestTitleTopic = 30

  /// Leaves a section out that has no questions.
  private mutating func pass(_ section: MarkdownSection) {
    reading.leftOut.append(
      LeftOut(line: section.line, text: section.title, reason: "a section without questions"))
    // What follows a table of contents may stand one level deeper without belonging to it.
    if SectionTitle.isContents(section.title) {
      var rest = section
      rest.blocks = []
      read(rest)
    }
  }

  private mutating func add(
    _ question: String, _ line: Int, _ blocks: [MarkdownBlock], in place: Surroundings
  ) {
    if let draft = QuestionParts.draft(question: question, line: line, in: place, below: blocks) {
      reading.questions.append(draft)
    }
  }

  /// Reads a section under its own title.
  private mutating func inside(_ section: MarkdownSection) {
    let before = place
    place = before.inside(section.title)
    read(section)
    place = before
  }
}
