import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `banks`: which there are, and which are asked from.
struct Banks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banks",
    abstract: "List the question banks; use or leave them.",
    subcommands: [
      List.self, Use.self, Leave.self, Show.self, Edit.self, Changes.self, Link.self, Unlink.self,
    ], defaultSubcommand: List.self)
}

extension Banks: BareVerb {
  static let examples = [
    Example("banks", "all banks; * marks those you are asked from"),
    Example("banks use engineering-fundamentals", "ask from it, too"),
    Example("banks leave behavioural-core", "ask from it no more; its history stays"),
    Example("banks show behavioural-core", "its questions and its faults"),
    Example("banks edit behavioural-core", "your own copy of it, in your editor"),
    Example("banks changes", "questions that were edited, with their history"),
  ]

  func perform(in program: Program) throws -> ExitStatus {
    try List().perform(in: try program.session())
  }
}

extension Banks {
  struct List: Verb {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the banks.")
    static let examples: [Example] = []

    @Flag(help: "As JSON.") var json = false

    private struct Row: Encodable {
      var name, title, origin, path: String
      var active: Bool
      var questions: Int
      var faults: [String]
    }

    func perform(in session: Session) throws -> ExitStatus {
      let shelf = try session.shelf
      let rows = try shelf.files.map {
        try Row(
          name: $0.name, title: $0.title, origin: $0.origin.rawValue, path: $0.path,
          active: shelf.active.contains($0.name),
          questions: session.store.questionCount(QuestionFilter(banks: [$0.name])),
          faults: $0.faults)
      }
      if json {
        session.showJSON(rows)
        return .success
      }
      var table = Table(
        .init(title: " "), .init(title: "Bank"), .init(title: "Questions", align: .right),
        .init(title: "Title", isFlexible: true), .init(title: "From"))
      table.rows = rows.map { row in
        let faults = row.faults.isEmpty ? "" : ", \(Wording.counted(row.faults.count, "fault"))"
        return [
          row.active ? Styled("*", .good) : " ", Styled(row.name), "\(row.questions)", Styled(row.title),
          Styled((row.origin == "shipped" ? "shipped" : "yours") + faults, faults.isEmpty ? .dim : .warning),
        ]
      }
      session.show(table)
      if rows.contains(where: { !$0.faults.isEmpty }) {
        session.note("`banks show NAME` explains a bank's faults.")
      }
      session.note(Styled("* asked from. Your own banks: \(session.environment.folders.banks)", .dim))
      return .success
    }
  }

  struct Use: Verb {
    static let configuration = CommandConfiguration(
      commandName: "use", abstract: "Ask from these banks, too.")
    static let examples = [Example("banks use engineering-fundamentals", "ask from it, too")]

    @Argument(help: "Names of banks.") var names: [String]

    func perform(in session: Session) throws -> ExitStatus {
      try Banks.activate(names, true, in: session)
    }
  }

  struct Leave: Verb {
    static let configuration = CommandConfiguration(
      commandName: "leave", abstract: "Ask from these banks no more; their history stays.")
    static let examples = [Example("banks leave behavioural-core", "until `banks use` again")]

    @Argument(help: "Names of banks.") var names: [String]

    func perform(in session: Session) throws -> ExitStatus {
      try Banks.activate(names, false, in: session)
    }
  }

  struct Show: Verb {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a bank's questions, and its faults in full.")
    static let examples = [Example("banks show behavioural-core", "its questions in order")]

    @Argument(help: "The bank's name.") var name: String

    func perform(in session: Session) throws -> ExitStatus {
      let known = try QuestionChoice.known([name], among: try session.store.bankNames(), as: "bank")
      let library = BankLibrary(store: session.store, folder: session.environment.folders.banks)
      var reading: BankReading?
      if let text = try library.text(of: known[0]) {
        reading = BankReader().read(text.bytes, file: text.path, name: known[0])
      }
      session.report(reading?.diagnostics ?? [])
      session.show(try session.questionTable(QuestionFilter(banks: Set(known))))
      let about = [reading?.bank?.author.map { "by \($0)" }, reading?.bank?.version.map { "version \($0)" }]
        .compactMap { $0 }
      if !about.isEmpty { session.note(Styled("\(known[0]): \(about.joined(separator: ", ")).", .dim)) }
      return .success
    }
  }

  struct Edit: Verb {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Open a bank in your editor; a shipped one is copied to your folder first.")
    static let examples = [Example("banks edit behavioural-core", "your copy takes the shipped one's place")]

    @Argument(help: "The bank's name.") var name: String

    func perform(in session: Session) throws -> ExitStatus {
      let known = try QuestionChoice.known([name], among: try session.store.bankNames(), as: "bank")
      return try BankEditing(known[0], session: session).run(line: nil) ? .success : .badFile
    }
  }

  private static func activate(_ names: [String], _ isActive: Bool, in session: Session) throws -> ExitStatus
  {
    let known = try QuestionChoice.known(names, among: try session.store.bankNames(), as: "bank")
    let shelf = try session.shelf
    let facts = session.changes(
      activating: Dictionary(known.map { ($0, isActive) }, uniquingKeysWith: { first, _ in first }), on: shelf
    )
    try session.act(facts)
    let active = try session.shelf
    let titles = active.files.filter { active.active.contains($0.name) }.map(\.title)
    session.say("Asked from: \(titles.isEmpty ? "no bank" : titles.joined(separator: "; ")).")
    return .success
  }
}
