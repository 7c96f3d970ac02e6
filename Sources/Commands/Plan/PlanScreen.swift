import FSRS
import Practice
import Store
import Terminal

/// The plan on one screen: what it comes to, what to do when, what more or less time would change, what is left out.
struct PlanScreen {
  let session: Session
  let figures: PlanFigures
  let wording: PlanWording

  /// Lines wider than a usual terminal are harder to follow.
  private static let widestPlot = 100
  /// With fewer rows the lines' names would not all have a place.
  private static let leastHeight = 5
  private static let greatestHeight = 12
  /// Rows of a plot beside its lines: the title, the lower axis and its days.
  private static let axes = 3

  init(session: Session, figures: PlanFigures) {
    self.session = session
    self.figures = figures
    wording = PlanWording(figures: figures, isEvening: Wording.isEvening(hour: session.now.local.hour))
  }

  func show() throws {
    let surface = session.console.surface
    let head = wrapped(wording.headline.map { Styled($0, .strong) } + wording.otherDates.map { Styled($0) })
    let days = PlanDays(figures: figures, wording: wording)
      .summary(questions: try tonight(), columns: surface.columns)
    let foot =
      wrapped(wording.leftOut(named: try firstLeftOut()).map { Styled($0) })
      + wrapped([Styled(wording.doubt, .dim)])
    var lines = head + [""] + days
    // The prompt needs a row of its own.
    let height = surface.rows - 1 - lines.count - foot.count - Self.axes - 2
    let picture =
      figures.simulation.evenings > 1
      ? plot(height: min(Self.greatestHeight, max(Self.leastHeight, height)))
        .lines(columns: min(Self.widestPlot, surface.columns), drawing: surface.drawing) : []
    if !picture.isEmpty {
      lines += [""] + picture + [""]
    } else if figures.simulation.evenings > 0 {
      lines += [""] + PlanDays(figures: figures, wording: wording).byMinutes.lines(for: surface) + [""]
    } else {
      lines.append("")
    }
    for line in lines + foot { session.console.write(line) }
  }

  private func wrapped(_ texts: [Styled]) -> [Styled] {
    texts.flatMap { $0.wrapped(to: session.console.surface.columns) }
  }

  /// Today's questions in short.
  private func tonight() throws -> [String] { try figures.tonight.map { try title($0.key) } }

  /// One more for each so many columns: all that is said of what is left out should take two lines.
  private static let columnsPerName = 50

  private func firstLeftOut() throws -> [String] {
    try figures.notReached.prefix(max(1, session.console.surface.columns / Self.columnsPerName)).map {
      try title(figures.ground.candidates[$0].key)
    }
  }

  private func title(_ key: QuestionKey) throws -> String {
    try session.store.lastText(of: key) ?? key.text
  }

  /// What the nearest date would find if practice ended after each evening, for each length of it.
  private func plot(height: Int) -> LinePlot {
    let first = figures.simulation.untouched.first ?? .init()
    let styles: [Styled.Style] = [.warning, .accent, .good, .plain]
    var series = [
      LinePlot.Series(
        "no practice  \(Wording.rounded(first.solid))",
        (0...figures.simulation.evenings).map { LinePlot.Point(x: Double($0), y: first.solid) }, style: .dim)
    ]
    for (index, projection) in figures.projections.enumerated() {
      let isOwn = projection.minutesPerDay == figures.minutes
      let solid = [first.solid] + projection.evenings.map(\.standing.solid)
      series.append(
        LinePlot.Series(
          "\(projection.minutesPerDay) min \(isOwn ? "planned" : "a day")  \(Wording.rounded(solid.last ?? 0))",
          solid.enumerated().map { LinePlot.Point(x: Double($0.offset), y: $0.element) },
          style: isOwn ? .strong : styles[index % styles.count]))
    }
    return LinePlot(
      title: wording.plotTitle, series: series,
      ticks: ticks,
      height: height)
  }

  /// So many days can have their names side by side.
  private static let mostTicks = 10

  /// `24 Nov`, then the day of the month alone until another month begins.
  private var ticks: [LinePlot.Tick] {
    let step = (figures.simulation.evenings + Self.mostTicks - 1) / Self.mostTicks
    var month = 0
    return stride(from: 0, to: figures.simulation.evenings, by: step).map { evening in
      let civil = (figures.today + evening).civil
      let name = month == civil.month ? "" : " \(StudyDay.months[civil.month - 1].prefix(3))"
      month = civil.month
      return LinePlot.Tick(Double(evening + 1), "\(civil.day)\(name)")
    }
  }
}
