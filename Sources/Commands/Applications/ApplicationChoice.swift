import Practice
import Store
import Terminal

/// Which application a person names: by its company, by company and role, or by its id.
struct ApplicationChoice {
  let session: Session

  /// Which ones come into question where several would fit.
  enum Among {
    case all
    /// An open one is meant if there is one.
    case liveFirst
    /// A closed one is meant if there is one.
    case closedFirst
  }

  /// The application that the words name.
  ///
  /// - Throws: a ``Complaint`` if there is none, with the nearest company there is, or if there are several and nobody
  ///   can be asked.
  func application(_ words: [String], among: Among = .liveFirst) throws -> Application {
    let typed = words.joined(separator: " ")
    let found = try candidates(typed, among: among)
    if found.count == 1 { return found[0] }
    guard found.isEmpty else { return try asked(found) }
    let companies = try session.jobSearch.applications.map(\.company)
    guard !companies.isEmpty else {
      throw Complaint(
        "There are no applications yet; `application add \(ShellWords.quoted(typed))` begins one.")
    }
    if let like = try session.jobSearch.applications(alike: typed).first?.company
      ?? nearest(to: typed, among: companies)
    {
      throw Complaint("There is no application at “\(typed)”; did you mean \(like)?")
    }
    throw Complaint(
      "There is no application at “\(typed)”; `applications --all` lists them, `application add \(ShellWords.quoted(typed))` begins one."
    )
  }

  /// The application that the words name, or nil if they name none; asks where there are several.
  func known(_ words: [String], among: Among = .liveFirst) throws -> Application? {
    let found = try candidates(words.joined(separator: " "), among: among)
    return found.count > 1 ? try asked(found) : found.first
  }

  private func candidates(_ typed: String, among: Among) throws -> [Application] {
    let search = try session.jobSearch
    let wanted = QuestionKey.normalised(typed)
    if let id = EventID(wanted) { return search.applications.filter { $0.id == id } }
    let named = search.applications.filter { QuestionKey.normalised($0.company) == wanted }
    let fitting =
      named.isEmpty
      ? search.applications.filter { application in
        guard let role = application.role else { return false }
        let company = QuestionKey.normalised(application.company)
        let full = QuestionKey.normalised(role)
        guard wanted.hasPrefix(company) else { return false }
        let rest = wanted.dropFirst(company.count).drop { $0 == "," || $0 == " " || $0 == "/" }
        return !rest.isEmpty && full.hasPrefix(rest)
      } : named
    let preferred: [Application]
    switch among {
    case .all: preferred = fitting
    case .liveFirst: preferred = fitting.filter(\.isLive)
    case .closedFirst: preferred = fitting.filter { !$0.isLive }
    }
    if !preferred.isEmpty { return preferred }
    // Of several closed ones the last is meant.
    return Array(fitting.suffix(among == .liveFirst ? 1 : fitting.count))
  }

  private func asked(_ applications: [Application]) throws -> Application {
    let company = applications[0].company
    guard session.console.surface.inputIsTerminal else {
      let names = applications.map { "“\($0.title)”" }
      throw Complaint(
        "There are \(applications.count) applications at \(company); name one with its role: \(Wording.list(names, "or"))."
      )
    }
    session.say("There are \(Days.spelled(applications.count)) applications at \(company):")
    for (index, application) in applications.enumerated() {
      let parts = [
        application.role ?? "no role", application.stageText,
        "since \(application.stageSince.short(from: session.today))",
      ]
      session.say(
        "  \(String(index + 1), .accent)  \(parts.filter { !$0.isEmpty }.joined(separator: ", "))", hanging: 5
      )
    }
    while case .line(let line) = session.console.read(Prompt("Which one? [1] ")).outcome {
      let text = line.trimmingSpaces
      if text.isEmpty { return applications[0] }
      if let number = Int(digits: text), applications.indices.contains(number - 1) {
        return applications[number - 1]
      }
      session.note(Styled("Type a number from 1 to \(applications.count).", .warning))
    }
    throw Complaint("Nothing is changed.", exit: .no)
  }
}
