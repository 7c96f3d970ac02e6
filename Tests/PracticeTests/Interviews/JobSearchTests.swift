import Practice
import Testing

/// What changes to applications, interviews and contacts amount to.
@Suite struct JobSearchTests {
  private static let monday = StudyDay(20_780)

  /// Changes one after the other, each on a day of its own.
  private struct Diary {
    var ids = EventIDSource(seed: 7)
    var events: [Event] = []

    mutating func write(_ subject: Change.Subject, on day: Int, _ values: KeyValuePairs<String, String?>) {
      for (field, value) in values {
        let moment = Self.moment(day: day, hour: 12)
        events.append(
          Event(
            id: ids.next(at: moment.instant), occurred: moment,
            fact: .change(Change(subject, field, to: value)))
        )
      }
    }

    static func moment(day: Int, hour: Int) -> Moment {
      let instant = Instant(milliseconds: ((20_780 + day) * 24 + hour) * 3_600_000)
      return Moment(instant: instant, utcOffset: 0, day: StudyDay(20_780 + day))
    }

    var jobs: JobSearch { JobSearch(folding: events) }
  }

  private let acme = EventID(high: 1 << 16 | 0x7000, low: 1 << 63 | 1)
  private let globex = EventID(high: 1 << 16 | 0x7000, low: 1 << 63 | 2)
  private let screen = EventID(high: 1 << 16 | 0x7000, low: 1 << 63 | 3)
  private let onsite = EventID(high: 1 << 16 | 0x7000, low: 1 << 63 | 4)

  private func planned() -> Diary {
    var diary = Diary()
    diary.write(
      Application.subject(acme), on: 0, ["company": "Acme", "stage": "applied", "want": "practice"])
    diary.write(
      Interview.subject(screen), on: 1,
      [
        "application": acme.description, "step": "screen", "day": "2026-11-26",
        "start": "2026-11-26T14:00:00+00:00", "minutes": "30", "state": "planned",
      ])
    return diary
  }

  @Test func `an application has its fields, its stages and the day it was begun`() throws {
    var diary = planned()
    diary.write(Application.subject(acme), on: 4, ["stage": "interviewing"])
    let application = try #require(diary.jobs.applications.first)
    #expect(application.company == "Acme")
    #expect(application.want == .practice)
    #expect(application.stage == .interviewing)
    #expect(application.passages.map(\.stage) == [.applied, .interviewing])
    #expect(application.passages.map(\.day) == [Self.monday, Self.monday + 4])
    #expect(application.began == Self.monday)
    #expect(diary.jobs.lastActivity(of: application, today: Self.monday + 30) == Self.monday + 4)
  }

  @Test func `an interview is coming until its end, and then waits for its debrief`() {
    let jobs = planned().jobs
    let before = Diary.moment(day: 3, hour: 14)
    let after = Diary.moment(day: 3, hour: 15)
    #expect(jobs.coming(at: before).map(\.id) == [screen])
    #expect(jobs.awaitingDebrief(at: before).isEmpty)
    #expect(jobs.coming(at: after).isEmpty)
    #expect(jobs.awaitingDebrief(at: after).map(\.id) == [screen])
  }

  @Test(arguments: [
    ("state", "cancelled"), ("state", "missed"), ("debrief", "done"), ("debrief", "declined"),
  ])
  func `nothing is asked for once it was said what became of it`(field: String, value: String) {
    var diary = planned()
    diary.write(Interview.subject(screen), on: 4, [field: value])
    #expect(diary.jobs.awaitingDebrief(at: Diary.moment(day: 5, hour: 9)).isEmpty)
  }

  @Test func `a debrief without a state is one of an attended interview that is done`() throws {
    var diary = Diary()
    diary.write(Application.subject(acme), on: 0, ["company": "Acme"])
    diary.write(
      Interview.subject(screen), on: 0, ["application": acme.description, "day": "2026-11-23"])
    let interview = try #require(diary.jobs.interviews.first)
    #expect(interview.state == .attended)
    #expect(interview.debrief == .done)
  }

