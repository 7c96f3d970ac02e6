package import FSRS

/// One answer to one question in one setting; what the spaced-repetition literature calls a review.
package struct Attempt: Sendable, Hashable {
  /// How the answer was given.
  package enum Delivery: String, Sendable, Hashable, Codable { case spoken, typed }

  /// The recall predicted when the question was asked, and by which parameters.
  package struct Prediction: Sendable, Hashable {
    /// 0…1.
    package var recall: Double
    /// 0 are the defaults; a fit counts up.
    package var parametersVersion: Int

    /// A prediction by the parameters of that version.
    package init(recall: Double, parametersVersion: Int) {
      self.recall = recall
      self.parametersVersion = parametersVersion
    }
  }

  /// The question answered; it may have left its bank since.
  package var question: QuestionKey
  /// Which of the question's wordings was used; nil if unknown.
  package var wording: Int?
  /// Where the answer was given: practice or a real interview.
  package var setting: Setting
  /// The interview it was given in.
  package var interview: EventID?
  /// With a partner: theirs.
  package var grade: Grade
  /// The person's own grade beside a partner's.
  package var ownGrade: Grade?
  /// The grade the program suggested; nil without points or ticks.
  package var suggested: Grade?
  /// Nil if entered late or imported, and at a first meeting.
  package var prediction: Prediction?
  /// Nil if nobody said whether it was spoken or typed.
  package var delivery: Delivery?
  /// From the question to the first word or key; nil if unknown.
  package var thinking: Duration?
  /// From the first word or key to the end; nil if unknown.
  package var answering: Duration?
  /// How long such an answer usually took the person then, by which this one is slow or quick; see ``Slowness``. Nil
  /// where that wasn't known, and for a time that was set aside. Above zero.
  package var usual: Duration?
  /// Words of a typed answer.
  package var words: Int?
  /// Nil if nothing was ticked because there was nothing to tick or nobody was asked.
  package var coverage: Coverage?
  /// Whether a hint was shown before the answer was over.
  package var hintUsed: Bool
  /// How long the follow-up's answer took, if one was asked.
  package var followUp: Duration?
  /// The memory that another program had after it; the fold takes it over instead of computing one. Nil for every
  /// attempt made here. Stability is above 0.
  package var memory: MemoryState?

  /// An attempt; everything but question, setting and grade may be unknown.
  package init(
    question: QuestionKey, wording: Int? = nil, setting: Setting, interview: EventID? = nil, grade: Grade,
    ownGrade: Grade? = nil, suggested: Grade? = nil, prediction: Prediction? = nil,
    delivery: Delivery? = nil, thinking: Duration? = nil, answering: Duration? = nil, usual: Duration? = nil,
    words: Int? = nil, coverage: Coverage? = nil, hintUsed: Bool = false, followUp: Duration? = nil,
    memory: MemoryState? = nil
  ) {
    self.question = question
    self.wording = wording
    self.setting = setting
    self.interview = interview
    self.grade = grade
    self.ownGrade = ownGrade
    self.suggested = suggested
    self.prediction = prediction
    self.delivery = delivery
    self.thinking = thinking
    self.answering = answering
    self.usual = usual
    self.words = words
    self.coverage = coverage
    self.hintUsed = hintUsed
    self.followUp = followUp
    self.memory = memory
  }
}

/// A change to anything that isn't an answer. The later one wins per subject and field.
package struct Change: Sendable, Hashable {
  /// What a change is about.
  package struct Subject: Sendable, Hashable {
    /// The sort of thing; the raw value is what the database keeps.
    package enum Sort: String, Sendable, Hashable, CaseIterable {
      /// The id is the bank's name.
      case bank
      /// The id is the question's key.
      case question
      /// The id is an ``EventID``. A mock interview is one too, and has nothing but the field `mock`.
      case interview
      /// The id is an ``EventID``.
      case application
      /// Somebody met in an application. The id is an ``EventID``.
      case contact
      /// The id is an attempt's ``EventID``.
      case attempt
      /// There is one, with an empty id.
      case person
    }

    /// Says what the id is an id of.
    package var sort: Sort
    /// Unique within the sort; what it holds is said there.
    package var id: String

    /// A subject of that sort.
    package init(_ sort: Sort, _ id: String = "") {
      self.sort = sort
      self.id = id
    }
  }

  /// Whose field changes.
  package var subject: Subject
  /// The field's name within the subject's sort, such as `suspended`.
  package var field: String
  /// The value before the change, for telling what undo brings back; nil if there was none.
  package var old: String?
  /// Nil takes the field's value away.
  package var new: String?

  /// A change of one field.
  package init(_ subject: Subject, _ field: String, from old: String? = nil, to new: String?) {
    self.subject = subject
    self.field = field
    self.old = old
    self.new = new
  }
}

/// Something a person stated. Events are immutable; what they amount to is a fold over them in the order
/// (occurred, id).
package struct Event: Sendable, Hashable {
  /// What was stated.
  package enum Fact: Sendable, Hashable {
    case attempt(Attempt)
    case change(Change)
    /// Takes an event back, a retraction too.
    case retraction(of: EventID)

    /// The attempt, if it is one.
    package var attempt: Attempt? {
      if case .attempt(let attempt) = self { attempt } else { nil }
    }

    /// The change, if it is one.
    package var change: Change? {
      if case .change(let change) = self { change } else { nil }
    }
  }

  /// Breaks ties between events of the same instant; retractions name it.
  package var id: EventID
  /// When it happened, which may be long before it was recorded.
  package var occurred: Moment
  /// What the person stated.
  package var fact: Fact

  /// An event with its id and its time.
  package init(id: EventID, occurred: Moment, fact: Fact) {
    self.id = id
    self.occurred = occurred
    self.fact = fact
  }
}

/// What a person did at one time on one device: events that are stored, undone and redone together.
package struct Action: Sendable, Hashable {
  /// By which the database keeps the action and its events together.
  package var id: EventID
  /// When the device took it in, whenever it occurred.
  package var recorded: Instant
  /// In the order in which they were stated; empty for nothing to store.
  package var events: [Event]

  /// An action; one without events is stored as nothing.
  package init(id: EventID, recorded: Instant, events: [Event]) {
    self.id = id
    self.recorded = recorded
    self.events = events
  }
}

extension Attempt {
  /// What is said of an attempt beside itself, in changes; what the raw value names is what the database keeps.
  package enum Field: String, CaseIterable, Sendable {
    /// The story told, a ``StoryWord``.
    case story
    /// What an interviewer asked behind the question, one a line.
    case followUps = "follow_ups"
  }

  /// The subject of changes to the attempt with that id.
  package static func subject(_ id: EventID) -> Change.Subject { .init(.attempt, id.description) }
}
