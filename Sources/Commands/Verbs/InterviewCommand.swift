import ArgumentParser
import Practice
import Store
import Terminal

/// `interview`: one real interview, from its invitation to its place in the record.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Write down an interview; show, change, move or cancel it.",
    subcommands: [
      InterviewAdd.self, InterviewShow.self, InterviewEdit.self, InterviewMove.self, InterviewCancel.self,
    ], defaultSubcommand: InterviewShow.self)
}

extension InterviewCommand: BareVerb {
  static let examples = [
    Example("interview add Acme onsite \"thu 14:00\"", "in one line; `interview add` alone asks"),
    Example("interview show Acme", "all that is known of it"),
    Example("interview move Acme \"fri 10:00\"", "to another time"),
    Example("interview edit Acme --place \"12 Main Street\"", "anything else about it"),
    Example("interview cancel Acme", "called off; says who should hear it, and offers the words"),
    Example("interview add invitation.ics", "from a calendar's invitation"),
  ]

  func perform(in program: Program) throws -> ExitStatus {
    try InterviewShow().perform(in: try program.session())
  }
}
