import FSRS
import Practice
import Store
import Terminal

/// The open program: what commands work with.
final class Session {
  let environment: Environment
  let settings: Settings
  let store: Store
  /// Chance for rounds.
  var generator: SeededGenerator
  private var ids: EventIDSource
  /// Whether anything was stored that a fit may learn from.
  private(set) var hasRecorded = false
  /// Whether some of it was answered outside drills.
  private(set) var hasRecordedElsewhere = false
  /// Filler words by language, as far as they were needed.
  private var fillers: [String: FillerList] = [:]
  /// What was said already and needs no second time while the program runs.
  private var saidOnce: Set<String> = []

  /// A session over an open store.
  init(environment: Environment, settings: Settings, store: Store) {
    self.environment = environment
    self.settings = settings
    self.store = store
    generator = SeededGenerator(seed: environment.seed)
    ids = EventIDSource(seed: generator.next())
  }

  var console: any Console { environment.console }

  /// This moment, on the person's own clock.
  var now: Moment { environment.moment(at: environment.now(), dayStart: settings.dayStart) }

  var today: StudyDay { now.day }

  /// Writes text, wrapped to the width there is.
  func say(_ text: Styled, indent: Int = 0, hanging: Int? = nil) {
    for line in text.wrapped(to: console.surface.columns, indent: indent, hanging: hanging) {
      console.write(line)
    }
  }

  /// Writes a message beside the data, wrapped to the width there is.
  func note(_ text: Styled) {
    for line in text.wrapped(to: console.surface.columns) { console.message(line) }
  }

  /// Like ``note(_:)``, but only the first time while the program runs.
  func noteOnce(_ sentence: String, _ style: Styled.Style = .plain) {
    if saidOnce.insert(sentence).inserted { note(Styled(sentence, style)) }
  }

  /// The words that count as fillers in a language, read once.
  func fillers(in language: String) -> FillerList {
    if let known = fillers[language] { return known }
    let list = FillerLists(session: self).list(for: language)
    fillers[language] = list
    return list
  }

  /// Makes an id for something new, such as an interview.
  func newID() -> EventID { ids.next(at: environment.now()) }

  /// Stores facts as one action, to be undone together, and gives their ids.
  ///
  /// - Parameters:
  ///   - id: for the first fact, where it was made before; ``newID()`` makes one.
  ///   - occurred: when all of it was; nil for now.
  ///   - answered: when attempts among them were given, where only they are of the past.
  @discardableResult
  func act(
    _ facts: [Event.Fact], first id: EventID? = nil, at occurred: Moment? = nil, answered: Moment? = nil,
    answer: Answer? = nil, sitting: SittingUpdate = .unchanged, mock: MockUpdate = .unchanged,
    partner: PartnerUpdate = .unchanged
  ) throws(StoreError) -> [EventID] {
    let now = now
    let changed = try facts.contains { $0.change != nil } ? momentOfChange() : now
    let events = facts.enumerated().map { index, fact in
      let own = fact.attempt == nil ? nil : answered
      return Event(
        id: (index == 0 ? id : nil) ?? ids.next(at: now.instant),
        occurred: own ?? occurred ?? (fact.change == nil ? now : changed), fact: fact)
    }
    var answers: [EventID: Answer] = [:]
    if let answer, let first = events.first { answers[first.id] = answer }
    let action = Action(id: ids.next(at: now.instant), recorded: now.instant, events: events)
    try store.record(action, answers: answers, sitting: sitting, mock: mock, partner: partner)
    noteRecorded(events)
    return events.map(\.id)
  }

  /// Stores facts of now together with events that have their ids and times already, as one action.
  func act(_ facts: [Event.Fact], with events: [Event]) throws(StoreError) {
    let changed = try facts.isEmpty ? now : momentOfChange()
    try record(events + facts.map { Event(id: newID(), occurred: changed, fact: $0) })
  }

  /// Stores events that have their ids and times already, as one action.
  ///
  /// - Parameter answers: what stands beside attempts, by their ids.
  func record(_ events: [Event], answers: [EventID: Answer] = [:]) throws(StoreError) {
    let now = now
    try store.record(
      Action(id: ids.next(at: now.instant), recorded: now.instant, events: events), answers: answers)
    noteRecorded(events)
  }

  private func noteRecorded(_ events: [Event]) {
    hasRecorded = true
    if events.contains(where: { $0.fact.attempt.map { $0.setting != .drill } ?? false }) {
      hasRecordedElsewhere = true
    }
  }

  /// Now, but after every change there is: what a person says last must win, also after a clock was set back.
  func momentOfChange() throws(StoreError) -> Moment {
    let now = now
    guard let last = try store.lastChange(), last >= now.instant else { return now }
    return Moment(instant: last + .milliseconds(1), utcOffset: now.utcOffset, day: now.day)
  }

  func undo() throws(StoreError) -> Reversal? {
    try store.undo(at: now, ids: &ids)
  }

  func redo() throws(StoreError) -> Reversal? {
    try store.redo(at: now, ids: &ids)
  }

  /// Links edited questions to their histories.
  ///
  /// - Parameter noted: questions of which something is kept outside the database.
  func settleBanks(noted: Set<QuestionKey>) throws(StoreError) -> Settlement {
    try store.settleBanks(at: now, ids: &ids, noted: noted)
  }

  func forget(_ erasure: Erasure) throws(StoreError) -> Forgotten {
    try store.forget(erasure, at: now, ids: &ids)
  }
}
