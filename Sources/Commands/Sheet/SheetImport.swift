import FSRS
import Practice
import QuestionBank
import Store

/// Takes a sheet that came back into the record.
struct SheetImport {
  /// One answer that can be stored.
  struct Arrival {
    var answer: SheetReading.Answer
    /// The question's first wording.
    var title: String?
    /// How long the answer should take; nil for a question that left its bank.
    var target: Duration?
    var id: EventID
    /// The candidate's own.
    var own: Grade?

    /// The answer as it is stored.
    func attempt(in sitting: EventID) -> Attempt {
      Attempt(
        question: answer.key, setting: .partner, interview: sitting, grade: answer.grade, ownGrade: own,
        delivery: .spoken, answering: answer.answering, coverage: answer.coverage)
    }
  }

  /// What came in, before anything of it is stored.
  struct Plan {
    var interviewer: String?
    var arrivals: [Arrival] = []
    /// Answers that are in the record.
    var known = 0
    var open = 0
    var faults: [SheetFault] = []
  }

  let session: Session

  func plan(_ reading: SheetReading) throws -> Plan {
    var plan = Plan(interviewer: reading.interviewer, open: reading.open, faults: reading.faults)
    for answer in reading.answers {
      let question = try session.store.question(answer.key)?.question
      let title = try question?.title ?? session.store.lastText(of: answer.key)
      guard title != nil else {
        plan.faults.append(SheetFault(line: answer.line, problem: .unknown(answer.key)))
        continue
      }
      if let id = try freeID(of: answer, by: reading.interviewer) {
        plan.arrivals.append(Arrival(answer: answer, title: title, target: question?.time, id: id))
      } else {
        plan.known += 1
      }
    }
    plan.faults.sort { $0.line < $1.line }
    return plan
  }

  /// More often nobody takes the same sheet in and back again.
  private static let mostReturns = 64

  /// The id of that answer, the same at each import; nil if it is in the record. One that was taken back may come again.
  private func freeID(of answer: SheetReading.Answer, by friend: String?) throws -> EventID? {
    for turn in 0..<Self.mostReturns {
      var hash = Self.hash(answer.sheet, friend)
      hash.combine(answer.key.text.utf8)
      hash.combine(turn)
      let id = EventID(at: answer.sheet.made, fingerprint: hash.value)
      if try session.store.existing([id]).isEmpty { return id }
      if try session.store.attempt(id) != nil { return nil }
    }
    return nil
  }

  /// Two friends may fill in the same sheet.
  private static func hash(_ sheet: SheetID, _ friend: String?) -> StableHash {
    var hash = StableHash(sheet.description)
    hash.combine(QuestionKey.normalised(friend ?? "").utf8)
    return hash
  }

  /// Stores what arrived, as one action to be undone together.
  ///
  /// - Parameter moment: when the interview was; the answers follow each other from there.
  func store(_ plan: Plan, at moment: Moment) throws {
    guard let first = plan.arrivals.first else { return }
    let sitting = EventID(
      at: first.answer.sheet.made, fingerprint: Self.hash(first.answer.sheet, plan.interviewer).value)
    var answers: [EventID: Answer] = [:]
    var events: [Event] = []
    for (index, arrival) in plan.arrivals.enumerated() {
      // A millisecond apart, so that they keep their order and none lies ahead.
      let instant = moment.instant + .milliseconds(index - plan.arrivals.count)
      events.append(
        Event(
          id: arrival.id,
          occurred: Moment(instant: instant, utcOffset: moment.utcOffset, day: moment.day),
          fact: .attempt(arrival.attempt(in: sitting))))
      if let words = arrival.answer.words { answers[arrival.id] = Answer(note: words) }
    }
    for fact in try session.naming(plan.interviewer, in: sitting) {
      events.append(Event(id: session.newID(), occurred: moment, fact: fact))
    }
    try session.record(events, answers: answers)
  }
}
