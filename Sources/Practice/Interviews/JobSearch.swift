/// All applications, interviews and contacts: a pure fold over the changes that say something of them.
package struct JobSearch: Sendable {
  /// In the order they were begun; merged ones are left out.
  package private(set) var applications: [Application] = []
  /// By day, those without one last. Mock interviews are left out.
  package private(set) var interviews: [Interview] = []
  /// By name.
  package private(set) var contacts: [Contact] = []
  /// How companies are spelled whose applications were merged into others, by what they were called, normalised.
  private var spellings: [String: String] = [:]

  /// What changes left of one subject.
  private struct Subject {
    var fields: [String: String] = [:]
    var days: [StudyDay] = []
    var values: [String: [(value: String, day: StudyDay)]] = [:]

    mutating func take(_ change: Change, on day: StudyDay) {
      fields[change.field] = change.new
      days.append(day)
      if let new = change.new { values[change.field, default: []].append((new, day)) }
    }

    var began: StudyDay { days.min() ?? StudyDay(0) }
    var touched: StudyDay { days.max() ?? StudyDay(0) }

    /// The values a field had before the one it has, each once in a row.
    func earlier(_ field: String) -> [String] {
      var known: [String] = []
      for (value, _) in values[field] ?? [] where known.last != value { known.append(value) }
      if let last = known.last, last == fields[field] { known.removeLast() }
      return known
    }
  }

  /// The job search that live changes amount to.
  ///
  /// - Parameter changes: in the order (occurred, id); those of other sorts are passed over.
  package init(folding changes: some Sequence<Event> = []) {
    var subjects: [Change.Subject.Sort: [EventID: Subject]] = [:]
    for event in changes {
      guard let change = event.fact.change, Self.sorts.contains(change.subject.sort),
        let id = EventID(change.subject.id)
      else { continue }
      subjects[change.subject.sort, default: [:]][id, default: Subject()].take(change, on: event.occurred.day)
    }
    foldApplications(subjects[.application] ?? [:])
    foldInterviews(subjects[.interview] ?? [:], applications: subjects[.application] ?? [:])
    contacts = (subjects[.contact] ?? [:]).compactMap { id, subject in
      guard var contact = Contact(id: id, fields: subject.fields) else { return nil }
      contact.earlierCompanies = subject.earlier(Contact.Field.company.rawValue).map(spelling)
      contact.company = contact.company.map(spelling)
      return contact
    }.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }

  /// The sorts of subjects it is folded from.
  package static let sorts: Set<Change.Subject.Sort> = [.application, .interview, .contact]

  private mutating func foldApplications(_ subjects: [EventID: Subject]) {
    applications = subjects.compactMap { id, subject in
      guard subject.fields[Application.Field.merged.rawValue] == nil,
        var application = Application(
          id: id, fields: subject.fields, began: subject.began, touched: subject.touched)
      else { return nil }
      for (value, day) in subject.values[Application.Field.stage.rawValue] ?? [] {
        guard let stage = ApplicationStage(rawValue: value), application.passages.last?.stage != stage
        else { continue }
        application.passages.append(.init(stage: stage, day: day))
      }
      return application
    }.sorted { ($0.began, $0.id) < ($1.began, $1.id) }
  }

  /// A company's name as the application has it that its own was merged into; else as it is.
  package func spelling(_ company: String) -> String { spellings[QuestionKey.normalised(company)] ?? company }

  private mutating func foldInterviews(_ subjects: [EventID: Subject], applications all: [EventID: Subject]) {
    let known = Dictionary(uniqueKeysWithValues: applications.map { ($0.id, $0) })
    /// The application there is now, after all mergers; a circle of them ends nowhere.
    func application(_ text: String) -> Application? {
      var id = EventID(text)
      for _ in 0...all.count {
        guard let wanted = id else { return nil }
        guard let next = all[wanted]?.fields[Application.Field.merged.rawValue] else { return known[wanted] }
        id = EventID(next)
      }
      return nil
    }
    for (id, subject) in all where subject.fields[Application.Field.merged.rawValue] != nil {
      guard let name = subject.fields[Application.Field.company.rawValue],
        let kept = application(id.description),
        !known.values.contains(where: { QuestionKey.normalised($0.company) == QuestionKey.normalised(name) })
      else { continue }
      spellings[QuestionKey.normalised(name)] = kept.company
    }
    interviews = subjects.compactMap { id, subject in
      let fields = subject.fields
      // A mock interview has neither.
      guard fields[Interview.Field.application.rawValue] != nil || fields[Interview.Field.day.rawValue] != nil
      else { return nil }
      var interview = Interview(
        id: id, application: fields[Interview.Field.application.rawValue].flatMap(application),
        fields: fields, began: subject.began, touched: subject.touched)
      interview.earlierStarts = subject.earlier(Interview.Field.start.rawValue)
      return interview
    }.sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ interview: Interview) -> (StudyDay, Instant, EventID) {
    let day = interview.day ?? StudyDay(.max)
    return (day, interview.start?.instant ?? Instant(milliseconds: .max), interview.id)
  }
}

