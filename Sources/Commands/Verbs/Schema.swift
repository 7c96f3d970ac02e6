import ArgumentParser
import Terminal

/// `schema`: what a bank may have, for editors that check and complete.
struct Schema: BareVerb {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema of banks, for your editor.")

  static let examples = [
    Example(
      "schema > bank.schema.json",
      "a file by which editors complete and check keys; a bank's first line names it: "
        + "# yaml-language-server: $schema=bank.schema.json")
  ]

  func perform(in program: Program) throws -> ExitStatus {
    program.console.writeData(ShippedFiles.text("bank.schema.json"))
    return .success
  }
}
