import Practice
import Store
import Terminal

/// The last lines of a debrief.
struct DebriefSummary {
  let session: Session
  let interview: DebriefedInterview
  let answers: [DebriefedAnswer]
  /// How many of them are new.
  let entered: Int

  /// Says how much is written down, and what the next round begins with.
  func show() throws {
    let all = answers.count > entered && entered > 0 ? ", \(answers.count) in all" : ""
    let count = entered > 0 ? entered : answers.count
    session.say("\(Wording.counted(count, "question")) from \(interview.place) written down\(all).")
    let weak = try Set(answers.map(\.key)).filter {
      try session.store.record(of: $0)?.isWeakFromInterview ?? false
    }.count
    guard weak > 0 else { return }
    session.say("The next round begins with the \(weak == 1 ? "one" : Days.spelled(weak)) that went badly.")
  }
}
