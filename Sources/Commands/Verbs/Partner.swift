import ArgumentParser
import Practice
import Store
import Terminal

/// `partner`: a friend at the keyboard asks, ticks and grades; the candidate grades, too.
struct Partner: Verb {
  static let configuration = CommandConfiguration(
    commandName: "partner",
    abstract: "Let a friend interview you; you both grade.")

  static let examples = [
    Example("partner --name Sam", "Sam sits at the keyboard, for 20 minutes"),
    Example("partner --company Acme --step onsite", "what Acme may ask"),
    Example("partner --topic conflict --minutes 10", "only this topic"),
  ]

  @OptionGroup var friend: FriendChoice

  @Flag(help: "Begin anew even if one was left.")
  var fresh = false

  func perform(in session: Session) throws -> ExitStatus {
    if let left = try session.partnerSitting() {
      let count = left.sitting.progress.remaining.count
      guard count > 0 else {
        try finish(left.sitting, session)
        return .success
      }
      let answer = try fresh ? .anew : whatNext(left.sitting, count, session)
      if answer == .later { return .success }
      if answer == .goOn {
        let maker = RoundMaker(session: session)
        let notes = try session.ownNotes()
        let items = try left.sitting.progress.remaining.compactMap {
          try maker.item($0.key, why: .new, notes: notes[$0.key])
        }
        return try run(left.sitting, items, left.waiting, session)
      }
      try session.store.updatePartner(.clear)
      session.note("What was left of it is let go; what has grades stays.")
    }
    let questions = try friend.questions(session)
    let now = session.now
    let sitting = PartnerSitting(
      id: session.newID(), name: friend.friend, occasion: questions.occasion, begun: now,
      progress: RoundProgress(
        day: now.day, size: .time(.zero), remaining: [], results: [], done: 0, repeated: []))
    let runner = try PartnerRunner(session: session, sitting: sitting, items: questions.items, waiting: nil)
    guard runner.begin(minutes: questions.minutes) else {
      session.note("Another time, then.")
      return .success
    }
    return try end(runner, session)
  }

  private func run(
    _ sitting: PartnerSitting, _ items: [RoundItem], _ waiting: (QuestionKey, PartnerSitting.Waiting)?,
    _ session: Session
  ) throws -> ExitStatus {
    try end(
      try PartnerRunner(session: session, sitting: sitting, items: items, waiting: waiting), session)
  }

  private func end(_ runner: PartnerRunner, _ session: Session) throws -> ExitStatus {
    if try runner.run() == .finished { try finish(runner.sitting, session) }
    return .success
  }

  private func finish(_ sitting: PartnerSitting, _ session: Session) throws {
    try PartnerPage(session: session, sitting: sitting).show()
    try session.store.updatePartner(.clear)
  }

  private enum WhatNext { case goOn, anew, later }

  /// What becomes of what was left; a pipe can't be asked and goes on.
  private func whatNext(_ sitting: PartnerSitting, _ count: Int, _ session: Session) throws -> WhatNext {
    let who = sitting.name.map { " with \($0)" } ?? ""
    let day = Days.relative(sitting.begun.day, to: session.today)
    session.say("What you began\(who) \(day) has \(Wording.counted(count, "question")) to go.")
    guard session.console.surface.inputIsTerminal else { return .goOn }
    session.say(Styled("Enter goes on with it, d lets the rest go and begins another.", .dim))
    while case .line(let text) = session.console.read(Prompt("go on?> ")).outcome {
      switch text.trimmingSpaces.lowercased() {
      case "", "y", "yes": return .goOn
      case "d": return .anew
      default: session.note(Styled("Enter or d; Ctrl-D leaves it for later.", .warning))
      }
    }
    return .later
  }
}
