/// One real conversation inside an application, as its changes left it.
package struct Interview: Sendable, Hashable {
  /// What became of it.
  package enum State: String, Sendable, Hashable, Codable, CaseIterable {
    /// Proposed by them; the person hasn't answered.
    case invited
    case planned
    case attended
    /// The person didn't come, and hadn't said so before.
    case missed
    case cancelled
  }

  /// How far its debrief has come.
  package enum Debrief: String, Sendable, Hashable, Codable, CaseIterable {
    /// Begun and left.
    case begun
    case done
    /// The person doesn't want to write it down.
    case declined
  }

  /// What came of it.
  package enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// The next round.
    case advanced
    case offer
    case rejected

    /// Whether they wanted to go on.
    package var isGood: Bool { self != .rejected }
  }

  /// The fields of its changes; what the raw value names is what the database keeps.
  package enum Field: String, CaseIterable, Sendable {
    /// Its application's id.
    case application
    case step
    /// The study day, as ISO 8601.
    case day
    /// The start as ISO 8601 with the offset; absent if no hour is known.
    case start
    /// How long it is planned to take.
    case minutes
    /// An address, a link or a telephone number.
    case place
    case state, debrief, outcome, notes
    /// What seemed to matter to them.
    case mattered
    /// What they promised, and the day by which.
    case nextStep = "next_step"
    case nextBy = "next_by"
    /// The UID of the calendar entry it came from.
    case calendarID = "uid"
    /// Whether they heard of a cancellation: `yes` or `no`.
    case told

    /// The field that says whether that person took part: its value is `1`.
    package static func with(_ contact: EventID) -> String { withPrefix + contact.description }

    static let withPrefix = "with:"
  }

  /// How long one takes where nothing is said: most are booked for an hour.
  package static let usualMinutes = 60

  /// By which changes and attempts name it.
  package var id: EventID
  /// The process it belongs to.
  package var application: Application?
  /// In the person's words, mostly an ``InterviewStep``.
  package var step: String?
  /// Nil if no day is known.
  package var day: StudyDay?
  /// Nil if no hour is known. Debriefs of interviews nobody had planned say noon.
  package var start: Moment?
  /// How long it is planned to take; above 0.
  package var minutes: Int
  /// An address, a link or a telephone number.
  package var place: String?
  /// Those who take part, as far as they are known, by id.
  package var contacts: [EventID]
  /// What became of it.
  package var state: State
  /// Nil if nothing was written down yet.
  package var debrief: Debrief?
  /// Said by the person; what follows from the application is ``JobSearch/outcome(of:)``.
  package var statedOutcome: Outcome?
  /// In the person's words.
  package var notes: String?
  /// What seemed to matter to them.
  package var mattered: String?
  /// What they promised.
  package var nextStep: String?
  /// The day by which they promised it.
  package var nextBy: StudyDay?
  /// The UID of the calendar entry it came from.
  package var calendarID: String?
  /// Whether they heard of a cancellation; nil if nobody said.
  package var wasTold: Bool?
  /// Where it was before it was moved, the latest last.
  package var earlierStarts: [String] = []
  /// The study day on which it was first written down.
  package var began: StudyDay
  /// The study day on which something was last said of it.
  package var touched: StudyDay
  /// All its fields as the database has them, for marks that others keep here.
  package var fields: [String: String] = [:]

  /// The subject of its changes.
  package var subject: Change.Subject { Self.subject(id) }

  /// The subject of changes to the interview with that id.
  package static func subject(_ id: EventID) -> Change.Subject { .init(.interview, id.description) }

  /// Its step, where it is one that the program knows.
  package var knownStep: InterviewStep? { step.flatMap { InterviewStep(word: $0) } }

  /// When it is over; nil if no hour is known.
  package var end: Instant? { start.map { $0.instant + .seconds(minutes * 60) } }

  /// Whether it is to take place.
  package var isOpen: Bool { state == .planned || state == .invited }

  /// Whether its time is over; one without an hour is over when its day is.
  package func isOver(at now: Moment) -> Bool {
    if let end { return end <= now.instant }
    return day.map { $0 < now.day } ?? false
  }

  /// Whether both would take place at the same time.
  package func overlaps(_ other: Interview) -> Bool {
    guard let start, let end, let otherStart = other.start, let otherEnd = other.end else { return false }
    return start.instant < otherEnd && otherStart.instant < end
  }

  /// The interview that these fields make. One of which no state was ever said was written down by a debrief.
  init(id: EventID, application: Application?, fields: [String: String], began: StudyDay, touched: StudyDay) {
    func text(_ field: Field) -> String? { fields[field.rawValue] }
    self.id = id
    self.application = application
    step = text(.step)
    day = text(.day).flatMap { StudyDay(iso: $0) }
    start = day.flatMap { day in text(.start).flatMap { Moment(iso: $0, day: day) } }
    minutes = text(.minutes).flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? Self.usualMinutes
    place = text(.place)
    contacts = fields.keys.filter { $0.hasPrefix(Field.withPrefix) }.sorted()
      .compactMap { EventID($0.dropFirst(Field.withPrefix.count)) }
    let stated = text(.state).flatMap(State.init(rawValue:))
    state = stated ?? .attended
    debrief = text(.debrief).flatMap(Debrief.init(rawValue:)) ?? (stated == nil ? .done : nil)
    statedOutcome = text(.outcome).flatMap(Outcome.init(rawValue:))
    notes = text(.notes)
    mattered = text(.mattered)
    nextStep = text(.nextStep)
    nextBy = text(.nextBy).flatMap { StudyDay(iso: $0) }
    calendarID = text(.calendarID)
    wasTold = text(.told).map { $0 == "yes" }
    self.began = began
    self.touched = touched
    self.fields = fields
  }
}
