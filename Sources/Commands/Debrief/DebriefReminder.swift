import Practice

/// What is said of an interview that nobody has written down yet.
struct DebriefReminder {
  let interview: Interview
  let today: StudyDay

  /// `Acme, onsite, was today: `debrief` writes it down.` On later days an interview of which nothing is known may have
  /// been moved or missed, so that it is asked about.
  var sentence: String {
    if interview.debrief == .begun {
      return "\(interview.title), \(when), is half written down: `debrief` goes on with it."
    }
    let isKnown = interview.state == .attended || interview.day == today
    return
      "\(interview.title), was \(when): `debrief` \(isKnown ? "writes it down" : "asks what became of it")."
  }

  private var when: String { interview.day.map { Days.on($0, from: today) } ?? "earlier" }
}
