import Practice
import Store
import Terminal

/// Asks once for anything else: who was there, what mattered to them, what is next; the rest is a note.
struct ClosingDialogue {
  let session: Session
  let record: DebriefRecord

  private var interview: DebriefedInterview { record.interview }

  /// Asks, stores what was understood and says it; the debrief is done with it.
  ///
  /// - Parameter text: what stands in the line already.
  /// - Returns: whether anything was said, or anything written down before.
  func run(beginning text: String) throws -> Bool {
    session.say(
      Styled(
        "As in: with Kim Lee, Jo; next: second round by 4 Dec; mattered: ownership. Or ? for one by one.",
        .dim))
    let prompt = Prompt("Anything else?> ", prefill: text)
    while case .line(let line) = session.console.read(prompt).outcome {
      let text = line.trimmingSpaces
      let closing: ClosingLine
      if text == "?" {
        guard let asked = oneByOne() else { break }
        closing = asked
      } else {
        closing = session.closing(text, of: interview)
      }
      guard let understood = try facts(of: closing) else { continue }
      return try close(understood)
    }
    return try close(Understood())
  }

  /// What is stored, and what is said of it.
  struct Understood {
    var facts: [Event.Fact] = []
    var lines: [String] = []
  }

  private func close(_ understood: Understood) throws -> Bool {
    guard !record.answers.isEmpty || !understood.facts.isEmpty else { return false }
    try record.close(with: understood.facts)
    for line in understood.lines { session.say(Styled(line), indent: 2, hanging: 4) }
    return true
  }

  /// The facts that a closing line amounts to; nil if the person breaks off at a question about a name.
  func facts(of closing: ClosingLine) throws -> Understood? {
    var understood = Understood()
    var values: [(Interview.Field, String)] = []
    if let people = closing.people {
      guard let choice = try ContactChoice(session: session).choice(people, at: interview.company) else {
        return nil
      }
      understood.facts += choice.founding
      for id in choice.ids {
        understood.facts += try session.changes(
          of: Interview.subject(interview.id), to: [Interview.Field.with(id): "1"])
      }
      if !choice.ids.isEmpty { understood.lines.append("with \(choice.text)") }
    }
    if let mattered = closing.mattered {
      values.append((.mattered, mattered))
      understood.lines.append("mattered: \(mattered)")
    }
    if let step = closing.nextStep { values.append((.nextStep, step)) }
    if let day = closing.nextBy { values.append((.nextBy, day.iso)) }
    if let next = promise(closing) { understood.lines.append(next) }
    if let note = closing.note {
      values.append((.notes, note))
      understood.lines.append("note: \(note)")
    }
    for (field, value) in values { understood.facts += try change(field, to: value) }
    return understood
  }

  /// A note is added to the one there is; anything else takes the place of what there was.
  private func change(_ field: Interview.Field, to value: String) throws -> [Event.Fact] {
    let subject = Interview.subject(interview.id)
    let before = try session.store.field(field.rawValue, of: subject)
    guard field == .notes, let before, before != value else {
      return try session.changes(of: subject, to: [field.rawValue: value])
    }
    return try session.changes(of: subject, to: [field.rawValue: "\(before)\n\(value)"])
  }

  /// `next: second round by Friday 4 December 2026, in 10 days`.
  private func promise(_ closing: ClosingLine) -> String? {
    let day = closing.nextBy.map { "by \(Days.full($0, from: session.today))" }
    let parts = [closing.nextStep, day].compactMap { $0 }
    return parts.isEmpty ? nil : "next: \(parts.joined(separator: " "))"
  }

  /// The same, asked one by one; nil if the person breaks off.
  private func oneByOne() -> ClosingLine? {
    var closing = ClosingLine()
    guard let people = asked("Who was there?"), let mattered = asked("What seemed to matter to them?"),
      let next = asked("What is next, and by when?"), let note = asked("A note?")
    else { return nil }
    closing.people = people
    closing.mattered = mattered
    if let next {
      (closing.nextStep, closing.nextBy) = ClosingLine.promise(next) {
        session.day(after: interview.day, $0)
      }
    }
    closing.note = note
    return closing
  }

  /// The text typed, nil inside for none; nil if the person breaks off.
  private func asked(_ question: String) -> String?? {
    guard case .line(let line) = session.console.read(Prompt("\(question) ")).outcome else { return nil }
    let text = line.trimmingSpaces
    return .some(text.isEmpty ? nil : text)
  }
}

extension Session {
  /// A closing line as it was meant on the day of the interview.
  func closing(_ text: String, of interview: DebriefedInterview) -> ClosingLine {
    ClosingLine(text) { day(after: interview.day, $0) }
  }

  /// The day that words mean, such as `friday`, seen from another day.
  func day(after day: StudyDay, _ text: String) -> StudyDay? {
    WhenText(text, today: day, direction: .future).flatMap { $0.date >= day ? $0.date : nil }
  }
}
