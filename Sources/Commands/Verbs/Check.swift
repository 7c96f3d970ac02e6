import ArgumentParser
import Practice
import QuestionBank
import Terminal

/// `check`: what is wrong or doubtful in banks.
struct Check: BareVerb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong or doubtful in your banks, and mend it.")

  static let examples = [
    Example("check", "all your banks"),
    Example("check my-questions ~/new.yaml", "these two"),
    Example("check --fix", "mends misspelt keys, times and the like; comments and layout stay"),
    Example("check --shipped --json", "all banks there are, for a script"),
  ]

  @Argument(help: "Bank files, folders of them, or names of banks; yours unless given.")
  var paths: [String] = []

  @Flag(help: "The banks that came with the program, too.")
  var shipped = false

  @Flag(help: "Mend what can only be meant one way.")
  var fix = false

  @Flag(help: "As JSON.")
  var json = false

  func perform(in program: Program) throws -> ExitStatus {
    var table = try CheckTable(program: program, paths: paths, withShipped: shipped)
    guard !table.targets.isEmpty else {
      program.console.write(
        "You have no banks of your own yet; `check --shipped` looks at those that came along.")
      return .success
    }
    if fix { try table.mend() }
    let report = CheckReport(table: table, diagnostics: table.diagnostics())
    if json {
      program.console.writeData(JSONText.encode(report.rows, isPretty: true) + "\n")
    } else {
      program.console.page(report.lines(on: program.console))
    }
    return report.hasFaults ? .badFile : .success
  }
}
