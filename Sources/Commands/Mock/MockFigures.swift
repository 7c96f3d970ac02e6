import FSRS
import Practice

/// A mock interview as `mock --last --json` has it; documented in the manual.
struct MockFigures: Encodable {
  struct Part: Encodable {
    var name: String
    var questions: Int
    var answered: Int
    var seconds: Double?
    var targetSeconds: Double
  }

  struct Question: Encodable {
    var question: String?
    var ask: String
    var part: String
    var topics: [String]
    var targetSeconds: Double
    var seconds: Double?
    var judgedSeconds: Double?
    var tooLong: Bool
    var answered: Bool
    var skipped: Bool
    var grade: Int?
    var pointsCovered: Int?
    var pointsTotal: Int?
    var attempt: String?
  }

  struct Topic: Encodable {
    var topic: String
    var answers: Int
    var solid: Int
    var pointsCovered: Int
    var pointsTotal: Int
  }

  struct Sums: Encodable {
    var begun: String
    var step: String
    var company: String?
    var graded: Int
    var solid: Int
    var pointsCovered: Int
    var pointsTotal: Int
    var tooLong: Int
  }

  var id: String
  var studyDay: String
  var targetSeconds: Double
  var seconds: Double?
  var pauses: [Double]
  var sums: Sums
  var before: Sums?
  var parts: [Part]
  var topics: [Topic]
  var questions: [Question]
  var workOn: [String]

  init(_ record: MockRecord, id: EventID, before: MockRecord?) {
    let report = MockReport(record)
    self.id = id.description
    studyDay = record.begun.day.iso
    targetSeconds = Self.seconds(record.budget)
    seconds = record.spent.map(Self.seconds)
    pauses = record.pauses.map(Self.seconds)
    sums = Sums(record, report.sums)
    self.before = before.map { Sums($0, MockReport($0).sums) }
    parts = report.parts.map { part in
      Part(
        name: part.name, questions: part.questions, answered: part.answered,
        seconds: part.spent.map(Self.seconds),
        targetSeconds: Self.seconds(part.budget))
    }
    topics = report.topics.map { topic in
      Topic(
        topic: topic.name, answers: topic.answers, solid: topic.solidOrBetter, pointsCovered: topic.points,
        pointsTotal: topic.pointsTotal)
    }
    questions = record.entries.map { entry in
      Question(
        question: entry.key?.text, ask: entry.ask, part: record.parts[entry.part].name, topics: entry.topics,
        targetSeconds: Self.seconds(entry.target), seconds: entry.spent.map(Self.seconds),
        judgedSeconds: entry.judged.map(Self.seconds), tooLong: entry.isOver, answered: entry.isAnswered,
        skipped: entry.isSkipped, grade: entry.grade?.rawValue, pointsCovered: entry.coverage?.pointsCovered,
        pointsTotal: entry.coverage?.pointsTotal, attempt: entry.attempt?.description)
    }
    workOn = report.workOn.compactMap { $0.key?.text }
  }

  private static func seconds(_ time: Duration) -> Double { Double(time.milliseconds) / 1000 }
}

extension MockFigures.Sums {
  fileprivate init(_ record: MockRecord, _ sums: MockReport.Sums) {
    self.init(
      begun: record.begun.iso, step: record.step, company: record.company, graded: sums.graded,
      solid: sums.solidOrBetter, pointsCovered: sums.points, pointsTotal: sums.pointsTotal, tooLong: sums.over
    )
  }
}
