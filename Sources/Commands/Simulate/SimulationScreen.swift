import Practice
import Terminal

/// The figures of `simulate` for a person: one sentence, a table, a picture, and what they rest on.
struct SimulationScreen {
  let session: Session
  let figures: SimulationFigures

  /// Lines wider than a usual terminal are harder to follow.
  private static let widestPlot = 80
  /// Weeks named below the plot.
  private static let mostTicks = 12
  /// Columns that the table takes with all of its own, and without those of the weeks.
  private static let wholeTable = 79
  private static let middleTable = 58

  func show() {
    session.say(Styled(headline, .strong))
    session.console.write("")
    if !figures.isIdle { showFigures() }
    session.say(Styled(basis.joined(separator: " "), .dim))
  }

  private func showFigures() {
    for line in table.lines(for: session.console.surface) { session.console.write(line) }
    let surface = session.console.surface
    // A line at nought says nothing that the table doesn't.
    let isFlat = figures.projections.allSatisfy { $0.mostMinutesPerDay == 0 }
    let columns = min(Self.widestPlot, surface.columns)
    let picture = isFlat ? [] : plot.lines(columns: columns, drawing: surface.drawing)
    if !picture.isEmpty { session.console.write("") }
    for line in picture { session.console.write(line) }
    session.console.write("")
  }

  /// The projection at the target that is set, or the first, and those at the ends.
  private var compared: (own: PracticeProjection, others: [PracticeProjection])? {
    let all = figures.projections
    guard let first = all.first, let last = all.last else { return nil }
    let own = all.first { $0.targetRecall == figures.ownTarget } ?? first
    return (own, (all.count > 1 ? [last, first] : []).filter { $0.targetRecall != own.targetRecall })
  }

  /// `90 % costs you about 9 minutes a day; 95 % would cost 16, 80 % 5.` With a limit, what can be had for it.
  private var headline: String {
    guard let (own, others) = compared else { return "" }
    if figures.isIdle {
      return "Nothing is begun yet and no new question is to be, so nothing comes back."
    }
    let costs = figures.simulation.minutesPerDay.map { whatIsHad(for: $0, own, others) } ?? cost(own, others)
    guard figures.isShaky(own) else { return costs }
    return costs
      + " You don't blank these, but few have been solid yet: practise them with `drill`, recall alone won't ask"
      + " them."
  }

  private func whatIsHad(
    for minutes: Int, _ own: PracticeProjection, _ others: [PracticeProjection]
  ) -> String {
    let head = "With \(Wording.counted(minutes, "minute")) a day you won't blank \(known(own))"
    let parts = others.map { "\(known($0)) at \(percent($0.targetRecall))" }
    return "\(head) of \(figures.questions) at \(percent(own.targetRecall))"
      + (parts.isEmpty ? "." : "; \(parts.joined(separator: ", ")).") + " " + enough
  }

  /// Which targets the limit is enough for.
  private var enough: String {
    let reached = figures.projections.filter(figures.isEnough)
    let missed = figures.projections.filter { !figures.isEnough(for: $0) }
    func list(_ some: [PracticeProjection]) -> String { Wording.list(some.map { percent($0.targetRecall) }) }
    if missed.isEmpty { return "That is enough for \(list(reached))." }
    return reached.isEmpty
      ? "That is not enough to ask all that is due or new at \(list(missed))."
      : "That is enough for \(list(reached)), but not for \(list(missed))."
  }

  private func cost(_ own: PracticeProjection, _ others: [PracticeProjection]) -> String {
    let isOwn = own.targetRecall == figures.ownTarget
    let verb = isOwn ? "costs you" : "would cost you"
    var text = "\(percent(own.targetRecall)) \(verb) \(minutes(own.minutesPerDay)) a day"
    let parts = others.enumerated().map { index, other in
      "\(percent(other.targetRecall)) \(index == 0 ? "would cost " : "")\(inWords(other.minutesPerDay))"
    }
    if !parts.isEmpty { text += "; " + parts.joined(separator: ", ") }
    return text + "."
  }

