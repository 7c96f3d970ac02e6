import FSRS
import Testing

@testable import Practice

/// What the page behind a mock interview says.
@Suite("A mock interview's report")
struct MockReportTests {
  private func given(
    _ seconds: Int, _ grade: Grade?, points: UInt32 = 0, of total: Int = 3
  ) -> MockSitting.Given {
    var answer = AnswerInProgress()
    answer.delivery = .spoken
    answer.thinking = .seconds(10)
    answer.answering = .seconds(seconds)
    var given = MockSitting.Given(answer, ended: MomentOf.noon())
    given.grade = grade
    given.coverage = grade.map { _ in Coverage(points: points, pointsTotal: total, redFlagsTotal: 0) }
    return given
  }

  private var record: MockRecord {
    var sitting = mockSitting(
      mockQuestion("a", topics: ["x"]), mockQuestion("b", part: 1, topics: ["x", "y"]),
      mockQuestion("c", part: 1),
      mockQuestion("d", part: 1, topics: ["y"]), mockQuestion(nil), mockQuestion("f"), mockQuestion("g"))
    sitting.parts.append(.init(name: "Second", budget: .seconds(300)))
    sitting.parts.append(.init(name: "None", budget: .seconds(300)))
    sitting.given[0] = given(150, .solid, points: 0b111)
    sitting.given[1] = given(151, .solid, points: 0b011)
    sitting.given[2] = given(60, .nailed, points: 0b001)
    sitting.given[3] = given(300, .shaky, points: 0b001)
    sitting.given[4] = given(30, .blanked)
    sitting.given[5] = given(30, .blanked)
    sitting.skipped = [6]
    sitting.spent = .seconds(800)
    return MockRecord(sitting, speakingRate: 150)
  }

  @Test("Parts have their times and targets; those without questions are left out")
  func parts() {
    #expect(
      MockReport(record).parts == [
        .init(name: "All", answered: 3, questions: 4, spent: .seconds(240), budget: .seconds(600)),
        .init(name: "Second", answered: 3, questions: 3, spent: .seconds(541), budget: .seconds(300)),
      ])
  }

  @Test("Too long is what took a quarter more than it should, the longest first")
  func over() {
    #expect(MockReport(record).over.map(\.key) == ["d", "b"])
  }

  @Test("Topics stand with the weakest first")
  func topics() {
    #expect(
      MockReport(record).topics == [
        .init(name: "y", answers: 2, solidOrBetter: 1, points: 3, pointsTotal: 6),
        .init(name: "x", answers: 2, solidOrBetter: 2, points: 5, pointsTotal: 6),
      ])
  }

  @Test("To be worked on is what was weakest, then what left a point out or took too long; three at most")
  func workOn() {
    #expect(MockReport(record).workOn.map(\.key) == ["f", "d", "b"])
    var nailed = record
    for place in nailed.entries.indices { nailed.entries[place].grade = .nailed }
    #expect(MockReport(nailed).workOn == [])
  }

  @Test("The sums compare two interviews")
  func sums() {
    let sums = MockReport(record).sums
    #expect([sums.graded, sums.solidOrBetter, sums.points, sums.pointsTotal, sums.over] == [6, 3, 7, 18, 2])
  }

  @Test("Grades taken back since don't count")
  func takenBack() {
    var record = record
    record.entries[5].attempt = EventID(high: 0, low: 1)
    #expect(MockReport(record.keeping { _ in false }).sums.graded == 5)
  }

  @Test("A typed answer is judged by what it would take to speak, and nothing without times")
  func typed() {
    var sitting = mockSitting(mockQuestion("a"), isTimed: false)
    var answer = AnswerInProgress()
    answer.delivery = .typed
    answer.answering = .seconds(900)
    answer.lines = [String(repeating: "word ", count: 300)]
    sitting.given[0] = .init(answer, ended: MomentOf.noon())
    let entry = MockRecord(sitting, speakingRate: 150).entries[0]
    #expect(entry.judged == .seconds(120))
    #expect(entry.spent == nil)
  }

  @Test("What is to be worked on is done with the first answer since")
  func done() throws {
    let work = WorkOn(since: Instant(milliseconds: 1000), day: monday, grade: .shaky)
    func record(at milliseconds: Int) -> QuestionRecord {
      QuestionRecord(
        key: "a",
        first: .init(
          instant: Instant(milliseconds: milliseconds), day: monday, grade: .blanked, setting: .mock),
        rules: MemoryRules())
    }
    #expect(work.isDone(by: nil) == false)
    #expect(work.isDone(by: record(at: 1000)) == false)
    #expect(work.isDone(by: record(at: 1001)))
  }
}
