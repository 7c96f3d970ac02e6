import Practice
import Store
import Terminal

/// What to have in mind on the way to an interview: where, with whom, and what was said there before.
struct MorningBrief {
  let session: Session
  let occasion: MorningOccasion

  /// Columns of what stands before each line.
  private static let labelWidth = 9
  /// Earlier rounds that are told; what mattered before these is old.
  private static let mostEarlier = 2

  func show() throws {
    let today = session.today
    let time = Days.full(today, at: occasion.start, from: today)
    session.say("\(Wording.sentence(occasion.title), .strong), \(time).")
    let jobs = try session.jobSearch
    if let interview = occasion.interview {
      if let place = interview.place { line("Where", place) }
      let people = interview.contacts.compactMap { jobs.contact($0) }.map { person in
        person.role.map { "\(person.name) (\($0))" } ?? person.name
      }
      if !people.isEmpty { line("With", Wording.list(people)) }
      if let notes = interview.notes { line("Noted", notes) }
    }
    for earlier in self.earlier(jobs) { line("Before", earlier) }
    if let told = try told() { line("Told", told) }
  }

  /// What mattered and what was promised in the newest rounds there: `Screen on Tue 3 Nov: ownership mattered to them.`
  private func earlier(_ jobs: JobSearch) -> [String] {
    let today = session.today
    let held = rounds(jobs).filter {
      $0.state == .attended && ($0.mattered ?? $0.nextStep ?? $0.notes) != nil
    }
    return held.suffix(Self.mostEarlier).map { interview in
      let what = Wording.sentence(interview.knownStep?.name ?? interview.step ?? "an interview")
      let when = interview.day.map { " \(Days.on($0, from: today))" } ?? ""
      var parts: [String] = []
      if let mattered = interview.mattered { parts.append("what mattered to them: \(mattered)") }
      if let promised = interview.nextStep {
        let by = interview.nextBy.map { " by \($0.short(from: today))" } ?? ""
        parts.append("they promised: \(promised)\(by)")
      }
      if let notes = interview.notes { parts.append(notes) }
      return "\(what)\(when): \(parts.joined(separator: "; "))"
    }
  }

  /// The earlier rounds of this process; of a company known by its name only, all there were.
  private func rounds(_ jobs: JobSearch) -> [Interview] {
    if let application = occasion.interview?.application { return jobs.interviews(of: application) }
    return occasion.company.map { jobs.interviews(at: $0) } ?? []
  }

  /// The stories they know: `the migration story (Screen) and the outage story`.
  private func told() throws -> String? {
    guard let company = occasion.company else { return nil }
    var words: [String] = []
    for story in try session.stories(toldAt: company) where !words.contains(story.word) {
      words.append(story.word)
    }
    guard !words.isEmpty else { return nil }
    return
      "the \(Wording.list(words)) \(words.count == 1 ? "story" : "stories"); they know \(words.count == 1 ? "it" : "them")"
  }

  private func line(_ label: String, _ text: String) {
    session.say(
      "\(Styled(label, .dim).padded(to: Self.labelWidth))\(text)", indent: 2, hanging: Self.labelWidth + 2)
  }
}
