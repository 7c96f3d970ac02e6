import Practice
import Store
import Terminal

/// Asks what an application is about, line by line; everything may be left out with Enter.
struct ApplicationDialogue {
  let session: Session

  /// What the person says; nil if they want none of it.
  ///
  /// - Parameter known: what stands in the lines already, for changing it.
  func entry(changing known: Application? = nil) throws -> ApplicationEntry? {
    var dialogue = LineDialogue(session: session)
    var entry = ApplicationEntry()
    let search = try session.jobSearch
    session.say(Styled("Enter alone \(known == nil ? "leaves something out" : "keeps what is there").", .dim))
    if let known {
      entry.company = try dialogue.asked("Company", prefill: known.company) { text in
        guard !text.isEmpty else { throw Complaint("A company's name can't be empty.") }
        return text
      }
    }
    entry.role = try dialogue.asked("Role", prefill: known?.role ?? "")
    entry.source = try dialogue.asked(
      "Heard of it from", prefill: known?.source ?? "", completing: search.contacts.map(\.name))
    let wants = Application.Want.allCases.map(\.rawValue)
    entry.want = try dialogue.asked(
      "Want it (\(Wording.list(wants, "or")))", prefill: known?.want?.rawValue ?? "", completing: wants,
      reading: WordChoice.want)
    let open = ApplicationStage.allCases.filter { !$0.isClosed }.map(\.rawValue)
    entry.stage = try dialogue.asked(
      "Stage (\(Wording.list(open, "or")))", prefill: known?.stage?.rawValue ?? "",
      completing: ApplicationStage.allCases.map(\.rawValue), reading: WordChoice.stage)
    if let stage = entry.stage, stage != .lead {
      entry.moment = try dialogue.asked("Since when [today]", reading: { try session.moment($0) })
    }
    entry.notes = try dialogue.asked("Anything else?", prefill: known?.notes ?? "")
    return dialogue.isDropped ? nil : entry
  }

  /// Asks for the company alone; nil if the person breaks off.
  func company() throws -> String? {
    var dialogue = LineDialogue(session: session)
    let names = try session.jobSearch.applications.map(\.company)
    return try dialogue.asked("Company", completing: names)
  }
}
