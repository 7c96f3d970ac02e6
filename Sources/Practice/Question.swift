/// Something an interviewer asks, as its bank has it now.
package struct Question: Sendable, Hashable, Codable {
  /// What a question has when its bank says nothing else: two minutes is what most answers should take.
  package static let standardTime: Duration = .seconds(120)
  /// Most questions of most interviews are of this kind.
  package static let standardKind: Kind = .behavioural
  /// Letters there are for points (a to w) and for red flags (x, y, z); what stands beyond is shown, not ticked.
  package static let mostPoints = 23
  /// See ``mostPoints``.
  package static let mostRedFlags = 3

  /// Written in the bank, or made from the first wording.
  package var key: QuestionKey
  /// At least one; used in turn, sharing one memory.
  package var wordings: [String]
  /// The bank's `kind:`, else its default.
  package var kind: Kind
  /// What it is about, as the bank spells it; may be empty.
  package var topics: [String]
  /// As written: junior, mid, senior or whatever the bank's author uses.
  package var level: String?
  /// How long the answer should take.
  package var time: Duration
  /// How long one may think first, where the bank says so.
  package var prepare: Duration?
  /// What a good answer has, point by point; may be empty.
  package var lookFor: [String]
  /// What no answer should have; may be empty.
  package var redFlags: [String]
  /// What an interviewer may ask next; may be empty.
  package var followUps: [String]
  /// An outline of a good answer; nil if the bank has none.
  package var answer: String?
  /// Where the question comes from, as written; nil if the bank doesn't say.
  package var source: String?

  /// A question with every part given, or left at what a bank that says nothing means.
  package init(
    key: QuestionKey, wordings: [String], kind: Kind = Question.standardKind, topics: [String] = [],
    level: String? = nil, time: Duration = Question.standardTime, prepare: Duration? = nil,
    lookFor: [String] = [], redFlags: [String] = [], followUps: [String] = [], answer: String? = nil,
    source: String? = nil
  ) {
    self.key = key
    self.wordings = wordings
    self.kind = kind
    self.topics = topics
    self.level = level
    self.time = time
    self.prepare = prepare
    self.lookFor = lookFor
    self.redFlags = redFlags
    self.followUps = followUps
    self.answer = answer
    self.source = source
  }

  /// The wording with that number, counted round; the empty text if a question had none.
  package func wording(_ number: Int) -> String {
    wordings.isEmpty ? "" : wordings[((number % wordings.count) + wordings.count) % wordings.count]
  }

  /// The first wording, by which lists show a question.
  package var title: String { wording(0) }
}

/// The person's own outline, points, wording and follow-ups over a question, kept in `mine.yaml`.
package struct OwnNotes: Sendable, Hashable, Codable {
  /// The person's own answer in outline, shown instead of the bank's; nil if there is none.
  package var outline: String?
  /// Points of the person's own, ticked behind the bank's.
  package var points: [String]
  /// The wording asked first; nil leaves the bank's alone.
  package var wording: String?
  /// What interviewers asked the person behind it.
  package var followUps: [String]

  /// Notes; all parts may be missing.
  package init(
    outline: String? = nil, points: [String] = [], wording: String? = nil, followUps: [String] = []
  ) {
    self.outline = outline
    self.points = points
    self.wording = wording
    self.followUps = followUps
  }
}

extension Question {
  /// The question with the person's own notes laid over: own points, wording and follow-ups after the bank's.
  package func with(_ notes: OwnNotes?) -> Question {
    guard let notes else { return self }
    var merged = self
    merged.lookFor += notes.points.filter { !lookFor.contains($0) }
    if let wording = notes.wording, !wordings.contains(wording) {
      merged.wordings.append(wording)
    }
    merged.followUps += notes.followUps.filter { !followUps.contains($0) }
    return merged
  }
}
