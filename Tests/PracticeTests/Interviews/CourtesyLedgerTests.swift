import Practice
import Testing

/// What manners ask for, by day.
@Suite struct CourtesyLedgerTests {
  /// Days after Monday 23 November 2026.
  private static let monday = StudyDay(20_780)

  /// A job search said bit by bit, each on its day.
  private struct Diary {
    var ids = EventIDSource(seed: 11)
    var events: [Event] = []

    mutating func new() -> EventID { ids.next(at: Instant(milliseconds: 0)) }

    mutating func write(_ subject: Change.Subject, on day: Int, _ values: KeyValuePairs<String, String?>) {
      let moment = Self.moment(day, 12)
      for (field, value) in values {
        events.append(
          Event(
            id: ids.next(at: moment.instant), occurred: moment,
            fact: .change(Change(subject, field, to: value))))
      }
    }

    mutating func application(_ company: String, on day: Int, _ values: KeyValuePairs<String, String?> = [:])
      -> EventID
    {
      let id = new()
      write(Application.subject(id), on: day, ["company": company])
      write(Application.subject(id), on: day, values)
      return id
    }

    mutating func interview(
      of application: EventID, at day: Int, on written: Int, _ values: KeyValuePairs<String, String?> = [:]
    ) -> EventID {
      let id = new()
      let iso = (CourtesyLedgerTests.monday + day).iso
      write(
        Interview.subject(id), on: written,
        [
          "application": application.description, "step": "onsite", "day": iso,
          "start": "\(iso)T14:00:00+00:00", "state": "planned",
        ])
      write(Interview.subject(id), on: written, values)
      return id
    }

    mutating func contact(_ name: String, _ role: String, _ company: String) -> EventID {
      let id = new()
      write(Contact.subject(id), on: 0, ["name": name, "role": role, "company": company])
      return id
    }

    static func moment(_ day: Int, _ hour: Int) -> Moment {
      Moment(
        instant: Instant(milliseconds: ((20_780 + day) * 24 + hour) * 3_600_000), utcOffset: 0,
        day: StudyDay(20_780 + day))
    }

    /// Each as `kind company person due`, due counted in days after the Monday.
    func open(on day: Int, at hour: Int = 19) -> [String] {
      CourtesyLedger(JobSearch(folding: events), at: Self.moment(day, hour)).open.map { courtesy in
        let due = courtesy.due.map { "\($0 - CourtesyLedgerTests.monday)" } ?? "–"
        return
          "\(courtesy.kind.rawValue) \(courtesy.application?.company ?? "–") \(courtesy.person?.name ?? "–") \(due)"
      }
    }
  }

