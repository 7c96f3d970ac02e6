import Practice

extension AnkiNote {
  /// Adds what the front of the first card shows, and says of which fields.
  func addFront(to fields: inout DraftFields) -> Set<String> {
    let template = type.template(firstCard)?.front
    let shown = template?.fields(isEmpty: isEmpty).filter { !$0.isSilent && !$0.isTypedIn } ?? []
    var beside = shown.filter { $0.isHint || type.meaning($0.name)?.isBesideQuestion == true }
    if beside.count == shown.count { beside = [] }
    var taken = Set(shown.map(\.name))
    let asking = taken.subtracting(beside.map(\.name))
    for field in beside {
      fields.add(text(field), as: field.isHint ? .hint : type.meaning(field.name) ?? .hint)
    }
    let lines = template?.lines.map { text($0, of: asking) }.filter { !$0.isEmpty } ?? []
    for line in lines { fields.add(line, as: .ask) }
    if lines.isEmpty, let name = askingByName {
      fields.add(text(CardTemplate.Field(name: name, filters: type.isCloze ? ["cloze"] : [])), as: .ask)
      taken.insert(name)
    }
    return taken
  }

  /// What a line of the template says with those fields put in; empty if none of them shows.
  private func text(_ line: [CardTemplate.Part], of asking: Set<String>) -> String {
    var text = ""
    var isBehindField = false
    var hasField = false
    for part in line {
      switch part {
      case .text(let words):
        text += words
        isBehindField = false
      case .field(let field) where asking.contains(field.name) && field.shows(isEmpty: isEmpty):
        text += (isBehindField ? " " : "") + self.text(field)
        (isBehindField, hasField) = (true, true)
      case .field: break
      }
    }
    return hasField ? text.trimmingSpaces : ""
  }

  /// The field that asks where no template tells: by its name, else the first that has anything.
  private var askingByName: String? {
    let filled = type.fields.filter { !isEmpty($0) }
    if type.isCloze, let gaps = filled.first(where: { filledGaps($0) != nil }) { return gaps }
    return filled.first { type.meaning($0) == .ask } ?? filled.first
  }
}

extension CardTemplate.Field {
  /// Whether it is spoken and not shown.
  var isSilent: Bool { filters.contains { $0.hasPrefix("tts") } }
  /// Whether only a box to type it in shows.
  var isTypedIn: Bool { filters.contains("type") && !filters.contains("cloze") }
  /// Whether it shows only when asked for.
  var isHint: Bool { filters.contains("hint") }
}

extension ColumnMeaning {
  /// Whether a field on a front is no part of the question's text.
  var isBesideQuestion: Bool {
    switch self {
    case .id, .topics, .deck, .kind, .level, .time, .prepare, .source, .hint, .option, .options, .nothing:
      true
    case .ask, .wording, .title, .context, .answer, .lookFor, .redFlags, .followUps, .right: false
    }
  }

  /// Whether a field on a back is no part of the answer's text.
  var isBesideAnswer: Bool {
    switch self {
    case .lookFor, .redFlags, .followUps, .right: true
    case .ask, .wording, .title, .context, .answer: false
    default: isBesideQuestion
    }
  }
}
