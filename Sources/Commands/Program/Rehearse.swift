import ArgumentParser

/// The root of all commands.
struct Rehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Practise interview answers, a few minutes a day.",
    version: ShippedFiles.version,
    subcommands: firstVerbs + otherVerbs)

  /// The verbs of the first help screen.
  static let firstVerbs: [any ParsableCommand.Type] = [
    Drill.self, Mock.self, Debrief.self, Today.self, Stats.self, Import.self, Banks.self, Undo.self,
  ]

  /// The rest, which `help all` lists too.
  static let otherVerbs: [any ParsableCommand.Type] = [
    Applications.self, ApplicationVerb.self, InterviewsList.self, InterviewCommand.self, Contacts.self,
    ContactVerb.self, CourtesyVerb.self, Message.self, Morning.self, Rest.self, Partner.self, Sheet.self,
    Prepare.self, Plan.self, Redo.self, Mine.self, Next.self, Due.self, Simulate.self, Fit.self,
    Questions.self, Show.self, New.self, Edit.self, Check.self, Export.self, Schema.self, Attempts.self,
    Log.self, Suspend.self, Forget.self, Config.self, Doctor.self, Backup.self, Restore.self, Help.self,
  ]

  /// The verb with that name, or nil.
  static func verb(_ name: some StringProtocol) -> (any ParsableCommand.Type)? {
    (firstVerbs + otherVerbs).first { $0.name == name }
  }

  static var verbNames: [String] { (firstVerbs + otherVerbs).map { $0.name } }
}

extension ParsableCommand {
  /// The word that calls the command.
  static var name: String {
    configuration.commandName ?? String(describing: Self.self).lowercased()
  }
}
