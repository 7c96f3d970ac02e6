import FSRS
import Practice
import Testing

/// What other modules do with the core, by its package names alone.
struct SurfaceTests {
  @Test func `a question is planned, asked, answered, recorded and brought back`() throws {
    let rules = MemoryRules()
    let settings = Settings()
    let instant = Instant(milliseconds: 1_795_460_640_000)
    let now = Moment(instant: instant, utcOffset: 3600, dayStart: settings.dayStart)
    #expect(now.iso == "2026-11-23T20:04:00+01:00")

    let key = QuestionKey(ofWording: "Tell me about a conflict.")
    let question = Question(
      key: key, wordings: ["Tell me about a conflict."], topics: ["conflict"],
      lookFor: ["what was at stake", "the result"])
    let bank = Bank(name: "core", title: "Core", questions: [question])
    let candidates = bank.questions.enumerated().map { place, question in
      Candidate(
        key: question.key, bank: bank.name, position: place, kind: question.kind, topics: question.topics,
        time: question.time)
    }
    let size = RoundPlanner.Size.time(.seconds(settings.minutes * 60))
    let planner = RoundPlanner(
      size: size, standardRound: .seconds(settings.minutes * 60), newLimit: settings.newPerDay)
    let plan = Interleaving.topicsApart(planner.plan(.init(fresh: candidates)))
    #expect(plan.map(\.key) == [key])

    let terms = Round.Terms(
      day: now.day, rules: rules, cap: nil, size: size, followUpShare: settings.followUpShare,
      speakingRate: settings.speakingRate)
    var round = Round([RoundItem(question: question, why: .new)], terms: terms)
    var generator = SeededGenerator(seed: 1)
    #expect(round.receive(.init("", after: .seconds(10)), using: &generator) == [])
    #expect(round.receive(.init("", after: .seconds(90)), using: &generator) == [.showPoints])
    let effects = round.receive(.init("ab3", after: .seconds(5)), using: &generator)
    guard case .record(let attempt, nil, nil)? = effects.first else {
      Issue.record("nothing was recorded: \(effects)")
      return
    }

    var ids = EventIDSource(seed: 1)
    let event = Event(id: ids.next(at: instant), occurred: now, fact: .attempt(attempt))
    let recorded = try #require(event.fact.attempt)
    let step = QuestionRecord.Step(
      instant: event.occurred.instant, day: event.occurred.day, grade: recorded.grade,
      setting: recorded.setting)
    let record = try #require(QuestionRecord.folding(key, [step], rules: rules))
    #expect(record.nextDay(rules: rules).short == "Wed 25 Nov")
    #expect(record.nextDay(rules: rules) == round.results.first?.next)
    #expect(Statistics.streak([now.day], today: now.day) == 1)
  }

  @Test func `an event is an attempt, a change or a retraction`() {
    let change = Change(.init(.question, "conflict"), "suspended", to: "1")
    let id = EventID(high: 1, low: 2)
    #expect(Event.Fact.change(change).change == change)
    #expect(Event.Fact.change(change).attempt == nil)
    #expect(Event.Fact.retraction(of: id).change == nil)
    #expect(Change.Subject(.person).id == "")
    let moment = Moment(instant: Instant(milliseconds: 0), utcOffset: 0, day: StudyDay(0))
    let action = Action(
      id: id, recorded: moment.instant, events: [Event(id: id, occurred: moment, fact: .change(change))])
    #expect(action.events.map(\.id) == [id])
  }

  @Test func `someone who sets nothing has fifteen minutes, five new questions and nine in ten`() {
    let settings = Settings()
    #expect([settings.minutes, settings.newPerDay, settings.speakingRate] == [15, 5, 150])
    #expect([settings.targetRecall, MemoryRules().targetRecall] == [0.9, 0.9])
    #expect(settings.dayStart == .seconds(14_400))
    #expect(settings.clock == .live && settings.colour == .auto && settings.editor == nil)
    #expect(DayTotals(day: StudyDay(0)).answering == .zero)
  }
}
