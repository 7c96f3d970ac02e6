import FSRS
import Practice
import Store
import Terminal

/// A line that changes one of the numbered answers of a debrief.
enum DebriefEdit: Hashable {
  case delete(Int)
  /// Another grade, another story, or both.
  case marks(Int, AnswerMarks)
  /// No story, or one.
  case story(Int, String?)
  /// What is to stand there as the question.
  case question(Int, String, AnswerMarks)
  case followUp(Int, String)
  case words(Int, String)
  /// Another number than there is.
  case outOfRange(Int)

  private static let deleting: Set<String> = ["delete", "remove", "del", "-"]

  /// Reads `2 #3`, `2 solid`, `2 @migration`, `2 delete`, `delete 2`, `2 = words`, `2 > follow-up` and `2 Why us?`;
  /// nil for a line that begins with no number.
  init?(_ line: String, count: Int) {
    let words = line.split(whereSeparator: \.isWhitespace)
    if words.count == 2, Self.deleting.contains(words[0].lowercased()), let number = Int(words[1]) {
      self = (1...count).contains(number) ? .delete(number) : .outOfRange(number)
      return
    }
    guard let first = words.first, let number = Int(first.hasSuffix(".") ? first.dropLast() : first),
      words.count > 1
    else { return nil }
    guard count > 0, (1...count).contains(number) else {
      self = .outOfRange(number)
      return
    }
    let rest = words.dropFirst().joined(separator: " ")
    if Self.deleting.contains(rest.lowercased()) {
      self = .delete(number)
      return
    }
    if rest == "@-" {
      self = .story(number, nil)
      return
    }
    if let marks = AnswerMarks(graded: rest) {
      self = .marks(number, marks)
      return
    }
    switch DebriefLine(rest) {
    case .marks(let marks): self = .marks(number, marks)
    case .question(let text, let marks): self = .question(number, text, marks)
    case .followUp(let text): self = .followUp(number, text)
    case .words(let text): self = .words(number, text)
    case .badGrade, .undo, .help, .leave, .never, .nothing: return nil
    }
  }

  /// What `?` says while a debrief is changed.
  static let help = [
    ("2 #3", "another grade for the second: 1 blanked, 2 shaky, 3 solid, 4 nailed"),
    ("2 @migration", "the story you told there, by one word; 2 @- for none"),
    ("2 Why us?", "what they really asked there"),
    ("2 delete", "takes it out"),
    ("2 > And today?", "a follow-up of it"),
    ("2 = words", "your own words about it"),
    ("Why us? #2", "one question more"),
    ("undo", "takes the last change back"),
    ("Enter", "ends"),
  ]
}

extension DebriefDialogue {
  /// Carries out a line that begins with a number; false if it doesn't.
  func change(_ line: String) throws -> Bool {
    if line.trimmingSpaces.lowercased() == "list" {
      list()
      return true
    }
    let answers = record.answers
    guard let edit = DebriefEdit(line, count: answers.count) else { return false }
    switch edit {
    case .outOfRange(let number):
      session.note(
        Styled(
          "There is no number \(number); there are \(Wording.counted(answers.count, "question")).", .warning))
      return true
    case .delete(let number): try record.remove(answers[number - 1])
    case .marks(let number, let marks): try mark(answers[number - 1], marks)
    case .question(let number, let text, let marks):
      guard let key = try key(of: text) else { return true }
      try record.replace(answers[number - 1], key: key, grade: marks.grade)
      if let story = marks.story { try record.tell(story, in: record.answers[number - 1]) }
    case .story(let number, let story): try record.tell(story, in: answers[number - 1])
    case .followUp(let number, let text): try record.add(followUp: text, to: answers[number - 1])
    case .words(let number, let text): try record.add(words: text, to: answers[number - 1])
    }
    list()
    return true
  }

  private func mark(_ answer: DebriefedAnswer, _ marks: AnswerMarks) throws {
    let place = record.answers.firstIndex { $0.id == answer.id } ?? 0
    if let grade = marks.grade, grade != answer.attempt.grade { try record.replace(answer, grade: grade) }
    if let story = marks.story { try record.tell(story, in: record.answers[place]) }
  }

  private func key(of text: String) throws -> QuestionKey? {
    let matcher = QuestionMatcher(session: session)
    switch try matcher.meaning(of: text) {
    case .known(let key): return key
    case .new(let text): return try matcher.add(text, company: record.interview.place)
    case nil: return nil
    }
  }

  /// Shows what was written down, numbered.
  func list() {
    for (index, answer) in record.answers.enumerated() {
      session.say("\(String(index + 1), .accent)  \(answer.line)", indent: 2, hanging: 5)
      for followUp in answer.followUps { session.say("> \(followUp)", indent: 5, hanging: 7) }
      if let note = answer.answer?.note {
        for line in note.split(whereSeparator: \.isNewline) {
          session.say("= \(String(line))", indent: 5, hanging: 7)
        }
      }
    }
  }
}

extension DebriefedAnswer {
  /// `shaky    Why us?   the migration story`.
  fileprivate var line: Styled {
    let grade = Styled(attempt.grade.word, Styled.Style(attempt.grade)).padded(to: 8)
    let story = story.map { "   the \($0) story" } ?? ""
    return "\(grade) \(text)\(Styled(story, .dim))"
  }
}
