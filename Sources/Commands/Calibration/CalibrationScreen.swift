import Practice
import Terminal

/// `stats calibration` as one screen.
struct CalibrationScreen {
  let session: Session
  let figures: CalibrationFigures

  /// With the lines around them they fit into a window of 24.
  private static let mostTopics = 6

  private var calibration: Calibration { figures.calibration }

  func show() {
    guard let all = calibration.groups.first else {
      session.say(
        "No interview is written down yet. `debrief` after one, and this shows how your own grades compare.")
      if figures.partner.answers > 0 { partner() }
      return
    }
    groups(all)
    session.console.write("")
    if let since = figures.since {
      session.say(
        Styled("Interviews before \(since.short(from: session.today)) are left out: there are many.", .dim))
    }
    findings()
    felt()
    partner()
    session.say(Styled("`help stats calibration` says what is counted.", .dim))
  }

  private func groups(_ all: Calibration.Group) {
    let kinds = calibration.groups.filter { if case .kind = $0.section { true } else { false } }
    let topics = calibration.groups.filter { if case .topic = $0.section { true } else { false } }
      .sorted { weight($0) > weight($1) }
    // A single kind says no more than all together.
    var table = Table(
      .init(title: "Kind, topic", isFlexible: true), .init(title: "Drills", align: .right),
      .init(title: "Interviews", align: .right), .init(title: "Went on", align: .right),
      .init(title: "Your grades in drills"))
    let rows = [row(all)] + (kinds.count > 1 ? kinds.map(row) : [])
    table.rows = rows + topics.prefix(Self.mostTopics).map(row)
    var lines = table.lines(for: session.console.surface)
    if !topics.isEmpty { lines.insert("", at: rows.count + 1) }
    session.say(Styled("Solid or better by your own grades, of so many answers:", .dim))
    session.console.page(lines)
    let more = topics.count - Self.mostTopics
    if more > 0 {
      session.say(Styled("\(Wording.counted(more, "topic")) more with --csv; one with --topic.", .dim))
    }
  }

  /// Findings first, then what was asked most.
  private func weight(_ group: Calibration.Group) -> (Int, Int) {
    let isFound: Bool
    switch group.comparison {
    case .better, .worse: isFound = true
    case .notEnough, .unclear: isFound = false
    }
    return (isFound ? 1 : 0, group.interviews.attempts)
  }

  private func row(_ group: Calibration.Group) -> [Styled] {
    let name = group.section == .all ? "All" : group.section.names.name
    let outcomes = group.outcomes
    return [
      Styled(name), share(group.drills), share(group.interviews),
      outcomes.known == 0 ? Styled("–", .dim) : Styled("\(outcomes.wentOn) of \(outcomes.known)"),
      verdict(group.comparison),
    ]
  }

  private func share(_ count: GradeCount) -> Styled {
    guard let share = count.share else { return Styled("–", .dim) }
    return Styled("\(Wording.percent(share)) of \(count.attempts)")
  }

  private func verdict(_ comparison: GradeComparison) -> Styled {
    switch comparison {
    case .notEnough(0, let more): Styled("not enough data: \(more) more there", .dim)
    case .notEnough(let more, 0): Styled("not enough data: \(Wording.counted(more, "drill")) more", .dim)
    case .notEnough: Styled("not enough data on either side", .dim)
    case .better(let interval): Styled("too kind, by \(span(interval))", .warning)
    case .worse(let interval): Styled("too strict, by \(span(-interval.upperBound...(-interval.lowerBound)))")
    case .unclear: Styled("no clear difference")
    }
  }

  private func span(_ interval: ClosedRange<Double>) -> String {
    let (low, high) = (Int((interval.lowerBound * 100).rounded()), Wording.percent(interval.upperBound))
    return "\(low) to \(high)"
  }

  private func findings() {
    let kind = calibration.tooKind
    guard !kind.isEmpty else { return }
    // Topics say more than the kinds they belong to.
    let topics = kind.filter { if case .topic = $0.section { true } else { false } }
    let names = (topics.isEmpty ? kind.filter { $0.section != .all } : topics).map(\.section.names.name)
    let whereSo = names.isEmpty ? "" : ", above all in \(Wording.list(names))"
    session.say(
      "Answers that pass in your drills didn't in interviews\(whereSo). Grade them as they would have been heard there."
    )
  }

  private func felt() {
    func told(_ outcomes: Calibration.Outcomes) -> String {
      "\(outcomes.wentOn) of \(outcomes.known)"
    }
    let (good, bad) = (calibration.feltGood, calibration.feltBad)
    guard good.known + bad.known > 0 else {
      session.say(
        "What the companies answered isn't known yet: `application edit` and `application close` take it.")
      return
    }
    var parts: [String] = []
    if good.known > 0 { parts.append("of interviews that felt good \(told(good)) went on") }
    if bad.known > 0 { parts.append("of those that didn't \(told(bad))") }
    let verdict =
      switch calibration.feeling {
      case .notEnough(let more):
        " Not enough data: \(more) more that felt good and \(more == 1 ? "has" : "have") an answer."
      case .tooKind: " They heard something else than you did."
      case .unclear: " No clear finding."
      case .fair: " How it feels to you is worth something."
      }
    session.say(Styled("\(Wording.sentence(parts.joined(separator: ", "))).\(verdict)"))
  }

  private func partner() {
    let gap = figures.partner
    guard let mean = gap.mean else { return }
    let answers = Wording.counted(gap.answers, "answer")
    let size = Self.decimal(abs(mean))
    let much =
      size == "0.0"
      ? "the same as you on average" : "\(size) \(mean < 0 ? "lower" : "higher") than you on average"
    let verdict =
      switch gap.finding {
      case .notEnough(let more): "not enough data: \(more) more"
      case .tooKind: "your own grades are too kind"
      case .tooStrict: "you are stricter than they are"
      case .alike: "no clear difference"
      }
    session.say(
      "Partners graded \(much) (\(answers), \(gap.lower) lower, \(gap.higher) higher): \(verdict).")
  }

  /// One place behind the point.
  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