  @Test func `tomorrow's interview is confirmed, unless it was arranged today`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0)
    let kim = diary.contact("Kim", "recruiter", "Acme")
    _ = diary.interview(of: acme, at: 5, on: 0, [Interview.Field.with(kim): "1"])
    #expect(diary.open(on: 3) == [])
    #expect(diary.open(on: 4) == ["confirm Acme Kim 4"])
    #expect(diary.open(on: 5, at: 9) == [])
    let globex = diary.application("Globex", on: 3)
    _ = diary.interview(of: globex, at: 5, on: 4)
    #expect(diary.open(on: 4) == ["confirm Acme Kim 4"])
  }

  @Test func `each person is thanked within a day, and nobody after a week`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0)
    let kim = diary.contact("Kim", "recruiter", "Acme")
    let bo = diary.contact("Bo", "engineer", "Acme")
    let onsite = diary.interview(
      of: acme, at: 2, on: 0, [Interview.Field.with(kim): "1", Interview.Field.with(bo): "1"])
    #expect(diary.open(on: 2) == [])
    diary.write(Interview.subject(onsite), on: 2, ["state": "attended"])
    #expect(diary.open(on: 2) == ["thank-you Acme Bo 3", "thank-you Acme Kim 3"])
    diary.write(Interview.subject(onsite), on: 3, ["courtesy:thank-you:\(kim)": "2026-11-26"])
    #expect(diary.open(on: 9) == ["thank-you Acme Bo 3"])
    #expect(diary.open(on: 10) == [])
    diary.write(Application.subject(acme), on: 4, ["stage": "rejected"])
    #expect(diary.open(on: 4) == ["thank-you Acme Bo 3"])
  }

  @Test func `an interview with people unknown is one thank-you, one debriefed long after none`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0)
    let id = diary.new()
    diary.write(
      Interview.subject(id), on: 1, ["application": acme.description, "step": "screen", "day": "2026-11-23"])
    #expect(diary.open(on: 1) == ["thank-you Acme – 1"])
    #expect(diary.open(on: 8) == [])
  }

  @Test func `an invitation is answered within a day`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0)
    let screen = diary.interview(of: acme, at: 6, on: 1, ["state": "invited"])
    #expect(diary.open(on: 1) == ["reply Acme – 2"])
    #expect(diary.open(on: 4) == ["reply Acme – 2"])
    diary.write(Interview.subject(screen), on: 4, ["state": "planned"])
    #expect(diary.open(on: 4) == [])
  }

  @Test func `a promise that nobody kept is asked about once`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0, ["stage": "interviewing"])
    let screen = diary.interview(
      of: acme, at: 1, on: 0, ["state": "attended", "next_by": "2026-12-02", "courtesy:thank-you": "skipped"])
    #expect(diary.open(on: 9) == [])
    #expect(diary.open(on: 10) == ["follow-up Acme – 10"])
    var asked = diary
    asked.write(Interview.subject(screen), on: 10, ["courtesy:follow-up": "2026-12-03"])
    #expect(asked.open(on: 20) == [])
    asked.write(Interview.subject(screen), on: 10, ["next_by": "2026-12-10"])
    #expect(asked.open(on: 18) == ["follow-up Acme – 18"])
    var answered = diary
    answered.write(Application.subject(acme), on: 9, ["stage": "rejected"])
    #expect(answered.open(on: 10) == [])
    var goingOn = diary
    _ = goingOn.interview(of: acme, at: 30, on: 8)
    #expect(goingOn.open(on: 10) == [])
  }

  @Test func `two weeks without a word are enough, and after three more it is stale`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0)
    _ = diary.interview(of: acme, at: 1, on: 0, ["state": "attended", "courtesy:thank-you": "2026-11-24"])
    #expect(diary.open(on: 14) == [])
    #expect(diary.open(on: 15) == ["follow-up Acme – 15"])
    #expect(diary.open(on: 36) == ["follow-up Acme – 15"])
    #expect(diary.open(on: 37) == [])
  }

  @Test func `who waits in vain comes first: a cancellation untold, then an apology`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0)
    let onsite = diary.interview(of: acme, at: 4, on: 0)
    diary.write(Interview.subject(onsite), on: 2, ["state": "cancelled"])
    #expect(diary.open(on: 2) == [])
    diary.write(Interview.subject(onsite), on: 2, ["told": "no"])
    let globex = diary.application("Globex", on: 0)
    _ = diary.interview(of: globex, at: 6, on: 1, ["state": "invited"])
    #expect(diary.open(on: 2) == ["tell Acme – 2", "reply Globex – 2"])
    #expect(diary.open(on: 5) == ["apology Acme – 4", "reply Globex – 2"])
    diary.write(Interview.subject(onsite), on: 5, ["told": "yes"])
    #expect(diary.open(on: 5) == ["reply Globex – 2"])
  }

  @Test func `a missed interview is apologised for, for two weeks`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0)
    _ = diary.interview(of: acme, at: 1, on: 0, ["state": "missed"])
    #expect(diary.open(on: 15) == ["apology Acme – 1"])
    #expect(diary.open(on: 16) == [])
  }

  @Test func `a job that the person doesn't want is declined, which stands for everything else there`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0, ["want": "no", "stage": "lead"])
    #expect(diary.open(on: 0) == [])
    _ = diary.interview(of: acme, at: 3, on: 0, ["state": "invited"])
    #expect(diary.open(on: 0) == ["decline Acme – 2"])
    diary.write(Application.subject(acme), on: 1, ["courtesy:decline": "skipped"])
    #expect(diary.open(on: 1) == ["reply Acme – 1"])
  }

  @Test func `practice stays welcome; an offer is answered within a week`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0, ["want": "practice", "stage": "applied"])
    #expect(diary.open(on: 3) == [])
    diary.write(Application.subject(acme), on: 4, ["stage": "offer"])
    #expect(diary.open(on: 4) == ["answer Acme – 11"])
  }

  @Test func `once one job is taken the others hear of it`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0, ["stage": "offer"])
    _ = diary.application("Globex", on: 0, ["stage": "applied"])
    _ = diary.application("Initech", on: 0, ["stage": "lead"])
    let closed = diary.application("Umbrella", on: 0, ["stage": "applied"])
    diary.write(Application.subject(closed), on: 1, ["stage": "frozen"])
    diary.write(Application.subject(acme), on: 5, ["stage": "accepted"])
    #expect(diary.open(on: 5) == ["withdraw Globex – 8"])
  }

  @Test func `a mark that was damaged is none`() {
    var diary = Diary()
    let acme = diary.application("Acme", on: 0)
    _ = diary.interview(of: acme, at: 6, on: 1, ["state": "invited", "courtesy:reply": "perhaps"])
    #expect(diary.open(on: 1) == ["reply Acme – 2"])
  }
}
