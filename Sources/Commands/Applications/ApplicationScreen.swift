import Practice
import Store
import Terminal

/// Everything about one application.
struct ApplicationScreen {
  let session: Session

  func show(_ application: Application) throws {
    let search = try session.jobSearch
    let today = session.today
    session.say(Styled(application.title, .strong))
    session.say(Styled(standing(application, search)), indent: 2)
    if let source = application.source { session.say("Heard of from \(source).", indent: 2) }
    if let link = application.link { session.say(Styled(link), indent: 2) }
    if let notes = application.notes { session.say(Styled(notes), indent: 2) }
    section("Stages", stages(application))
    section("Interviews", search.interviews(of: application).map { interview($0, in: search) })
    section("People", people(of: application, in: search))
    let elsewhere = search.bridges(to: application.company, at: session.now).filter { $0.tie == .left }
    section("Others you know", elsewhere.map { Styled($0.sentence(from: today)) })
    let name = ShellWords.quoted(application.company)
    session.note(
      Styled(
        application.isLive
          ? "`application edit \(name)` changes it, `application close \(name)` ends it."
          : "`application reopen \(name)` opens it again.", .dim))
  }

  private func section(_ title: String, _ lines: [Styled]) {
    guard !lines.isEmpty else { return }
    session.console.write("")
    session.say(Styled(title, .accent))
    for line in lines { session.say(line, indent: 2, hanging: 4) }
  }

  /// `Interviewing for 3 days; you want it. Waits for their answer, for 3 days.`
  private func standing(_ application: Application, _ search: JobSearch) -> String {
    let today = session.today
    var parts: [String] = []
    if let stage = application.stage {
      let day = Days.full(application.stageSince, from: today)
      parts.append("\(Wording.sentence(stage.rawValue)) since \(day).")
    } else {
      parts.append("Begun \(Days.full(application.began, from: today)).")
    }
    if let want = application.want { parts.append("\(want.sentence).") }
    if let waiting = search.awaited(in: application, at: session.now)?.text(from: today) {
      parts.append("Waits for \(waiting).")
    }
    return parts.joined(separator: " ")
  }

  private func stages(_ application: Application) -> [Styled] {
    let passages = application.passages
    let width = passages.map(\.stage.rawValue.count).max() ?? 0
    let dates = passages.map { $0.day.short(from: session.today) }
    let dateWidth = dates.map(\.count).max() ?? 0
    return passages.enumerated().map { index, passage in
      let next = passages.dropFirst(index + 1).first?.day
      let days = (next ?? session.today) - passage.day
      let span =
        passage.stage.isClosed
        ? ""
        : next == nil
          ? (days == 0 ? "since today" : "\(Days.count(days)) so far") : Wording.counted(days, "day")
      return Styled(passage.stage.rawValue).padded(to: width) + "  "
        + Styled(dates[index]).padded(to: dateWidth) + Styled(span.isEmpty ? "" : "  \(span)", .dim)
    }
  }

  private func interview(_ interview: Interview, in search: JobSearch) -> Styled {
    let names = interview.contacts.compactMap { search.contact($0)?.name }
    let what = [interview.knownStep?.name ?? interview.step, interview.shortTime(from: session.today)]
      .compactMap { $0 }
    let parts = [
      what.isEmpty ? "an interview" : what.joined(separator: " "),
      names.isEmpty ? nil : "with \(Wording.list(names))", interview.standing(at: session.now),
    ]
    return Styled(parts.compactMap { $0 }.joined(separator: ", "))
  }

  private func people(of application: Application, in search: JobSearch) -> [Styled] {
    search.people(of: application).map { contact in
      let last = search.lastContact(with: contact, at: session.now)
      var text = [contact.name, contact.role].compactMap { $0 }.joined(separator: ", ")
      if let company = contact.company,
        QuestionKey.normalised(company) != QuestionKey.normalised(application.company)
      {
        text += ", of \(company)"
      }
      if !contact.companiesBefore.isEmpty { text += ", was at \(Wording.list(contact.companiesBefore))" }
      if let last { text += "; last contact \(Days.on(last, from: session.today))" }
      return Styled(text)
    }
  }
}

extension Interview {
  /// What became of it, or is to become of it: `debrief done`, `in 2 days`.
  func standing(at now: Moment) -> String? {
    switch state {
    case .invited: "invited, not answered yet"
    case .planned where isOver(at: now): "what became of it?"
    case .planned: day.map { Days.relative($0, to: now.day) }
    case .attended:
      switch debrief {
      case .done: "debrief done"
      case .begun: "debrief begun"
      case .declined: "no debrief"
      case nil: "debrief open"
      }
    case .missed: "missed"
    case .cancelled: "cancelled"
    }
  }
}
