import FSRS
import Practice
import Store
import Terminal

/// Why the plan is as it is, with its numbers, and what it does not know.
struct PlanExplanation {
  let session: Session
  let figures: PlanFigures

  func show() throws {
    let surface = session.console.surface
    session.console.write("")
    session.say(Styled("How ready", .strong))
    for line in readiness { session.say(Styled(line), hanging: 2) }
    let table = try tonight()
    if figures.dates.isEmpty {
      session.console.write("")
      session.say(
        "Without a date rounds ask what is due, least known first, then new questions in their banks' order; `next` shows"
          + " why each is asked.")
    } else if !table.rows.isEmpty {
      session.console.write("")
      session.say(Styled("Why these questions now: what each brings for its time", .strong))
      for line in table.lines(for: surface) { session.console.write(line) }
      session.say(
        Styled(
          "Asked is its share of what they may ask, from its place in its bank, its kind and topics; brings is what"
            + " each minute of it adds to readiness, beyond waiting for a better day and asking others meanwhile.",
          .dim))
    }
    session.console.write("")
    session.say(Styled("What it doesn't know", .strong))
    for line in unknown { session.say(Styled("- " + line), hanging: 2) }
  }

  private func tenths(_ share: Double) -> String {
    "\((share * 1000).rounded() / 10) %"
  }

  /// What a minute brings is small beside all that may be asked.
  private func hundredths(_ share: Double) -> String {
    "\((share * 10_000).rounded() / 100) %"
  }

  private var readiness: [String] {
    let day = figures.nearest.short(from: figures.today)
    var lines = [
      "Readiness on \(day) is the sum over all questions of: how likely it is asked × not blanked then × solid when"
        + " not blanked."
    ]
    let without = figures.simulation.untouched.first ?? .init()
    lines.append("  Without practice: \(Wording.percent(without.share)).")
    for projection in figures.projections where figures.simulation.evenings > 0 {
      guard let share = projection.endings.first?.share else { continue }
      var line =
        "  \(Wording.counted(projection.minutesPerDay, "minute")) a day: \(Wording.percent(share.mean))"
      if let range = share.range {
        line +=
          ", \(Wording.percent(range.lowerBound)) to \(Wording.percent(range.upperBound)) in eight of ten lives"
      }
      line += " (\(projection.runs == 1 ? "one life" : "\(projection.runs) lives") lived by chance"
      if let error = share.error { line += ", the mean ± \(tenths(max(0.001, error)))" }
      lines.append(line + ").")
    }
    lines.append("A question never asked counts as its first answer is expected to go.")
    return lines
  }

  private func tonight() throws -> Table {
    var table = Table(
      .init(title: "Question", isFlexible: true), .init(title: "Asked", align: .right),
      .init(title: "Takes", align: .right), .init(title: "Solid then", align: .right),
      .init(title: "if asked now", align: .right), .init(title: "Brings", align: .right))
    let places = Dictionary(
      uniqueKeysWithValues: figures.ground.candidates.enumerated().map { ($0.element.key, $0.offset) })
    for key in figures.tonight.map(\.key) {
      guard let place = places[key] else { continue }
      let subject = figures.simulation.subjects[place]
      table.rows.append([
        Styled(try session.store.lastText(of: key) ?? key.text), Styled(tenths(subject.weight)),
        Styled(Duration.seconds(Int(subject.seconds.rounded())).clock),
        Styled(Wording.percent(figures.plan.readiness(of: subject, on: 0))),
        Styled(Wording.percent(readinessIfAsked(subject))),
        Styled(hundredths(figures.plan.gainPerSecond(of: subject, on: 0) * 60)),
      ])
    }
    return table
  }

  /// The mean over the grades it may get.
  private func readinessIfAsked(_ subject: PlanSubject) -> Double {
    let chances = figures.plan.chances(of: subject)
    return Grade.allCases.reduce(0) { sum, grade in
      var after = subject
      after.answer(grade, rules: figures.ground.rules)
      return sum + chances[grade] * figures.plan.readiness(of: after, on: 0)
    }
  }

  private var unknown: [String] {
    var lines = [
      "What they will ask: likelihoods are a guess from the order in your banks, from kinds and topics; `debrief` after an"
        + " interview tells it more. Questions that no bank has count as little as if nobody asked them."
    ]
    lines.append(
      figures.isOwnMemory
        ? "Your memory is learned from your answers, more surely the more there are."
        : "Your memory: until more is known, you are taken to forget as fast as an average person does.")
    lines.append(
      figures.ground.habits.answers > 0
        ? "Your answers: grades and times are expected to go on as in your newest \(Wording.counted(figures.ground.habits.answers, "drill answer"))."
        : "Your answers: nothing is answered yet, so grades and times are an average person's.")
    lines.append(
      "How solid you get: practice is thought to help you remember, not to change how good an answer is that you do"
        + " remember.")
    lines.append("Grades are your own: whether an interviewer would agree, only an interview can tell.")
    lines.append("It counts on every day: one left out costs the more, the nearer the date is.")
    return lines
  }
}
