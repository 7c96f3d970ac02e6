/// One line of a debrief, as it was typed or stands in a file.
package enum DebriefLine: Sendable, Hashable {
  /// Something they asked, with what the line says of the answer.
  case question(String, AnswerMarks)
  /// What they asked behind the question above; it has no grade of its own.
  case followUp(String)
  /// What the person said, or thinks of it now, about the question above.
  case words(String)
  /// Marks without a question: they are meant for the one above.
  case marks(AnswerMarks)
  /// Something that looks like a grade and is none, such as `#7`.
  case badGrade(String)
  case undo
  case help
  /// Not now.
  case leave
  /// Not now and not later.
  case never
  case nothing

  /// Reads a line; every text means something.
  package init(_ line: some StringProtocol) {
    let text = line.trimmingSpaces
    switch text.lowercased() {
    case "": self = .nothing
    case "?", "help", "/help", "/?": self = .help
    case "undo", "/undo": self = .undo
    case "/quit", "not now", "later": self = .leave
    case "never", "/never": self = .never
    default: self = Self.said(text)
    }
  }

  private static func said(_ text: String) -> Self {
    if let first = text.first, ">+".contains(first) {
      return .followUp(AnswerMarks.splitting(text.dropFirst().trimmingSpaces).text)
    }
    if text.first == "=" { return .words(text.dropFirst().trimmingSpaces) }
    if text.lowercased().hasPrefix("/note ") { return .words(text.dropFirst(6).trimmingSpaces) }
    if text.count == 1, let marks = AnswerMarks(graded: text), Int(text) != nil { return .marks(marks) }
    let (question, marks, badGrade) = AnswerMarks.splitting(text)
    if let badGrade { return .badGrade(badGrade) }
    return question.isEmpty ? .marks(marks) : .question(question, marks)
  }
}
