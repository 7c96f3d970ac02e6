import ArgumentParser
import Foundation
import Practice
import Store
import Terminal

/// `backup`: a whole copy of the record.
struct Backup: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a whole copy of your record to a file.")

  static let examples = [
    Example("backup ~/rehearse-november.sqlite", "a copy that `restore` takes back")
  ]

  @Argument(help: "The file to write.")
  var file: String

  @Flag(help: "Replace a file that is there already.")
  var force = false

  func perform(in session: Session) throws -> ExitStatus {
    let path = session.environment.path(file)
    let folder = (path as NSString).deletingLastPathComponent
    guard folder.isEmpty || TextFile.exists(folder) else {
      throw Complaint(
        "There is no folder \(folder) for \(path); make it first, or name another.", exit: .storage)
    }
    if !force, TextFile.exists(path) {
      throw Complaint("\(path) is there already; `backup --force` replaces a file.", exit: .storage)
    }
    try session.store.backup(to: path, overwriting: force)
    session.say("Your record is copied to \(path).")
    // Sound is large and can be erased for good, which a copy elsewhere would undo.
    if !session.recordings.attempts.isEmpty {
      session.note(Styled("Recordings are not in it; they are in \(session.recordings.folder)", .dim))
    }
    return .success
  }
}

/// `restore`: takes a copy back.
struct Restore: BareVerb {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Take your record back from a copy; the present one is kept.")

  static let examples = [Example("restore ~/rehearse-november.sqlite", "a copy made by `backup`")]

  @Argument(help: "The copy.")
  var file: String

  @Flag(name: .shortAndLong, help: "Don't ask.")
  var yes = false

  init() {}

  func perform(in program: Program) throws -> ExitStatus {
    let path = program.environment.path(file)
    guard TextFile.exists(path) else { throw Complaint("There is no file \(path).", exit: .badFile) }
    if !yes {
      let question = "Replace your record by \(path)? The present one is kept in the backups folder. [y/N] "
      guard case .line(let text) = program.console.read(Prompt(Styled(question))).outcome,
        text.trimmingSpaces.lowercased().hasPrefix("y")
      else {
        program.console.write("Nothing is changed.")
        return .success
      }
    }
    program.reopen()
    _ = try Store.restore(
      from: path, at: program.location, targetRecall: program.settings.targetRecall,
      device: try program.device(), now: program.environment.now())
    program.console.write(Styled("Your record is now the one of \(path)."))
    return .success
  }
}

extension Environment {
  /// A path as a person writes it: `~` is their home.
  func path(_ text: String) -> String {
    guard text == "~" || text.hasPrefix("~/"), let home = variables["HOME"] else { return text }
    return home + text.dropFirst()
  }
}
