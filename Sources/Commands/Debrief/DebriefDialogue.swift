import FSRS
import Practice
import Store
import Terminal

/// Writes down what an interview asked, line by line, and how each answer went.
final class DebriefDialogue {
  /// How a sitting ended.
  enum Ending { case finished, left, declined }

  let session: Session
  let record: DebriefRecord
  private let stories: [String]
  private var entered = 0
  /// What was typed of the interview itself among the questions, for the last line.
  private var closing: [String] = []
  /// Whether lines may begin with the number of what they change.
  private var isEditing = false

  /// A dialogue about an interview.
  init(session: Session, interview: DebriefedInterview) throws {
    self.session = session
    record = try DebriefRecord(session: session, interview: interview)
    stories = try session.storyWords()
  }

  private var interview: DebriefedInterview { record.interview }

  /// Takes one line after the other, each stored at once, until an empty one or until the person leaves.
  func run() throws {
    session.console.outlastInterrupts()
    showWhatIsThere()
    switch try lines() {
    case .left: leave()
    case .declined: try session.decline(interview)
    case .finished: try finish()
    }
  }

  /// Lists what was written down and takes lines that change it, until an empty one.
  func edit() throws {
    session.console.outlastInterrupts()
    isEditing = true
    list()
    session.say("2 #3 gives the second another grade; 2 delete takes it out. An empty line ends, ? helps.")
    switch try lines() {
    case .finished, .declined, .left:
      session.note(
        Styled("\(Wording.counted(record.answers.count, "question")) from \(interview.place) kept.", .dim))
    }
  }

  private func showWhatIsThere() {
    if !record.answers.isEmpty {
      session.say(
        "\(Wording.sentence(Wording.counted(record.answers.count, "question"))) written down already:")
      for answer in record.answers { session.say(answer.summary, indent: 2, hanging: 4) }
      session.say("What else did they ask? An empty line ends, ? helps.")
      return
    }
    session.say(
      "What did they ask? One line each, the grade behind it, as in “Why us? #2”; Tab finds known questions. An empty line ends, ? helps."
    )
  }

  private func lines() throws -> Ending {
    while true {
      switch session.console.read(prompt).outcome {
      case .interrupted(let draft):
        guard !draft.trimmingSpaces.isEmpty else { return .left }
        session.note("The line is dropped. Ctrl-C again leaves; nothing that was written down is lost.")
      case .endOfInput: return session.console.surface.inputIsTerminal ? .left : .finished
      case .line(let line):
        if isEditing, try change(line) { continue }
        if let ending = try take(DebriefLine(line)) { return ending }
      }
    }
  }

  private var prompt: Prompt {
    let (session, stories) = (session, stories)
    return Prompt(
      completionUnit: .line,
      completions: { line, _ in
        if let mark = line.lastIndex(of: "@"), mark == line.startIndex || line[..<mark].last == " " {
          let typed = line[line.index(after: mark)...].lowercased()
          return stories.filter { $0.hasPrefix(typed) }.map { .init("\(line[...mark])\($0)", suffix: nil) }
        }
        let hits = (try? session.store.search(line, limit: Self.mostOffered)) ?? []
        return hits.map { .init($0.title, suffix: nil) }
      },
      text: { [isEditing] _ in isEditing ? "change> " : "asked> " })
  }

  /// As many questions Tab offers.
  private static let mostOffered = 8

