import ArgumentParser
import Practice
import Store
import Terminal

/// `contact`: somebody met in an application.
struct ContactVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Add, show or change somebody you met.",
    subcommands: [Add.self, Show.self, Edit.self],
    defaultSubcommand: Show.self)
}

extension ContactVerb: BareVerb, ShowsByName {
  static let examples = [
    Example("contact add", "asks for everything; Enter leaves out"),
    Example("contact add \"Kim Lee\" --role recruiter --company Acme", "in one line"),
    Example("contact show Kim Lee", "where they were, what you did together"),
    Example("contact edit \"Kim Lee\" --company Globex", "they moved"),
    Example("contact edit \"Kim Lee\" --contacted today", "you wrote to each other"),
    Example("contact edit \"Kim Lee\" --ended \"friendly; wants to hear in spring\"", "how it ended"),
  ]

  func perform(in program: Program) throws -> ExitStatus {
    try Contacts.parse([]).perform(in: try program.session())
  }
}

extension ContactVerb {
  /// The words of a contact that `add` and `edit` take.
  struct Fields: ParsableArguments {
    @Option(help: "recruiter, interviewer, or whatever they are.") var role: String?
    @Option(help: "Where they are now.") var company: String?
    @Option(help: "Where they were before.") var before: String?
    @Option(help: "Their address.") var email: String?
    @Option(help: "When you last talked or wrote, apart from interviews.") var contacted: String?
    @Option(help: "How it ended with them.") var ended: String?
    @Option(help: "Anything else.") var notes: String?

    var isEmpty: Bool { [role, company, before, email, contacted, ended, notes].allSatisfy { $0 == nil } }

    func entry(in session: Session) throws -> ContactEntry {
      ContactEntry(
        role: role, company: company, before: before, email: email,
        contacted: try contacted.map { try $0.isEmpty ? "" : session.moment($0).day.iso }, ended: ended,
        notes: notes)
    }
  }

  struct Add: Verb {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add somebody; all but the name may be left out.")
    static let examples = [
      Example("contact add", "asks for everything"),
      Example("contact add \"Kim Lee\" --role recruiter --company Acme --before Globex", "in one line"),
    ]

    @Argument(help: "Their name.") var name: [String] = []
    @OptionGroup var fields: Fields

    func perform(in session: Session) throws -> ExitStatus {
      try ContactEditing(session: session).add(name.joined(separator: " "), fields: fields)
    }
  }

  struct Show: Verb {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show somebody: where they were, and what you did together.")
    static let examples = [Example("contact show Kim Lee", "everything about them")]

    @Argument(help: "Their name, or its beginning.") var name: [String] = []
    @Flag(help: "As JSON.") var json = false

    func perform(in session: Session) throws -> ExitStatus {
      guard !name.isEmpty else { return try Contacts.parse(json ? ["--json"] : []).perform(in: session) }
      let contact = try ContactEditing(session: session).contact(name)
      if json {
        session.showJSON(try ContactRow(contact, in: session.jobSearch, at: session.now))
      } else {
        try ContactScreen(session: session).show(contact)
      }
      return .success
    }
  }

  struct Edit: Verb {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change somebody; without options each line can be changed.")
    static let examples = [
      Example("contact edit \"Kim Lee\" --company Globex", "they moved; Acme stays known as where they were"),
      Example("contact edit \"Recruiter at Acme\" --name \"Kim Lee\"", "now you know the name"),
      Example("contact edit \"Kim Lee\"", "line by line"),
    ]

    @Argument(help: "Their name, or its beginning.") var contact: [String]
    @Option(help: "What they are called.") var name: String?
    @OptionGroup var fields: Fields

    func perform(in session: Session) throws -> ExitStatus {
      try ContactEditing(session: session).edit(contact, name: name, fields: fields)
    }
  }
}
