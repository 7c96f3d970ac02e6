/// One problem of one file with the place where it stands.
package struct Diagnostic: Sendable, Hashable {
  /// The part of a source line that shows the place: the text before it, the place itself, and what follows.
  ///
  /// Of very long lines only the neighbourhood of the place is kept.
  package struct Excerpt: Sendable, Hashable {
    /// Control characters are in it as they are; ``Diagnostic/rendered(width:columns:)`` shows them.
    package var before: String
    /// Empty where the place lies between two characters or at the end of the line.
    package var marked: String
    /// To the end of the line, without its line break.
    package var after: String
    /// Whether the line begins before `before`.
    package var isCutBefore: Bool
    /// Whether the line goes on behind `after`.
    package var isCutAfter: Bool
  }

  /// The file as the caller named it.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in characters as a reader counts them.
  package var column: Int
  /// What is wrong, in words.
  package var problem: Problem
  /// Nil where there is no line to show: an empty file, or one that was not read.
  package var excerpt: Excerpt?

  /// A problem at a place.
  package init(file: String, line: Int, column: Int, problem: Problem, excerpt: Excerpt? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.excerpt = excerpt
  }

  /// A fault leaves something out; a warning does not.
  package var isFault: Bool { problem.severity == .fault }

  /// The column behind the last marked character.
  package var endColumn: Int { column + (excerpt?.marked.count ?? 0) }
}
