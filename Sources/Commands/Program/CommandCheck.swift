import ArgumentParser
import Practice

/// Finds unknown commands before the argument library does, which names the nearest only for options.
enum CommandCheck {
  /// Complains about a first (or, where a verb has verbs of its own, second) word that is no command.
  static func check(_ arguments: [String]) throws(Complaint) {
    guard let word = arguments.first, !word.hasPrefix("-") else { return }
    guard let verb = Rehearse.verb(word) else {
      throw unknown(word, among: Rehearse.verbNames, help: "`help all` lists them")
    }
    let verbs = verb.configuration.subcommands
    if let second = arguments.dropFirst().first, !second.hasPrefix("-"), !verbs.isEmpty {
      guard let found = verbs.first(where: { $0.name == second }) else {
        if verb is any ShowsByName.Type, nearest(to: second, among: verbs.map { $0.name }) == nil {
          return try checkOptions(
            arguments.dropFirst(), of: verb.configuration.defaultSubcommand ?? verb, called: word)
        }
        let names = verbs.map { "\(word) \($0.name)" }
        throw unknown("\(word) \(second)", among: names, help: "`help \(word)` lists them")
      }
      return try checkOptions(arguments.dropFirst(2), of: found, called: "\(word) \(second)")
    }
    try checkOptions(arguments.dropFirst(), of: verb.configuration.defaultSubcommand ?? verb, called: word)
  }

  /// The options of a command, long and short, as its own usage lists them.
  static func options(of verb: any ParsableCommand.Type) -> Set<String> {
    let usage = Rehearse.helpMessage(for: verb, columns: 200).split(separator: "OPTIONS:").last ?? ""
    let words = usage.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    return Set(words.filter { $0.hasPrefix("-") && $0.count > 1 && $0 != "--" })
  }

  /// The library would complain first of what stands behind an unknown option.
  private static func checkOptions(
    _ arguments: ArraySlice<String>, of verb: any ParsableCommand.Type, called name: String
  ) throws(Complaint) {
    guard arguments.contains(where: { $0.hasPrefix("--") }) else { return }
    let known = options(of: verb)
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let option = String(argument.prefix { $0 != "=" })
      guard !known.contains(option) else { continue }
      let hint = nearest(to: option, among: known.sorted()).map { "; did you mean `\($0)`?" }
      throw Complaint("`\(name)` has no option \(option)\(hint ?? "; `help \(name)` lists them.")")
    }
  }

  private static func unknown(_ word: String, among names: [String], help: String) -> Complaint {
    let hint = nearest(to: word, among: names).map { "; did you mean `\($0)`?" } ?? "; \(help)."
    return Complaint("There is no command “\(word)”\(hint)")
  }
}

/// The argument library's errors in the program's own manner.
enum UsageError {
  /// The first line of a message, as one sentence; the library's own get a next step behind them.
  static func sentence(_ message: String, of arguments: [String]) -> String {
    var text = message.firstLine ?? "That can't be understood"
    if text.hasPrefix("Error: ") { text = String(text.dropFirst("Error: ".count)) }
    if let last = text.last, !".?!".contains(last) { text += "." }
    let isLibrarys = ["Missing ", "Unexpected ", "Unknown ", "The value "].contains { text.hasPrefix($0) }
    guard isLibrarys, let verb = arguments.first, Rehearse.verb(verb) != nil else { return text }
    return "\(text) `help \(verb)` shows how."
  }
}
