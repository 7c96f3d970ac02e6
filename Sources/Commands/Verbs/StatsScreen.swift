import Practice
import Terminal

/// The figures of `stats` as one screen.
struct StatsScreen {
  let session: Session
  let figures: StatsFigures

  private static let label = 12
  private static let widestBar = 30

  func show() {
    guard figures.attempts > 0 else {
      session.say(
        "Nothing is recorded yet. `drill` asks the first questions; then there is something to see.")
      return
    }
    let today = figures.practisedToday ? "today included" : "today still open"
    row(
      "Practice",
      "\(Wording.counted(figures.attempts, "attempt")), \(figures.attemptsThisWeek) in the last 7 days; streak \(Wording.counted(figures.streakDays, "day")), \(today)"
    )
    row(
      "Solid",
      "\(percent(figures.solidOrBetter, figures.attempts)) solid or better (\(figures.solidOrBetter) of \(figures.attempts))"
    )
    row("Time", time)
    row("Ready", figures.readiness.sentence)
    session.console.write("")
    dueDays()
    session.console.write("")
    weakest()
  }

  private var time: String {
    guard let seconds = figures.medianAnsweringSeconds, let ratio = figures.medianOfTarget else {
      return "no answer was timed in the last 30 days"
    }
    let clock = Duration.milliseconds(Int(seconds * 1000)).clock
    let answers = Wording.counted(figures.timedAnswers, "answer")
    return "median \(clock), \(Int((ratio * 100).rounded())) % of the target; \(answers) in the last 30 days"
  }

  private func dueDays() {
    let days = [StatsFigures.DueDay(day: "today", due: figures.due)] + figures.dueNext
    let most = max(1, days.map(\.due).max() ?? 1)
    let width = min(Self.widestBar, max(10, session.console.surface.columns - Self.label - 6))
    for day in days where day.due > 0 || day.day == "today" {
      let name = StudyDay(iso: day.day)?.short ?? "Due today"
      let bar =
        day.due == 0 ? "" : "  " + String(repeating: block, count: (day.due * width + most - 1) / most)
      session.console.write(
        "\(Styled(name).padded(to: Self.label))\(Styled("\(day.due)").padded(to: 4, align: .right))\(Styled(bar, .accent))"
      )
    }
    if days.allSatisfy({ $0.due == 0 }) { row("", "nothing comes back in the next 14 days") }
  }

  private func weakest() {
    guard !figures.weakestTopics.isEmpty else { return }
    session.say(Styled("Weakest topics", .strong))
    let width = max(
      Self.label, 2 + (figures.weakestTopics.map { DisplayWidth.columns(of: $0.topic) }.max() ?? 0))
    for topic in figures.weakestTopics {
      let share = Styled(percent(topic.solidOrBetter, topic.attempts)).padded(to: 6, align: .right)
      session.console.write(
        "\(Styled(topic.topic).padded(to: width))\(share) solid or better in \(Wording.counted(topic.attempts, "attempt")) at \(Wording.counted(topic.questions, "question"))"
      )
    }
  }

  private var block: String { session.console.surface.isPlain ? "#" : "▇" }

  private func row(_ name: String, _ text: String) {
    session.say(Styled(name, .dim).padded(to: Self.label) + Styled(text), hanging: Self.label)
  }

  private func percent(_ count: Int, _ total: Int) -> String {
    "\(Int((Double(count) * 100 / Double(max(1, total))).rounded())) %"
  }
}
