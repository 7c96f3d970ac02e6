import Foundation

/// What a column of a table, or a field of a card, has to do with a question.
enum ColumnMeaning: Hashable {
  case id
  case ask
  /// Another wording of the same question.
  case wording
  /// Asks where nothing else does.
  case title
  /// What the question refers to: a scenario, code.
  case context
  case answer
  case topics
  /// A path of decks, such as `Work::Interviews`.
  case deck
  case kind
  case level
  case time(Unit)
  case prepare(Unit)
  case lookFor
  case redFlags
  case followUps
  case hint
  case source
  /// One of the answers to choose from.
  case option
  /// All of them.
  case options
  /// Which of the options is right: letters, numbers or texts.
  case right
  /// Known and of no use here: numbers of rows, dates, marks of other programs.
  case nothing

  /// What a bare number in a column of times counts.
  enum Unit: Hashable {
    case seconds
    case minutes
    /// The name doesn't say.
    case unknown
  }

  /// The meaning of a column or field with that name, in one of the languages that tables are mostly written in; nil for
  /// names that say nothing.
  init?(named name: String) {
    let plain = Self.plain(name)
    guard !plain.isEmpty, plain.utf8.count <= Self.longestName else { return nil }
    var meaning = Self.byName[plain] ?? Self.option(plain) ?? Self.time(plain)
    if meaning == nil, name.split(whereSeparator: \.isWhitespace).count <= Self.mostWords {
      meaning = Self.parts.first { plain.contains($0.0) }?.1
    }
    guard let meaning else { return nil }
    self = meaning
  }

  /// A name that is longer, or has more words, is a text.
  private static let longestName = 48
  private static let mostWords = 4

  /// A name without case, accents, spaces and marks, so that `Red Flags`, `red_flags` and `redFlags` are one.
  static func plain(_ name: String) -> String {
    var plain = String.UnicodeScalarView()
    // What stands in brackets explains a name: `Time (min)` is left with its unit all the same.
    for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      plain.append(scalar)
    }
    return String(plain)
  }

  /// `a`, `optionb`, `choice3`, `answer4`.
  private static func option(_ plain: String) -> ColumnMeaning? {
    for prefix in ["option", "choice", "answer", "opt", "antwort", "opcion", "reponse", "distractor"] {
      guard plain.hasPrefix(prefix) else { continue }
      let rest = plain.dropFirst(prefix.count)
      if rest.utf8.count == 1, rest.utf8.allSatisfy({ $0.isASCIIDigit || (0x61...0x68).contains($0) }) {
        return .option
      }
    }
    return nil
  }

  private static func time(_ plain: String) -> ColumnMeaning? {
    let prepares = ["prep", "think", "vorbereitung"].contains { plain.hasPrefix($0) }
    guard prepares || Self.times.contains(where: { plain.contains($0) }), !plain.contains("stamp") else {
      return nil
    }
    let unit: Unit =
      plain.contains("sec") || plain.contains("sek") || plain.contains("seg")
      ? .seconds : plain.contains("min") ? .minutes : .unknown
    return prepares ? .prepare(unit) : .time(unit)
  }

  private static let times = [
    "timelimit", "answertime", "timein", "timemin", "timesec", "durationmin", "durationsec", "minutes",
    "seconds", "minuten",
    "sekunden", "minutos", "segundos", "secondes",
  ]
}
