package import FSRS
package import Practice

/// The formats that questions come in.
package enum ForeignFormat: String, Sendable, Hashable, CaseIterable {
  /// A bank in this program's own form.
  case bank
  case markdown
  case json
  case yaml
  case csv
  case tsv
  /// A package of decks, `.apkg` or `.colpkg`.
  case anki
  /// One question a line.
  case text
}

/// What reading a foreign file came to. Nothing of it is in use yet.
package struct ForeignReading: Sendable, Hashable {
  /// What the collection calls itself; nil if it doesn't.
  package var title: String?
  /// What it says of itself in a sentence; nil if it doesn't.
  package var summary: String?
  /// Who made it; nil if it doesn't say.
  package var author: String?
  /// In the order of the file.
  package var questions: [Draft]
  /// In the order of the file.
  package var leftOut: [LeftOut]
  /// What is worth knowing of the file as a whole, each a whole sentence: unknown keys, a converted encoding.
  package var remarks: [String]
  /// Earlier reviews of the questions, if the file has a log and it was asked for.
  package var reviews: [ForeignReview]

  /// A reading, empty unless given.
  package init(
    title: String? = nil, summary: String? = nil, author: String? = nil, questions: [Draft] = [],
    leftOut: [LeftOut] = [], remarks: [String] = [], reviews: [ForeignReview] = []
  ) {
    self.title = title
    self.summary = summary
    self.author = author
    self.questions = questions
    self.leftOut = leftOut
    self.remarks = remarks
    self.reviews = reviews
  }
}

/// One answer that was given in another program.
package struct ForeignReview: Sendable, Hashable {
  /// Index of the question in ``ForeignReading/questions``.
  package var question: Int
  /// When it was given.
  package var instant: Instant
  /// The other program's answer button as a grade.
  package var grade: Grade
  /// How long the answer took; nil if unknown.
  package var took: Duration?
  /// The memory the other program had after it, where its log does not lead to that state; nil otherwise.
  package var memory: MemoryState?
  /// What tells it from every other review, the same at each reading of the same collection.
  package var fingerprint: UInt64

  /// A review of a question.
  package init(
    question: Int, instant: Instant, grade: Grade, took: Duration? = nil, memory: MemoryState? = nil,
    fingerprint: UInt64
  ) {
    self.question = question
    self.instant = instant
    self.grade = grade
    self.took = took
    self.memory = memory
    self.fingerprint = fingerprint
  }
}

/// Why a foreign file gives no questions at all.
package struct ImportRefusal: Error, Sendable, Hashable {
  /// One clause without the file's name, in lower case and without a full stop.
  package var sentence: String
  /// What to do about it, a clause of the same form; nil where nothing can be done.
  package var advice: String?

  /// A refusal in words.
  package init(_ sentence: String, advice: String? = nil) {
    self.sentence = sentence
    self.advice = advice
  }
}
