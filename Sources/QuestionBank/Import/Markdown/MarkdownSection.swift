import Practice

/// A heading with what stands below it, as a tree.
struct MarkdownSection {
  /// The text of the heading without its number; empty at the root.
  var title: String { didSet { (likelihood, label) = Self.looks(of: title) } }
  /// How surely the title asks.
  private(set) var likelihood: QuestionWords.Likelihood
  /// What part of a question the title announces, if it does.
  private(set) var label: PartLabel?
  /// The text of the heading as it stands; empty at the root.
  private(set) var heading: String
  /// 0 at the root.
  var level: Int
  var line: Int
  /// Whether the heading had a number, as questions of a list have.
  var isNumbered: Bool
  /// Whether it says that it is a question: `Q12.`, `Question 3:`.
  var isMarked: Bool
  /// What stands before the first heading below.
  var blocks: [MarkdownBlock] = []
  var children: [MarkdownSection] = []

  /// The tree of a text.
  static func root(of blocks: [MarkdownBlock]) -> MarkdownSection {
    var open = [MarkdownSection(title: "", level: 0, line: 1, isNumbered: false, isMarked: false)]
    func close() {
      let last = open.removeLast()
      open[open.count - 1].children.append(last)
    }
    for block in blocks {
      guard case .heading(let level, let text) = block.content else {
        open[open.count - 1].blocks.append(block)
        continue
      }
      while open.count > 1, open[open.count - 1].level >= level { close() }
      open.append(MarkdownSection(heading: text, level: level, line: block.firstLine))
    }
    while open.count > 1 { close() }
    return open[0]
  }

  init(title: String, level: Int, line: Int, isNumbered: Bool, isMarked: Bool) {
    self.title = title
    heading = title
    (likelihood, label) = Self.looks(of: title)
    self.level = level
    self.line = line
    self.isNumbered = isNumbered
    self.isMarked = isMarked
  }

  private init(heading text: MarkdownInline, level: Int, line: Int) {
    let number = Numbering.stripped(text.plain)
    self.init(
      title: number.text, level: level, line: line, isNumbered: number.hadNumber, isMarked: number.wasMarked)
    self.heading = text.plain
  }

  private static let partsOnOneLevel: Set<PartLabel> = [
    .answer, .explanation, .example, .lookFor, .redFlags, .followUps, .source, .tags,
  ]

  /// The same with headings that only label a part (`Answer`, `Good to hear`) under the question before them, where
  /// the file has them on one level with it, and with the question under a heading `Question` as its own heading.
  func joiningLabels() -> MarkdownSection {
    var result = self
    result.children = []
    for var child in children {
      guard let label = child.label else {
        result.children.append(child)
        continue
      }
      if label == .question, let first = child.blocks.first, case .paragraph(let text) = first.content {
        child.title = text.plain
        child.isMarked = true
        child.blocks.removeFirst()
        result.children.append(child)
      } else if let last = result.children.indices.last, Self.partsOnOneLevel.contains(label),
        result.children[last].asks, !result.children[last].holdsQuestions
      {
        child.level = result.children[last].level + 1
        result.children[last].children.append(child)
      } else {
        result.children.append(child)
      }
    }
    return result
  }

  /// Everything below the heading as one sequence, the headings inside included.
  var everything: [MarkdownBlock] {
    blocks
      + children.flatMap { child in
        [
          MarkdownBlock(
            content: .heading(level: child.level, MarkdownInline(text: child.title)), firstLine: child.line,
            lastLine: child.line)
        ] + child.everything
      }
  }

  /// Whether anything is written below.
  var hasBody: Bool { !blocks.isEmpty || !children.isEmpty }

  private static func looks(of title: String) -> (QuestionWords.Likelihood, PartLabel?) {
    (QuestionWords.likelihood(of: title), PartLabel(title))
  }
}
