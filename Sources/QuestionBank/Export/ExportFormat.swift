import Practice

/// The formats that a bank is given away in.
package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// The bank itself, in its canonical form.
  case yaml
  /// For people to read.
  case markdown
  /// For spreadsheets.
  case csv
  /// For other programs.
  case json
  /// A package of one deck, for Anki.
  case anki

  /// The format that a file of that name has; nil if the name tells none.
  package init?(fileName: String) {
    let ending = fileName.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    switch ending {
    case "yaml", "yml": self = .yaml
    case "md", "markdown": self = .markdown
    case "csv": self = .csv
    case "json": self = .json
    case "apkg": self = .anki
    default: return nil
    }
  }
}

extension QuestionField {
  /// The values that a question has for the key, as a bank has them written; empty if there are none.
  func values(of question: Question) -> [String] {
    switch self {
    case .id: question.key.text.hasPrefix("#") ? [] : [question.key.text]
    case .ask: question.wordings
    case .topics: question.topics
    case .kind: [question.kind.rawValue]
    case .level: question.level.map { [$0] } ?? []
    case .time: [question.time.written]
    case .prepare: question.prepare.map { [$0.written] } ?? []
    case .lookFor: question.lookFor
    case .redFlags: question.redFlags
    case .followUps: question.followUps
    case .answer: question.answer.map { [$0] } ?? []
    case .source: question.source.map { [$0] } ?? []
    }
  }

  /// Whether the key takes a list.
  var isList: Bool { [.ask, .topics, .lookFor, .redFlags, .followUps].contains(self) }
}
