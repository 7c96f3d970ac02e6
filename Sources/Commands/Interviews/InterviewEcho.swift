import Practice
import Terminal

/// Tells back what was written down of an interview, its day in full.
struct InterviewEcho {
  let session: Session

  /// The interview as it is now.
  func say(_ id: EventID) throws {
    let jobs = try session.jobSearch
    guard let interview = jobs.interview(id) else { return }
    session.say("\(Styled(interview.title, .strong)): \(wholeTime(interview)).")
    if let people = people(interview, jobs) { session.say("With \(people).", indent: 2) }
    if let place = interview.place { session.say(Styled("At \(place)"), indent: 2) }
    if let notes = interview.notes { session.say(Styled("Notes: \(notes)"), indent: 2) }
    if interview.state == .invited {
      session.say(
        "They wait for an answer; `interview edit \(handle(interview)) --accept` once you gave it.", indent: 2
      )
    }
  }

  /// `Thursday 26 November 2026, 14:00, in 3 days; until 14:45`.
  func wholeTime(_ interview: Interview) -> String {
    let isSaid = interview.fields[Interview.Field.minutes.rawValue] != nil
    let end = isSaid ? interview.endClock.map { "; until \($0)" } : nil
    return interview.fullTime(from: session.today) + (end ?? "")
  }

  /// `Kim Lee (recruiter) and Jo Park`; nil if nobody is known.
  func people(_ interview: Interview, _ jobs: JobSearch) -> String? {
    let names = interview.contacts.compactMap { jobs.contact($0) }.map { contact in
      contact.name + (contact.role.map { " (\($0))" } ?? "")
    }
    return names.isEmpty ? nil : Wording.list(names)
  }

  /// How the interview is named in a command: its company, in quotes where it has blanks.
  func handle(_ interview: Interview) -> String {
    guard let company = interview.application?.company else { return interview.id.description }
    return ShellWords.quoted(company)
  }
}
