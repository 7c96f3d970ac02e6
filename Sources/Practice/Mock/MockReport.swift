import FSRS

/// What the page behind a mock interview says.
package struct MockReport: Sendable, Hashable {
  /// One part of it.
  package struct Part: Sendable, Hashable {
    /// As the blueprint calls it.
    package var name: String
    /// How many of its questions were answered.
    package var answered: Int
    /// How many it had.
    package var questions: Int
    /// How long it took; nil where no times were kept.
    package var spent: Duration?
    /// How long it may take.
    package var budget: Duration
  }

  /// What was covered of one topic.
  package struct Topic: Sendable, Hashable {
    /// As banks write it.
    package var name: String
    /// Answers with a grade.
    package var answers: Int
    /// Those of them graded solid or nailed.
    package var solidOrBetter: Int
    /// Points covered, of ``pointsTotal``.
    package var points: Int
    /// How many points there were.
    package var pointsTotal: Int
  }

  /// The figures by which two interviews compare.
  package struct Sums: Sendable, Hashable {
    /// Answers with a grade.
    package var graded: Int
    /// Those of them graded solid or nailed.
    package var solidOrBetter: Int
    /// Points covered, of ``pointsTotal``.
    package var points: Int
    /// How many points there were.
    package var pointsTotal: Int
    /// Answers that took too long.
    package var over: Int

    init(_ entries: [MockRecord.Entry]) {
      let graded = entries.filter { $0.grade != nil }
      self.graded = graded.count
      solidOrBetter = graded.count { $0.grade?.isSolidOrBetter ?? false }
      points = graded.reduce(0) { $0 + ($1.coverage?.pointsCovered ?? 0) }
      pointsTotal = graded.reduce(0) { $0 + ($1.coverage?.pointsTotal ?? 0) }
      over = entries.count(where: \.isOver)
    }
  }

  /// So many things can be worked on until the next evening; a longer list is read and forgotten.
  package static let mostToWorkOn = 3

  /// In the order in which they came; those without questions are left out.
  package var parts: [Part]
  /// Those with a graded answer, the weakest first.
  package var topics: [Topic]
  /// Answers that took too long, the longest overrun first.
  package var over: [MockRecord.Entry]
  /// All of it in a few figures.
  package var sums: Sums
  /// What to work on, the weakest first, ``mostToWorkOn`` at most.
  package var workOn: [MockRecord.Entry]

  /// The report of a record.
  package init(_ record: MockRecord) {
    let entries = record.entries
    parts = record.parts.enumerated().compactMap { index, part in
      let own = entries.filter { $0.part == index }
      guard !own.isEmpty else { return nil }
      let spent = record.spent == nil ? nil : own.compactMap(\.spent).reduce(Duration.zero, +)
      return Part(
        name: part.name, answered: own.count(where: \.isAnswered), questions: own.count, spent: spent,
        budget: part.budget)
    }
    topics = Self.topics(entries)
    over = entries.filter(\.isOver).sorted { $0.overrun > $1.overrun }
    sums = Sums(entries)
    workOn = Array(
      entries.filter { $0.key != nil && $0.leavesSomething }.sorted { $0.strength < $1.strength }
        .prefix(Self.mostToWorkOn))
  }

  private static func topics(_ entries: [MockRecord.Entry]) -> [Topic] {
    var topics: [String: Topic] = [:]
    for entry in entries {
      guard let grade = entry.grade else { continue }
      for name in entry.topics {
        var topic = topics[name] ?? Topic(name: name, answers: 0, solidOrBetter: 0, points: 0, pointsTotal: 0)
        topic.answers += 1
        topic.solidOrBetter += grade.isSolidOrBetter ? 1 : 0
        topic.points += entry.coverage?.pointsCovered ?? 0
        topic.pointsTotal += entry.coverage?.pointsTotal ?? 0
        topics[name] = topic
      }
    }
    return topics.values.sorted { ($0.strength, $0.name) < ($1.strength, $1.name) }
  }
}

extension MockReport.Topic {
  /// Share of points, or of solid answers where there were no points.
  fileprivate var strength: Double {
    pointsTotal > 0 ? Double(points) / Double(pointsTotal) : Double(solidOrBetter) / Double(answers)
  }
}

extension MockRecord.Entry {
  /// A quarter more than it should take is what a listener begins to notice; the few seconds before are nobody's fault.
  static let noticed = 1.25

  /// By how much the answer took too long; zero or less if it didn't.
  var overrun: Duration { (judged ?? .zero) - target }

  /// Whether the answer took noticeably too long.
  package var isOver: Bool { judged.map { $0 > target * Self.noticed } ?? false }

  /// Whether there is anything left to do better. What was nailed has its rest.
  fileprivate var leavesSomething: Bool {
    guard let grade, grade != .nailed else { return false }
    return !grade.isSolidOrBetter || isOver || !(coverage?.missed.isEmpty ?? true)
  }

  /// The grade first, then the share of points, then how far it kept to its time.
  fileprivate var strength: (Int, Double, Int) {
    let total = coverage?.pointsTotal ?? 0
    let share = total > 0 ? Double(coverage?.pointsCovered ?? 0) / Double(total) : 1
    return (grade?.rawValue ?? 0, share, -overrun.milliseconds)
  }
}
