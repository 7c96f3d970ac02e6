package import FSRS

/// A mock interview as far as it has come: what is asked, what was answered, what has a grade. All of it is kept on disk
/// while it lasts, so that a sitting can end at any moment and another go on.
package struct MockSitting: Sendable, Hashable, Codable {
  /// What was said to one question.
  package struct Given: Sendable, Hashable, Codable {
    /// With all its times and lines.
    package var answer: AnswerInProgress
    /// When it was over.
    package var ended: Moment
    /// The event its grade was stored as; nil while it has none, and for a question that no bank has.
    package var attempt: EventID?
    /// Nil while it has none.
    package var grade: Grade?
    /// What was ticked; nil while nothing was.
    package var coverage: Coverage?
    /// Whether the person let it go without a grade.
    package var isDropped = false

    /// An answer without a grade.
    package init(_ answer: AnswerInProgress, ended: Moment) {
      self.answer = answer
      self.ended = ended
    }

    /// Whether it still waits for a grade.
    package var isOpen: Bool { grade == nil && !isDropped }
  }

  /// A part by its name and the time it may take.
  package struct Part: Sendable, Hashable, Codable {
    /// As the page calls it.
    package var name: String
    /// How long it may take.
    package var budget: Duration

    /// A part of an interview.
    package init(name: String, budget: Duration) {
      self.name = name
      self.budget = budget
    }
  }

  /// By which its attempts name it, as those of a real interview do.
  package var id: EventID
  /// The blueprint's name.
  package var step: String
  /// Whom it rehearses for; nil for nobody in particular.
  package var company: String?
  /// How long it should take.
  package var budget: Duration
  /// When the first question was asked.
  package var begun: Moment
  /// In the order in which they come.
  package var parts: [Part]
  /// In the order in which they are asked.
  package var questions: [MockQuestion]
  /// By the question's place; nil for one that is still to come or was skipped.
  package var given: [Given?]
  /// Places of questions that were passed over.
  package var skipped: Set<Int> = []
  /// The place of the question asked now, or how many there are.
  package var place = 0
  /// What was given so far to the question asked now.
  package var answer = AnswerInProgress()
  /// What it waits for.
  package var phase: MockInterview.Phase = .thinking
  /// How long the interview took so far, pauses not counted.
  package var spent: Duration = .zero
  /// How long each pause took.
  package var pauses: [Duration] = []
  /// False where lines come from a file or a pipe, whose times say nothing.
  package var isTimed: Bool

  /// An interview of which nothing was asked yet.
  package init(
    id: EventID, step: String, company: String?, budget: Duration, begun: Moment, parts: [Part],
    questions: [MockQuestion], isTimed: Bool
  ) {
    self.id = id
    self.step = step
    self.company = company
    self.budget = budget
    self.begun = begun
    self.parts = parts
    self.questions = questions
    self.isTimed = isTimed
    given = Array(repeating: nil, count: questions.count)
  }

  /// Whether all was asked, or the person ended it: what is left is its debrief.
  package var isOver: Bool { place >= questions.count }

  /// Places of the answers that wait for a grade, in order.
  package var open: [Int] { given.indices.filter { given[$0]?.isOpen ?? false } }

  /// How many have a grade.
  package var graded: Int { given.count { $0?.grade != nil } }

  /// How many questions were answered.
  package var answered: Int { given.count { $0 != nil } }

  /// Asks no more: what was answered is all there is. An answer that was typed so far, or lacks only what is asked behind
  /// it, is one.
  package mutating func end(at now: Moment) {
    if !isOver, phase == .followUp || !answer.lines.isEmpty { given[place] = Given(answer, ended: now) }
    place = questions.count
    answer = AnswerInProgress()
    phase = .over
  }

  /// Lets everything go that has no grade.
  package mutating func dropUngraded(at now: Moment) {
    end(at: now)
    for place in open { given[place]?.isDropped = true }
  }

  /// Takes back the grades whose attempts no longer hold, so that they are asked for again.
  package mutating func keep(_ holds: (EventID) throws -> Bool) rethrows {
    for place in given.indices {
      guard let attempt = given[place]?.attempt, try !holds(attempt) else { continue }
      given[place]?.grade = nil
      given[place]?.coverage = nil
    }
  }
}
