import ArgumentParser
import Foundation
import Practice
import QuestionBank
import Terminal

/// Where the program begins.
package enum EntryPoint {
  /// Runs the program once and gives its exit status.
  ///
  /// - Parameter arguments: without the program's own name.
  package static func run(arguments: [String], variables: [String: String]) -> Int32 {
    let isPlain = arguments.contains("--plain")
    let isASCII = arguments.contains("--ascii")
    let arguments = arguments.filter { $0 != "--plain" && $0 != "--ascii" }
    let folders = Folders(variables: variables)
    var variables = variables
    let early = Terminal.openConsole(
      options: ConsoleOptions(isPlain: isPlain, isASCII: isASCII), environment: variables)
    do throws(Complaint) {
      if let help = HelpRequest(arguments) { return try help.show(on: early).rawValue }
      if let answer = aboutTheProgram(arguments) {
        early.writeData(answer)
        return ExitStatus.success.rawValue
      }
      let reading = try SettingsFile(folders: folders).read()
      DiagnosticReport(console: early).show(reading.diagnostics)
      if let editor = reading.settings.editor { variables["VISUAL"] = editor }
      if reading.settings.colour == .never { variables["NO_COLOR"] = "1" }
      let clock = ClockStyle(rawValue: reading.settings.clock.rawValue) ?? .live
      let console = Terminal.openConsole(
        options: ConsoleOptions(
          isPlain: isPlain, isASCII: isASCII, clock: clock, historyPath: folders.history),
        environment: variables)
      let environment = Environment(
        now: try SystemClock.shifted(by: variables), utcOffset: SystemClock.utcOffset,
        seed: UInt64.random(in: .min ... .max), console: console, folders: folders, variables: variables)
      let program = Program(environment: environment, settings: reading.settings)
      defer { program.close() }
      return program.run(arguments).rawValue
    } catch {
      early.message(Styled(error.description, .warning))
      return error.exit.rawValue
    }
  }

  /// What the argument library answers without any command (version, completion scripts); no file is touched.
  private static func aboutTheProgram(_ arguments: [String]) -> String? {
    guard arguments.first?.hasPrefix("-") == true else { return nil }
    do {
      _ = try Rehearse.parseAsRoot(arguments)
      return nil
    } catch {
      return Rehearse.exitCode(for: error) == .success ? Rehearse.fullMessage(for: error) + "\n" : nil
    }
  }
}
