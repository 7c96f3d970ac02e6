import Practice
import Store
import Terminal

extension InterviewDialogue {
  /// An interview there is, for what can't found one: with `isEdited` one that something was written down of, else one
  /// whose day has come.
  ///
  /// - Returns: nil if the person breaks off.
  /// - Throws: a ``Complaint`` if there is none.
  func existing(_ wish: DebriefWish, isEdited: Bool) throws -> DebriefedInterview? {
    let day = try wish.day.map { try session.moment($0).day }
    let search = try session.jobSearch
    let place = try wish.company.map { try CompanyChoice(session: session).choice($0)?.company ?? $0 }
    let there = place.map { search.interviews(at: $0) } ?? search.interviews
    let today = session.today
    let known = try there.filter { interview in
      guard interview.state != .cancelled, let held = interview.day, held <= today,
        day == nil || held == day, Self.isAlike(interview.step, wish.step)
      else { return false }
      return try isEdited
        ? !session.debriefed(interview.id).isEmpty
        : interview.isOpen || interview.debrief == .begun || interview.debrief == nil
    }
    let latest = Array(known.reversed().prefix(Self.mostOffered))
    if latest.count > 1 { return try chosen(latest) }
    guard let only = latest.first else {
      let where_ = place.map { " at \($0)" } ?? ""
      throw Complaint(
        isEdited
          ? "Nothing is written down of an interview\(where_) yet; `debrief` writes it down."
          : "No interview\(where_) waits for a debrief; `interviews` lists them.", exit: .no)
    }
    return DebriefedInterview(only, session: session)
  }

  /// More would only scroll by; the day names any other.
  private static let mostOffered = 9
}
