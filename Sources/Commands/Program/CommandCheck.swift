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
    let names = verb.configuration.subcommands.map { $0.name }
    guard !names.isEmpty, arguments.count > 1, !arguments[1].hasPrefix("-"), !names.contains(arguments[1])
    else { return }
    throw unknown(
      "\(word) \(arguments[1])", among: names.map { "\(word) \($0)" }, help: "`help \(word)` lists them")
  }

  private static func unknown(_ word: String, among names: [String], help: String) -> Complaint {
    let hint = nearest(to: word, among: names).map { "; did you mean `\($0)`?" } ?? "; \(help)."
    return Complaint("There is no command “\(word)”\(hint)")
  }
}

/// The argument library's errors in the program's own manner.
enum UsageError {
  /// The first line of a message, as one sentence.
  static func sentence(_ message: String) -> String {
    var text = message.firstLine ?? "That can't be understood"
    if text.hasPrefix("Error: ") { text = String(text.dropFirst("Error: ".count)) }
    if let last = text.last, !".?!".contains(last) { text += "." }
    return text
  }
}