  /// All columns where there is room for them; the first ones and recall everywhere.
  private var table: Table {
    let columns = session.console.surface.columns
    let hasWeeks = columns >= Self.wholeTable
    let hasCounts = columns >= Self.middleTable
    var table = Table(.init(title: "Target", align: .right), .init(title: "Minutes a day", align: .right))
    func add(_ title: String) { table.columns.append(.init(title: title, align: .right)) }
    if hasWeeks { ["first week", "busiest"].forEach(add) }
    if hasCounts { add("Answers") }
    add("Recall")
    if hasCounts { ["Not blanked", "Solid"].forEach(add) }
    table.rows = figures.projections.map { projection in
      let style: Styled.Style = projection.targetRecall == figures.ownTarget ? .strong : .plain
      var cells = [
        Styled(percent(projection.targetRecall), style),
        Styled(Wording.rounded(projection.minutesPerDay), style),
      ]
      if hasWeeks, let first = projection.weeks.first {
        cells += [
          Styled(Wording.rounded(first.minutesPerDay)), Styled(Wording.rounded(projection.mostMinutesPerDay)),
        ]
      }
      if hasCounts { cells.append(Styled(Wording.rounded(projection.answersPerDay))) }
      cells.append(Styled(recall(projection.recall)))
      if hasCounts {
        cells += [
          Styled("\(known(projection)) of \(figures.questions)"),
          Styled(Wording.rounded(projection.weeks.last?.solid ?? 0)),
        ]
      }
      return cells
    }
    return table
  }

  /// The minutes of each week; where these are limited, what is had for them. A row less high where the headline is
  /// longer, so that all fits a small terminal.
  private var plot: LinePlot {
    let weeks = figures.simulation.weeks
    let isLimited = figures.simulation.minutesPerDay != nil
    let styles: [Styled.Style] = [.good, .accent, .plain, .warning, .bad]
    let step = (weeks + Self.mostTicks - 1) / Self.mostTicks
    return LinePlot(
      title: (isLimited ? "questions not blanked" : "minutes a day") + ", week by week",
      series: figures.projections.enumerated().map { index, projection in
        LinePlot.Series(
          percent(projection.targetRecall),
          projection.weeks.enumerated().map { week in
            LinePlot.Point(
              x: Double(week.offset + 1), y: isLimited ? week.element.known : week.element.minutesPerDay)
          },
          style: projection.targetRecall == figures.ownTarget ? .strong : styles[index % styles.count])
      },
      ticks: stride(from: 1, through: weeks, by: step).map { LinePlot.Tick(Double($0), "\($0)") },
      including: 0, height: isLimited || compared.map { figures.isShaky($0.own) } == true ? 6 : 7)
  }

  /// What the figures rest on, and how to act on them.
  private var basis: [String] {
    let simulation = figures.simulation
    var what = Wording.counted(simulation.weeks, "week")
    what += " with \(Wording.counted(figures.questions, "question"))"
    if figures.newQuestions > 0 { what += ", \(figures.newQuestions) of them new" }
    if figures.newQuestions > simulation.newPerDay {
      what +=
        simulation.newPerDay == 0 ? " and not begun" : " and begun at most \(simulation.newPerDay) a day"
    }
    if let minutes = simulation.minutesPerDay {
      what += ", for \(Wording.counted(minutes, "minute")) a day"
      // As the table shows it.
      if figures.projections.contains(where: { $0.minutesPerDay.rounded() > Double(minutes) }) {
        what += " (the first question is asked even if it takes longer)"
      }
    }
    if figures.longQuestions > 0 { what += "; \(figures.longQuestions) for `drill long` left out" }
    if figures.isIdle { return [what + ".", "`--new-per-day 5` begins five a day."] }
    return [what + ".", whose, "`config target_recall \(anotherTarget)` sets another target."]
  }

  /// A target that is not the one in force, for an example.
  private var anotherTarget: String { figures.ownTarget == 0.85 ? "0.9" : "0.85" }

  /// Whose memory and whose answers were supposed.
  private var whose: String {
    let answers = figures.simulation.habits.answers
    let isUnanswered = figures.newQuestions == figures.questions
    guard answers > 0 || figures.isOwnMemory || !isUnanswered else {
      return "You have no answers yet: these are an average person's figures, not yet yours."
    }
    let habits =
      answers > 0
      ? "Grades and times are as in your newest \(Wording.counted(answers, "drill answer"))"
      : "Nothing was answered in a drill yet, so grades and times are an average person's"
    return figures.isOwnMemory
      ? "\(habits); you forget as fast as all your answers show."
      : "\(habits); how fast you forget is an average person's."
  }

  private func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    return tenths.truncatingRemainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10)) %" : "\(tenths / 10) %"
  }

  /// Questions known after the last week.
  private func known(_ projection: PracticeProjection) -> Int {
    Int(projection.weeks.last?.known.rounded() ?? 0)
  }

  private func recall(_ recall: Double?) -> String {
    recall.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
  }

  private func inWords(_ value: Double) -> String {
    value > 0 && value < 0.5 ? "less than one" : Wording.rounded(value)
  }

  private func minutes(_ value: Double) -> String {
    if value == 0 { return "no time" }
    return value < 0.5 ? "less than a minute" : "about \(Wording.counted(Int(value.rounded()), "minute"))"
  }
}
