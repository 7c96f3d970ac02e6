import ArgumentParser
import Practice
import Store
import Terminal

/// `application`: one job process at one company.
struct ApplicationVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "application",
    abstract: "Add, show, change or close a job application.",
    subcommands: [Add.self, Show.self, Edit.self, Close.self, Reopen.self, Merge.self],
    defaultSubcommand: Show.self)
}

extension ApplicationVerb: BareVerb, ShowsByName {
  static let examples = [
    Example("application add", "asks for everything; Enter leaves out"),
    Example(
      "application add Acme --role \"Backend engineer\" --want practice --stage applied", "in one line"),
    Example("application show Acme", "stages, interviews, people"),
    Example("application edit Acme --stage interviewing", "it went on"),
    Example("application close Acme --as rejected", "it is over"),
    Example("application reopen Acme", "it isn't over after all"),
    Example("application merge \"ACME Inc.\" Acme", "both are one company"),
  ]

  func perform(in program: Program) throws -> ExitStatus {
    try Applications.parse([]).perform(in: try program.session())
  }
}

extension ApplicationVerb {
  /// The words of an application that `add` and `edit` take.
  struct Fields: ParsableArguments {
    @Option(help: "The job's title.")
    var role: String?

    @Option(help: "Where you heard of it.")
    var source: String?

    @Option(help: "How much you want it: yes, unsure, practice or no.")
    var want: String?

    @Option(help: "lead, applied, screening, interviewing, offer, or how it ended.")
    var stage: String?

    @Option(help: "The day on which it reached that stage, as in \"3 nov\".")
    var on: String?

    @Option(help: "Where the job is described.")
    var link: String?

    @Option(help: "Anything else.")
    var notes: String?

    var isEmpty: Bool { [role, source, want, stage, on, link, notes].allSatisfy { $0 == nil } }

    func entry(in session: Session) throws -> ApplicationEntry {
      guard on == nil || stage != nil else {
        throw Complaint("--on is the day of a stage; say which, as in --stage applied --on \"3 nov\".")
      }
      return ApplicationEntry(
        role: role, source: source, want: try want.map(WordChoice.want),
        stage: try stage.map(WordChoice.stage), moment: try on.map(session.moment), link: link, notes: notes)
    }
  }

  struct Add: Verb {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Begin an application; all but the company may be left out.")
    static let examples = [
      Example("application add", "asks for everything"),
      Example("application add Acme --role \"Backend engineer\" --source \"Kim Lee\"", "in one line"),
      Example("application add Globex --stage applied --on \"3 nov\" --want practice", "sent some days ago"),
    ]

    @Argument(help: "The company.") var company: [String] = []
    @OptionGroup var fields: Fields

    func perform(in session: Session) throws -> ExitStatus {
      try ApplicationAdding(session: session).run(company: company.joined(separator: " "), fields: fields)
    }
  }

  struct Show: Verb {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show an application: stages, interviews, people.")
    static let examples = [
      Example("application show Acme", "everything about it"),
      Example("application show \"Acme, backend\"", "where there are several at a company"),
    ]

    @Argument(help: "The company, and the role where there are several.") var name: [String] = []
    @Flag(help: "As JSON.") var json = false

    func perform(in session: Session) throws -> ExitStatus {
      guard !name.isEmpty else { return try Applications.parse(json ? ["--json"] : []).perform(in: session) }
      let application = try ApplicationChoice(session: session).application(name)
      if json {
        session.showJSON(try ApplicationRow(application, in: session.jobSearch, at: session.now))
      } else {
        try ApplicationScreen(session: session).show(application)
      }
      return .success
    }
  }

  struct Edit: Verb {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change an application; without options each line can be changed.")
    static let examples = [
      Example("application edit Acme", "line by line"),
      Example("application edit Acme --stage offer", "one thing"),
      Example("application edit Acme --stage applied --on \"3 nov\"", "a stage it had before"),
      Example("application edit Acme --notes \"\"", "take something away"),
    ]

    @Argument(help: "The company, and the role where there are several.") var name: [String]
    @Option(help: "What the company is called from now on.") var company: String?
    @OptionGroup var fields: Fields

    func perform(in session: Session) throws -> ExitStatus {
      let application = try ApplicationChoice(session: session).application(name)
      return try ApplicationEditing(session: session).run(application, company: company, fields: fields)
    }
  }

  struct Close: Verb {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: "Say how an application ended.")
    static let examples = [
      Example("application close Acme --as rejected", "they said no"),
      Example("application close Acme --as withdrawn --on yesterday", "you left"),
      Example("application close Acme", "asks how it ended"),
    ]

    @Argument(help: "The company, and the role where there are several.") var name: [String]
    @Option(name: .customLong("as"), help: "accepted, declined, withdrawn, rejected, frozen or ghosted.")
    var ending: String?
    @Option(help: "The day on which it ended, as in yesterday.") var on: String?

    func perform(in session: Session) throws -> ExitStatus {
      try ApplicationClosing(session: session).close(name, as: ending, on: on)
    }
  }

  struct Reopen: Verb {
    static let configuration = CommandConfiguration(
      commandName: "reopen", abstract: "Open a closed application again, where it stood.")
    static let examples = [Example("application reopen Acme", "they came back")]

    @Argument(help: "The company, and the role where there are several.") var name: [String]

    func perform(in session: Session) throws -> ExitStatus {
      try ApplicationClosing(session: session).reopen(name)
    }
  }

  struct Merge: Verb {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Make one application of two that are the same; the second one's name stays.")
    static let examples = [
      Example("application merge \"ACME Inc.\" Acme", "both become Acme; `undo` parts them")
    ]

    @Argument(help: "The one that ends, then the one that stays.") var names: [String]

    func perform(in session: Session) throws -> ExitStatus {
      try ApplicationMerging(session: session).merge(names)
    }
  }
}
