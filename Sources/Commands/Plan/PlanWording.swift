import FSRS
import Practice
import Terminal

/// The sentences of a plan.
struct PlanWording {
  let figures: PlanFigures
  /// Whether the person's clock says so.
  let isEvening: Bool

  /// `tonight` or `today`.
  var tonight: String { isEvening ? "tonight" : "today" }

  private var ofLikely: String { "of \(Wording.counted(figures.likelyQuestions, "likely question"))" }
  private var solidWithout: Double { figures.simulation.untouched.first?.solid ?? 0 }
  private var perDay: String { "\(Wording.counted(figures.minutes, "minute")) a day" }

  /// What the plan is to, and what it comes to.
  var headline: [String] {
    guard let date = figures.dates.first else {
      return ["No date is set, so this looks four weeks ahead, to \(figures.nearest.short): \(promise)"]
    }
    guard figures.simulation.evenings > 0 else {
      return [
        "\(named(date)), today: about \(Wording.rounded(solidWithout)) \(ofLikely) should be solid\(exceptYou)."
      ]
    }
    return ["\(when(date)): \(promise)"] + [horizon].compactMap(\.self)
  }

  private var promise: String {
    let solid = figures.own.endings.first?.solid ?? PlanProjection.Spread([])
    guard !figures.ground.isTooEarly else {
      return
        "too early to say for you. With \(perDay) an average person has \(Wording.rounded(solid.mean)) \(ofLikely) solid,"
        + " without \(Wording.rounded(solidWithout))."
    }
    return
      "with \(perDay) about \(Wording.rounded(solid.mean)) \(ofLikely) will be solid\(luck(solid)), without practice"
      + " \(Wording.rounded(solidWithout))."
  }

  private func luck(_ solid: PlanProjection.Spread) -> String {
    guard let range = solid.range else { return "" }
    let (low, high) = (Wording.rounded(range.lowerBound), Wording.rounded(range.upperBound))
    return low == high ? "" : " (\(low) to \(high), as luck has it)"
  }

  private var exceptYou: String {
    figures.ground.isTooEarly ? ", for an average person; it is too early to say for you" : ""
  }

  private func named(_ date: PreparedDate) -> String {
    (date.occasion ?? figures.aim).map(Wording.sentence) ?? "Your date"
  }

  private func when(_ date: PreparedDate) -> String {
    "\(named(date)), \(date.day.short(from: figures.today)), \(Days.relative(date.day, to: figures.today))"
  }

  /// How far the plan looks, where that is not as far as the date.
  private var horizon: String? {
    guard let date = figures.dates.first, date.day - figures.today > PlanFigures.farthestDays else {
      return nil
    }
    return "The plan looks a year ahead: up to \(figures.nearest.short(from: figures.today))."
  }

  /// A line for each date after the nearest.
  var otherDates: [String] {
    zip(figures.dates, figures.own.endings.indices).dropFirst().map { date, place in
      let solid = Wording.rounded(figures.own.endings[place].solid.mean)
      let without = Wording.rounded(figures.simulation.untouched[place].solid)
      return "\(when(date)): about \(solid) \(ofLikely), without practice \(without)."
    }
  }

  /// Above the curve.
  var plotTitle: String {
    let day = figures.dates.isEmpty ? "in four weeks" : "on \(figures.nearest.short)"
    return "questions solid \(day), if you stop after that day"
  }

  /// What the plan doesn't reach, the first ones by `names`.
  func leftOut(named names: [String]) -> [String] {
    guard figures.simulation.evenings > 0 else { return [] }
    let left = figures.notReached
    guard !left.isEmpty else { return ["Every question in use is asked at least once before."] }
    let subjects = figures.simulation.subjects
    let share = left.reduce(0) { $0 + subjects[$1].weight }
    let shown = names.map { name in
      let title = Styled(name).truncated(to: Self.titleColumns).plainText
      return "“\(title.hasSuffix(".") ? String(title.dropLast()) : title)”"
    }
    let such = left.count > names.count ? "such as " : ""
    return [
      "Not reached: \(left.count) of \(Wording.counted(subjects.count, "question")), \(Self.share(share)) of what they may"
        + " ask, \(such)\(Wording.list(shown)); \(remedy(left))"
    ]
  }

  /// With what is said around one of them, two lines are enough.
  private static let titleColumns = 30

  private func remedy(_ left: [Int]) -> String {
    if let minutes = figures.minutesForAll {
      return "\(Wording.counted(minutes, "minute")) a day would reach all."
    }
    let seconds = left.reduce(0) { $0 + figures.simulation.subjects[$1].seconds }
    let once = left.count == 1 ? "asking it" : "each once"
    return "\(once) takes \(Wording.roughly(.seconds(Int(seconds))))."
  }

  /// `about a tenth`; what a share is in words.
  static func share(_ share: Double) -> String {
    switch share {
    case ..<0.01: return "less than a hundredth"
    case ..<0.035: return "about a fortieth"
    case ..<0.07: return "about a twentieth"
    case ..<0.13: return "about a tenth"
    case ..<0.18: return "about a sixth"
    case ..<0.225: return "about a fifth"
    case ..<0.29: return "about a quarter"
    case ..<0.4: return "about a third"
    case ..<0.6: return "about half"
    case ..<0.72: return "about two thirds"
    case ..<0.85: return "about three quarters"
    default: return "nearly all"
    }
  }

  /// What the figures rest on, in short.
  var doubt: String {
    let basis =
      figures.ground.isTooEarly
      ? "You have few answers yet, and what they will ask is a guess"
      : "By \(figures.isOwnMemory ? "your" : "an average") memory, your answers and a guess at what comes"
    let next = figures.dates.isEmpty ? " `prepare in 10 days` sets a date." : ""
    return "\(basis): `plan --explain`.\(next)"
  }
}
