import Practice

/// `stats calibration` as JSON and CSV; documented in the manual.
struct CalibrationDocument: Encodable {
  struct Grades: Encodable {
    var answers: Int
    var solidOrBetter: Int
    var share: Double?
    var meanGrade: Double?

    init(_ count: GradeCount) {
      answers = count.attempts
      solidOrBetter = count.solidOrBetter
      share = count.share
      meanGrade = count.mean
    }
  }

  struct Outcomes: Encodable {
    var advanced: Int
    var offer: Int
    var rejected: Int
    var open: Int

    init(_ outcomes: Calibration.Outcomes) {
      advanced = outcomes.advanced
      offer = outcomes.offers
      rejected = outcomes.rejected
      open = outcomes.open
    }
  }

  struct Group: Encodable {
    /// `all`, `kind` or `topic`.
    var by: String
    var name: String
    var drills: Grades
    var interviews: Grades
    var outcomes: Outcomes
    var verdict: String
    /// The ends of the interval of drills less interviews.
    var low: Double?
    var high: Double?
    var missingDrills: Int?
    var missingInterviews: Int?

    init(_ group: Calibration.Group) {
      (by, name) = group.section.names
      drills = Grades(group.drills)
      interviews = Grades(group.interviews)
      outcomes = Outcomes(group.outcomes)
      low = group.comparison.interval?.lowerBound
      high = group.comparison.interval?.upperBound
      switch group.comparison {
      case .notEnough(let first, let second):
        verdict = "not-enough-data"
        missingDrills = first
        missingInterviews = second
      case .better: verdict = "too-kind"
      case .worse: verdict = "too-strict"
      case .unclear: verdict = "no-clear-difference"
      }
    }
  }

  struct Felt: Encodable {
    var good: Outcomes
    var bad: Outcomes
    var verdict: String
    var missing: Int?
  }

  struct Partner: Encodable {
    var answers: Int
    var lower: Int
    var higher: Int
    var meanDifference: Double?
    var verdict: String
    var missing: Int?

    init(_ gap: PartnerGap) {
      answers = gap.answers
      lower = gap.lower
      higher = gap.higher
      meanDifference = gap.mean
      switch gap.finding {
      case .notEnough(let more):
        verdict = "not-enough-data"
        missing = more
      case .tooKind: verdict = "too-kind"
      case .tooStrict: verdict = "too-strict"
      case .alike: verdict = "no-clear-difference"
      }
    }
  }

  var groups: [Group]
  var felt: Felt
  var partner: Partner
  /// Absent where no interview was left out.
  var since: String?

  init(_ figures: CalibrationFigures) {
    let calibration = figures.calibration
    groups = calibration.groups.map(Group.init)
    felt = Felt(
      good: Outcomes(calibration.feltGood), bad: Outcomes(calibration.feltBad),
      verdict: "no-clear-finding")
    switch calibration.feeling {
    case .notEnough(let more):
      felt.verdict = "not-enough-data"
      felt.missing = more
    case .tooKind: felt.verdict = "too-kind"
    case .fair: felt.verdict = "fair"
    case .unclear: break
    }
    partner = Partner(figures.partner)
    since = figures.since?.iso
  }

  /// One record a group under a heading.
  var records: [[String]] {
    func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
    func texts(_ grades: Grades) -> [String] {
      [text(grades.answers), text(grades.solidOrBetter), text(grades.share), text(grades.meanGrade)]
    }
    let heading = [
      "by", "name", "drill_answers", "drill_solid_or_better", "drill_share", "drill_mean_grade",
      "interview_answers", "interview_solid_or_better", "interview_share", "interview_mean_grade",
      "advanced", "offer", "rejected", "open", "verdict", "low", "high",
    ]
    return [heading]
      + groups.map { group in
        let outcomes = group.outcomes
        return [group.by, group.name] + texts(group.drills) + texts(group.interviews)
          + [outcomes.advanced, outcomes.offer, outcomes.rejected, outcomes.open].map(text)
          + [group.verdict, text(group.low), text(group.high)]
      }
  }
}

extension Calibration.Section {
  /// By what it is summed up, and its name.
  var names: (by: String, name: String) {
    switch self {
    case .all: ("all", "all")
    case .kind(let kind): ("kind", kind.rawValue)
    case .topic(let topic): ("topic", topic)
    }
  }
}
