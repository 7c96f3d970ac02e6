import Practice
import Testing

/// Job searches as changes on given days leave them.
private struct Search {
  var ids = EventIDSource(seed: 11)
  var events: [Event] = []

  static func moment(_ day: Int) -> Moment {
    let instant = Instant(milliseconds: ((20_780 + day) * 24 + 12) * 3_600_000)
    return Moment(instant: instant, utcOffset: 0, day: StudyDay(20_780 + day))
  }

  mutating func write(_ subject: Change.Subject, on day: Int, _ values: KeyValuePairs<String, String?>) {
    let moment = Self.moment(day)
    for (field, value) in values {
      events.append(
        Event(
          id: ids.next(at: moment.instant), occurred: moment, fact: .change(Change(subject, field, to: value))
        ))
    }
  }

  /// An application whose stage was reached on that day.
  @discardableResult
  mutating func process(_ company: String, _ stage: ApplicationStage?, on day: Int, want: String? = nil)
    -> EventID
  {
    let id = ids.next(at: Self.moment(day).instant)
    write(Application.subject(id), on: day, ["company": company, "stage": stage?.rawValue, "want": want])
    return id
  }

  @discardableResult
  mutating func person(_ name: String, at companies: String...) -> EventID {
    let id = ids.next(at: Self.moment(0).instant)
    write(Contact.subject(id), on: 0, ["name": name])
    for company in companies { write(Contact.subject(id), on: 0, ["company": company]) }
    return id
  }

  var jobs: JobSearch { JobSearch(folding: events) }

  func mix(on day: Int, limit: Int = 3) -> ProcessMix {
    ProcessMix(of: jobs, limit: limit, at: Self.moment(day))
  }
}

@Suite("Jobs in the mix")
struct ProcessMixTests {
  @Test("One application alone is not spoken of; two are, where three are wanted")
  func few() {
    var search = Search()
    search.process("Acme", .applied, on: 0)
    #expect(search.mix(on: 0).wanted == nil)
    search.process("Globex", .screening, on: 1)
    #expect(search.mix(on: 1).wanted == 3)
    #expect(search.mix(on: 1, limit: 2).wanted == nil)
    #expect(search.mix(on: 1, limit: 0).wanted == nil)
    search.process("Initech", .lead, on: 2)
    #expect(search.mix(on: 2).wanted == nil)
    #expect(search.mix(on: 2).processes.map(\.application.company) == ["Globex", "Acme", "Initech"])
    #expect(search.mix(on: 2).byStage.map(\.count) == [1, 1, 1])
  }

  @Test("What the person doesn't want, and what is closed, is not among the live ones")
  func unwanted() {
    var search = Search()
    search.process("Acme", .applied, on: 0, want: "no")
    search.process("Globex", .rejected, on: 1)
    search.process("Initech", nil, on: 1, want: "practice")
    #expect(search.mix(on: 2).processes.map(\.application.company) == ["Initech"])
  }

  @Test("Everything hangs on one offer, unless another process is going on")
  func offer() {
    var search = Search()
    search.process("Acme", .offer, on: 20)
    search.process("Globex", .lead, on: 20)
    search.process("Initech", .interviewing, on: 0)
    #expect(search.mix(on: 20).onlyHope == nil)
    #expect(search.mix(on: 21).onlyHope?.company == "Acme")
    #expect(search.mix(on: 21, limit: 0).onlyHope == nil)
    search.process("Hooli", .offer, on: 21)
    #expect(search.mix(on: 21).onlyHope == nil)
  }

