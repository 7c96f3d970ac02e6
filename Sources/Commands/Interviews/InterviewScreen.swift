import FSRS
import Practice
import Store
import Terminal

/// One interview with all that is known of it.
struct InterviewScreen {
  let session: Session
  let jobs: JobSearch

  /// Of what was asked so many are shown; more than any interview asks.
  private static let mostAsked = 60
  /// The width of the names in front.
  private static let nameColumns = 11

  func show(_ interview: Interview, purpose: InterviewPurpose) throws {
    let echo = InterviewEcho(session: session)
    session.say(Styled(interview.title, .strong))
    line("When", echo.wholeTime(interview))
    if let before = interview.earlierTimes(from: session.today).last { line("Moved", "it was \(before)") }
    line("With", echo.people(interview, jobs))
    line("Where", interview.place)
    line("State", state(interview))
    line("Application", application(interview))
    line("Promised", promised(interview))
    line("Mattered", interview.mattered)
    line("Notes", interview.notes)
    if interview.isOpen, !interview.isOver(at: session.now) {
      line("Good for", purpose.topicText)
      line("", purpose.askedText)
    }
    try showAsked(interview)
  }

  private func line(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    session.say(
      "\(Styled(name, .dim).padded(to: Self.nameColumns))  \(text)", indent: 2, hanging: Self.nameColumns + 4)
  }

  private func state(_ interview: Interview) -> String {
    switch interview.state {
    case .invited: "they wait for your answer"
    case .planned: interview.isOver(at: session.now) ? "over; `debrief` writes down how it went" : "planned"
    case .cancelled:
      switch interview.wasTold {
      case true: "cancelled; they know"
      case false: "cancelled; they haven't heard it from you yet"
      case nil: "cancelled"
      }
    case .missed: "missed"
    case .attended:
      switch interview.debrief {
      case .done: "attended, debriefed"
      case .begun: "attended, debrief begun: `debrief` goes on with it"
      case .declined: "attended, without a debrief"
      case nil: "attended; `debrief` writes down how it went"
      }
    }
  }

  private func application(_ interview: Interview) -> String? {
    guard let application = interview.application else { return nil }
    let want = application.want.map { $0 == .practice ? "for practice" : "wanted: \($0.rawValue)" }
    let parts = [application.company, application.role, application.stage?.rawValue, want]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func promised(_ interview: Interview) -> String? {
    let by = interview.nextBy.map { "by \($0.short(from: session.today))" }
    let parts = [interview.nextStep, by].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func showAsked(_ interview: Interview) throws {
    let filter = AttemptFilter(setting: .interview, interview: interview.id)
    let asked = try session.store.attempts(filter, limit: Self.mostAsked)
    guard !asked.isEmpty else { return }
    session.say("They asked")
    for attempt in asked.reversed() {
      let grade = attempt.attempt.grade
      let text = attempt.text.isEmpty ? attempt.bearer.text : attempt.text
      session.console.write(
        "    \(Styled(grade.word, Styled.Style(grade)).padded(to: 8))  \(Styled(text).truncated(to: max(20, session.console.surface.columns - 14)))"
      )
    }
  }
}

extension Interview {
  /// Where it was before it was moved, in full, the latest last.
  func earlierTimes(from today: StudyDay) -> [String] {
    earlierStarts.compactMap { text in
      guard let stamp = TimeStamp(text), let moment = Moment(iso: text, day: stamp.date) else { return nil }
      return Days.full(stamp.date, at: moment, from: today)
    }
  }
}
