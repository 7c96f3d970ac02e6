import Practice

/// A Markdown document in the form in which this program writes banks, which must come back as they were.
struct BankDocument {
  /// What is in it; its questions are whole.
  private(set) var reading = ForeignReading()

  /// The parts of one question, as lines.
  private struct Part {
    var heading: Substring
    /// From 1.
    var line: Int
    var rest: [Substring] = []
    var facts: Substring?
    var labelled: [EscapedMarkdown.Label: [Substring]] = [:]
  }

  /// Nil unless every heading of the second level has the line of short values that only this program writes.
  init?(_ text: String) {
    // Nearly every text lacks one of the two, which the general search takes fifty times as long to see.
    let bytes = FoldedBytes(text)
    guard bytes.contain(FoldedBytes("\n## ")), bytes.contain(FoldedBytes("kind: ")) else { return nil }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let title = lines.first?.text(behind: "# ") else { return nil }
    let (head, parts) = Self.parts(lines)
    guard !parts.isEmpty, parts.allSatisfy({ $0.facts != nil }), let questions = Self.facts(parts) else {
      return nil
    }
    reading.title = EscapedMarkdown.text(ofHeading: title)
    readHead(head)
    reading.questions = zip(parts, questions).map(Self.draft)
  }

  /// What stands before the first question, and the questions.
  private static func parts(_ lines: [Substring]) -> (head: ArraySlice<Substring>, parts: [Part]) {
    var parts: [Part] = []
    var head = lines[1...]
    var fence: EscapedMarkdown.Fence?
    var label: EscapedMarkdown.Label?
    for (index, line) in lines.enumerated().dropFirst() {
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
      } else {
        // The lines of items are indented, whatever stands in them.
        let canOpen = label == nil || label == .answer
        fence = canOpen ? EscapedMarkdown.Fence(opening: line) : nil
        if let heading = line.text(behind: "## ") {
          if parts.isEmpty { head = lines[1..<index] }
          parts.append(Part(heading: heading, line: index + 1))
          label = nil
          continue
        }
        if let next = EscapedMarkdown.Label(bold: line), parts.last?.facts != nil {
          label = next
          continue
        }
        if let last = parts.last, last.facts == nil, let code = Self.code(line) {
          parts[parts.count - 1].facts = code
          continue
        }
      }
      guard !parts.isEmpty else { continue }
      if let label {
        parts[parts.count - 1].labelled[label, default: []].append(line)
      } else if parts[parts.count - 1].facts == nil {
        parts[parts.count - 1].rest.append(line)
      }
    }
    return (head, parts)
  }

  /// What a line of short values has between its backticks; nil of other lines.
  private static func code(_ line: Substring) -> Substring? {
    let marks = line.prefix { $0 == "`" }
    guard !marks.isEmpty, line.hasSuffix(marks), line.count > 2 * marks.count else { return nil }
    var code = line.dropFirst(marks.count).dropLast(marks.count)
    if code.hasPrefix(" "), code.hasSuffix(" ") { code = code.dropFirst().dropLast() }
    return EscapedMarkdown.factsBegin.contains { code.hasPrefix($0) } && code.contains("kind: ") ? code : nil
  }

  /// The questions that the short values make, with numbers for texts; nil if one of them makes none.
  private static func facts(_ parts: [Part]) -> [Question]? {
    let items = parts.enumerated().map { "- { ask: \"\($0)\", \($1.facts ?? "") }" }
    let text = "questions:\n" + items.joined(separator: "\n")
    let reading = BankReader().read(Array(text.utf8), file: "", name: "")
    guard let questions = reading.bank?.questions, questions.count == parts.count else { return nil }
    return questions
  }

  private mutating func readHead(_ head: ArraySlice<Substring>) {
    let about = head.last { !$0.isEmpty }.flatMap { line -> Bank? in
      guard line.hasPrefix("`author: ") || line.hasPrefix("`version: ") else { return nil }
      let code = line.dropFirst().dropLast()
      return BankReader().read(Array("{ \(code), questions: [] }".utf8), file: "", name: "").bank
    }
    let rest = about == nil ? head : head.prefix(upTo: head.lastIndex { !$0.isEmpty } ?? head.endIndex)
    let summary = EscapedMarkdown.text(of: rest)
    reading.summary = summary.isEmpty ? nil : summary
    reading.author = about?.author
  }

  private static func draft(of part: Part, _ facts: Question) -> Draft {
    func items(_ label: EscapedMarkdown.Label) -> [String] {
      part.labelled[label].map { EscapedMarkdown.items(of: $0) } ?? []
    }
    let answer = part.labelled[.answer].map { EscapedMarkdown.text(of: $0) }
    return Draft(
      id: facts.key.text.hasPrefix("#") ? nil : facts.key.text,
      wordings: [wording(part)] + items(.wordings), topics: facts.topics, kind: facts.kind,
      level: facts.level,
      time: facts.time, prepare: facts.prepare, lookFor: items(.lookFor), redFlags: items(.redFlags),
      followUps: items(.followUps), answer: answer, source: facts.source, line: part.line)
  }

  private static func wording(_ part: Part) -> String {
    var rest = part.rest
    while rest.last?.isEmpty == true { rest.removeLast() }
    let title = EscapedMarkdown.text(ofHeading: part.heading)
    if rest.isEmpty { return title }
    let isNumbered = part.heading.hasPrefix("Question ") && rest[0].isEmpty && rest.count > 1
    if isNumbered, EscapedMarkdown.Fence(opening: rest[1]) != nil { return EscapedMarkdown.text(of: rest) }
    // Blank lines behind the heading are the text's own.
    let blank = rest.prefix { $0.isEmpty }
    return title + String(repeating: "\n", count: blank.count + 1)
      + EscapedMarkdown.text(of: rest.dropFirst(blank.count))
  }
}

extension EscapedMarkdown.Label {
  /// Nil unless the line is a label, as it stands in a document.
  fileprivate init?(bold line: Substring) {
    guard line.hasPrefix("**"), line.hasSuffix("**") else { return nil }
    self.init(rawValue: String(line.dropFirst(2).dropLast(2)))
  }
}

extension Substring {
  /// What follows the mark; nil of other lines. By bytes: an accent behind it would make one character with its space.
  fileprivate func text(behind mark: String) -> Substring? {
    utf8.starts(with: mark.utf8) ? Substring(utf8.dropFirst(mark.utf8.count)) : nil
  }
}
