import Practice
import Store
import Terminal

/// What is to change about an interview; nil leaves a value as it is, an empty text takes it away.
struct InterviewEditing {
  var step: String?
  var minutes: Int?
  var place: String?
  var notes: String?
  /// Those who take part as well, as typed.
  var with: String?
  /// Those who don't any more, as typed.
  var without: String?
  /// Whether the person said that they will come.
  var isAccepted = false

  /// The facts that say so.
  func facts(of interview: Interview, in session: Session) throws -> [Event.Fact] {
    typealias Field = Interview.Field
    let subject = interview.subject
    func change(_ field: Field, _ text: String?) throws -> [Event.Fact] {
      guard let text = text?.trimmingSpaces else { return [] }
      return try session.changes(of: subject, to: [field.rawValue: text.isEmpty ? nil : text])
    }
    var facts = try change(.step, step) + change(.place, place) + change(.notes, notes)
    if let minutes { facts += try change(.minutes, String(minutes)) }
    if isAccepted, interview.state != .planned {
      guard interview.state == .invited else {
        throw Complaint(
          "\(interview.title) is \(interview.state.rawValue): there is nothing to answer any more.")
      }
      facts += try change(.state, Interview.State.planned.rawValue)
    }
    if let without { facts += try leaving(without, interview, session) }
    if let with, !with.trimmingSpaces.isEmpty,
      let people = try ContactChoice(session: session).choice(with, at: interview.application?.company)
    {
      facts += people.founding
      for id in people.ids { facts += try session.changes(of: subject, to: [Field.with(id): "1"]) }
    }
    return facts
  }

  private func leaving(_ names: String, _ interview: Interview, _ session: Session) throws -> [Event.Fact] {
    let jobs = try session.jobSearch
    let taking = interview.contacts.compactMap { jobs.contact($0) }
    return try names.split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty }.flatMap { name in
      guard
        let found = taking.first(where: { QuestionKey.normalised($0.name) == QuestionKey.normalised(name) })
      else {
        let known =
          taking.isEmpty
          ? "nobody is known to" : "\(Wording.list(taking.map(\.name))) \(taking.count == 1 ? "does" : "do")"
        throw Complaint("\(name) doesn't take part; \(known).")
      }
      return try session.changes(of: interview.subject, to: [Interview.Field.with(found.id): nil])
    }
  }
}

/// Asks for what may change, with what is there; Enter leaves it so.
struct EditingDialogue {
  let session: Session

  /// Nil if the person breaks off.
  func edit(of interview: Interview) throws -> InterviewEditing? {
    session.say("\(Styled(interview.title, .strong)): \(interview.fullTime(from: session.today)).")
    session.say(Styled("Enter leaves a line as it is; `interview move` changes the time.", .dim))
    var edit = InterviewEditing()
    guard let step = line("Step", interview.step) else { return nil }
    edit.step = step.isEmpty ? "" : AddingDialogue.known(step)
    let minutes = try minutes(of: interview)
    guard let minutes else { return nil }
    if minutes != interview.minutes { edit.minutes = minutes }
    guard let place = line("Where", interview.place) else { return nil }
    edit.place = place
    let jobs = try session.jobSearch
    if let people = InterviewEcho(session: session).people(interview, jobs) { session.say("With \(people).") }
    guard let with = line("Who else takes part", nil) else { return nil }
    edit.with = with
    guard let notes = line("Notes", interview.notes) else { return nil }
    edit.notes = notes
    return edit
  }

  private func minutes(of interview: Interview) throws -> Int? {
    while let text = line("Minutes", String(interview.minutes)) {
      let number = text.isEmpty ? interview.minutes : Int(digits: text)
      if let number, (try? InterviewLength(minutes: number).validate()) != nil { return number }
      session.note(Styled("“\(text)” is no number of minutes that an interview takes; write 45.", .warning))
    }
    return nil
  }

  private func line(_ what: String, _ present: String?) -> String? {
    let prompt = Prompt(Styled("\(what)> "), prefill: present ?? "")
    guard case .line(let line) = session.console.read(prompt).outcome else { return nil }
    return line.trimmingSpaces
  }
}
