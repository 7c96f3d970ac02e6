import ArgumentParser
import Foundation
import Practice
import QuestionBank
import Store
import Terminal

/// What Tab offers at the prompt: commands, options, topics, kinds, banks, question ids, companies and paths.
struct CommandCompletion {
  let session: Session

  /// More would only scroll by.
  private static let most = 200

  func completions(line: String, word: String) -> [Prompt.Completion] {
    let before = line.dropLast(word.count).split(separator: " ").map(String.init)
    return candidates(before: before, word: word)
      .filter { $0.lowercased().hasPrefix(word.lowercased()) }
      .prefix(Self.most).map { Prompt.Completion($0, suffix: $0.hasSuffix("/") ? nil : " ") }
  }

  private func candidates(before: [String], word: String) -> [String] {
    guard let name = before.first else { return Rehearse.verbNames + ["quit"] }
    if name == "help" { return Rehearse.verbNames + ["all"] }
    guard let verb = Rehearse.verb(name) else { return [] }
    if let option = before.last, option.hasPrefix("--"), let values = values(of: option, of: name, word: word)
    {
      return values
    }
    if word.hasPrefix("-") { return options(of: verb, before: before) }
    let subcommands = verb.configuration.subcommands.map { $0.name }
    if !subcommands.isEmpty, before.count == 1 { return subcommands }
    return arguments(of: name, before: before, word: word)
  }

  private func arguments(of verb: String, before: [String], word: String) -> [String] {
    if let people = peopleArguments(of: verb, before: before) { return people }
    return switch verb {
    case "drill": ["long"]
    case "debrief" where before.count > 1: Debrief.steps
    case "debrief": ((try? session.jobSearch.applications) ?? []).map(\.company)
    case "interview": interviewArguments(of: before.dropFirst().first, before: before, word: word)
    case "morning": ((try? session.mornings) ?? []).compactMap(\.company)
    case "mock":
      ((try? session.jobSearch.applications) ?? []).map(\.company)
        + ((try? session.preparation.coming(on: session.today)) ?? []).compactMap(\.name)
    case "courtesy" where before.count == 1: ["done", "skip"]
    case "courtesy":
      ((try? session.courtesies) ?? []).compactMap { $0.person?.name ?? $0.application?.company }
    case "message" where before.count == 1: MessageKind.allCases.map(\.rawValue)
    case "message": ((try? session.jobSearch.applications) ?? []).map(\.company) + contactNames()
    case "banks": bankArguments(of: before.dropFirst().first, word: word)
    case "export", "new": (try? session.store.bankNames()) ?? []
    case "check": ((try? session.store.bankNames()) ?? []) + paths(word)
    case "import": paths(word)
    case "config": before.count == 1 ? SettingKey.allCases.map(\.rawValue) + ["edit"] : []
    case "backup", "restore": paths(word)
    case "log" where before.count == 2: ["blanked", "shaky", "solid", "nailed"]
    case "mine", "show", "edit", "log", "forget", "suspend":
      (try? session.store.keys(beginningWith: word, limit: Self.most).map(\.text)) ?? []
    default: []
    }
  }

  private func contactNames() -> [String] { ((try? session.jobSearch.contacts) ?? []).map(\.name) }

  private func interviewArguments(of verb: String?, before: [String], word: String) -> [String] {
    let jobs = try? session.jobSearch
    guard verb == "add" else {
      let known = jobs?.interviews ?? []
      return Array(Set(known.compactMap(\.application?.company) + known.compactMap(\.step))).sorted()
    }
    let companies = jobs?.applications.map(\.company) ?? []
    return before.count == 2
      ? companies + paths(word).filter { $0.hasSuffix("/") || Invitation.isNamed($0) } : Debrief.steps
  }

  private func bankArguments(of verb: String?, word: String) -> [String] {
    switch verb {
    case "changes": []
    case "link":
      ((try? session.store.waitingQuestions()) ?? []).map(\.key.text)
        + ((try? session.store.keys(beginningWith: word, limit: Self.most)) ?? []).map(\.text)
    case "unlink": ((try? session.store.historyLinks()) ?? []).map(\.new.text)
    default: (try? session.store.bankNames()) ?? []
    }
  }

  private func values(of option: String, of verb: String, word: String) -> [String]? {
    if let values = peopleValues(of: option, of: verb) { return values }
    return switch option {
    case "--topic": try? session.store.topics()
    case "--bank": try? session.store.bankNames()
    case "--kind": Kind.allCases.map(\.rawValue)
    case "--setting": Setting.allCases.map(\.name)
    case "--company": (try? session.jobSearch.applications)?.map(\.company)
    case "--step" where ["mock", "partner", "sheet"].contains(verb):
      try? BlueprintShelf(session: session).names()
    case "--to" where verb == "message": contactNames().map(ShellWords.quoted)
    case "--step": Debrief.steps
    case "--with", "--without": (try? session.jobSearch.contacts)?.map(\.name)
    case "--format" where verb == "import": ForeignFormat.allCases.map(\.rawValue)
    case "--format" where verb == "sheet": SheetMaker.Format.allCases.map(\.rawValue)
    case "--format": ExportFormat.allCases.map(\.rawValue)
    case "--output", "--import": paths(word)
    case "--from" where verb == "debrief": paths(word)
    default: nil
    }
  }

  /// The options that the verb's own help lists.
  private func options(of verb: any ParsableCommand.Type, before: [String]) -> [String] {
    let sub = verb.configuration.subcommands.first { before.count > 1 && $0.name == before[1] }
    return CommandCheck.options(of: sub ?? verb.configuration.defaultSubcommand ?? verb).filter {
      $0.hasPrefix("--")
    }.sorted()
  }

  private func paths(_ word: String) -> [String] {
    let prefix = word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
    let folder = prefix.isEmpty ? "./" : session.environment.path(prefix)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder)
      return prefix + name + (isFolder.boolValue ? "/" : "")
    }
  }
}
