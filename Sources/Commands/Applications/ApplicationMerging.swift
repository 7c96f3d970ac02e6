import Practice
import Store
import Terminal

/// Makes one application of two that turned out to be the same.
struct ApplicationMerging {
  let session: Session

  /// Lets the first one end in the second, as one action; what the second doesn't know it takes from the first.
  func merge(_ words: [String]) throws -> ExitStatus {
    let (gone, kept) = try pair(words)
    guard gone.id != kept.id else {
      throw Complaint("\(gone.title) is one application already; name the two that are the same.")
    }
    var facts = try session.changes(
      of: gone.subject, to: [Application.Field.merged.rawValue: kept.id.description])
    for (field, mine, theirs) in [
      (Application.Field.role, kept.role, gone.role), (.source, kept.source, gone.source),
      (.want, kept.want?.rawValue, gone.want?.rawValue), (.link, kept.link, gone.link),
    ] where mine == nil && theirs != nil {
      facts += try session.changes(of: kept.subject, to: [field.rawValue: theirs])
    }
    if let theirs = gone.notes, theirs != kept.notes {
      let notes = [kept.notes, theirs].compactMap { $0 }.joined(separator: "; ")
      facts += try session.changes(of: kept.subject, to: [Application.Field.notes.rawValue: notes])
    }
    if let further = Self.further(gone, than: kept) {
      facts += try session.changes(of: kept.subject, to: [Application.Field.stage.rawValue: further.rawValue])
    }
    try session.act(facts)
    let search = try session.jobSearch
    guard let merged = search.applications.first(where: { $0.id == kept.id }) else { return .success }
    session.say(Styled("\(gone.company) is \(kept.company) from now on. \(merged.echo(from: session.today))"))
    let count = search.interviews(of: merged).count
    session.note(
      Styled(
        "\(count == 0 ? "" : "\(Wording.counted(count, "interview")) there. ")`undo` parts them again.", .dim)
    )
    return .success
  }

  /// The stage of the one that goes, where it is open and further than the one that stays.
  private static func further(_ gone: Application, than kept: Application) -> ApplicationStage? {
    guard let stage = gone.stage, gone.isLive, kept.isLive else { return nil }
    return kept.stage.map { stage > $0 } ?? true ? stage : nil
  }

  /// The two applications that the words name; names of several words need no quotes where it is clear what is meant.
  private func pair(_ words: [String]) throws -> (gone: Application, kept: Application) {
    let choice = ApplicationChoice(session: session)
    let parts = words.filter { !["into", "and", "with"].contains($0.lowercased()) || words.count == 2 }
    guard parts.count >= 2 else {
      throw Complaint("Name both, the one that stays last: `application merge \"ACME Inc.\" Acme`.")
    }
    if parts.count > 2 {
      for split in 1..<parts.count {
        guard try choice.known(Array(parts[..<split]), among: .all) != nil,
          try choice.known(Array(parts[split...]), among: .all) != nil
        else { continue }
        return (
          try choice.application(Array(parts[..<split]), among: .all),
          try choice.application(Array(parts[split...]), among: .all)
        )
      }
      throw Complaint("Put names of several words in quotes: `application merge \"ACME Inc.\" Acme`.")
    }
    if let two = try twins(parts[0], parts[1]) { return two }
    return (try choice.application([parts[0]], among: .all), try choice.application([parts[1]], among: .all))
  }

  /// Two applications at one company, where both words name it: the newer one ends in the older.
  private func twins(_ first: String, _ second: String) throws -> (gone: Application, kept: Application)? {
    guard QuestionKey.normalised(first) == QuestionKey.normalised(second) else { return nil }
    let there = try session.jobSearch.applications.filter {
      QuestionKey.normalised($0.company) == QuestionKey.normalised(first)
    }
    return there.count == 2 ? (there[1], there[0]) : nil
  }
}
