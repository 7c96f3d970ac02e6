import FSRS
import Testing

@testable import Practice

/// The person's own grades against what came of it.
@Suite struct CalibrationTests {
  private static let monday = StudyDay(20_780)
  private static func id(_ number: UInt64) -> EventID {
    EventID(high: 1 << 16 | 0x7000, low: 1 << 63 | number)
  }

  /// Interviews of one application each, with what was said to have come of them.
  private static func jobs(_ outcomes: [UInt64: String?]) -> JobSearch {
    var ids = EventIDSource(seed: 7)
    var events: [Event] = []
    for (number, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
      let moment = Moment(
        instant: Instant(milliseconds: 20_780 * 86_400_000 + 43_200_000), utcOffset: 0, day: monday)
      func write(_ subject: Change.Subject, _ field: String, _ value: String?) {
        events.append(
          Event(
            id: ids.next(at: moment.instant), occurred: moment,
            fact: .change(Change(subject, field, to: value))))
      }
      write(Application.subject(id(number + 1000)), "company", "Company \(number)")
      write(Interview.subject(id(number)), "application", id(number + 1000).description)
      write(Interview.subject(id(number)), "day", monday.iso)
      write(Interview.subject(id(number)), "outcome", outcome)
    }
    return JobSearch(folding: events)
  }

  private static func answers(
    _ grades: [Int], in interview: UInt64? = 1, on day: Int = 0, kind: Kind? = .behavioural,
    topics: [String] = ["conflict"]
  ) -> [Calibration.Answer] {
    grades.compactMap(Grade.init(rawValue:)).map {
      Calibration.Answer(
        interview: interview.map(id), day: monday + day, grade: $0, kind: kind, topics: topics)
    }
  }

  private static func drill(
    _ section: Calibration.Section, _ day: Int, _ grades: [Int]
  ) -> Calibration.DrillDay {
    .init(section: section, day: monday + day, count: GradeCount(grades.compactMap(Grade.init(rawValue:))))
  }

  @Test func `nothing answered is nothing compared`() {
    let nothing = Calibration(answers: [], drills: [], jobs: JobSearch())
    #expect(nothing.groups.isEmpty)
    #expect(nothing.feeling == .notEnough(5))
    #expect(nothing.tooKind.isEmpty)
  }

