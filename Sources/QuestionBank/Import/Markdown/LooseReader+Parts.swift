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
    let labels = head.map { PartLabel($0.plain.hasSuffix("s") ? String($0.plain.dropLast()) : $0.plain) }
    guard labels.contains(.question) else {
      return leave(
        head.map(\.plain).joined(separator: " | "), block.firstLine, "a table without a column of questions")
    }
    let body = rows.dropFirst()
    let asking = labels.firstIndex(of: .question) ?? 0
    guard
      body.contains(where: {
        $0.indices.contains(asking) && QuestionWords.likelihood(of: $0[asking].plain) != .no
      })
    else {
      return leave(
        head.map(\.plain).joined(separator: " | "), block.firstLine, "a table in which nothing asks")
    }
    if body.allSatisfy({ $0.indices.contains(asking) && $0[asking].isOnlyLinks }) {
      return leave(head.map(\.plain).joined(separator: " | "), block.firstLine, "a table of contents")
    }
    let answering = labels.firstIndex(of: .answer)
    for row in body where row.indices.contains(asking) && !row[asking].plain.isEmpty {
      let answer = answering.flatMap { row.indices.contains($0) ? row[$0].plain : nil } ?? ""
      let below = answer.isEmpty ? [] : [MarkdownBlock(saying: answer, line: block.firstLine)]
      add(row[asking].plain, block.firstLine, below: below)
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
