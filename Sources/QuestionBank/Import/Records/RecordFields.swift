import Practice

/// One question of a foreign tree: its keys sorted into the parts of a draft, whatever they are called there.
struct RecordFields {
  /// What a key means.
  enum Meaning: Hashable {
    case id, ask, title, name, wordings, context, code, answer, choices, rightChoice, lookFor, redFlags,
      followUps,
      topics
    case kind, level, difficulty, time, prepare, author, source, hint
    /// Known and of no use here.
    case nothing
  }

  private(set) var values: [Meaning: [YAMLNode.Entry]] = [:]
  /// Keys that mean nothing to us, as written.
  private(set) var unknown: [String] = []

  /// - Parameter titleAsks: whether a title is taken for the question where nothing else is one.
  init(_ entries: [YAMLNode.Entry], titleAsks: Bool = true) {
    for entry in entries {
      guard let meaning = Self.meaning(of: entry.key) else {
        unknown.append(entry.key)
        continue
      }
      values[meaning, default: []].append(entry)
    }
    if values[.ask] == nil, titleAsks, let title = values[.title]?.first, Self.asks(title, among: values) {
      values[.ask] = [title]
    }
    // An answer that is a list of texts beside no other choices may be the choices.
    if values[.choices] == nil, let answers = values[.answer]?.first(where: { Self.isChoices($0.value) }) {
      values[.choices] = [answers]
      values[.answer]?.removeAll { $0.key == answers.key }
    }
  }

  /// Whether a title is the question: it asks, or an answer stands beside it.
  private static func asks(_ title: YAMLNode.Entry, among values: [Meaning: [YAMLNode.Entry]]) -> Bool {
    let isAnswered = [.answer, .choices, .lookFor].contains { (meaning: Meaning) in values[meaning] != nil }
    return isAnswered
      || ForeignTree.texts(of: title.value).contains { QuestionWords.likelihood(of: $0) != .no }
  }

  /// Whether there is a text that asks.
  var hasQuestion: Bool { values[.ask]?.contains { !ForeignTree.texts(of: $0.value).isEmpty } ?? false }

  static func meaning(of key: String) -> Meaning? {
    let plain = key.lowercased().filter { $0.isLetter || $0.isNumber }
    if let meaning = meanings[plain] { return meaning }
    let isTime = ["time", "duration", "minutes", "seconds"].contains { plain.contains($0) }
    guard isTime, !plain.contains("stamp"), !plain.hasSuffix("times"), !plain.hasPrefix("date") else {
      return nil
    }
    return plain.hasPrefix("prep") || plain.hasPrefix("think") ? .prepare : .time
  }

  private static let meanings: [String: Meaning] = {
    let words: [(Meaning, String)] = [
      (.id, "id uid uuid slug key"),
      (.ask, "ask question q text front prompt questiontext query problem frage pregunta statement"),
      (.title, "title"),
      (.name, "name"),
      (.wordings, "wordings variants alternatives rephrasings variations alsoaskedas"),
      (.context, "description body details context scenario background"),
      (.code, "code snippet codesnippet"),
      (
        .answer,
        "answer a back modelanswer idealanswer explanation solution response sampleanswer answertext antwort respuesta "
          + "exampleanswer suggestedanswer expectedanswer correctanswer rationale"
      ),
      (.choices, "choices options answers possibleanswers alternatives_ distractors"),
      (
        .rightChoice,
        "correct correctindex answerindex correctoption rightanswer correctchoice correctanswers solutionindex"
      ),
      (
        .lookFor,
        "lookfor goodtohear keypoints greenflags points talkingpoints expectedpoints criteria rubric mustmention "
          + "whattolookfor goodsigns evaluationcriteria keytakeaways"
      ),
      (.redFlags, "redflags badsigns warningsigns antipatterns whattoavoid"),
      (.followUps, "followups followup followupquestions probes furtherquestions probingquestions"),
      (
        .topics,
        "tags tag topics topic category categories subcategory subject subjects section group theme kategorie"
      ),
      (.kind, "kind type questiontype"),
      (.level, "level levels seniority experiencelevel"),
      (.difficulty, "difficulty"),
      (.time, "time duration timelimit"),
      (.prepare, "prepare preparation preptime"),
      (.author, "author authors createdby"),
      (.source, "source company origin credit from"),
      (.hint, "hint hints"),
    ]
    var table: [String: Meaning] = [:]
    for (meaning, keys) in words { for key in keys.split(separator: " ") { table[String(key)] = meaning } }
    return table
  }()

