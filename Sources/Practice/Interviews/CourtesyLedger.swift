/// What manners ask for now, the most pressing first.
///
/// It follows from the interviews and applications and from what the person has marked as done or skipped. Of closed
/// applications only a thank-you is left, since it is owed to people and not to a company.
package struct CourtesyLedger: Sendable {
  /// Within how many days a thank-you is expected: recruiters' advice is the day after at the latest.
  private static let thankYouDays = 1
  /// After so many days a thank-you looks like an afterthought, and nagging for it helps nobody.
  private static let latestThankYouDays = 7
  /// An invitation is answered by the next day.
  private static let replyDays = 1
  /// After so many days without a word a question is no impatience, where no date was promised.
  private static let silenceDays = 14
  /// So long after its day a question is still reminded of; from then on the process counts as stale.
  private static let latestFollowUpDays = 21
  /// After so many days an apology for not coming only reminds of it.
  private static let latestApologyDays = 14
  /// Most offers leave a week.
  private static let offerDays = 7
  /// The others hear of an accepted offer while their next interviews can still be called off.
  private static let withdrawalDays = 3

  /// What is open, the most pressing first: what somebody waits for in vain unless told, then by day.
  package private(set) var open: [Courtesy] = []

  private let jobs: JobSearch
  private let now: Moment
  private var today: StudyDay { now.day }

  /// The ledger of a job search at a moment.
  package init(_ jobs: JobSearch, at now: Moment) {
    self.jobs = jobs
    self.now = now
    for interview in jobs.interviews { add(interview) }
    for application in jobs.live { add(application) }
    open.sort { Self.order($0) < Self.order($1) }
  }

  private static func order(_ courtesy: Courtesy) -> (Int, StudyDay, Int, String, String) {
    let urgent: Set<Courtesy.Kind> = [.tell, .apology]
    let place = Courtesy.Kind.allCases.firstIndex(of: courtesy.kind) ?? 0
    return (
      urgent.contains(courtesy.kind) ? 0 : 1, courtesy.due ?? StudyDay(.max), place,
      courtesy.application?.company.lowercased() ?? "", courtesy.person?.name.lowercased() ?? ""
    )
  }

  private mutating func add(_ interview: Interview) {
    guard let day = interview.day else { return }
    if interview.state == .attended, (0...Self.latestThankYouDays).contains(today - day) {
      let people = jobs.people(of: interview)
      for person in people.isEmpty ? [nil] : people.map(Optional.some) {
        add(.thankYou, interview, to: person, due: day + Self.thankYouDays)
      }
    }
    guard interview.application?.isLive ?? true else { return }
    let person = jobs.correspondent(of: interview)
    let isOver = interview.isOver(at: now)
    switch interview.state {
    case .cancelled where interview.wasTold == false && !isOver:
      add(.tell, interview, to: person, due: min(interview.touched, day))
    case .missed where today - day <= Self.latestApologyDays,
      .cancelled where interview.wasTold == false && today - day <= Self.latestApologyDays:
      add(.apology, interview, to: person, due: day)
    case .planned where !isOver && day == today + 1 && isWorthConfirming(interview):
      add(.confirm, interview, to: person, due: today)
    case .invited where !isOver && isGoingOn(interview):
      add(.reply, interview, to: person, due: min(interview.began + Self.replyDays, day))
    default: break
    }
  }

  private mutating func add(_ application: Application) {
    let person = jobs.correspondent(of: application)
    if let offered = offerDay(of: application) {
      let promised = jobs.interviews(of: application).compactMap(\.nextBy).max().flatMap {
        $0 > offered ? $0 : nil
      }
      add(.answer, application, to: person, due: promised ?? offered + Self.offerDays)
    } else if application.want == .no, hasBegun(application) {
      add(
        .decline, application, to: person, due: nextInterview(of: application)?.day.map { max($0 - 1, today) }
      )
    } else if let accepted = acceptedElsewhere(than: application), hasBegun(application) {
      add(.withdraw, application, to: person, due: accepted + Self.withdrawalDays)
    } else {
      addFollowUp(application)
    }
  }

  /// What is asked after the last interview when the promised day, or else two weeks, went by without an answer.
  private mutating func addFollowUp(_ application: Application) {
    let interviews = jobs.interviews(of: application)
    guard let last = interviews.last(where: { $0.state == .attended }), let day = last.day,
      last.statedOutcome == nil,
      !interviews.contains(where: { $0.id != last.id && isAnswer($0, to: last, on: day) }),
      // A stage written down with the interview itself is no answer to it.
      !application.passages.contains(where: { $0.day > max(day, last.began) })
    else { return }
    let due = last.nextBy.map { $0 + 1 } ?? day + Self.silenceDays
    guard due <= today, today - due <= Self.latestFollowUpDays else { return }
    add(.followUp, last, to: jobs.correspondent(of: last), due: due)
  }

  private func isAnswer(_ other: Interview, to interview: Interview, on day: StudyDay) -> Bool {
    guard other.state != .cancelled else { return false }
    return other.began > max(day, interview.began) || other.day.map { $0 > day } ?? false
  }

  /// An interview arranged the day before needs no confirmation, nor does one that was accepted just now.
  private func isWorthConfirming(_ interview: Interview) -> Bool {
    guard let day = interview.day, interview.began < day - 1, isGoingOn(interview) else { return false }
    if case .done(let replied) = mark(.reply, of: interview) { return replied < day - 1 }
    return true
  }

  /// Whether nothing is to be declined or withdrawn, or the person won't.
  private func isGoingOn(_ interview: Interview) -> Bool {
    guard let application = interview.application else { return true }
    let kind: Courtesy.Kind? =
      application.want == .no ? .decline : acceptedElsewhere(than: application) == nil ? nil : .withdraw
    guard let kind else { return true }
    return application.fields[Courtesy.field(kind)].flatMap(Courtesy.Mark.init) == .skipped
  }

  private func nextInterview(of application: Application) -> Interview? {
    jobs.interviews(of: application).first { $0.isOpen && !$0.isOver(at: now) }
  }

  /// Whether anybody there knows of the person.
  private func hasBegun(_ application: Application) -> Bool {
    application.stage ?? .lead > .lead || !jobs.interviews(of: application).isEmpty
  }

  /// When an offer came that waits for an answer.
  private func offerDay(of application: Application) -> StudyDay? {
    guard application.stage == .offer else { return nil }
    return application.passages.last { $0.stage == .offer }?.day ?? application.touched
  }

  private func acceptedElsewhere(than application: Application) -> StudyDay? {
    jobs.applications.filter { $0.stage == .accepted && $0.id != application.id }
      .compactMap { $0.passages.last { $0.stage == .accepted }?.day }.max()
  }

  private func mark(_ kind: Courtesy.Kind, of interview: Interview) -> Courtesy.Mark? {
    interview.fields[Courtesy.field(kind)].flatMap(Courtesy.Mark.init)
  }

  private mutating func add(_ kind: Courtesy.Kind, _ interview: Interview, to person: Contact?, due: StudyDay)
  {
    let courtesy = Courtesy(
      kind: kind, interview: interview, application: interview.application, person: person, due: due)
    if !isDealtWith(courtesy, interview.fields) { open.append(courtesy) }
  }

  private mutating func add(
    _ kind: Courtesy.Kind, _ application: Application, to person: Contact?, due: StudyDay?
  ) {
    let courtesy = Courtesy(kind: kind, interview: nil, application: application, person: person, due: due)
    if !isDealtWith(courtesy, application.fields) { open.append(courtesy) }
  }

  private func isDealtWith(_ courtesy: Courtesy, _ fields: [String: String]) -> Bool {
    switch fields[courtesy.field].flatMap(Courtesy.Mark.init) {
    case nil: false
    case .skipped: true
    case .done(let day):
      // Asked before the day that was promised since, it is due again.
      courtesy.kind != .followUp || day >= courtesy.interview?.nextBy ?? day
    }
  }
}
