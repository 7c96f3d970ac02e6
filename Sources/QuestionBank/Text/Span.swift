/// A stretch of a source text, in Unicode scalars from its beginning; the end is not part of it.
struct Span: Sendable, Hashable {
  var start: Int
  var end: Int

  /// The place before the first character.
  static let beginning = Span(start: 0, end: 0)
}

/// A fault or a warning and where it was found.
struct Finding: Sendable, Hashable {
  var problem: Problem
  var span: Span
}

extension [Finding] {
  /// Nobody reads more, and of a hostile file there could be millions.
  static let most = 1000

  /// Adds a problem, unless there are so many that it doesn't matter.
  mutating func keep(_ problem: @autoclosure () -> Problem, at span: Span) {
    if count < Self.most { append(Finding(problem: problem(), span: span)) }
  }
}