extension JobSearch {
  /// The newest application at a company, a live one before any other, whatever the case it is written in.
  package func application(at company: String) -> Application? {
    let wanted = QuestionKey.normalised(company)
    let matches = applications.filter { QuestionKey.normalised($0.company) == wanted }
    return matches.last { $0.isLive } ?? matches.last
  }

  /// The interview with that id.
  package func interview(_ id: EventID) -> Interview? { interviews.first { $0.id == id } }

  /// The contact with that id.
  package func contact(_ id: EventID) -> Contact? { contacts.first { $0.id == id } }

  /// The interviews of an application, by day.
  package func interviews(of application: Application) -> [Interview] {
    interviews.filter { $0.application?.id == application.id }
  }

  /// The interviews at a company, in whatever application, by day.
  package func interviews(at company: String) -> [Interview] {
    let wanted = QuestionKey.normalised(company)
    return interviews.filter { $0.application.map { QuestionKey.normalised($0.company) == wanted } ?? false }
  }

  /// Those that are to take place and aren't over, nearest first; also those whose application was closed.
  package func coming(at now: Moment) -> [Interview] {
    interviews.filter { $0.isOpen && $0.day != nil && !$0.isOver(at: now) }
  }

  /// Those of them that rounds prepare for: all but the ones of applications that are closed or that the person knows they
  /// don't want. One for practice is worth as much as any.
  package func worthPreparing(at now: Moment) -> [Interview] {
    coming(at: now).filter { interview in
      guard let application = interview.application else { return true }
      return application.isLive && application.want?.isWorthPreparing ?? true
    }
  }

  /// Those whose time is over and of which nobody said what became of them, or whose debrief is still open, the oldest
  /// first.
  package func awaitingDebrief(at now: Moment) -> [Interview] {
    interviews.filter { interview in
      guard interview.isOver(at: now) else { return false }
      switch interview.debrief {
      case .done, .declined: return false
      case .begun: return interview.state != .cancelled && interview.state != .missed
      case nil: return interview.isOpen || interview.state == .attended
      }
    }
  }

  /// The last day on which anything happened in an application: something said of it or its interviews, or one of
  /// them taking place.
  package func lastActivity(of application: Application, today: StudyDay) -> StudyDay {
    interviews(of: application).reduce(application.touched) { last, interview in
      let held = interview.day.map { min($0, today) } ?? last
      return max(last, interview.touched, held)
    }
  }

  /// What came of an interview: what the person said; else that a later one followed, or, for the last one
  /// attended, that an offer or a rejection did. Nil if nothing is known yet.
  package func outcome(of interview: Interview) -> Interview.Outcome? {
    if let stated = interview.statedOutcome { return stated }
    guard interview.state == .attended, let application = interview.application else { return nil }
    let held = interviews(of: application).filter { $0.state != .cancelled }
    guard let place = held.firstIndex(where: { $0.id == interview.id }) else { return nil }
    if place + 1 < held.count { return .advanced }
    let stages = application.passages.filter { passage in interview.day.map { passage.day >= $0 } ?? true }
    if stages.contains(where: { [.offer, .accepted, .declined].contains($0.stage) }) { return .offer }
    return application.stage == .rejected ? .rejected : nil
  }

  /// The processes that are still open.
  package var live: [Application] { applications.filter(\.isLive) }
}
