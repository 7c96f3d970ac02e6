import Practice
import Store
import Terminal

/// The table of applications, and what is to be said of them together.
struct ApplicationListing {
  let session: Session

  /// Shows the open ones, the furthest first, and the closed ones behind them if wanted.
  func show(all: Bool) throws {
    let search = try session.jobSearch
    guard !search.applications.isEmpty else {
      session.note("There are no applications yet; `application add` begins one.")
      return
    }
    let mix = try session.processMix
    let unwanted = search.live.filter { $0.want == .no }
    let closed = search.applications.filter { !$0.isLive }.sorted {
      ($1.stageSince, $0.id) < ($0.stageSince, $1.id)
    }
    let shown = mix.processes.map(\.application) + unwanted + (all ? closed : [])
    if shown.isEmpty {
      session.say("No application is open.")
    } else {
      session.console.page(lines(shown, in: search))
    }
    try foot(mix, unwanted: unwanted.count, hidden: all ? 0 : closed.count)
  }

  private func lines(_ applications: [Application], in search: JobSearch) -> [Styled] {
    let today = session.today
    var table = Table(
      .init(title: "Company", isFlexible: true), .init(title: "Role", isFlexible: true, least: 8),
      .init(title: "Stage"),
      .init(title: "For"), .init(title: "Want"), .init(title: "Interview"))
    table.rows = applications.map { application in
      [
        Styled(application.company, application.isLive ? .strong : .dim), Styled(application.role ?? ""),
        Styled(application.stageText, style(of: application)),
        Styled(
          application.isLive
            ? span(today - application.stageSince) : application.stageSince.short(from: today)),
        Styled(application.want?.rawValue ?? ""), Styled(interview(of: application, in: search)),
      ]
    }
    let rows = table.lines(for: session.console.surface)
    var lines = Array(rows.prefix(1))
    for (application, row) in zip(applications, rows.dropFirst()) {
      lines.append(row)
      if let waiting = search.awaited(in: application, at: session.now)?.text(from: today) {
        lines += Styled("waits for \(waiting)", .dim)
          .wrapped(to: session.console.surface.columns, indent: 2, hanging: 4)
      }
    }
    return lines
  }

  private func style(of application: Application) -> Styled.Style {
    switch application.stage {
    case .offer, .accepted: .good
    case .rejected, .ghosted, .frozen, .withdrawn, .declined: .dim
    default: .plain
    }
  }

  /// `today`, `3 days`: how long it has been at its stage.
  private func span(_ days: Int) -> String { days <= 0 ? "today" : Days.count(days) }

  /// The next interview, or else the last one: `onsite Thu 26 Nov`.
  private func interview(of application: Application, in search: JobSearch) -> String {
    let own = search.interviews(of: application)
    let next = own.first { $0.isOpen && !$0.isOver(at: session.now) }
    guard let interview = next ?? own.last(where: { $0.state == .attended }) else { return "" }
    return [interview.knownStep?.name ?? interview.step, interview.day?.short(from: session.today)]
      .compactMap { $0 }.joined(separator: " ")
  }

  private func foot(_ mix: ProcessMix, unwanted: Int, hidden: Int) throws {
    let today = session.today
    var parts: [String] = []
    if let count = mix.count { parts.append("\(count).") }
    if try session.restingSince == nil { parts += mix.advice(from: today) }
    if !parts.isEmpty { session.note(Styled(parts.joined(separator: " "))) }
    if let hint = mix.staleHint { session.note(Styled(hint, .dim)) }
    if hidden > 0 {
      session.note(
        Styled("\(hidden) closed; `applications --all` shows \(hidden == 1 ? "it" : "them").", .dim))
    }
  }
}
