import Practice

extension LooseReader {
  mutating func take(
    details summary: MarkdownInline, _ inner: [MarkdownBlock], _ block: MarkdownBlock
  ) {
    if PartLabel(summary.plain) != nil || summary.plain.isEmpty {
      if open != nil {
        open?.blocks.append(block)
      } else if !attach(block) {
        for block in inner { take(block, next: nil) }
      }
      return
    }
    if SectionTitle.isStop(summary.plain) {
      return leave(summary.plain, block.firstLine, "a section without questions")
    }
    let asks = QuestionWords.likelihood(of: summary.plain) != .no
    let shelf = inner.filter(\.isFoldedQuestion).count
    let lists = inner.contains { Self.isQuestionList($0) }
    if shelf >= 2 || shelf == 1 && !asks || !asks && !foldsAsk && lists {
      close()
      return readShelf(inner, titled: summary.plain)
    }
    guard asks || foldsAsk && !inner.isEmpty else {
      return leave(summary.plain, block.firstLine, "a folded part whose title asks nothing")
    }
    close()
    add(summary.plain, block.firstLine, below: inner)
  }

  /// A quote that is a box with a question for its title: `> [!question] Why?`, its answer below.
  mutating func takeCallout(_ inner: [MarkdownBlock], _ block: MarkdownBlock) -> Bool {
    guard case .paragraph(let text)? = inner.first?.content, text.byLine.hasPrefix("[!"),
      let end = text.byLine.firstIndex(of: "]")
    else { return false }
    let lines = text.byLine[text.byLine.index(after: end)...].drop { "+-".contains($0) }
      .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmingSpaces)
    let sort = text.byLine[..<end].dropFirst(2).lowercased()
    guard let question = lines.first, !question.isEmpty,
      ["question", "faq", "help"].contains(sort) || QuestionWords.likelihood(of: question) == .sure
    else { return false }
    close()
    let answer = lines.count > 1 ? [MarkdownBlock(saying: lines[1], line: block.firstLine + 1)] : []
    add(question, block.firstLine, below: answer + inner.dropFirst())
    return true
  }

  /// Gives the block to the question that ended right before it.
  mutating func attach(_ block: MarkdownBlock) -> Bool {
    guard let last = questions.indices.last, endOfList.map({ block.firstLine - $0 <= 2 }) ?? false,
      questions[last].answer == nil, case .details(_, let inner) = block.content
    else { return false }
    let text = MarkdownText.plain(inner)
    questions[last].answer = text.isEmpty ? nil : text
    endOfList = block.lastLine
    return true
  }

  mutating func take(table rows: [[MarkdownInline]], _ block: MarkdownBlock) {
    guard let head = rows.first, rows.count > 1 else { return }
    let title = head.map(\.plain).joined(separator: " | ")
    let labels = head.map { PartLabel($0.plain.hasSuffix("s") ? String($0.plain.dropLast()) : $0.plain) }
    guard let asking = labels.firstIndex(of: .question) else {
      return leave(title, block.firstLine, "a table without a column of questions")
    }
    let body = rows.dropFirst().filter { $0.indices.contains(asking) && !$0[asking].plain.isEmpty }
    guard body.contains(where: { $0[asking].likelihood != .no }) else {
      return leave(title, block.firstLine, "a table in which nothing asks")
    }
    guard !body.allSatisfy({ $0[asking].isOnlyLinks }) else {
      return leave(title, block.firstLine, "a table of contents")
    }
    // The heading row and the rule below it come first.
    for (offset, row) in rows.enumerated().dropFirst()
    where row.indices.contains(asking) && !row[asking].plain.isEmpty {
      let line = min(block.firstLine + offset + 1, block.lastLine)
      let parts = zip(labels, zip(head, row)).compactMap { label, cells -> MarkdownBlock? in
        guard let label, label != .question, !cells.1.plain.isEmpty else { return nil }
        let title = label == .answer ? "Answer" : cells.0.plain
        return MarkdownBlock(saying: "\(title): \(cells.1.byLine)", line: line)
      }
      add(row[asking].plain, line, below: parts)
    }
  }

  mutating func take(code: String, _ block: MarkdownBlock) {
    guard let last = questions.indices.last, let end = endOfList else {
      return leave(code, block.firstLine, "code without a question")
    }
    let isNear = block.firstLine - end <= 1
    guard isNear || QuestionWords.refersToCode(questions[last].wordings[0]) else {
      return leave(code, block.firstLine, "code without a question")
    }
    questions[last].wordings[0] += "\n" + code
    endOfList = block.lastLine
  }
}
