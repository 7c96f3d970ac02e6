import Practice

/// What is said about sound YAML that is no sound bank, and about notes and settings.
extension Problem {
  static let emptyFile = Self(
    .notABank, "there is nothing in the file", advice: "a bank has the key `questions:` with a list below it")

  static func notABank(found: String) -> Self {
    Self(
      .notABank, "this is \(found), but a bank is a set of keys",
      advice: "begin with `questions:` and a list of questions below it")
  }

  static func noQuestions(near key: String?) -> Self {
    Self(
      .notABank, "a bank needs the key `questions`, and there is none here",
      advice: key.map { "did you mean `questions` by \(quoted($0))?" }
        ?? "add `questions:` with a list of questions below it")
  }

  static func unknownKey(_ key: String, of place: String, known: [String]) -> Self {
    let candidate = nearest(to: key.replacing("-", with: "_"), among: known)
    return Self(
      .unknownKey, "\(quoted(key)) is no key of \(place), and was not read",
      advice: candidate.map { "did you mean `\($0)`?" } ?? "the keys are \(known.joined(separator: ", "))")
  }

  static let mergeKey = Self(
    .mergeKey, "merge keys (`<<`) are not read",
    advice: "write the keys out, or give all questions the same ones under `defaults`")

  static func wrongType(of key: String, found: YAMLNode, wanted: String) -> Self {
    var advice: String?
    if wanted.contains("text"), !found.isFlow || found.isList {
      advice =
        found.isFlow
        ? "put a text that begins with `[` in quotes" : "put a text that contains `: ` in quotes"
    }
    return Self(.wrongType, "\(key) is \(found.description), but must be \(wanted)", advice: advice)
  }

  static let questionIsNoMapping = Self(
    .wrongType, "this item is no question, which is a set of keys",
    advice: "write it as `- ask: …`")

  static let missingAsk = Self(
    .missingAsk, "this question has no `ask`, the one key it needs", advice: "add `ask:` with its text")
  static let emptyAsk = Self(
    .emptyAsk, "`ask` is empty", advice: "write the question's text behind it")

  static func emptyItem(of key: String) -> Self {
    Self(
      .emptyItem, severity: .warning, "an item of `\(key)` is empty, and was passed over",
      advice: "a text that begins with `#` needs quotes")
  }

  static func badID(_ id: String) -> Self {
    Self(
      .badID, "\(quoted(id)) can't be an id",
      advice: "an id is 1 to 64 letters A to Z, digits, `-`, `_` or `.`, such as `conflict-with-peer`")
  }

  static func duplicateID(_ id: String, firstLine: Int) -> Self {
    Self(
      .duplicateID, "the id \(quoted(id)) belongs to the question on line \(firstLine) already",
      advice: "give this question an id of its own")
  }

  static func duplicateText(firstLine: Int) -> Self {
    Self(
      .duplicateText, "the same question stands on line \(firstLine) already",
      advice: "take one out, or give each an `id`")
  }

  static func longDefaults(questions: Int) -> Self {
    Self(
      .longDefaults,
      "what `defaults` give \(questions) questions is over \(Repetition.spareMegabytes) MB more than the whole file",
      advice: "shorten the texts of `defaults`, or give them only to the questions that need them")
  }

  static func badDuration(_ text: String, of key: String) -> Self {
    var advice = "write it as `90s`, `2m` or `2m30s`"
    if let number = Int(text), number > 0, number <= 86_400 {
      let minutes = number <= 60 ? " or `\(number)m`" : ""
      advice = "a unit is missing: `\(number)s`\(minutes)?"
    } else if SmartQuotes.surround(text) {
      advice += ", without the typographic quotes"
    }
    return Self(.badDuration, "\(quoted(text)) is no duration for `\(key)`", advice: advice)
  }

  static func longTime(_ text: String, of key: String) -> Self {
    Self(
      .longTime, severity: .warning, "`\(key)` is \(text), longer than two hours",
      advice: "no answer takes that long; is the unit right?")
  }

  static func unknownKind(_ text: String) -> Self {
    let kinds = Kind.allCases.map(\.rawValue)
    let candidate = nearest(to: text, among: kinds)
    return Self(
      .unknownKind, "\(quoted(text)) is no kind of question",
      advice: candidate.map { "did you mean `\($0)`?" } ?? "the kinds are \(kinds.joined(separator: ", "))")
  }

  static func tooManyPoints(_ count: Int, of key: String, limit: Int) -> Self {
    Self(
      .tooManyPoints, severity: .warning,
      "`\(key)` has \(count) items; those after item \(limit) can't be ticked",
      advice: "join some of them, or make two questions of it")
  }

  static func crowdedByDefaults(_ key: String, questions: Int, limit: Int) -> Self {
    let which = questions == 1 ? "one question has" : "\(questions) questions have"
    return Self(
      .tooManyPoints, severity: .warning,
      "with those of `defaults`, \(which) more than \(limit) items of `\(key)`; the others can't be ticked",
      advice: "give the common ones only to the questions that need them")
  }

  static let smartQuotes = Self(
    .smartQuotes, severity: .warning, "the typographic quotes around this are read as part of the text",
    advice: "use straight quotes, \" or ', or none, if they are not meant to be shown")

  static func badSetting(_ key: String, _ text: String, wanted: String) -> Self {
    Self(
      .badSetting, "\(quoted(text)) can't be `\(key)`", advice: "it is \(wanted)")
  }
}
