import Practice

/// The figures of `plan` as other programs get them; documented in the manual.
struct PlanDocument: Encodable {
  struct Range: Encodable {
    var mean: Double
    var error: Double?
    var low: Double?
    var high: Double?

    init(_ spread: PlanProjection.Spread) {
      mean = PlanDocument.rounded(spread.mean)
      error = spread.error.map(PlanDocument.rounded)
      low = spread.range.map { PlanDocument.rounded($0.lowerBound) }
      high = spread.range.map { PlanDocument.rounded($0.upperBound) }
    }
  }

  struct Date: Encodable {
    var day: String
    var name: String?
    var inDays: Int
    var solid: Range
    var readiness: Range
    var solidWithout: Double
    var readinessWithout: Double
  }

  struct Day: Encodable {
    var day: String
    var minutes: Double
    var new: Double
    var again: Double
    var solid: Double
    var readiness: Double
  }

  struct Minutes: Encodable {
    var minutesPerDay: Int
    var solid: Range
    var readiness: Range
    var notReached: Int
    var lives: Int
  }

  struct LeftOut: Encodable {
    var questions: [String]
    var share: Double
    var minutesForAll: Int?
  }

  var today: String
  var dates: [Date]
  var horizon: String
  var minutesPerDay: Int
  var questions: Int
  var likelyQuestions: Int
  var tooEarly: Bool
  var ownMemory: Bool
  var answersKnown: Int
  var tonight: [String]
  var days: [Day]
  var byMinutes: [Minutes]
  var notReached: LeftOut

  init(_ figures: PlanFigures) {
    let subjects = figures.simulation.subjects
    today = figures.today.iso
    dates = figures.dates.enumerated().map { place, date in
      let ending = figures.own.endings[place]
      let without = figures.simulation.untouched[place]
      return Date(
        day: date.day.iso, name: date.occasion, inDays: date.day - figures.today, solid: Range(ending.solid),
        readiness: Range(ending.share), solidWithout: Self.rounded(without.solid),
        readinessWithout: Self.rounded(without.share))
    }
    horizon = figures.nearest.iso
    minutesPerDay = figures.minutes
    questions = subjects.count
    likelyQuestions = figures.likelyQuestions
    tooEarly = figures.ground.isTooEarly
    ownMemory = figures.isOwnMemory
    answersKnown = figures.ground.habits.answers
    tonight = figures.tonight.map(\.key.text)
    days = figures.own.evenings.enumerated().map { index, evening in
      Day(
        day: (figures.today + index).iso, minutes: Self.rounded(evening.minutes),
        new: Self.rounded(evening.new), again: Self.rounded(evening.again),
        solid: Self.rounded(evening.standing.solid), readiness: Self.rounded(evening.standing.share))
    }
    byMinutes = figures.projections.map { projection in
      let ending = projection.endings.first
      return Minutes(
        minutesPerDay: projection.minutesPerDay, solid: Range(ending?.solid ?? PlanProjection.Spread([])),
        readiness: Range(ending?.share ?? PlanProjection.Spread([])),
        notReached: projection.notReached(among: subjects).count, lives: projection.runs)
    }
    let left = figures.notReached
    notReached = LeftOut(
      questions: left.map { figures.ground.candidates[$0].key.text },
      share: Self.rounded(left.reduce(0) { $0 + subjects[$1].weight }), minutesForAll: figures.minutesForAll)
  }

  /// More digits would be chance.
  static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  /// The days as records of a table, the heading first.
  var records: [[String]] {
    [["day", "minutes", "new", "again", "solid", "readiness"]]
      + days.map {
        ["\($0.day)", "\($0.minutes)", "\($0.new)", "\($0.again)", "\($0.solid)", "\($0.readiness)"]
      }
  }
}
