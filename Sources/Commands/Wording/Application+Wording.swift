import Practice

extension Application {
  /// Company and role, as far as they are known: `Acme, Backend engineer`.
  var title: String { [company, role].compactMap { $0 }.joined(separator: ", ") }

  /// Its stage as a listing has it; empty if nobody said.
  var stageText: String { stage?.rawValue ?? "" }

  /// Everything that is known of it, in one or two sentences: how an entry is echoed.
  func echo(from today: StudyDay) -> String {
    let reached = stage.map { "\($0.rawValue), \(Days.full(stageSince, from: today))" }
    let parts = [reached, want?.clause].compactMap { $0 }
    var sentences = [parts.isEmpty ? "\(title)." : "\(title): \(parts.joined(separator: "; "))."]
    if let source { sentences.append("Heard of from \(source).") }
    if let link { sentences.append("\(link)") }
    if let notes { sentences.append("Note: \(notes)") }
    return sentences.joined(separator: " ")
  }
}

extension Application.Want {
  /// `you want it`.
  var clause: String {
    switch self {
    case .yes: "you want it"
    case .unsure: "you are unsure"
    case .practice: "for practice"
    case .no: "you don't want it"
    }
  }

  /// `You want it`.
  var sentence: String {
    switch self {
    case .yes: "You want it"
    case .unsure: "You are unsure whether you want it"
    case .practice: "It is for practice, and worth preparing for as any"
    case .no: "You don't want it"
    }
  }
}

extension Awaited {
  /// What is waited for, as a clause: `their answer, for 12 days`. Nil where the interview to come says it.
  func text(from today: StudyDay) -> String? {
    switch self {
    case .reply(let interview):
      "your answer to their invitation\(interview.shortTime(from: today).map { " for \($0)" } ?? "")"
    case .debrief(let interview):
      interview.day.map { "your debrief of \(Days.on($0, from: today).replacing("on ", with: ""))" }
        ?? "your debrief"
    case .decision: "your answer to their offer"
    case .sending: "your application"
    case .interview: nil
    case .promise(let step, let day):
      [step ?? "what they promised", day.map { "by \($0.short(from: today))" }].compactMap { $0 }
        .joined(separator: " ") + (day.map { $0 < today } ?? false ? ", which has passed" : "")
    case .answer(let since):
      since < today ? "their answer, for \(Days.count(today - since))" : "their answer"
    }
  }
}

extension Bridge {
  /// `Kim Lee, recruiter, is at Acme now and was at Globex; last contact on Tue 3 Nov. It ended: friendly.`
  func sentence(from today: StudyDay) -> String {
    let who = [contact.name, contact.role].compactMap { $0 }.joined(separator: ", ")
    let comma = contact.role == nil ? "" : ","
    let before = Wording.list(contact.companiesBefore)
    let there: String
    switch tie {
    case .moved: there = "is at \(contact.company ?? "") now and was at \(before)"
    case .there: there = "is at \(contact.company ?? "")"
    case .left:
      there = "was at \(before)" + (contact.company.map { " and is at \($0) now" } ?? "")
    }
    let last = lastContact.map { "; last contact \(Days.on($0, from: today))" } ?? ""
    let ended = contact.ended.map { " It ended: \($0)" } ?? ""
    return "\(who)\(comma) \(there)\(last).\(ended)"
  }
}

extension ProcessMix {
  /// `3 live: 1 interviewing, 2 applied`; nil if nothing is live.
  var count: String? {
    guard !processes.isEmpty else { return nil }
    let stages = byStage.map { "\($0.count) \($0.stage.rawValue)" }
    return stages.count == 1 && processes.count == 1
      ? "1 live: \(byStage[0].stage.rawValue)" : "\(processes.count) live: \(stages.joined(separator: ", "))"
  }

  /// What is to be said of it, in whole sentences, the most urgent first; empty if all is well.
  func advice(from today: StudyDay) -> [String] {
    var sentences: [String] = []
    if let onlyHope {
      sentences.append("Everything hangs on the offer of \(onlyHope.company): offers do fall through.")
    }
    if let wanted {
      let number =
        switch processes.count {
        case 0: "No process is"
        case 1: "Only one process is"
        case let count: "Only \(Days.spelled(count)) processes are"
        }
      sentences.append("\(number) alive, fewer than the \(Days.spelled(wanted)) you want.")
    }
    if let first = stale.first {
      let days = today - first.lastActivity
      sentences.append(
        stale.count == 1
          ? "\(first.application.company) has been silent for \(Days.count(days))."
          : "Silent for three weeks or more: \(Wording.list(stale.map(\.application.company)))."
      )
    }
    return sentences
  }

  /// What can be done about the silent ones.
  var staleHint: String? {
    guard let first = stale.first else { return nil }
    let name = ShellWords.quoted(first.application.company)
    return "`message follow-up \(name)` asks; `application close \(name) --as ghosted` lets go."
  }
}