  @Test("Three weeks without anything are silence, but not with an interview ahead")
  func stale() {
    var search = Search()
    let acme = search.process("Acme", .applied, on: 1)
    search.process("Globex", .applied, on: 0)
    #expect(search.mix(on: 20).stale.isEmpty)
    #expect(search.mix(on: 22).stale.map(\.application.company) == ["Globex", "Acme"])
    let interview = search.ids.next(at: Search.moment(1).instant)
    search.write(
      Interview.subject(interview), on: 1,
      ["application": acme.description, "day": StudyDay(20_780 + 30).iso, "state": "planned"])
    #expect(search.mix(on: 22).stale.map(\.application.company) == ["Globex"])
    #expect(search.mix(on: 60).stale.map(\.application.company) == ["Globex", "Acme"])
  }

  @Test("After a job was taken nothing is missing, until something new is begun")
  func settled() {
    var search = Search()
    search.process("Acme", .accepted, on: 5)
    search.process("Globex", .applied, on: 0)
    #expect(search.mix(on: 6).wanted == nil)
    search.process("Initech", .lead, on: 300)
    #expect(search.mix(on: 300).wanted == 3)
  }
}

@Suite("Bridges")
struct BridgeTests {
  @Test("Those who moved there come first, then those who are there, then those who left")
  func ties() {
    var search = Search()
    search.person("Ada", at: "acme")
    search.person("Bo", at: "Acme", "Globex")
    search.person("Cy", at: "Globex", "Acme")
    search.person("Di", at: "Hooli")
    let bridges = search.jobs.bridges(to: "ACME", at: Search.moment(1))
    #expect(bridges.map(\.contact.name) == ["Cy", "Ada", "Bo"])
    #expect(bridges.map(\.tie) == [.moved, .there, .left])
  }

  @Test("Somebody who came back was elsewhere in between")
  func back() throws {
    var search = Search()
    search.person("Ada", at: "Acme", "Globex", "Acme")
    #expect(search.jobs.contacts.map(\.companiesBefore) == [["Globex"]])
  }

  @Test("A merged company's people are at the one that stays, and haven't moved")
  func merged() {
    var search = Search()
    let kept = search.process("Acme", .applied, on: 0)
    let gone = search.process("ACME Inc.", .applied, on: 0)
    search.person("Ada", at: "ACME Inc.", "Acme")
    search.write(Application.subject(gone), on: 1, ["merged": kept.description])
    #expect(search.jobs.contacts.map(\.company) == ["Acme"])
    #expect(search.jobs.contacts.map(\.companiesBefore) == [[]])
    #expect(search.jobs.spelling("acme inc.") == "Acme")
  }
}

@Suite("What an application waits for")
struct AwaitedTests {
  @Test("The person's own part comes before theirs")
  func order() throws {
    var search = Search()
    let acme = search.process("Acme", .lead, on: 0)
    func awaited(_ day: Int) -> Awaited? {
      let jobs = search.jobs
      return jobs.applications.first.flatMap { jobs.awaited(in: $0, at: Search.moment(day)) }
    }
    #expect(awaited(0) == .sending)
    search.write(Application.subject(acme), on: 1, ["stage": "applied"])
    #expect(awaited(9) == .answer(since: StudyDay(20_781)))
    let id = search.ids.next(at: Search.moment(2).instant)
    search.write(
      Interview.subject(id), on: 2,
      ["application": acme.description, "day": StudyDay(20_785).iso, "state": "invited"])
    #expect(awaited(3) == search.jobs.interview(id).map { .reply($0) })
    search.write(Interview.subject(id), on: 3, ["state": "planned"])
    #expect(awaited(4) == search.jobs.interview(id).map { .interview($0) })
    #expect(awaited(6) == search.jobs.interview(id).map { .debrief($0) })
    search.write(
      Interview.subject(id), on: 6,
      ["state": "attended", "debrief": "done", "next_step": "a call", "next_by": StudyDay(20_790).iso])
    #expect(awaited(7) == .promise("a call", by: StudyDay(20_790)))
    search.write(Application.subject(acme), on: 8, ["stage": "offer"])
    #expect(awaited(8) == .decision)
    search.write(Application.subject(acme), on: 9, ["stage": "declined"])
    #expect(awaited(9) == nil)
  }
}
