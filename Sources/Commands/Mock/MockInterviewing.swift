import Practice
import Store
import Terminal

/// A mock interview from its first question to the page behind its debrief, in as many sittings as it takes.
struct MockInterviewing {
  let session: Session
  /// What is to be heard.
  var aloud = Voice.Wish()

  /// Asks and answers, then goes on to the debrief.
  func run(_ sitting: MockSitting) throws {
    var sitting = sitting
    if !sitting.isOver {
      let runner = MockRunner(session: session, sitting: sitting, aloud: aloud)
      guard try runner.run() == .finished else { return }
      sitting = runner.interview.sitting
      sayOver(sitting)
    }
    try debrief(sitting)
  }

  /// Asks for the grades; the page comes once there are all.
  func debrief(_ sitting: MockSitting) throws {
    var sitting = sitting
    if !sitting.open.isEmpty {
      let runner = try MockDebriefRunner(session: session, sitting: sitting)
      guard try runner.run() == .finished else { return }
      sitting = runner.sitting
    }
    try finish(sitting)
  }

  /// Keeps what the interview amounts to, with what is to be worked on, and shows the page.
  func finish(_ sitting: MockSitting) throws {
    let record = MockRecord(sitting, speakingRate: session.settings.speakingRate)
    guard record.entries.contains(where: { $0.grade != nil }) else {
      try clear(sitting)
      return session.note("Nothing of it has a grade, so there is no page.")
    }
    let now = session.now
    var facts: [Event.Fact] = [
      .change(
        Change(.init(.interview, sitting.id.description), MockField.record, to: JSONText.encode(record)))
    ]
    for entry in MockReport(record).workOn {
      guard let key = entry.key, let grade = entry.grade else { continue }
      let work = WorkOn(since: now.instant, day: record.begun.day, grade: grade)
      facts.append(
        .change(Change(.init(.question, key.text), MockField.workOn, to: JSONText.encode(work))))
    }
    try session.act(facts, mock: .clear)
    forgetSounds(of: sitting)
    let before = try session.mockRecords().first {
      $0.id != sitting.id && $0.record.begun.instant < record.begun.instant
    }
    MockPage(session: session, record: record, before: before?.record).show()
  }

  /// Gives up an interview in progress, with what was recorded of it.
  func clear(_ sitting: MockSitting) throws {
    try session.store.updateMock(.clear)
    forgetSounds(of: sitting)
  }

  /// Those of answers that got no grade, or have no question in a bank to belong to.
  private func forgetSounds(of sitting: MockSitting) {
    let recordings = session.recordings
    for file in recordings.erase(recordings.waiting(in: sitting.id)).notReached {
      session.note(Styled("This recording could not be erased: \(file)", .warning))
    }
  }

  private func sayOver(_ sitting: MockSitting) {
    session.console.write("")
    let time = sitting.isTimed ? ": \(sitting.spent.clock) of \(sitting.budget.clock)" : ""
    session.say(Styled("That was the interview\(time).", .strong))
    guard !sitting.open.isEmpty else { return }
    session.say("Now the debrief: tick what each answer had, and grade it. /quit leaves it for later.")
  }
}