  /// Carries a line out; the ending if it ends the lines.
  private func take(_ line: DebriefLine) throws -> Ending? {
    switch line {
    case .nothing: return .finished
    case .leave: return .left
    case .never where record.answers.isEmpty: return .declined
    case .question(let text, _) where !isEditing && DebriefNotes.isClosing(text):
      closing.append(text)
      session.say(Styled("  kept for the last line", .dim))
    case .question(let text, let marks): try question(text, marks)
    case .never: try question("never", AnswerMarks())
    case .help: help()
    case .undo: try undo()
    case .badGrade(let text):
      session.note(Styled("“\(text)” is no grade: #1 blanked, #2 shaky, #3 solid or #4 nailed.", .warning))
    case .followUp(let text):
      guard let answer = above(text) else { break }
      try record.add(followUp: text, to: answer)
      session.say(Styled("  asked behind \(answer.key.shown(title: answer.text)); drills ask it, too", .dim))
    case .words(let text):
      guard let answer = above(text) else { break }
      try record.add(words: text, to: answer)
      session.say(Styled("  kept with \(answer.key.shown(title: answer.text))", .dim))
    case .marks(let marks):
      guard let answer = above("#") else { break }
      if let grade = marks.grade, grade != answer.attempt.grade { try record.replace(answer, grade: grade) }
      if let story = marks.story, let answer = record.answers.last { try record.tell(story, in: answer) }
      try showLast()
    }
    return nil
  }

  private func question(_ text: String, _ marks: AnswerMarks) throws {
    let matcher = QuestionMatcher(session: session)
    guard let meaning = try matcher.meaning(of: text) else { return }
    let prompt = GradePrompt(session: session, stories: stories)
    guard let marks = marks.grade == nil ? prompt.marks(beside: marks) : marks, let grade = marks.grade else {
      return session.note("Without a grade it is not written down.")
    }
    let key: QuestionKey
    switch meaning {
    case .known(let known): key = known
    case .new(let text): key = try matcher.add(text, company: interview.place)
    }
    try record.add(key, grade: grade, story: marks.story)
    entered += 1
    try showLast()
  }

  private func showLast() throws {
    guard let answer = record.answers.last else { return }
    session.say("  \(answer.summary)")
    if let told = try session.toldBefore(answer.story, at: interview.company, besides: interview.id) {
      session.say(Styled("  \(told)"))
    }
  }

  /// The question to which a line belongs; what is wrong is said if there is none.
  private func above(_ text: String) -> DebriefedAnswer? {
    guard !text.isEmpty else {
      session.note(Styled("Nothing stands behind the mark; ? shows what each line can be.", .warning))
      return nil
    }
    guard let answer = record.answers.last else {
      session.note(Styled("There is no question above yet: what did they ask first?", .warning))
      return nil
    }
    return answer
  }

  private func undo() throws {
    guard let what = try record.undo() else {
      return session.note("There is nothing of this interview to take back.")
    }
    session.note("Taken back: \(what).")
  }

  private func help() {
    let lines =
      isEditing
      ? DebriefEdit.help
      : [
        ("Why us? #2", "what they asked, and how it went: 1 blanked, 2 shaky, 3 solid, 4 nailed"),
        ("… #2 @migration", "and the story you told, by one word"),
        ("> And today?", "a follow-up of the question above; drills ask it, too"),
        ("= words", "your own words about it, kept with the answer"),
        ("#3 or @word", "another grade or a story for the answer above"),
        ("undo", "takes the last line back"),
        ("Enter", "ends; a last line asks for names, what mattered and what is next"),
        ("Ctrl-D", "leaves; `debrief` goes on with it"),
        ("never", "before the first question: don't ask for this debrief again"),
      ]
    for (what, does) in lines {
      session.say("\(Styled(what, .accent).padded(to: 17))\(does)", indent: 2, hanging: 19)
    }
  }

  private func leave() {
    guard !record.answers.isEmpty else { return session.note("Nothing is written down.") }
    session.note(
      "Left; \(Wording.counted(record.answers.count, "question")) from \(interview.place) \(record.answers.count == 1 ? "is" : "are") kept. `debrief` goes on with it."
    )
  }

  private func finish() throws {
    let dialogue = ClosingDialogue(session: session, record: record)
    guard try dialogue.run(beginning: closing.joined(separator: "; ")) || !record.answers.isEmpty else {
      return session.note(
        "Nothing is written down: no question was entered. `debrief --decline` if you don't want to.")
    }
    try DebriefSummary(session: session, interview: interview, answers: record.answers, entered: entered)
      .show()
  }
}
