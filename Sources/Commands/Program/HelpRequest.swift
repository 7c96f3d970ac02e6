import ArgumentParser
import Practice
import Terminal

/// A request for help, in any of the ways people ask for it.
struct HelpRequest {
  private enum Topic {
    case first, all, manual
    case verb([String])
  }

  private let topic: Topic

  /// Nil if the command line asks for something else.
  init?(_ arguments: [String]) {
    let isFlagged = arguments.contains { $0 == "--help" || $0 == "-h" || $0 == "-help" }
    let words = arguments.filter { !$0.hasPrefix("-") }
    if arguments.first == "help" {
      switch words.count {
      case 1: topic = arguments.contains("--man") ? .manual : .first
      case 2 where words[1] == "all": topic = .all
      default: topic = .verb(Array(words.dropFirst()))
      }
    } else if isFlagged {
      topic = words.isEmpty ? .first : .verb(words)
    } else {
      return nil
    }
  }

  func show(on console: any Console) throws(Complaint) -> ExitStatus {
    switch topic {
    case .first: console.page(HelpText.first)
    case .all: console.page(HelpText.all)
    case .manual: console.writeData(HelpText.manual)
    case .verb(let words):
      guard let name = words.first, let verb = Rehearse.verb(name) else {
        try CommandCheck.check(words)
        return .usage
      }
      let sub = words.dropFirst().first.flatMap { word in
        verb.configuration.subcommands.first { $0.name == word }
      }
      console.page(
        HelpText.verb(sub ?? verb, under: sub == nil ? nil : verb, columns: console.surface.columns))
    }
    return .success
  }
}
