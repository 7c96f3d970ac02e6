import ArgumentParser
import Foundation
package import Practice
import QuestionBank
import Store
import Terminal

/// One run of the program: runs command lines against one environment and owns the exit status.
package final class Program {
  let environment: Environment
  private(set) var settings: Settings
  /// The session, if a command needed one yet.
  private(set) var opened: Session?

  /// A program in an environment, with settings already read.
  package init(environment: Environment, settings: Settings) {
    self.environment = environment
    self.settings = settings
  }

  var console: any Console { environment.console }

  /// The session; the database is opened at the first use, and what changed in the banks is read at each.
  func session(lookingAtBanks looks: Bool = true) throws -> Session {
    let session = try opened ?? open()
    if looks { try session.refreshBanks() }
    return session
  }

  private func open() throws -> Session {
    try Folders.make(environment.folders.data)
    let store = try Store.open(
      at: location, targetRecall: settings.targetRecall, device: try device(),
      now: environment.now())
    let session = Session(environment: environment, settings: settings, store: store)
    opened = session
    return session
  }

  /// Lets the next command open everything anew, after the database or the settings were replaced.
  func reopen(settings: Settings? = nil) {
    opened = nil
    if let settings { self.settings = settings }
  }

  var location: StoreLocation {
    StoreLocation(database: environment.folders.database, backups: environment.folders.backups)
  }

  /// This machine, as events name it: by an id in the state folder, since host names change and repeat.
  func device() throws -> Device {
    let path = environment.folders.device
    if TextFile.exists(path), let id = EventID(try TextFile.text(at: path).trimmingSpaces) {
      return Device(name: id.description, newID: id)
    }
    var ids = EventIDSource(seed: environment.seed ^ 0x6465_7669_6365)
    let id = ids.next(at: environment.now())
    try TextFile.write(id.description + "\n", to: path)
    return Device(name: id.description, newID: id)
  }

  /// Runs one command line and says what went wrong, if anything did.
  package func run(_ arguments: [String]) -> ExitStatus {
    do {
      let status = try perform(arguments)
      if let failure = console.outputFailure { throw Complaint(failure, exit: .storage) }
      return status
    } catch let complaint as Complaint {
      console.complain(complaint.description)
      return complaint.exit
    } catch let error as StoreError {
      console.complain(error.description)
      return .storage
    } catch EditRefusal.badValue(let problem) {
      let advice = problem.advice.map { "; \($0)" } ?? ""
      console.complain("\(problem.sentence)\(advice).")
      return .usage
    } catch let refusal as EditRefusal {
      console.complain(refusal.sentence)
      return .badFile
    } catch {
      return report(error, of: arguments)
    }
  }

  /// What is done at the end of a run: the weekly copy and, once enough was answered, a fit; either may take a moment.
  package func close() {
    guard let session = opened else { return }
    do {
      _ = try session.store.makeWeeklyCopyIfDue(now: session.now)
    } catch {
      session.note(Styled("The weekly copy of your record could not be made. \(error)", .warning))
    }
    do {
      try session.fitIfDue()
    } catch {
      session.note(Styled("Your answers could not be learned from. \(error)", .warning))
    }
  }

  private func perform(_ arguments: [String]) throws -> ExitStatus {
    if let help = HelpRequest(arguments) { return try help.show(on: console) }
    try CommandCheck.check(arguments)
    guard !arguments.isEmpty else { return try Repl(program: self).run() }
    let command = try Rehearse.parseAsRoot(arguments)
    if let verb = command as? any Verb {
      return try verb.perform(in: try session(lookingAtBanks: type(of: verb).looksAtBanks))
    }
    if let verb = command as? any BareVerb { return try verb.perform(in: self) }
    return try Repl(program: self).run()
  }

  /// What the argument library has to say: an error with its usage, or text that was asked for.
  private func report(_ error: any Error, of arguments: [String]) -> ExitStatus {
    let code = Rehearse.exitCode(for: error)
    guard code != .success else {
      console.writeData(Rehearse.fullMessage(for: error) + "\n")
      return .success
    }
    if code == .validationFailure {
      console.complain(UsageError.sentence(Rehearse.message(for: error), of: arguments))
      return .usage
    }
    console.message(Styled("Something went wrong that has no words yet: \(error).", .warning))
    return .fault
  }
}

extension Console {
  /// Says what went wrong, wrapped to a terminal's width; a file or another program gets it in one line.
  func complain(_ sentence: String) {
    let text = Styled(sentence, .warning)
    let lines = surface.errorIsTerminal ? text.wrapped(to: surface.columns) : [text]
    for line in lines { message(line) }
  }
}
