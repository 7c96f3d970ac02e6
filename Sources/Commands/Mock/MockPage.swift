import FSRS
import Practice
import Terminal

/// The one page behind a mock interview. It fits a screen of 80 × 24.
struct MockPage {
  let session: Session
  let record: MockRecord
  /// The mock interview before it; nil for the first.
  let before: MockRecord?

  /// Columns of a bar that is as long as its part may take.
  private static let barColumns = 20
  /// More topics, and more answers that took too long, would push what matters off the screen.
  private static let mostTopics = 4
  private static let mostOver = 3

  func show() {
    let report = MockReport(record)
    session.console.write("")
    session.say(Styled(headline, .strong))
    session.console.write("")
    for line in parts(report) { session.console.write(line) }
    session.console.write("")
    for sentence in [topics(report), over(report), comparison(report), left].compactMap({ $0 }) {
      session.say(sentence, hanging: 2)
    }
    showWork(report)
    session.console.write("")
  }

  private var headline: String {
    let day = record.begun.day.short(from: session.today)
    let time = record.spent.map { ", \($0.clock) of \(record.budget.clock)" } ?? ""
    let pauses = record.pauses.isEmpty ? "" : "; paused \(times(record.pauses.count))\(pausedTime)"
    return "Mock interview, \(record.title), \(day)\(time)\(pauses)"
  }

  private var pausedTime: String {
    let sum = record.pauses.reduce(Duration.zero, +)
    return record.spent == nil || sum < .seconds(1) ? "" : ", \(sum.clock) in all"
  }

  private func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(Days.spelled(count)) times"
    }
  }

  private func parts(_ report: MockReport) -> [Styled] {
    let isTimed = record.spent != nil
    let drawing = session.console.surface.drawing
    var table = Table(
      .init(title: "Part", isFlexible: true), .init(title: "Answered", align: .right))
    if isTimed {
      table.columns += [.init(title: "Time", align: .right), .init(title: "Target", align: .right)]
    }
    if isTimed, drawing != .none { table.columns.append(.init(title: "")) }
    table.rows = report.parts.map { part in
      let isOver = part.spent.map { $0 > part.budget } ?? false
      let time = Styled(part.spent?.clock ?? "", isOver ? .warning : .plain)
      let cells = [
        Styled(part.name), "\(part.answered) of \(part.questions)", time, Styled(part.budget.clock),
        bar(part, drawing),
      ]
      return Array(cells.prefix(table.columns.count))
    }
    return table.lines(for: session.console.surface)
  }

  /// What it took of its time, a mark behind it where that was more than all.
  private func bar(_ part: MockReport.Part, _ drawing: Drawing) -> Styled {
    let (full, empty, beyond) = drawing == .unicode ? ("█", "░", "▶") : ("#", ".", ">")
    let spent = Double((part.spent ?? .zero).milliseconds)
    let share = part.budget > .zero ? spent / Double(part.budget.milliseconds) : 0
    let filled = min(Self.barColumns, Int((share * Double(Self.barColumns)).rounded()))
    var bar = Styled(String(repeating: full, count: filled), share > 1 ? .warning : .good)
    bar += Styled(String(repeating: empty, count: Self.barColumns - filled), .dim)
    if share > 1 { bar += Styled(beyond, .warning) }
    return bar
  }

  private func topics(_ report: MockReport) -> Styled? {
    guard !report.topics.isEmpty else { return nil }
    let shown = report.topics.prefix(Self.mostTopics).map { topic in
      topic.pointsTotal > 0
        ? "\(topic.name) \(topic.points) of \(topic.pointsTotal)"
        : "\(topic.name) \(topic.solidOrBetter) of \(topic.answers) solid"
    }
    let more = report.topics.count - shown.count
    let rest = more > 0 ? "; \(more) more" : ""
    return "\("Points by topic", .dim)  \(shown.joined(separator: ", "))\(rest)."
  }

  private func over(_ report: MockReport) -> Styled? {
    guard record.entries.contains(where: { $0.judged != nil }) else { return nil }
    guard !report.over.isEmpty else { return "\("Too long", .dim)  none." }
    let shown = report.over.prefix(Self.mostOver).map { entry in
      "\(entry.shown) \(entry.judged?.clock ?? "") of \(entry.target.clock)"
    }
    let more = report.over.count - shown.count
    return "\("Too long", .dim)  \(shown.joined(separator: ", "))\(more > 0 ? "; \(more) more" : "")."
  }

  private func comparison(_ report: MockReport) -> Styled? {
    guard let before else { return nil }
    let (now, then) = (report.sums, MockReport(before).sums)
    var parts: [String] = []
    if now.graded > 0, then.graded > 0 {
      parts.append(
        "solid or better \(now.solidOrBetter) of \(now.graded), was \(then.solidOrBetter) of \(then.graded)")
    }
    if now.pointsTotal > 0, then.pointsTotal > 0 {
      parts.append("points \(now.points) of \(now.pointsTotal), was \(then.points) of \(then.pointsTotal)")
    }
    parts.append("too long \(now.over), was \(then.over)")
    let day = before.begun.day.short(from: session.today)
    return "\("Against \(day)", .dim) (\(before.title))  \(parts.joined(separator: "; "))."
  }

  /// What was not answered, or has no grade.
  private var left: Styled? {
    let skipped = record.entries.count(where: \.isSkipped)
    let open = record.entries.count { !$0.isAnswered && !$0.isSkipped }
    let ungraded = record.entries.count { $0.isAnswered && $0.grade == nil }
    let parts = [
      skipped > 0 ? "\(skipped) skipped" : nil, open > 0 ? "\(open) not reached" : nil,
      ungraded > 0 ? "\(ungraded) without a grade" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "\("Left out", .dim)  \(parts.joined(separator: ", "))."
  }

  private func showWork(_ report: MockReport) {
    guard !report.workOn.isEmpty else {
      guard report.sums.graded > 0 else { return }
      return session.say(Styled("Nothing is left to work on from this one.", .good))
    }
    session.console.write("")
    session.say(Styled("Work on", .strong))
    for (index, entry) in report.workOn.enumerated() {
      var line: Styled = "\(String(index + 1), .accent)  \(entry.shown)  "
      if let grade = entry.grade { line += Styled(grade.word, Styled.Style(grade)) }
      line += Styled(entry.reasons, .dim)
      session.console.write("  " + line.truncated(to: session.console.surface.columns - 2))
    }
    let count = report.workOn.count == 1 ? "this one" : "these \(Days.spelled(report.workOn.count))"
    session.say(Styled("The next drill begins with \(count).", .dim))
  }
}

extension MockRecord {
  /// `onsite for Acme`.
  var title: String { step + (company.map { " for \($0)" } ?? "") }
}

extension MockRecord.Entry {
  /// The question's id, or its text for one that has none.
  var shown: String { (key ?? QuestionKey(ofWording: ask)).shown(title: ask) }

  /// What made it weak, beside its grade.
  fileprivate var reasons: String {
    var parts: [String] = []
    if let coverage, coverage.pointsTotal > 0 {
      parts.append("\(coverage.pointsCovered) of \(coverage.pointsTotal) points")
    }
    if coverage?.hasRedFlag == true { parts.append("a red flag") }
    if isOver, let judged { parts.append("\(judged.clock) of \(target.clock)") }
    return parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")
  }
}
