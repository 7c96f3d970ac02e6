import Practice
import Store
import Terminal

/// Finds the interview that a debrief is about, or founds one that nobody had planned; asks for what isn't known.
struct InterviewDialogue {
  let session: Session

  /// The interview that is meant; nil if the person breaks off.
  func interview(_ wish: DebriefWish) throws -> DebriefedInterview? {
    let step = try wish.step.map(known)
    let moment = try wish.day.map(session.moment)
    guard let named = wish.company else {
      let waiting = try session.waitingForDebrief(step: step, day: moment?.day)
      if let only = waiting.first, waiting.count == 1 { return DebriefedInterview(only, session: session) }
      if waiting.count > 1 { return try chosen(waiting) }
      guard let company = asked("Company", completing: try companies()) else { return nil }
      return try interview(at: company, step: step, day: wish.day)
    }
    return try interview(at: named, step: step, day: wish.day)
  }

  /// The interview of a company. One of the same day is taken, not doubled.
  func interview(at name: String, step: String?, day: String?) throws -> DebriefedInterview? {
    guard let choice = try CompanyChoice(session: session).choice(name) else { return nil }
    if day == nil {
      let waiting = try session.waitingForDebrief(at: choice.company, step: step)
      if waiting.count == 1 { return DebriefedInterview(waiting[0], session: session) }
      if waiting.count > 1 { return try chosen(waiting) }
      let today = try held(at: choice.company, on: session.today, step: step)
      if today.count == 1 { return DebriefedInterview(today[0], session: session) }
    }
    if let day {
      let known = try held(at: choice.company, on: session.moment(day).day, step: step)
      if known.count == 1 { return DebriefedInterview(known[0], session: session) }
      if known.count > 1 { return try chosen(known) }
    }
    guard let step = try step ?? askedStep(), let day = try day ?? askedDay() else { return nil }
    let known = try held(at: choice.company, on: session.moment(day).day, step: step)
    if known.count > 1 { return try chosen(known) }
    return try known.first.map { DebriefedInterview($0, session: session) }
      ?? founded(choice, step: step, day: day)
  }

  /// The interviews of a company on a day, of which one may be meant.
  private func held(at company: String, on day: StudyDay, step: String?) throws -> [Interview] {
    try session.jobSearch.interviews(at: company).filter {
      $0.day == day && $0.state != .cancelled && Self.isAlike($0.step, step)
    }
  }

  /// Whether both may be the same step.
  static func isAlike(_ step: String?, _ other: String?) -> Bool {
    guard let step, let other else { return true }
    return step.lowercased() == other.lowercased()
      || (InterviewStep(word: step).map { $0 == InterviewStep(word: other) } ?? false)
  }

  private func founded(
    _ choice: CompanyChoice.Choice, step: String, day: String
  ) throws -> DebriefedInterview {
    let moment = try session.moment(day)
    let hasHour = session.hasHour(day)
    let id = session.newID()
    let subject = Interview.subject(id)
    func fact(_ field: Interview.Field, _ value: String) -> Event.Fact {
      .change(Change(subject, field.rawValue, to: value))
    }
    var founding =
      choice.founding + [
        fact(.application, choice.id.description), fact(.step, step), fact(.day, moment.day.iso),
      ]
    if hasHour { founding.append(fact(.start, moment.iso)) }
    return DebriefedInterview(
      id: id, company: choice.company, step: step, day: moment.day, start: hasHour ? moment : nil,
      moment: moment, founding: founding)
  }

  /// Several wait: one is chosen by its number, or another company named.
  func chosen(_ interviews: [Interview]) throws -> DebriefedInterview? {
    guard session.console.surface.inputIsTerminal else {
      let names = interviews.map { "\($0.title), \($0.shortTime(from: session.today) ?? "no day")" }
      throw Complaint("Several are meant: \(Wording.list(names)); name one, as in `debrief Acme onsite`.")
    }
    for (index, interview) in interviews.enumerated() {
      let begun = interview.debrief == .begun ? ", begun" : ""
      session.say(
        "\(String(index + 1), .accent)  \(interview.title), \(interview.fullTime(from: session.today))\(begun)",
        indent: 2, hanging: 5)
    }
    let prompt = Prompt("which one, or another company [1]> ")
    while case .line(let line) = session.console.read(prompt).outcome {
      let text = line.trimmingSpaces
      let number = text.isEmpty ? 1 : Int(text)
      guard let number else { return try interview(at: text, step: nil, day: nil) }
      if interviews.indices.contains(number - 1) {
        return DebriefedInterview(interviews[number - 1], session: session)
      }
      session.note(Styled("Type a number from 1 to \(interviews.count), or a company.", .warning))
    }
    return nil
  }

  private func companies() throws -> [String] { try session.jobSearch.applications.map(\.company) }

  private func known(_ step: String) throws -> String {
    try QuestionChoice.known([step], among: Debrief.steps, as: "step")[0]
  }

  private func askedStep() throws -> String? {
    while let text = asked("Step (\(Wording.list(Debrief.steps, "or")))", completing: Debrief.steps) {
      let matches = Debrief.steps.filter { $0.hasPrefix(text.lowercased()) }
      if matches.count == 1 { return matches[0] }
      do { return try known(text) } catch { session.note(Styled("\(error)", .warning)) }
    }
    return nil
  }

  private func askedDay() throws -> String? {
    while true {
      guard case .line(let line) = session.console.read(Prompt("When [today]> ")).outcome else { return nil }
      let text = line.trimmingSpaces.isEmpty ? "today" : line.trimmingSpaces
      do {
        _ = try session.moment(text)
        return text
      } catch {
        session.note(Styled(error.description, .warning))
      }
    }
  }

  /// One line that must not be empty; nil if the person breaks off.
  private func asked(_ what: String, completing known: [String]) -> String? {
    let prompt = Prompt(
      completionUnit: .line,
      completions: { line, _ in
        known.filter { $0.lowercased().hasPrefix(line.lowercased()) }.map { .init($0, suffix: nil) }
      },
      text: { _ in Styled("\(what)> ") })
    while case .line(let line) = session.console.read(prompt).outcome {
      let text = line.trimmingSpaces
      if !text.isEmpty { return text }
      if !session.console.surface.inputIsTerminal { return nil }
    }
    return nil
  }
}

extension Session {
  /// The interviews that wait for a debrief, the latest first; where none do, those of today that have begun.
  func waitingForDebrief(
    at company: String? = nil, step: String? = nil, day: StudyDay? = nil
  ) throws -> [Interview] {
    let search = try jobSearch
    let now = now
    let there = company.map { Set(search.interviews(at: $0).map(\.id)) }
    func isMeant(_ interview: Interview) -> Bool {
      (there?.contains(interview.id) ?? true) && (day == nil || interview.day == day)
        && InterviewDialogue.isAlike(interview.step, step)
    }
    let waiting = search.awaitingDebrief(at: now).filter(isMeant)
    if !waiting.isEmpty { return waiting.reversed() }
    return search.interviews.filter { interview in
      interview.isOpen && isMeant(interview) && (interview.start.map { $0.instant <= now.instant } ?? false)
    }.reversed()
  }

  /// Whether the words of a moment say at what hour it was.
  func hasHour(_ text: String) -> Bool {
    TimeStamp(text) != nil
      || WhenText(text, today: now.local.date, direction: .past)?.minuteOfDay != nil
  }
}