  @Test func `answers count for all, their kind and each topic, with what came of their interviews`() throws {
    let calibration = Calibration(
      answers: Self.answers([3, 1], in: 1) + Self.answers([4], in: 2, kind: .motivation, topics: ["pitch"])
        + Self.answers([2], in: nil, kind: nil, topics: []),
      drills: [], jobs: Self.jobs([1: "rejected", 2: "offer"]))
    #expect(
      calibration.groups.map(\.section)
        == [.all, .kind(.behavioural), .kind(.motivation), .topic("conflict"), .topic("pitch")])
    let all = try #require(calibration.groups.first)
    #expect(all.interviews == GradeCount(attempts: 4, solidOrBetter: 2, gradeSum: 10))
    #expect(all.interviews.mean == 2.5)
    #expect((all.outcomes.rejected, all.outcomes.offers, all.outcomes.open) == (1, 1, 0))
    #expect(all.comparison == .notEnough(first: 5, second: 1))
    #expect(calibration.groups[4].outcomes == Calibration.Outcomes(offers: 1))
  }

  @Test
  func `drills count from thirty days before an interview that asked of the topic up to the day before`() {
    let topic = Calibration.Section.topic("conflict")
    let other = Calibration.Section.topic("pitch")
    let calibration = Calibration(
      answers: Self.answers([3], on: 0) + Self.answers([3], on: 50)
        + Self.answers([3], on: 20, topics: ["pitch"]),
      drills: [
        Self.drill(topic, -31, [1]), Self.drill(topic, -30, [2]), Self.drill(topic, -1, [2]),
        Self.drill(topic, 0, [1]), Self.drill(topic, 19, [1]), Self.drill(topic, 20, [2]),
        Self.drill(topic, 49, [2]), Self.drill(topic, 50, [1]), Self.drill(topic, 51, [1]),
        Self.drill(other, 19, [4]), Self.drill(other, -1, [4]),
      ], jobs: JobSearch())
    let sums = Dictionary(uniqueKeysWithValues: calibration.groups.map { ($0.section, $0.drills) })
    #expect(sums[topic] == GradeCount([.shaky, .shaky, .shaky, .shaky]))
    #expect(sums[other] == GradeCount([.nailed, .nailed]))
    #expect(sums[.all] == GradeCount())
  }

  @Test func `the days whose drills are read hold every day that counts, each once`() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let days = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        Self.monday + Int.random(in: 0...150, using: &generator)
      }
      let wanted = Set(days.flatMap { day in (1...30).map { day - $0 } })
      let spans = Calibration.spans(before: days)
      let held = spans.flatMap { ($0.lowerBound.number...$0.upperBound.number).map { StudyDay($0) } }
      #expect(held == wanted.sorted())
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound + 1 < $1.lowerBound })
    }
  }

  @Test func `self-grading is too kind where drills went better beyond chance`() {
    let drills = [
      Self.drill(.topic("conflict"), -3, [3, 3, 4, 3, 3, 4]),
      Self.drill(.topic("pitch"), -3, [3, 3, 3, 3, 2]),
    ]
    let calibration = Calibration(
      answers: Self.answers([1, 2, 1, 2, 3], topics: ["conflict"])
        + Self.answers([3, 2, 3, 2, 3], topics: ["pitch"]),
      drills: drills, jobs: JobSearch())
    #expect(calibration.tooKind.map(\.section) == [.topic("conflict")])
  }

  @Test func `with four answers on a side nothing is said, with five it may be`() {
    let good = GradeCount(Array(repeating: .solid, count: 9))
    let bad = GradeCount(Array(repeating: .blanked, count: 4))
    #expect(GradeComparison(good, bad) == .notEnough(first: 0, second: 1))
    #expect(GradeComparison(bad, good) == .notEnough(first: 1, second: 0))
    let five = bad + GradeCount([.blanked])
    guard case .better(let above) = GradeComparison(good, five),
      case .worse(let below) = GradeComparison(five, good)
    else {
      Issue.record("nine of nine against none of five is clear")
      return
    }
    #expect(abs(above.lowerBound + below.upperBound) < 1e-9)
  }

  @Test func `interviews that felt good are counted by what came of them`() {
    func calibration(_ outcomes: [String?]) -> Calibration {
      let numbered = outcomes.enumerated().map { (UInt64($0.offset + 1), $0.element) }
      return Calibration(
        answers: numbered.flatMap { Self.answers([3, 4, 1], in: $0.0) } + Self.answers([2, 2, 3], in: 90)
          + Self.answers([4, 4], in: 91),
        drills: [],
        jobs: Self.jobs(Dictionary(uniqueKeysWithValues: numbered + [(90, "rejected"), (91, "rejected")])))
    }
    let four = calibration(["rejected", "rejected", "offer", "advanced", nil])
    #expect(four.feltGood == Calibration.Outcomes(advanced: 1, offers: 1, rejected: 2, open: 1))
    #expect(four.feltBad == Calibration.Outcomes(rejected: 1))
    #expect(four.feeling == .notEnough(1))
    #expect(calibration(Array(repeating: "rejected", count: 5)).feeling == .tooKind)
    #expect(calibration(Array(repeating: "advanced", count: 5)).feeling == .fair)
    #expect(calibration(["rejected", "rejected", "rejected", "rejected", "offer"]).feeling == .unclear)
  }

  @Test func `a partner's gap speaks once they disagree to one side beyond chance`() {
    var gap = PartnerGap()
    #expect(gap.mean == nil)
    #expect(gap.finding == .notEnough(5))
    for _ in 0..<4 { gap.take(partner: .shaky, own: .solid) }
    #expect(gap.finding == .notEnough(1))
    gap.take(partner: .solid, own: .solid)
    #expect(gap == PartnerGap(answers: 5, lower: 4, difference: -4))
    #expect(gap.mean == -0.8)
    #expect(gap.finding == .tooKind)
    for _ in 0..<3 { gap.take(partner: .nailed, own: .blanked) }
    #expect(gap.finding == .alike)
    var strict = PartnerGap()
    for _ in 0..<5 { strict.take(partner: .nailed, own: .solid) }
    #expect(strict.finding == .tooStrict)
  }
}
