import ArgumentParser

/// A command as the shell and the prompt know it: one verb, one file.
protocol Verb: ParsableCommand {
  /// Shown first in the verb's help.
  static var examples: [Example] { get }

  /// Whether what changed in the banks is taken in first; so it is for nearly all.
  static var looksAtBanks: Bool { get }

  /// Carries the command out. A ``Complaint`` says what went wrong for the person.
  func perform(in session: Session) throws -> ExitStatus
}

extension Verb {
  static var looksAtBanks: Bool { true }
}

/// A command of several verbs that shows what is named right behind it, as `application Acme` does.
protocol ShowsByName: ParsableCommand {}

/// A command that must work without the database, or while it is damaged.
protocol BareVerb: ParsableCommand {
  /// Shown first in the verb's help.
  static var examples: [Example] { get }

  /// Carries the command out.
  func perform(in program: Program) throws -> ExitStatus
}

/// A command line with what it does.
struct Example: Sendable, Hashable {
  var command: String
  var meaning: String

  /// An example; the command is written without the program's name, as at the prompt.
  init(_ command: String, _ meaning: String) {
    self.command = command
    self.meaning = meaning
  }
}
