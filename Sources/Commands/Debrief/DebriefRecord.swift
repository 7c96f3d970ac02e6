import FSRS
import Practice
import QuestionBank
import Store
import Terminal

/// What was written down of one question of an interview.
struct DebriefedAnswer {
  /// By which it is taken back.
  var id: EventID
  /// The question as it is in its bank now.
  var key: QuestionKey
  /// Its text, or its key where no bank ever had it.
  var text: String
  var occurred: Moment
  var attempt: Attempt
  /// A ``StoryWord``.
  var story: String?
  /// In the order in which they were asked.
  var followUps: [String]
  /// The person's own words, if any.
  var answer: Answer?
}

extension DebriefedAnswer {
  init(_ listed: ListedAttempt, fields: [String: String]) {
    id = listed.id
    key = listed.bearer
    text = listed.text.isEmpty ? listed.bearer.text : listed.text
    occurred = listed.occurred
    attempt = listed.attempt
    story = fields[Attempt.Field.story.rawValue]
    followUps = (fields[Attempt.Field.followUps.rawValue] ?? "").split(whereSeparator: \.isNewline).map(
      String.init)
    answer = listed.answer
  }

  /// `peer-conflict: shaky, the migration story`.
  var summary: Styled {
    let story = story.map { ", the \($0) story" } ?? ""
    return "\(key.shown(title: text)): \(Styled(attempt.grade.word, Styled.Style(attempt.grade)))\(story)"
  }
}

extension Session {
  /// What was written down of an interview, in the order in which it was asked.
  func debriefed(_ interview: EventID) throws -> [DebriefedAnswer] {
    let fields = try store.fields(of: .attempt)
    return try store.attempts(AttemptFilter(interview: interview), limit: .max, withAnswers: true)
      .reversed().map { DebriefedAnswer($0, fields: fields[$0.id.description] ?? [:]) }
  }
}

/// Stores what a debrief writes down, each line at once, and knows the way back.
final class DebriefRecord {
  let session: Session
  let interview: DebriefedInterview
  /// In the order in which they were asked.
  private(set) var answers: [DebriefedAnswer] = []
  /// What this sitting did, the latest last.
  private var deeds: [Deed] = []

  private enum Deed {
    /// Events stored together, and `mine.yaml` before and after.
    case action(Set<EventID>, what: String, notes: (before: String, after: String)?)
    /// A note beside an answer, as it was before.
    case note(beside: EventID, before: String?)
  }

  init(session: Session, interview: DebriefedInterview) throws {
    self.session = session
    self.interview = interview
    answers = try session.debriefed(interview.id)
  }

  /// Writes down an answer; the interview itself comes with the first.
  func add(_ key: QuestionKey, grade: Grade, story: String?) throws {
    let id = session.newID()
    let attempt = Attempt(question: key, setting: .interview, interview: interview.id, grade: grade)
    let facts = try [.attempt(attempt)] + session.telling(story, in: id) + standing(.begun)
    try act(facts, what: "\(key) \(grade.word)", first: id, answered: nextMoment)
  }

  /// One question of several that are written down at once.
  struct Line {
    var key: QuestionKey
    var grade: Grade
    var story: String?
    var followUps: [String]
    /// The person's own, if any.
    var words: String?
  }

  /// Writes down several answers and what there is to say of the interview itself, to be taken back at once.
  func add(_ lines: [Line], closing: [Event.Fact]) throws {
    var facts = try standing(.done) + closing
    var moment = nextMoment
    var events: [Event] = []
    for line in lines {
      let id = session.newID()
      let attempt = Attempt(
        question: line.key, setting: .interview, interview: interview.id, grade: line.grade)
      events.append(Event(id: id, occurred: moment, fact: .attempt(attempt)))
      moment = moment.next
      facts += session.telling(line.story, in: id)
      guard !line.followUps.isEmpty else { continue }
      let text = line.followUps.joined(separator: "\n")
      facts.append(.change(Change(Attempt.subject(id), Attempt.Field.followUps.rawValue, to: text)))
    }
    try session.act(facts, with: events)
    for (line, event) in zip(lines, events) {
      if let words = line.words { try session.store.keepNote(words, beside: event.id) }
      for followUp in line.followUps { _ = keep(followUp: followUp, of: line.key) }
    }
    try reload()
  }

  /// Writes down what they asked behind a question; drills ask it, too.
  func add(followUp text: String, to answer: DebriefedAnswer) throws {
    let all = (answer.followUps + [text]).joined(separator: "\n")
    let facts = try session.changes(
      of: Attempt.subject(answer.id), to: [Attempt.Field.followUps.rawValue: all])
    let notes = keep(followUp: text, of: answer.key)
    try act(facts, what: "the follow-up “\(text)”", notes: notes)
  }

  /// Keeps the person's own words beside an answer, behind those that are there.
  func add(words: String, to answer: DebriefedAnswer) throws {
    let before = answer.answer?.note
    let note = [before, words].compactMap { $0 }.joined(separator: "\n")
    try session.store.keepNote(note, beside: answer.id)
    deeds.append(.note(beside: answer.id, before: before))
    try reload()
  }

