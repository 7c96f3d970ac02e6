package import FSRS

/// A person's own grades set against what came of it: by topic and by kind, how they graded in drills before their
/// interviews, how in these, and what the companies said.
package struct Calibration: Sendable, Hashable {
  /// So many days of drills before an interview count for it: a month is about what one process takes, and what was
  /// graded before that was another person's answer.
  package static let daysBefore = 30
  /// An interview felt good if so much of it was solid or better: two in three, what is called likely elsewhere, too.
  package static let goodShare = Readiness.likely
  /// Of fewer answers nobody can say how an interview felt.
  package static let fewestAnswers = 3

  /// What answers are summed up by.
  package enum Section: Sendable, Hashable, Comparable {
    case all
    case kind(Kind)
    /// As banks write it.
    case topic(String)

    /// All, then the kinds in their order, then the topics by name.
    package static func < (left: Self, right: Self) -> Bool { left.place < right.place }

    private var place: (Int, Int, String) {
      switch self {
      case .all: (0, 0, "")
      case .kind(let kind): (1, Kind.allCases.firstIndex(of: kind) ?? 0, "")
      case .topic(let name): (2, 0, name)
      }
    }
  }

  /// An answer in a real interview.
  package struct Answer: Sendable, Hashable {
    /// Nil if it was recorded without saying which.
    package var interview: EventID?
    /// On which it was given.
    package var day: StudyDay
    /// The person's own.
    package var grade: Grade
    /// Nil if its question is in no bank.
    package var kind: Kind?
    /// As its bank has them now.
    package var topics: [String]

    /// An answer with what it is summed up by.
    package init(interview: EventID?, day: StudyDay, grade: Grade, kind: Kind?, topics: [String]) {
      self.interview = interview
      self.day = day
      self.grade = grade
      self.kind = kind
      self.topics = topics
    }

    /// The sections it counts in.
    package var sections: Set<Section> {
      Set([.all] + (kind.map { [.kind($0)] } ?? []) + topics.map { .topic($0) })
    }
  }

  /// A day's drill answers in one section.
  package struct DrillDay: Sendable, Hashable {
    /// What they are summed up by.
    package var section: Section
    /// On which they were given.
    package var day: StudyDay
    /// How they were graded.
    package var count: GradeCount

    /// What one day amounts to.
    package init(section: Section, day: StudyDay, count: GradeCount) {
      self.section = section
      self.day = day
      self.count = count
    }
  }

  /// How many interviews came to what.
  package struct Outcomes: Sendable, Hashable {
    /// The next round followed.
    package var advanced = 0
    /// An offer came.
    package var offers = 0
    /// They said no.
    package var rejected = 0
    /// Nobody knows yet, or the person left.
    package var open = 0

    /// Those of which the company said something.
    package var known: Int { advanced + offers + rejected }
    /// Those after which they wanted to go on.
    package var wentOn: Int { advanced + offers }

    /// Counts one interview more.
    package mutating func take(_ outcome: Interview.Outcome?) {
      switch outcome {
      case .advanced: advanced += 1
      case .offer: offers += 1
      case .rejected: rejected += 1
      case nil: open += 1
      }
    }
  }

  /// One section of the answers.
  package struct Group: Sendable, Hashable {
    /// What they are summed up by.
    package var section: Section
    /// In drills up to ``daysBefore`` days before an interview that asked of this section.
    package var drills: GradeCount
    /// In real interviews; at least one.
    package var interviews: GradeCount
    /// What came of the interviews that asked of it.
    package var outcomes: Outcomes
    /// Drills against interviews: where drills went better, self-grading there is too kind.
    package var comparison: GradeComparison { GradeComparison(drills, interviews) }
  }

  /// All, then the kinds, then the topics that interviews asked of; empty without an answer in an interview.
  package let groups: [Group]
  /// The interviews with at least ``fewestAnswers`` answers that felt good by the person's own grades.
  package let feltGood: Outcomes
  /// The other ones of them.
  package let feltBad: Outcomes
}

