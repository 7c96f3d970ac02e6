import Practice

/// The cells of a row, or the fields of a card, sorted into the parts of a draft.
struct DraftFields {
  /// Whether all bare times of the table are seconds, minutes, or each what it looks like.
  var timeUnit = ColumnMeaning.Unit.unknown
  /// Whether options are numbered from 0 where numbers say which is right.
  var countsFromZero = false

  private var ask: [String] = []
  private var wordings: [String] = []
  private var context: [String] = []
  private var answers: [String] = []
  private var hints: [String] = []
  private var options: [String] = []
  private var right: [String] = []
  private var labels: [String] = []
  private var sources: [String] = []
  private var draft: Draft

  /// The fields of what stands at that line.
  init(line: Int) { draft = Draft(wordings: [], line: line) }

  /// Kinds the file has and a bank doesn't, as written.
  private(set) var unknownKind: String?

  /// Takes a text in; empty ones are nothing.
  mutating func add(_ text: String, as meaning: ColumnMeaning) {
    guard !text.isEmpty else { return }
    switch meaning {
    case .id: draft.id = draft.id ?? (Self.isTelling(text) ? text : nil)
    case .ask: ask.append(text)
    case .wording: wordings += CellList.items(text)
    case .context: context.append(text)
    case .answer: answers.append(text)
    case .topics: labels += CellList.labels(text)
    case .kind: addKind(text)
    case .level: draft.level = draft.level ?? (text.utf8.allSatisfy(\.isASCIIDigit) ? "level \(text)" : text)
    case .time(let unit): draft.time = draft.time ?? duration(text, unit)
    case .prepare(let unit): draft.prepare = draft.prepare ?? duration(text, unit)
    case .lookFor: draft.lookFor += CellList.items(text)
    case .redFlags: draft.redFlags += CellList.items(text)
    case .followUps: draft.followUps += CellList.items(text)
    case .hint: hints.append(text)
    case .source: sources.append(text)
    case .option: options.append(text)
    case .options: options += CellList.options(text)
    case .right: right.append(text)
    case .title, .deck, .nothing: break
    }
  }

  /// Takes in topics that are known to be topics, in their order.
  mutating func add(topics: [String]) { labels += topics }

  /// The draft; nil if nothing asks.
  /// - Parameter meanings: what labels mean, which is remembered from one draft to the next.
  func finished(_ meanings: inout LabelMeanings) -> Draft? {
    var draft = draft
    guard let first = Self.paragraphs(ask + context) else { return nil }
    guard !ask.isEmpty else { return nil }
    draft.wordings = [first] + wordings
    let choices = OptionChoice(options, right: right, answers: answers, countsFromZero: countsFromZero)
    if let choices { draft.wordings[0] += "\n\n" + choices.lines }
    draft.answer = Self.paragraphs((choices?.answers ?? answers + right) + hints.map { "Hint: \($0)" })
    draft.source = sources.isEmpty ? nil : sources.joined(separator: ", ")
    meanings.sort(labels, into: &draft)
    return draft
  }

  private mutating func addKind(_ text: String) {
    if let kind = Kind(rawValue: text.lowercased()) ?? Kind(foreign: text) {
      draft.kind = draft.kind ?? kind
    } else {
      unknownKind = text
    }
  }

  private func duration(_ text: String, _ unit: ColumnMeaning.Unit) -> Duration? {
    guard let number = Double(text) else { return ForeignDuration.read(text) }
    guard number.isFinite, number > 0, number <= 86_400 else { return nil }
    switch unit == .unknown ? timeUnit : unit {
    case .seconds: return .seconds(max(1, Int(number.rounded())))
    case .minutes: return number > 1440 ? nil : .seconds(max(1, Int((number * 60).rounded())))
    case .unknown: return ForeignDuration.read(number: number, key: "")
    }
  }

  private static func paragraphs(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  /// Whether an id would do for a bank: sound, and more than the number of a row.
  private static func isTelling(_ id: String) -> Bool {
    QuestionID.isSound(id) && id.utf8.count >= 3 && id.utf8.contains(where: \.isASCIILetter)
  }
}