  /// A list of texts or of sets of keys that say which is right.
  private static func isChoices(_ node: YAMLNode) -> Bool {
    guard case .sequence(let items) = node.content, items.count >= 2 else { return false }
    return items.allSatisfy { item in
      guard case .mapping(let entries) = item.content else { return false }
      return entries.contains { RecordChoices.flags.contains($0.key.lowercased().filter(\.isLetter)) }
    }
  }
}

extension RecordFields {
  /// The draft; its wordings are empty if there is no text that asks.
  func draft(line: Int) -> Draft {
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
    readAnswer(into: &draft)
    return draft
  }

  private func texts(_ meaning: Meaning) -> [String] {
    (values[meaning] ?? []).flatMap { ForeignTree.texts(of: $0.value) }.map(Self.plain)
  }

  /// Topics, kind and level, of which files mix the names.
  private func readLabels(into draft: inout Draft) {
    let labels = (values[.topics] ?? []).flatMap { entry -> [String] in
      let texts = ForeignTree.texts(of: entry.value)
      if entry.value.isList { return texts }
      return texts.flatMap { $0.split { ",;".contains($0) }.map(\.trimmingSpaces) }
    }
    for label in labels {
      if let kind = Kind(foreign: label), draft.kind == nil {
        draft.kind = kind
      } else if let topic = SectionTitle.topic(label),
        !draft.topics.contains(topic)
      {
        draft.topics.append(topic)
      }
    }
    if let kind = texts(.kind).compactMap({ Kind(foreign: $0) }).first { draft.kind = kind }
    let levels = texts(.level)
    if !levels.isEmpty { draft.level = levels.joined(separator: ", ") }
    if draft.level == nil, let difficulty = texts(.difficulty).first {
      draft.level =
        difficulty.allSatisfy { $0.isNumber || $0 == "." } ? "difficulty \(difficulty)" : difficulty
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
        let fields = RecordFields(entries)
        let text = (fields.values[.ask] ?? []).flatMap { ForeignTree.texts(of: $0.value) }
        return text.isEmpty ? entries.prefix(1).flatMap { ForeignTree.texts(of: $0.value) } : text
      }
    }.map(Self.plain)
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

  private func readAnswer(into draft: inout Draft) {
    var answers = texts(.answer)
    let marked = (values[.rightChoice] ?? []).flatMap { ForeignTree.texts(of: $0.value) }
    if let list = values[.choices]?.first,
      let choices = RecordChoices(list.value, marked: marked, answers: answers)
    {
      if !draft.wordings.isEmpty { draft.wordings[0] += "\n" + choices.choices.lines.joined(separator: "\n") }
      answers = [choices.choices.answer].compactMap { $0 } + choices.otherAnswers
    } else {
      answers += (values[.choices] ?? []).flatMap { ForeignTree.texts(of: $0.value) }
      answers += marked.filter { !["true", "false"].contains($0.lowercased()) && !answers.contains($0) }
    }
    answers += texts(.hint).map { "Hint: \($0)" }
    draft.answer = answers.isEmpty ? nil : answers.joined(separator: "\n\n")
  }

  /// Whether an id would be one of ours: sound, and more than a number.
  private static func isTelling(_ id: String) -> Bool {
    QuestionID.isSound(id) && id.count >= 3 && id.contains(where: \.isLetter)
  }

  nonisolated(unsafe) private static let tags = #/<\/(p|div|ul|ol|li|pre|table|span|strong|em)>|<br\s*\/?>/#

  /// HTML becomes plain text where a value clearly is HTML; tags that a question speaks of stay.
  private static func plain(_ text: String) -> String {
    guard text.contains("<"), !text.contains("```"),
      text.contains(tags)
    else { return text }
    return HTMLText.plain(text)
  }
}
