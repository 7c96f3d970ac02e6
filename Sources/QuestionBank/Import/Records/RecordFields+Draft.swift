import Practice

extension RecordFields {
  /// The draft of these fields.
  ///
  /// - Parameter firstIndex: what the file calls the first choice: 0 or 1.
  func draft(line: Int, firstIndex: Int = 0) -> Draft {
    var draft = Draft(wordings: texts(.ask) + texts(.wordings), line: line)
    draft.id = texts(.id).first.flatMap { Self.isTelling($0) ? $0 : nil }
    draft.lookFor = points(.lookFor)
    draft.redFlags = points(.redFlags)
    draft.followUps = points(.followUps)
    readLabels(into: &draft)
    draft.time = duration(.time)
    draft.prepare = duration(.prepare)
    draft.source = texts(.source).first ?? texts(.author).first
    if !draft.wordings.isEmpty {
      for text in texts(.context) { draft.wordings[0] += "\n\n" + text }
      for code in texts(.code) { draft.wordings[0] += "\n" + MarkdownText.code(code, info: "") }
    }
    readAnswer(into: &draft, firstIndex: firstIndex)
    return draft
  }

  /// Topics, kind and level, of which files mix the names.
  private func readLabels(into draft: inout Draft) {
    let labels = (values[.topics] ?? []).flatMap { entry -> [String] in
      let texts = ForeignTree.texts(of: entry.value)
      if entry.value.isList { return texts }
      return texts.flatMap { $0.split { ",;".contains($0) }.map(\.trimmingSpaces) }
    }
    draft.kind = texts(.kind).lazy.compactMap { Kind(foreign: $0) }.first
    var known: Set<String> = []
    for label in labels {
      if draft.kind == nil, let kind = Kind(foreign: label) {
        draft.kind = kind
      } else if let topic = SectionTitle.topic(label), known.insert(topic).inserted {
        draft.topics.append(topic)
      }
    }
    let levels = texts(.level)
    if !levels.isEmpty { draft.level = levels.joined(separator: ", ") }
    if draft.level == nil, let difficulty = texts(.difficulty).first {
      let isNumber = difficulty.allSatisfy { $0.isNumber || $0 == "." }
      draft.level = isNumber ? "difficulty \(difficulty)" : difficulty
    }
  }

  /// Texts of a list, also of one whose items are sets of keys with a text among them.
  private func points(_ meaning: Meaning) -> [String] {
    (values[meaning] ?? []).flatMap { entry -> [String] in
      guard case .sequence(let items) = entry.value.content else {
        return ForeignTree.texts(of: entry.value).flatMap(Self.lines)
      }
      return items.flatMap { item -> [String] in
        guard case .mapping(let entries) = item.content else { return ForeignTree.texts(of: item) }
        let text = (RecordFields(entries).values[.ask] ?? []).flatMap { ForeignTree.texts(of: $0.value) }
        return text.isEmpty ? entries.prefix(1).flatMap { ForeignTree.texts(of: $0.value) } : text
      }
    }.map(ForeignTree.plain)
  }

  /// The items of a text that has one on each line.
  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      let trimmed = line.trimmingSpaces
      return ["- ", "* ", "• "].contains { trimmed.hasPrefix($0) }
        ? trimmed.dropFirst(2).trimmingSpaces : trimmed
    }.filter { !$0.isEmpty }
  }

  private func duration(_ meaning: Meaning) -> Duration? {
    for entry in values[meaning] ?? [] {
      guard let text = ForeignTree.texts(of: entry.value).first else { continue }
      if let number = Double(text) {
        if let duration = ForeignDuration.read(number: number, key: entry.key) { return duration }
      } else if let duration = ForeignDuration.read(text) {
        return duration
      }
    }
    return nil
  }

  private func readAnswer(into draft: inout Draft, firstIndex: Int) {
    var answers = texts(.answer)
    let marked = (values[.rightChoice] ?? []).flatMap { ForeignTree.texts(of: $0.value) }.map(
      ForeignTree.plain)
    if let choices = RecordChoices(self, marked: marked, answers: answers, firstIndex: firstIndex) {
      if !draft.wordings.isEmpty { draft.wordings[0] += "\n" + choices.choices.lines.joined(separator: "\n") }
      answers = [choices.choices.answer].compactMap { $0 } + choices.otherAnswers
    } else {
      answers += texts(.choices)
      answers += marked.filter { !["true", "false"].contains($0.lowercased()) && !answers.contains($0) }
    }
    answers += texts(.hint).map { "Hint: \($0)" }
    draft.answer = answers.isEmpty ? nil : answers.joined(separator: "\n\n")
  }

  /// Whether an id would be one of ours: sound, and more than a number.
  private static func isTelling(_ id: String) -> Bool {
    QuestionID.isSound(id) && id.count >= 3 && id.contains(where: \.isLetter)
  }
}
