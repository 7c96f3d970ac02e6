import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `plan`: what to do each day until the date, and what it comes to.
struct Plan: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "See how ready you will be on the day, and what to do until then.")

  static let examples = [
    Example("plan", "to the date that is set, with the minutes that are set"),
    Example("plan --minutes 25", "what 25 minutes a day would do"),
    Example("plan --date \"4 december\"", "to another day, without setting it"),
    Example("plan --days", "every day of it"),
    Example("plan --explain", "why, with the numbers, and what it can't know"),
  ]

  @Option(help: "Minutes a day, 1 to 240; else what is set.")
  var minutes: Int?

  @Option(help: "Another day to be ready for.")
  var date: String?

  @Flag(help: "Every day by itself.")
  var days = false

  @Flag(help: "Why, with the numbers.")
  var explain = false

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "The days as comma-separated values.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("Either --json or --csv") }
    if let minutes, !(1...240).contains(minutes) {
      throw ValidationError("Minutes a day are 1 to 240, not \(minutes)")
    }
  }

  func perform(in session: Session) throws -> ExitStatus {
    let figures = try figures(in: session)
    if json {
      session.showJSON(PlanDocument(figures))
    } else if csv {
      for record in PlanDocument(figures).records { session.console.writeData(CSVText.record(record)) }
    } else {
      let screen = PlanScreen(session: session, figures: figures)
      if days {
        session.show(PlanDays(figures: figures, wording: screen.wording).everyDay)
      } else {
        try screen.show()
      }
      if explain { try PlanExplanation(session: session, figures: figures).show() }
    }
    return .success
  }

  private func figures(in session: Session) throws -> PlanFigures {
    let dates = try dates(in: session)
    var told = 0
    return try PlanFigures(
      session, dates: dates, minutes: minutes ?? session.settings.minutes,
      tonight: try tonight(in: session, dates: dates)
    ) { done in
      let quarter = Int(done * 4)
      guard quarter > told, quarter < 4, session.console.surface.errorIsTerminal else { return }
      told = quarter
      session.note(Styled("Looking ahead: \(quarter * 25) % done.", .dim))
    }
  }

  /// What a round would ask now, if it were made for these dates and minutes; nothing once today's are used up, and on the
  /// day itself, when ``Morning`` goes over a few.
  private func tonight(in session: Session, dates: [PreparedDate]) throws -> [Candidate] {
    guard dates.first?.day != session.today else { return [] }
    let maker = RoundMaker(session: session)
    let wish = RoundWish(minutes: minutes)
    var offer: RoundOffer?
    if dates.isEmpty || (date == nil && minutes == nil) {
      offer = try maker.offer(wish)
    } else {
      let day = Duration.seconds((minutes ?? session.settings.minutes) * 60)
      let round = PlannedRound(
        session: session, dates: dates, wish: RoundWish(), size: .time(day), usualDay: day)
      offer = try round.offer(try maker.filter(wish))
    }
    guard let offer, offer.plan?.isBeyond != true, !offer.isExtra else { return [] }
    return offer.items
  }

  /// The day that was asked about, or those that are set and not over.
  private func dates(in session: Session) throws -> [PreparedDate] {
    let today = session.today
    let coming = try session.preparation.coming(on: today)
    guard let date else { return coming }
    guard let when = WhenText(date, today: today, direction: .future) else {
      throw Complaint(
        "“\(date)” is no day that can be understood; write 4 December, 2026-12-04 or “in 10 days”.")
    }
    try Aim.check(when.date, today: today)
    return [coming.first { $0.day == when.date } ?? PreparedDate(day: when.date)]
  }
}
