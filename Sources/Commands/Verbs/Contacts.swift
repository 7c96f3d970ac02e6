import ArgumentParser
import Practice
import QuestionBank
import Store
import Terminal

/// `contacts`: recruiters, interviewers and others, and where they are now.
struct Contacts: Verb {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "List the people you met, and where they are now.")

  static let examples = [
    Example("contacts", "everybody"),
    Example("contacts Acme", "who is there, or was before"),
    Example("contacts --csv > contacts.csv", "for a spreadsheet"),
    Example("contact edit \"Kim Lee\" --company Globex", "they moved"),
  ]

  @Argument(help: "Only those who are at this company, or were before.")
  var company: [String] = []

  @Flag(help: "As JSON.")
  var json = false

  @Flag(help: "As comma-separated values.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("Either --json or --csv") }
  }

  func perform(in session: Session) throws -> ExitStatus {
    let search = try session.jobSearch
    let now = session.now
    let place = company.joined(separator: " ")
    let shown = place.isEmpty ? search.contacts : search.bridges(to: place, at: now).map(\.contact)
    if json || csv {
      let rows = shown.map { ContactRow($0, in: search, at: now) }
      if json {
        session.showJSON(rows)
      } else {
        session.console.writeData(CSVText.record(ContactRow.columns))
        for row in rows { session.console.writeData(CSVText.record(row.values)) }
      }
      return .success
    }
    guard !shown.isEmpty else {
      session.note(
        place.isEmpty
          ? "There is nobody yet: `contact add`, and whom you name with an interview or its debrief, is kept here."
          : "You know nobody who is or was at \(place).")
      return .success
    }
    session.show(table(shown, in: search, at: now))
    return .success
  }

  private func table(_ contacts: [Contact], in search: JobSearch, at now: Moment) -> Table {
    var table = Table(
      .init(title: "Name", isFlexible: true), .init(title: "Role", isFlexible: true),
      .init(title: "Now at", isFlexible: true),
      .init(title: "Before", isFlexible: true), .init(title: "Last contact"),
      .init(title: "How it ended", isFlexible: true))
    table.rows = contacts.map { contact in
      [
        Styled(contact.name, .strong), Styled(contact.role ?? ""), Styled(contact.company ?? ""),
        Styled(contact.companiesBefore.reversed().joined(separator: ", ")),
        Styled(search.lastContact(with: contact, at: now)?.short(from: now.day) ?? ""),
        Styled(contact.ended ?? ""),
      ]
    }
    return table
  }
}
