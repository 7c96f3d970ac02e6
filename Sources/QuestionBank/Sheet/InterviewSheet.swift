package import Practice

/// What a friend elsewhere gets, to ask the questions and to fill in how they were answered.
package struct InterviewSheet: Sendable, Hashable {
  /// One question of it.
  package struct Item: Sendable, Hashable {
    /// By which its answer is known when it comes back.
    package var key: QuestionKey
    /// The wording of this turn; may have several lines.
    package var ask: String
    /// How long the answer should take.
    package var time: Duration
    /// In the question's order; may be empty.
    package var points: [String]
    /// In the question's order; may be empty.
    package var redFlags: [String]
    /// What may be asked behind it; may be empty.
    package var followUps: [String]
    /// An outline of a good answer; nil leaves it out.
    package var outline: String?

    /// A question with what its interviewer needs.
    package init(
      key: QuestionKey, ask: String, time: Duration, points: [String], redFlags: [String],
      followUps: [String], outline: String? = nil
    ) {
      self.key = key
      self.ask = ask
      self.time = time
      self.points = points
      self.redFlags = redFlags
      self.followUps = followUps
      self.outline = outline
    }
  }

  /// By which what comes back is told from other sheets.
  package var id: SheetID
  /// What it rehearses, as in `onsite for Acme`; nil for nothing in particular.
  package var occasion: String?
  /// The friend's name; nil leaves it to them.
  package var name: String?
  /// What it is expected to take.
  package var minutes: Int
  /// In the order in which they are asked.
  package var items: [Item]

  /// A sheet that nobody has filled in.
  package init(id: SheetID, occasion: String?, name: String?, minutes: Int, items: [Item]) {
    self.id = id
    self.occasion = occasion
    self.name = name
    self.minutes = minutes
    self.items = items
  }
}
