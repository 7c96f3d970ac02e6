import FSRS
import Testing

@testable import Practice

/// A day by which the tests count: Monday, 23 November 2026.
let monday = StudyDay(20_780)

/// A question with as little as a test needs.
func question(
  _ id: String, points: Int = 3, redFlags: Int = 1, followUps: [String] = [], time: Duration = .seconds(120)
) -> Question {
  Question(
    key: QuestionKey(id), wordings: ["Tell me about \(id)."], time: time,
    lookFor: (0..<points).map { "point \($0) of \(id)" },
    redFlags: (0..<redFlags).map { "flag \($0) of \(id)" }, followUps: followUps)
}

/// A new question as a round asks it.
func item(_ question: Question, why: WhyNow = .new, asksForContents: Bool = false) -> RoundItem {
  RoundItem(question: question, why: why, asksForContents: asksForContents)
}

/// Terms of a long drill without follow-ups, unless told otherwise.
func drillTerms(
  size: RoundPlanner.Size = .time(.seconds(3600)), followUpShare: Double = 0, cap: StudyDay? = nil,
  setting: Setting = .drill
) -> Round.Terms {
  Round.Terms(
    day: monday, rules: MemoryRules(), cap: cap, size: size, followUpShare: followUpShare, speakingRate: 150,
    setting: setting)
}

/// An attempt of the fold, at noon of its day.
func step(_ day: StudyDay, _ grade: Grade, _ setting: Setting = .drill) -> QuestionRecord.Step {
  QuestionRecord.Step(
    instant: Instant(milliseconds: day.number * 86_400_000 + 43_200_000), day: day, grade: grade,
    setting: setting)
}

extension Instant {
  /// The instant of a civil date and time in UTC; the tests' dates all exist.
  init(utc text: String) throws {
    self = try #require(TimeStamp(text + "Z")).instant { _ in 0 }
  }
}
