import Practice
import Store

/// What changes made in one action were, in the person's words: `adding Acme, onsite, Thu 26 Nov 14:00`.
struct ChangeAccount {
  private let changes: [Change]
  private let session: Session
  /// Without the changes while they are taken back, with them before.
  private let search: JobSearch

  init(_ changes: [Change], session: Session) {
    self.changes = changes
    self.session = session
    search = (try? session.jobSearch) ?? JobSearch()
  }

  /// More things than these would make no sentence.
  private static let most = 4

  /// Nil if nothing changed.
  var text: String? {
    guard let first = changes.first else { return nil }
    var subjects: [Change.Subject] = []
    for change in changes where !subjects.contains(change.subject) { subjects.append(change.subject) }
    // What was founded only because something else needs it is told by that: an interview by its company.
    let isNamed = subjects.contains { $0.sort == .interview && isFounded($0) }
    var parts: [String] = []
    for subject in subjects {
      let own = changes.filter { $0.subject == subject }
      switch subject.sort {
      case .application where isNamed && isFounded(subject): break
      case .contact where subjects.contains { $0.sort == .interview } && isFounded(subject): break
      case .application: parts += application(subject, own)
      case .interview: parts += interview(subject, own)
      case .contact: parts += contact(subject, own)
      default:
        parts += own.filter { changes.count == 1 || $0.field != Preparation.Field.welcomed.rawValue }
          .compactMap(\.account)
      }
    }
    parts = parts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    guard parts.isEmpty else { return Wording.list(Array(parts.prefix(Self.most))) }
    return "a change to \(first.subject.id.isEmpty ? "your settings" : first.subject.id)"
  }

  // MARK: What the subjects are called

  private func value(_ subject: Change.Subject, _ field: String) -> String? {
    let own = changes.last { $0.subject == subject && $0.field == field }
    return own?.new ?? own?.old ?? ((try? session.store.field(field, of: subject)) ?? nil)
  }

  /// Whether the action made it known: it had no name, company or application before.
  private func isFounded(_ subject: Change.Subject) -> Bool {
    let founding: [String] =
      switch subject.sort {
      case .application: [Application.Field.company.rawValue]
      case .interview: [Interview.Field.application.rawValue, Interview.Field.day.rawValue]
      case .contact: [Contact.Field.name.rawValue]
      default: []
      }
    return changes.contains {
      $0.subject == subject && founding.contains($0.field) && $0.old == nil && $0.new != nil
    } && changes.contains { $0.subject == subject && $0.field == founding[0] && $0.old == nil }
  }

  private func company(_ subject: Change.Subject) -> String {
    value(subject, Application.Field.company.rawValue) ?? "an application"
  }

  /// `Acme, onsite`.
  private func title(_ subject: Change.Subject) -> String {
    let owner = value(subject, Interview.Field.application.rawValue).map { id in
      company(
        EventID(id).flatMap { id in search.interviews.first { $0.application?.id == id }?.application?.subject
        } ?? .init(.application, id))
    }
    let step = value(subject, Interview.Field.step.rawValue).map { InterviewStep(word: $0)?.name ?? $0 }
    let parts = [owner, step].compactMap { $0 }
    return parts.isEmpty ? "an interview" : parts.joined(separator: ", ")
  }

  /// `Thu 26 Nov 14:00`.
  private func time(_ subject: Change.Subject) -> String? {
    guard let day = value(subject, Interview.Field.day.rawValue).flatMap({ StudyDay(iso: $0) }) else {
      return nil
    }
    let start = value(subject, Interview.Field.start.rawValue).flatMap { Moment(iso: $0, day: day) }
    return [day.short(from: session.today), start?.clock].compactMap { $0 }.joined(separator: " ")
  }

  // MARK: What was done to them

  private func application(_ subject: Change.Subject, _ own: [Change]) -> [String] {
    let company = company(subject)
    if isFounded(subject) {
      let role = value(subject, Application.Field.role.rawValue)
      return ["adding \([company, role].compactMap { $0 }.joined(separator: ", "))"]
    }
    if let kept = own.first(where: { $0.field == Application.Field.merged.rawValue }) {
      let other = kept.new ?? kept.old
      return [
        "making one of \(company) and \(other.map { self.company(.init(.application, $0)) } ?? "another")"
      ]
    }
    // What the one that stays took from the one that went.
    if changes.contains(where: { $0.field == Application.Field.merged.rawValue }) { return [] }
    return own.map { change in
      switch Application.Field(rawValue: change.field) {
      case .company: return "calling \(change.old ?? "it") \(company)"
      case .stage: return stage(change, company)
      case .want:
        switch change.new.flatMap(Application.Want.init(rawValue:)) {
        case .yes: return "wanting \(company)"
        case .unsure: return "being unsure about \(company)"
        case .practice: return "taking \(company) for practice"
        case .no: return "not wanting \(company)"
        case nil: return "leaving open whether you want \(company)"
        }
      case .role: return "the role at \(company)"
      case .source: return "where you heard of \(company)"
      case .link: return "the link of \(company)"
      case .notes: return "the note on \(company)"
      case .merged, nil: return change.courtesy.map { "\($0) for \(company)" } ?? "a mark on \(company)"
      }
    }
  }