  @Test func `a mock interview is no interview`() {
    var diary = Diary()
    diary.write(Interview.subject(screen), on: 0, ["mock": "{}"])
    #expect(diary.jobs.interviews.isEmpty)
  }

  @Test func `a later interview tells that they wanted to go on, an offer or a rejection the rest`() throws {
    var diary = planned()
    diary.write(Interview.subject(screen), on: 3, ["state": "attended", "debrief": "done"])
    #expect(try outcome(of: screen, diary) == nil)
    diary.write(
      Interview.subject(onsite), on: 5,
      ["application": acme.description, "day": "2026-12-01", "state": "planned"])
    #expect(try outcome(of: screen, diary) == .advanced)
    #expect(try outcome(of: onsite, diary) == nil)
    diary.write(Interview.subject(onsite), on: 8, ["state": "attended"])
    diary.write(Application.subject(acme), on: 9, ["stage": "rejected"])
    #expect(try outcome(of: onsite, diary) == .rejected)
    diary.write(Application.subject(acme), on: 10, ["stage": "offer"])
    #expect(try outcome(of: onsite, diary) == .offer)
    diary.write(Interview.subject(onsite), on: 11, ["outcome": "advanced"])
    #expect(try outcome(of: onsite, diary) == .advanced)
  }

  private func outcome(of id: EventID, _ diary: Diary) throws -> Interview.Outcome? {
    diary.jobs.outcome(of: try #require(diary.jobs.interview(id)))
  }

  @Test func `what was merged is one application, also in a circle`() {
    var diary = planned()
    diary.write(Application.subject(globex), on: 5, ["company": "ACME Inc."])
    diary.write(Interview.subject(onsite), on: 5, ["application": globex.description, "day": "2026-12-01"])
    diary.write(Application.subject(globex), on: 6, ["merged": acme.description])
    #expect(diary.jobs.applications.map(\.company) == ["Acme"])
    #expect(diary.jobs.interviews(at: "acme").map(\.id) == [screen, onsite])
    diary.write(Application.subject(acme), on: 7, ["merged": globex.description])
    #expect(diary.jobs.applications.isEmpty)
    #expect(diary.jobs.interviews.map(\.application) == [nil, nil])
  }

  @Test func `rounds prepare for practice, but not for what nobody wants or what is closed`() {
    let now = Diary.moment(day: 2, hour: 9)
    for (field, value, count) in [("want", "practice", 1), ("want", "no", 0), ("stage", "declined", 0)] {
      var diary = planned()
      diary.write(Application.subject(acme), on: 2, [field: value])
      #expect(diary.jobs.worthPreparing(at: now).count == count)
      #expect(diary.jobs.coming(at: now).count == 1)
    }
  }

  @Test func `interviews overlap when neither is over before the other begins`() throws {
    var diary = planned()
    diary.write(
      Interview.subject(onsite), on: 1,
      [
        "application": acme.description, "day": "2026-11-26", "start": "2026-11-26T15:00:00+01:00",
        "state": "planned",
      ])
    let interviews = diary.jobs.interviews
    #expect(interviews[0].overlaps(interviews[1]))
    diary.write(Interview.subject(onsite), on: 2, ["start": "2026-11-26T14:30:00+00:00"])
    let moved = diary.jobs.interviews
    #expect(!moved[0].overlaps(moved[1]))
    #expect(moved[1].earlierStarts == ["2026-11-26T15:00:00+01:00"])
  }

  @Test func `a contact is where they are now, and was elsewhere before`() throws {
    let kim = EventID(high: 1 << 16 | 0x7000, low: 1 << 63 | 9)
    var diary = Diary()
    diary.write(Contact.subject(kim), on: 0, ["name": "Kim", "company": "Acme"])
    diary.write(Contact.subject(kim), on: 9, ["company": "Globex"])
    let contact = try #require(diary.jobs.contacts.first)
    #expect(contact.company == "Globex")
    #expect(contact.earlierCompanies == ["Acme"])
  }
}
