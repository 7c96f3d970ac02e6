import ArgumentParser
import Terminal

/// `help`: answered before the command line is parsed; this says so to the argument library and its completions.
struct Help: BareVerb {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Explain the commands, with examples.")

  static let examples = [
    Example("help", "the eight verbs to begin with"),
    Example("help all", "every verb"),
    Example("help drill", "one verb, examples first"),
  ]

  @Argument(help: "A verb, or all.")
  var topic: [String] = []

  @Flag(help: "The manual page, as troff source.")
  var man = false

  func perform(in program: Program) throws -> ExitStatus {
    guard let request = HelpRequest(["help"] + topic + (man ? ["--man"] : [])) else { return .usage }
    return try request.show(on: program.console)
  }
}