  private func stage(_ change: Change, _ company: String) -> String {
    let (old, new) = (
      change.old.flatMap(ApplicationStage.init(rawValue:)),
      change.new.flatMap(ApplicationStage.init(rawValue:))
    )
    guard let new else { return "the stage of \(company)" }
    if new.isClosed { return "closing \(company) as \(new.rawValue)" }
    if old?.isClosed ?? false { return "opening \(company) again" }
    return "\(company) as \(new.rawValue)"
  }

  private func interview(_ subject: Change.Subject, _ own: [Change]) -> [String] {
    let title = title(subject)
    if isFounded(subject) {
      let parts = ["adding \(title)", time(subject)]
      return [parts.compactMap { $0 }.joined(separator: ", ")]
    }
    if own.contains(where: { $0.field == MockField.record }) { return ["the end of a mock interview"] }
    var parts: [String] = []
    for change in own {
      let part: String? =
        switch Interview.Field(rawValue: change.field) {
        case .day, .start: "moving \(title)\(time(subject).map { " to \($0)" } ?? "")"
        case .state: state(change, title)
        case .debrief: debrief(change, title)
        case .outcome: "what came of \(title)"
        case .minutes: "how long \(title) takes"
        case .place: "where \(title) is"
        case .notes: Self.closingLine
        case .mattered: "what mattered at \(title)"
        case .nextStep, .nextBy: "what was promised after \(title)"
        case .told: "whether they were told about \(title)"
        case .step, .application: "what \(title) is called"
        case .calendarID: nil
        case nil where change.field.hasPrefix("with:"): "who takes part in \(title)"
        case nil: change.courtesy.map { "\($0) for \(title)" } ?? "a mark on \(title)"
        }
      if let part { parts.append(part) }
    }
    // A debrief is told by its closing line, or else by that alone.
    let closing = parts.filter { $0.hasPrefix(Self.closingLine) }
    let done = parts.filter { $0.hasPrefix("the debrief of") }
    return closing.isEmpty ? (done.isEmpty ? parts : done) : closing
  }

  private static let closingLine = "the closing line of a debrief"

  private func state(_ change: Change, _ title: String) -> String {
    switch change.new.flatMap(Interview.State.init(rawValue:)) {
    case .invited: "the invitation to \(title)"
    case .planned:
      change.old == Interview.State.cancelled.rawValue ? "planning \(title) again" : "saying yes to \(title)"
    case .attended: "having been at \(title)"
    case .missed: "having missed \(title)"
    case .cancelled: "cancelling \(title)"
    case nil: "what became of \(title)"
    }
  }

  private func debrief(_ change: Change, _ title: String) -> String {
    change.new == Interview.Debrief.declined.rawValue
      ? "leaving out the debrief of \(title)" : "the debrief of \(title)"
  }

  private func contact(_ subject: Change.Subject, _ own: [Change]) -> [String] {
    let name = value(subject, Contact.Field.name.rawValue) ?? "somebody"
    if isFounded(subject) { return ["adding \(name)"] }
    return own.map { change in
      switch Contact.Field(rawValue: change.field) {
      case .company: change.new.map { "\(name) being at \($0)" } ?? "where \(name) is"
      case .name: "calling \(change.old ?? "them") \(name)"
      case .role: "the role of \(name)"
      case .email: "the address of \(name)"
      case .notes: "the note on \(name)"
      case .ended: "how it ended with \(name)"
      case .contacted:
        change.new.flatMap { StudyDay(iso: $0) }.map {
          "the contact with \(name) on \($0.short(from: session.today))"
        }
          ?? "the contact with \(name)"
      case nil: change.courtesy.map { "\($0) for \(name)" } ?? "a mark on \(name)"
      }
    }
  }
}

extension Change {
  /// What the ledger of courtesies kept with it: `the courtesy thank-you`; nil for anything else.
  fileprivate var courtesy: String? {
    let parts = field.split(separator: ":")
    guard parts.count > 1, parts[0] == "courtesy" else { return nil }
    return "the courtesy \(parts[1])"
  }

  /// What the change was, told by itself; nil if it is told by another of its action, or not worth telling.
  fileprivate var account: String? {
    switch (subject.sort, field) {
    case (.person, Preparation.Field.aim.rawValue): "preparing for \(new ?? "nothing in particular")"
    case (.person, Preparation.Field.date.rawValue): new.map { "the date \($0)" } ?? "clearing the date"
    case (.person, _) where subject == Preparation.dates:
      new.map { "\($0) on \(field)" } ?? "forgetting \(old ?? field)"
    case (.person, Preparation.Field.welcomed.rawValue): "the first start"
    case (.person, RestField.since): new == nil ? "the end of the rest" : "the rest"
    case (.bank, "active"): "\(new == "1" ? "using" : "leaving") \(subject.id)"
    case (.question, "suspended"): "\(new == "1" ? "suspending" : "asking again") \(subject.id)"
    default: nil
    }
  }
}
