import Practice
import Store
import Terminal

/// Everything that is on, in the order of what can wait least.
struct TodayScreen {
  let session: Session

  /// For so many days an interview that was written down is listed.
  private static let recentDays = 7

  func show() throws {
    let jobs = try session.jobSearch
    let isResting = try session.restingSince != nil
    try showComing(jobs)
    if !isResting {
      showDebriefs(jobs)
      try showCourtesies()
      try showProcesses()
    }
    showWritten(jobs)
    if !isResting { try showDue() }
  }

  private func head(_ title: String) {
    session.console.write("")
    session.say(Styled(title, .strong))
  }

  private func showComing(_ jobs: JobSearch) throws {
    let today = session.today
    let interviews = jobs.coming(at: session.now)
    let days = Set(interviews.compactMap(\.day))
    // Dates said to `prepare`; those of interviews stand there with them.
    let preparation = try session.preparation
    let dates = preparation.coming(on: today).filter { !days.contains($0.day) }
    var rows = interviews.compactMap { interview in
      interview.day.map { day in
        let note = interview.state == .invited ? ", not answered yet" : ""
        return (day: day, clock: interview.start?.clock ?? "", what: interview.title + note)
      }
    }
    rows += dates.map { (day: $0.day, clock: "", what: $0.occasion ?? preparation.aim ?? "your date") }
    guard !rows.isEmpty else { return }
    head("Coming")
    for row in rows.sorted(by: { ($0.day, $0.clock) < ($1.day, $1.clock) }) {
      let day = Styled(row.day.short(from: today)).padded(to: Self.dayWidth)
      let clock = Styled(row.clock).padded(to: Self.clockWidth)
      let when = Styled(Days.relative(row.day, to: today), .dim)
      session.say("  \(day)  \(clock)  \(Wording.sentence(row.what)), \(when)", hanging: Self.hanging)
    }
  }

  /// `Wed 25 Nov`, `14:00`, and where what follows begins.
  private static let dayWidth = 10
  private static let clockWidth = 5
  private static let hanging = 2 + dayWidth + 2 + clockWidth + 2

  private func showDebriefs(_ jobs: JobSearch) {
    let waiting = jobs.awaitingDebrief(at: session.now)
    guard !waiting.isEmpty else { return }
    head("To write down")
    for interview in waiting {
      session.say(
        Styled(DebriefReminder(interview: interview, today: session.today).sentence), indent: 2, hanging: 4)
    }
  }

  private func showCourtesies() throws {
    let open = try session.courtesies
    guard !open.isEmpty else { return }
    head("Courtesies")
    CourtesyScreen(session: session).show(open)
  }

  private func showProcesses() throws {
    let mix = try session.processMix
    let mock = try Greeting(session: session).mockLine()
    let lines = mix.advice(from: session.today) + [mix.staleHint, mock].compactMap { $0 }
    guard !lines.isEmpty else { return }
    head("And")
    for line in lines { session.say(Styled(line), indent: 2, hanging: 4) }
  }

  private func showWritten(_ jobs: JobSearch) {
    let today = session.today
    let written = jobs.interviews.filter { interview in
      interview.debrief == .done
        && interview.day.map { (today - Self.recentDays...today).contains($0) } ?? false
    }
    guard !written.isEmpty else { return }
    head("Written down")
    for interview in written {
      let when = interview.day.map { Days.on($0, from: today) } ?? ""
      session.say(Styled("\(interview.title), \(when)"), indent: 2)
    }
  }

  /// What comes back on the next days; with a date the plan says that.
  private func showDue() throws {
    if try session.preparation.next(on: session.today) != nil {
      session.console.write("")
      session.say(Styled("`plan` shows the days until then.", .dim))
      return
    }
    let today = session.today
    let counts = try session.dueCountsOfWeek()
    let rows = counts.enumerated().dropFirst().filter { $0.element > 0 }
    guard !rows.isEmpty else { return }
    head("Coming back")
    for (offset, count) in rows {
      let day = offset == 1 ? "Tomorrow" : (today + offset).short
      session.say("  \(Styled(day).padded(to: Self.dayWidth))  \(Wording.counted(count, "question"))")
    }
  }
}

extension Session {
  /// How many questions are due today and on each of the six days after.
  func dueCountsOfWeek() throws -> [Int] {
    try store.dueCounts(
      from: today, days: 7, cap: try preparation.cap(on: today), filter: .init(banks: try shelf.active))
  }
}
