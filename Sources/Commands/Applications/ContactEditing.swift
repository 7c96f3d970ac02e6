import Practice
import Store
import Terminal

/// Adds and changes people.
struct ContactEditing {
  let session: Session

  /// Whom the words name: by the whole name, or its beginning where nobody else's begins so; asks where there are
  /// several.
  func contact(_ words: [String]) throws -> Contact {
    let typed = words.joined(separator: " ")
    let wanted = QuestionKey.normalised(typed)
    let contacts = try session.jobSearch.contacts
    if let id = EventID(wanted), let same = contacts.first(where: { $0.id == id }) { return same }
    let same = contacts.filter { QuestionKey.normalised($0.name) == wanted }
    let found =
      same.isEmpty && !wanted.isEmpty ? contacts.filter { Self.begins($0.name, with: wanted) } : same
    if found.count == 1 { return found[0] }
    if found.count > 1 { return try asked(found, typed: typed) }
    let hint =
      nearest(to: typed, among: contacts.map(\.name)).map { "did you mean \($0)?" }
      ?? (contacts.isEmpty ? "`contact add` begins with one." : "`contacts` lists everybody.")
    throw Complaint("You have nobody called “\(typed)”; \(hint)")
  }

  /// Whether the name, or a later word of it, begins so.
  private static func begins(_ name: String, with wanted: String) -> Bool {
    let name = QuestionKey.normalised(name)
    return name.hasPrefix(wanted) || name.split(separator: " ").contains { $0.hasPrefix(wanted) }
  }

  private func asked(_ contacts: [Contact], typed: String) throws -> Contact {
    let names = contacts.map { contact in
      [contact.name, contact.role, contact.company.map { "at \($0)" }].compactMap { $0 }.joined(
        separator: ", ")
    }
    guard session.console.surface.inputIsTerminal else {
      throw Complaint(
        "“\(typed)” may be \(Wording.list(names.map { "“\($0)”" }, "or")); write the whole name, or the id that `contacts --json` has."
      )
    }
    for (index, name) in names.enumerated() {
      session.say("  \(String(index + 1), .accent)  \(name)", hanging: 5)
    }
    while case .line(let line) = session.console.read(Prompt("Which one? [1] ")).outcome {
      let text = line.trimmingSpaces
      if text.isEmpty { return contacts[0] }
      if let number = Int(digits: text), contacts.indices.contains(number - 1) { return contacts[number - 1] }
      session.note(Styled("Type a number from 1 to \(contacts.count).", .warning))
    }
    throw Complaint("Nothing is changed.", exit: .no)
  }

  /// Adds somebody, asking at a terminal for what one line leaves open.
  func add(_ typed: String, fields: ContactVerb.Fields) throws -> ExitStatus {
    let canAsk = session.console.surface.inputIsTerminal
    var entry = try fields.entry(in: session)
    var dialogue = LineDialogue(session: session)
    let text = typed.isEmpty && canAsk ? try dialogue.asked("Name") ?? "" : typed
    guard let person = PersonText(text), !person.name.isEmpty else {
      if canAsk, typed.isEmpty { return dropped("Nothing is written down.") }
      throw Complaint("What are they called? `contact add \"Kim Lee\" --role recruiter` is enough.")
    }
    entry.name = person.name
    entry.role = entry.role ?? person.role
    if try !isNew(person.name, at: entry.company) { return .success }
    if canAsk, fields.isEmpty {
      try ask(&entry, known: nil, with: &dialogue)
      if dialogue.isDropped { return dropped("Nothing is written down.") }
    }
    let id = session.newID()
    try session.act(entry.facts(of: id, known: nil, in: session))
    try echo(id)
    return .success
  }

  private func isNew(_ name: String, at company: String?) throws -> Bool {
    let same = try session.jobSearch.contacts.first {
      QuestionKey.normalised($0.name) == QuestionKey.normalised(name)
    }
    guard let same else { return true }
    let place = same.company.map { " at \($0)" } ?? ""
    let edit = "`contact edit \(ShellWords.quoted(same.name))` changes what is known"
    guard session.console.surface.inputIsTerminal else {
      if let company, QuestionKey.normalised(company) != QuestionKey.normalised(same.company ?? "") {
        return true
      }
      throw Complaint("You know a \(same.name)\(place) already; \(edit).")
    }
    session.say("You know a \(same.name)\(place) already.")
    if session.asks("Is this somebody else?", usual: false) == true { return true }
    session.note("Nothing new is written down; \(edit).")
    return false
  }

  /// Changes somebody, line by line where nothing is said on the command line.
  func edit(_ words: [String], name: String?, fields: ContactVerb.Fields) throws -> ExitStatus {
    let known = try contact(words)
    var entry = try fields.entry(in: session)
    if let name {
      guard let person = PersonText(name), !person.name.isEmpty else {
        throw Complaint("A name can't be empty.")
      }
      entry.name = person.name
    }
    if fields.isEmpty, name == nil {
      guard session.console.surface.inputIsTerminal else {
        throw Complaint(
          "Say what is new, as in `contact edit \(ShellWords.quoted(known.name)) --company Globex`.")
      }
      var dialogue = LineDialogue(session: session)
      try ask(&entry, known: known, with: &dialogue)
      if dialogue.isDropped { return dropped("Nothing is changed.") }
    }
    let facts = try entry.facts(of: known.id, known: known, in: session)
    guard !facts.isEmpty else { return dropped("Nothing is new.") }
    try session.act(facts)
    try echo(known.id)
    return .success
  }

  private func ask(_ entry: inout ContactEntry, known: Contact?, with dialogue: inout LineDialogue) throws {
    session.say(Styled("Enter alone \(known == nil ? "leaves something out" : "keeps what is there").", .dim))
    if let known {
      entry.name = try dialogue.asked("Name", prefill: known.name) { text in
        guard let person = PersonText(text), !person.name.isEmpty else {
          throw Complaint("A name can't be empty.")
        }
        return person.name
      }
    }
    let roles = try dialogue.asked("Role", prefill: known?.role ?? "", completing: PersonText.roles)
    entry.role = roles ?? entry.role
    let companies = try session.jobSearch.applications.map(\.company)
    entry.company = try dialogue.asked("Now at", prefill: known?.company ?? "", completing: companies)
    if known == nil { entry.before = try dialogue.asked("Before at", completing: companies) }
    entry.email = try dialogue.asked("Email", prefill: known?.email ?? "")
    if known != nil { entry.ended = try dialogue.asked("How it ended", prefill: known?.ended ?? "") }
    entry.notes = try dialogue.asked("Anything else?", prefill: known?.notes ?? "")
  }

  private func echo(_ id: EventID) throws {
    let search = try session.jobSearch
    guard let contact = search.contact(id) else { return }
    session.say(
      Styled(
        contact.echo(lastContact: search.lastContact(with: contact, at: session.now), from: session.today)))
    guard let company = contact.company, let application = search.application(at: company),
      application.isLive,
      !contact.companiesBefore.isEmpty
    else { return }
    session.note(
      "You have an application there: `application show \(ShellWords.quoted(application.company))`.")
  }

  private func dropped(_ sentence: String) -> ExitStatus {
    session.note(Styled(sentence))
    return .success
  }
}