extension Calibration {
  /// What these answers amount to.
  ///
  /// - Parameters:
  ///   - drills: one entry a section and day at most; days that no interview asks for are passed over.
  ///   - jobs: says what came of the interviews.
  package init(answers: [Answer], drills: [DrillDay], jobs: JobSearch) {
    var bySection: [Section: [Answer]] = [:]
    for answer in answers {
      for section in answer.sections { bySection[section, default: []].append(answer) }
    }
    var before: [Section: GradeCount] = [:]
    let days = bySection.mapValues { Set($0.map(\.day)).sorted() }
    for drill in drills where Self.counts(drill.day, for: days[drill.section] ?? []) {
      before[drill.section] = (before[drill.section] ?? GradeCount()) + drill.count
    }
    let outcomes = Dictionary(
      uniqueKeysWithValues: Set(answers.compactMap(\.interview)).map { id in
        (id, jobs.interview(id).flatMap { jobs.outcome(of: $0) })
      })
    groups = bySection.map { section, answers in
      var group = Group(
        section: section, drills: before[section] ?? GradeCount(),
        interviews: GradeCount(answers.map(\.grade)), outcomes: Outcomes())
      for id in Set(answers.compactMap(\.interview)) { group.outcomes.take(outcomes[id] ?? nil) }
      return group
    }.sorted { $0.section < $1.section }

    var felt = (good: Outcomes(), bad: Outcomes())
    let held = Dictionary(grouping: answers.filter { $0.interview != nil }, by: \.interview)
    for (id, answers) in held where answers.count >= Self.fewestAnswers {
      let isGood = (GradeCount(answers.map(\.grade)).share ?? 0) >= Self.goodShare
      let outcome = id.flatMap { outcomes[$0] ?? nil }
      if isGood { felt.good.take(outcome) } else { felt.bad.take(outcome) }
    }
    feltGood = felt.good
    feltBad = felt.bad
  }

  /// The days whose drills count for interviews on these days, in spans that don't touch, the earliest first.
  package static func spans(before days: some Sequence<StudyDay>) -> [ClosedRange<StudyDay>] {
    var spans: [ClosedRange<StudyDay>] = []
    for day in Set(days).sorted() {
      let span = (day - daysBefore)...(day - 1)
      if let last = spans.last, span.lowerBound <= last.upperBound + 1 {
        spans[spans.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        spans.append(span)
      }
    }
    return spans
  }

  /// Whether a day's drills come before one of these interviews, near enough to count.
  private static func counts(_ day: StudyDay, for interviews: [StudyDay]) -> Bool {
    // The first interview after the day is the nearest one.
    interviews.first { $0 > day }.map { $0 - day <= daysBefore } ?? false
  }
}

extension Calibration {
  /// Where drills went better than interviews did, beyond chance: all together first.
  package var tooKind: [Group] {
    groups.filter { if case .better = $0.comparison { true } else { false } }
  }

  /// What is to be said of interviews that felt good.
  package enum Feeling: Sendable, Hashable {
    /// How many more with an answer it takes.
    case notEnough(Int)
    /// Fewer than half went on, beyond chance.
    case tooKind
    /// More than half did, beyond chance.
    case fair
    /// Neither.
    case unclear
  }

  /// Whether interviews that felt good went on. Fewer than half of them, with 95 % confidence, is too few: whoever is as
  /// good as their own grades hears yes more often than no.
  package var feeling: Feeling {
    let known = feltGood.known
    guard known >= GradeComparison.enough else { return .notEnough(GradeComparison.enough - known) }
    let share = Statistics.interval(feltGood.wentOn, of: known)
    if share.upperBound < 1.0 / 2 { return .tooKind }
    return share.lowerBound > 1.0 / 2 ? .fair : .unclear
  }
}
