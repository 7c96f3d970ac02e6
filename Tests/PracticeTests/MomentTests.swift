import FSRS
import Testing

@testable import Practice

struct MomentTests {
  /// A moment entered at a time in UTC by a person that many hours east of it.
  private func moment(_ utc: String, hours: Double, dayStart: Int = 4) throws -> Moment {
    Moment(instant: try Instant(utc: utc), utcOffset: Int(hours * 3600), dayStart: .seconds(dayStart * 3600))
  }

  @Test func `practice after midnight counts for the evening`() throws {
    #expect(try moment("2026-11-24T02:59:59", hours: 1).day == monday)
    #expect(try moment("2026-11-24T03:00:00", hours: 1).day == monday + 1)
    #expect(try moment("2026-11-23T03:00:00", hours: 1).day == monday)
  }

  @Test func `a study day may start at midnight or at noon`() throws {
    #expect(try moment("2026-11-23T23:00:00", hours: 1, dayStart: 0).day == monday + 1)
    #expect(try moment("2026-11-23T22:59:59", hours: 1, dayStart: 0).day == monday)
    #expect(try moment("2026-11-24T10:59:59", hours: 1, dayStart: 12).day == monday)
  }

  /// UTC, the offset in force, the study day.
  @Test(arguments: [
    // Berlin, 29 March 2026: at 01:00 UTC clocks go from 02:00 to 03:00.
    ("2026-03-29T00:59:59", 1, "2026-03-28", "2026-03-29T01:59:59+01:00"),
    ("2026-03-29T01:00:00", 2, "2026-03-28", "2026-03-29T03:00:00+02:00"),
    ("2026-03-29T01:59:59", 2, "2026-03-28", "2026-03-29T03:59:59+02:00"),
    ("2026-03-29T02:00:00", 2, "2026-03-29", "2026-03-29T04:00:00+02:00"),
    // Berlin, 25 October 2026: at 01:00 UTC clocks go from 03:00 to 02:00.
    ("2026-10-25T00:30:00", 2, "2026-10-24", "2026-10-25T02:30:00+02:00"),
    ("2026-10-25T01:30:00", 1, "2026-10-24", "2026-10-25T02:30:00+01:00"),
    ("2026-10-25T02:59:59", 1, "2026-10-24", "2026-10-25T03:59:59+01:00"),
    ("2026-10-25T03:00:00", 1, "2026-10-25", "2026-10-25T04:00:00+01:00"),
    // New York, 8 March 2026: at 07:00 UTC clocks go from 02:00 to 03:00.
    ("2026-03-08T06:59:59", -5, "2026-03-07", "2026-03-08T01:59:59-05:00"),
    ("2026-03-08T07:00:00", -4, "2026-03-07", "2026-03-08T03:00:00-04:00"),
    ("2026-03-08T08:00:00", -4, "2026-03-08", "2026-03-08T04:00:00-04:00"),
    // New York, 1 November 2026: at 06:00 UTC clocks go from 02:00 to 01:00.
    ("2026-11-01T05:59:59", -4, "2026-10-31", "2026-11-01T01:59:59-04:00"),
    ("2026-11-01T06:00:00", -5, "2026-10-31", "2026-11-01T01:00:00-05:00"),
    ("2026-11-01T08:59:59", -5, "2026-10-31", "2026-11-01T03:59:59-05:00"),
    ("2026-11-01T09:00:00", -5, "2026-11-01", "2026-11-01T04:00:00-05:00"),
  ])
  func `the study day starts at four by the clock on the wall when clocks change`(
    utc: String, hours: Int, day: String, iso: String
  ) throws {
    let moment = try moment(utc, hours: Double(hours))
    #expect(moment.day.iso == day)
    #expect(moment.iso == iso)
  }

  @Test func `a westward flight over the date line has one day twice, and no gap below zero`() throws {
    // Auckland, Wednesday evening; then Honolulu, Tuesday night: the same hours lived on an earlier date.
    let auckland = try moment("2026-11-25T07:00:00", hours: 13)
    let honolulu = try moment("2026-11-25T08:00:00", hours: -10)
    #expect([auckland.day.iso, honolulu.day.iso] == ["2026-11-25", "2026-11-24"])

    let rules = MemoryRules()
    let key = QuestionKey("q")
    var travelled = QuestionRecord(
      key: key,
      first: .init(instant: auckland.instant, day: auckland.day, grade: .solid, setting: .drill), rules: rules
    )
    var atHome = travelled
    travelled.apply(
      .init(instant: honolulu.instant, day: honolulu.day, grade: .blanked, setting: .drill), rules: rules)
    atHome.apply(
      .init(instant: honolulu.instant, day: auckland.day, grade: .blanked, setting: .drill), rules: rules)
    #expect(travelled.memory == atHome.memory)
    #expect(travelled.attempts == 2)
    #expect(travelled.lapses == 0)
    #expect(travelled.recall(on: honolulu.day, rules: rules) == 1)
  }

  @Test func `an eastward flight over the date line skips a day and keeps what was practised`() throws {
    let honolulu = try moment("2026-11-25T08:00:00", hours: -10)
    let auckland = try moment("2026-11-25T17:00:00", hours: 13)
    #expect([honolulu.day.iso, auckland.day.iso] == ["2026-11-24", "2026-11-26"])
    let record = QuestionRecord.folding(
      QuestionKey("q"),
      [honolulu, auckland].map { .init(instant: $0.instant, day: $0.day, grade: .solid, setting: .drill) },
      rules: MemoryRules())
    #expect(record?.attempts == 2)
    #expect(record?.firstDay == honolulu.day)
    #expect(record?.last.day == auckland.day)
  }

  @Test func `offsets of half and quarter hours are written out`() throws {
    #expect(try moment("2026-11-23T18:04:05", hours: 5.75).iso == "2026-11-23T23:49:05+05:45")
    #expect(try moment("2026-11-23T02:04:05", hours: -3.5).iso == "2026-11-22T22:34:05-03:30")
    #expect(try moment("2026-11-23T18:04:05", hours: 0).iso == "2026-11-23T18:04:05+00:00")
    #expect(try moment("2026-11-23T08:05:00", hours: 1).clock == "09:05")
  }

  @Test func `before 1970 times round down as after it`() {
    let instant = Instant(milliseconds: -1)
    let moment = Moment(instant: instant, utcOffset: 0, dayStart: .zero)
    #expect(moment.iso == "1969-12-31T23:59:59+00:00")
    #expect(moment.day == StudyDay(-1))
    #expect(Moment(instant: instant, utcOffset: 0, dayStart: .seconds(4 * 3600)).day == StudyDay(-1))
    let midnight = Instant(milliseconds: -86_400_000)
    #expect(Moment(instant: midnight, utcOffset: 0, dayStart: .zero).day == StudyDay(-1))
    #expect(Moment(instant: midnight, utcOffset: 0, dayStart: .seconds(1)).day == StudyDay(-2))
    #expect(
      Moment(instant: midnight, utcOffset: -3600, dayStart: .zero).iso == "1969-12-30T23:00:00-01:00")
  }

  @Test func `instants and durations add up`() {
    let instant = Instant(milliseconds: 1500)
    #expect(instant + .milliseconds(-2000) == Instant(milliseconds: -500))
    #expect(Instant(milliseconds: -500) - instant == .milliseconds(-2000))
    #expect(Instant(milliseconds: -500) < instant)
  }
}
