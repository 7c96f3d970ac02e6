import Practice
import Store
import Terminal

/// The lines a person is greeted with: what is due, and at most three more.
struct Greeting {
  let session: Session

  /// More would be a list, which `today` is for.
  private static let mostLines = 3
  /// An interview is spoken of when it is so near that the day is arranged around it.
  private static let nearDays = 2

  func show() throws {
    try showDue()
    if try session.restingSince == nil {
      for line in try lines() { session.say(Styled(line)) }
    }
    session.console.write("")
  }

  /// The first line alone.
  func showDue() throws {
    let hello = Wording.greeting(hour: session.now.local.hour)
    if let since = try session.restingSince {
      session.say(
        "\(hello). Resting since \(since.short(from: session.today)). When you come back, Enter begins with what went well."
      )
    } else if let morning = try session.morningLine() {
      session.say("\(hello). \(morning)")
    } else {
      session.say("\(hello). \(try DueLine(session: session).text())")
    }
  }

  /// What else is on, the most pressing first. What is said once a week is asked for only where there is room.
  private func lines() throws -> [String] {
    let jobs = try session.jobSearch
    var named: Set<EventID> = []
    var lines: [String] = []
    if let line = try dateLine(jobs, naming: &named) { lines.append(line) }
    if let line = debriefLine(jobs, naming: &named) { lines.append(line) }
    if let line = try courtesyLine(after: named) { lines.append(line) }
    if lines.count < Self.mostLines, let line = try session.mixLine() { lines.append(line) }
    if lines.count < Self.mostLines, let line = try mockLine() { lines.append(line) }
    return lines
  }

  /// The interviews of the next two days; where there are none, what the plan is for.
  private func dateLine(_ jobs: JobSearch, naming named: inout Set<EventID>) throws -> String? {
    let today = session.today
    // What is still to come today is the first line's.
    let mornings = try session.mornings
    named.formUnion(mornings.compactMap(\.interview?.id))
    let near = jobs.coming(at: session.now).filter { interview in
      interview.state == .planned && interview.application?.isLive ?? true && !named.contains(interview.id)
        && interview.day.map { $0 - today <= Self.nearDays } ?? false
    }
    guard let next = near.first else {
      return try planLine(jobs, from: mornings.isEmpty ? today : today + 1, naming: &named)
    }
    named.formUnion(near.map(\.id))
    let confirming = try session.courtesies.first { $0.kind == .confirm && $0.interview?.id == next.id }
    let confirm = confirming.map { " `\($0.command)` confirms it." } ?? ""
    let others = near.dropFirst().map { "\($0.title), \($0.shortTime(from: today) ?? "")" }
    let then = others.isEmpty ? "" : " Then \(Wording.list(others))."
    return "\(next.title), \(next.fullTime(from: today)).\(confirm)\(then)"
  }

  private func planLine(
    _ jobs: JobSearch, from first: StudyDay, naming named: inout Set<EventID>
  ) throws -> String? {
    let preparation = try session.preparation
    let dates = preparation.coming(on: first)
    guard let date = dates.first else { return nil }
    let known = jobs.worthPreparing(at: session.now).first { $0.day == date.day }
    if let known { named.insert(known.id) }
    func what(_ date: PreparedDate) -> String {
      date.occasion ?? preparation.aim ?? "your date"
    }
    let next = dates.dropFirst().first.map { " Then \(what($0)), \($0.day.short)." } ?? ""
    let day = [date.day.short, known?.start?.clock].compactMap { $0 }.joined(separator: " ")
    return "\(Wording.sentence(what(date))), \(day), \(Days.relative(date.day, to: session.today)).\(next)"
  }

  /// The latest interview that nobody has written down yet.
  private func debriefLine(_ jobs: JobSearch, naming named: inout Set<EventID>) -> String? {
    let waiting = jobs.awaitingDebrief(at: session.now)
    guard let last = waiting.last else { return nil }
    named.insert(last.id)
    let more = waiting.count - 1
    let others = more == 0 ? "" : more == 1 ? " One more waits." : " \(more) more wait."
    return DebriefReminder(interview: last, today: session.today).sentence + others
  }

  /// The most pressing courtesy, without those that an earlier line has said.
  private func courtesyLine(after named: Set<EventID>) throws -> String? {
    let today = session.today
    let open = try session.courtesies.filter { courtesy in
      let isNamed = courtesy.interview.map { named.contains($0.id) } ?? false
      if courtesy.kind == .confirm, isNamed { return false }
      guard courtesy.isSaidOnce else { return true }
      return try session.store.lastSaid(session.sayingName(of: courtesy)).map { $0 == today } ?? true
    }
    guard let first = open.first else { return nil }
    if first.isSaidOnce { try session.store.noteSaid(session.sayingName(of: first), on: today) }
    let more = open.count > 1 ? " \(open.count - 1) more: `courtesy`." : ""
    return first.sentence(
      isNamed: first.interview.map { named.contains($0.id) } ?? false, today: today) + more
  }

  /// A mock interview that waits to be gone on with, or to be graded.
  func mockLine() throws -> String? {
    guard let sitting = try session.mockSitting() else { return nil }
    guard sitting.isOver else {
      let left = Wording.counted(sitting.questions.count - sitting.place, "question")
      return "Your mock interview (\(sitting.title)) has \(left) to go: `mock` goes on with it."
    }
    let count = sitting.open.count
    return
      "\(Wording.counted(count, "answer")) of your mock interview \(count == 1 ? "waits" : "wait") for a grade: `mock`."
  }
}
