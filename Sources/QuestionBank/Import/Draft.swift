package import Practice

/// A question as a foreign file has it, before it has a place in a bank.
package struct Draft: Sendable, Hashable {
  /// What the file calls it, if that would do as an id; nil otherwise.
  package var id: String?
  /// At least one, none of them empty. Code stands in fences of three backticks, on lines of their own.
  package var wordings: [String]
  /// From sections, tags and categories, in that order; may be empty.
  package var topics: [String]
  /// Nil if the file doesn't say.
  package var kind: Kind?
  /// As written; nil if the file doesn't say.
  package var level: String?
  /// How long the answer should take; nil if the file doesn't say.
  package var time: Duration?
  /// How long one may think first; nil if the file doesn't say.
  package var prepare: Duration?
  /// What a good answer has; may be empty.
  package var lookFor: [String]
  /// What no answer should have; may be empty.
  package var redFlags: [String]
  /// What may be asked next; may be empty.
  package var followUps: [String]
  /// An answer, with its code in fences; nil if there is none.
  package var answer: String?
  /// Who wrote it or where it comes from; nil if the file doesn't say.
  package var source: String?
  /// The line, from 1, where it begins; in a table, the row's first line; in a database, the number of the note.
  package var line: Int

  /// A draft of which only the wording is known.
  package init(
    id: String? = nil, wordings: [String], topics: [String] = [], kind: Kind? = nil, level: String? = nil,
    time: Duration? = nil, prepare: Duration? = nil, lookFor: [String] = [], redFlags: [String] = [],
    followUps: [String] = [], answer: String? = nil, source: String? = nil, line: Int
  ) {
    self.id = id
    self.wordings = wordings
    self.topics = topics
    self.kind = kind
    self.level = level
    self.time = time
    self.prepare = prepare
    self.lookFor = lookFor
    self.redFlags = redFlags
    self.followUps = followUps
    self.answer = answer
    self.source = source
    self.line = line
  }
}

/// A part of a foreign file that could have been a question and isn't taken for one.
package struct LeftOut: Sendable, Hashable {
  /// From 1; nil where the file has no lines.
  package var line: Int?
  /// Its beginning, one line of at most ``longest`` characters.
  package var text: String
  /// A clause in lower case without a full stop, such as `no question, only links`.
  package var reason: String

  /// More would not be read in a listing.
  package static let longest = 100

  /// Keeps the first line of the text.
  package init(line: Int?, text: String, reason: String) {
    self.line = line
    let start = text.drop(while: \.isWhitespace).prefix(Self.longest)
    self.text = start.prefix { !$0.isNewline }.trimmingSpaces
    self.reason = reason
  }
}