  /// Says what the person told, or that they told nothing.
  func tell(_ story: String?, in answer: DebriefedAnswer) throws {
    let facts = try session.changes(of: Attempt.subject(answer.id), to: [Attempt.Field.story.rawValue: story])
    try act(facts, what: story.map { "the \($0) story" } ?? "no story")
  }

  /// Puts an answer with another grade or of another question in the place of one: what follows from it changes.
  func replace(_ old: DebriefedAnswer, key: QuestionKey? = nil, grade: Grade? = nil) throws {
    let id = session.newID()
    var attempt = old.attempt
    if let key {
      attempt.question = key
      attempt.wording = nil
    }
    attempt.grade = grade ?? attempt.grade
    var facts: [Event.Fact] = [.attempt(attempt), .retraction(of: old.id)]
    for field in Attempt.Field.allCases {
      guard let value = try session.store.field(field.rawValue, of: Attempt.subject(old.id)) else { continue }
      facts.append(.change(Change(Attempt.subject(old.id), field.rawValue, from: value, to: nil)))
      facts.append(.change(Change(Attempt.subject(id), field.rawValue, to: value)))
    }
    try act(
      facts, what: "\(attempt.question) \(attempt.grade.word)", first: id, answered: old.occurred,
      answer: old.answer)
  }

  /// Takes an answer out.
  func remove(_ old: DebriefedAnswer) throws {
    var facts: [Event.Fact] = [.retraction(of: old.id)]
    for field in Attempt.Field.allCases {
      guard let value = try session.store.field(field.rawValue, of: Attempt.subject(old.id)) else { continue }
      facts.append(.change(Change(Attempt.subject(old.id), field.rawValue, from: value, to: nil)))
    }
    try act(facts, what: "taking out \(old.key)")
  }

  /// Says that all is written down, with what there is to say of the interview itself.
  func close(with facts: [Event.Fact]) throws {
    try act(try standing(.done) + facts, what: "the last line")
  }

  /// Takes the last line back.
  ///
  /// - Returns: what it was; nil if nothing of this interview is left.
  func undo() throws -> String? {
    guard let deed = deeds.popLast() else { return try undoEarlier() }
    defer { try? reload() }
    switch deed {
    case .note(let id, let before):
      try session.store.keepNote(before, beside: id)
      return "your words"
    case .action(let ids, let what, let notes):
      if try session.store.nextUndo()?.events.contains(where: { ids.contains($0.id) }) ?? false {
        _ = try session.undo()
      } else {
        try session.act(ids.sorted().map { .retraction(of: $0) })
      }
      let path = session.environment.folders.ownNotes
      if let notes, try TextFile.text(at: path) == notes.after { try TextFile.write(notes.before, to: path) }
      return what
    }
  }

  /// A line of an earlier sitting, if it is the last thing that was done at all.
  private func undoEarlier() throws -> String? {
    guard let next = try session.store.nextUndo(),
      let attempt = next.events.lazy.compactMap({ $0.fact.attempt }).first,
      attempt.interview == interview.id
    else { return nil }
    _ = try session.undo()
    try reload()
    return "\(attempt.question) \(attempt.grade.word)"
  }

  /// Each a millisecond behind the one before, so that they keep their order.
  private var nextMoment: Moment { answers.last?.occurred.next ?? interview.moment }

  /// What makes the interview known, attended and its debrief that far, as far as it isn't.
  private func standing(_ debrief: Interview.Debrief) throws -> [Event.Fact] {
    guard let known = try session.jobSearch.interview(interview.id) else {
      return interview.founding + [
        mark(.state, Interview.State.attended.rawValue), mark(.debrief, debrief.rawValue),
      ]
    }
    let isAttended = known.state == .attended
    let isDone = known.debrief == .done
    let fields = known.fields
    return try session.changes(
      of: known.subject,
      to: [
        Interview.Field.state.rawValue: isAttended
          ? fields[Interview.Field.state.rawValue] : Interview.State.attended.rawValue,
        Interview.Field.debrief.rawValue: isDone
          ? fields[Interview.Field.debrief.rawValue] : debrief.rawValue,
      ])
  }

  private func mark(_ field: Interview.Field, _ value: String) -> Event.Fact {
    .change(Change(Interview.subject(interview.id), field.rawValue, to: value))
  }

  private func act(
    _ facts: [Event.Fact], what: String, first: EventID? = nil, answered: Moment? = nil,
    answer: Answer? = nil, notes: (before: String, after: String)? = nil
  ) throws {
    guard !facts.isEmpty || notes != nil else { return }
    let ids = try session.act(facts, first: first, answered: answered, answer: answer)
    deeds.append(.action(Set(ids), what: what, notes: notes))
    try reload()
  }

  private func reload() throws { answers = try session.debriefed(interview.id) }

  /// Keeps a follow-up among the person's own notes of a question; what can't be kept there is said and no more.
  private func keep(followUp text: String, of key: QuestionKey) -> (before: String, after: String)? {
    do {
      return try session.addOwnFollowUp(text, to: key)
    } catch {
      let reason = (error as? EditRefusal)?.sentence ?? "\(error)"
      session.note(Styled("Drills won't ask it: it could not be kept among your notes. \(reason)", .warning))
      return nil
    }
  }
}

extension Moment {
  /// A millisecond later.
  fileprivate var next: Moment {
    Moment(instant: instant + .milliseconds(1), utcOffset: utcOffset, day: day)
  }
}
