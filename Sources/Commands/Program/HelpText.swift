import ArgumentParser
import FSRS
import Practice
import Terminal

/// The help screens and the manual, made from the commands themselves.
enum HelpText {
  /// Eight verbs and how to go on.
  static var first: [Styled] {
    [Styled("rehearse asks you interview questions and brings the weak ones back.", .strong), ""]
      + ["Enter alone starts today's round. Commands are the same in the shell.", ""]
      + list(Rehearse.firstVerbs)
      + ["", "`help all` lists the rest, `help drill` shows examples. Ctrl-D leaves."]
  }

  static var all: [Styled] {
    list(Rehearse.firstVerbs, width: longest) + [""] + list(Rehearse.otherVerbs, width: longest)
      + [
        "", "--plain with any command: for screen readers; no live clock, colour or picture.",
        "--ascii with any command: pictures in plain characters.",
        "--version tells the version; `man rehearse` the files and exit statuses.",
      ]
  }

  /// One verb: examples first, then its usage and options, then what its words mean.
  static func verb(
    _ verb: any ParsableCommand.Type, under parent: (any ParsableCommand.Type)?, columns: Int
  ) -> [Styled] {
    var lines: [Styled] = [Styled(verb.configuration.abstract, .strong), ""]
    let examples = self.examples(of: verb)
    let width = min(examples.map { DisplayWidth.columns(of: $0.command) }.max() ?? 0, columns / 2)
    for example in examples {
      let command = Styled(example.command, .accent).padded(to: width)
      let meaning = Styled(example.meaning).wrapped(to: columns, indent: width + 4)
      // What is too long for its column has its meaning on the lines below.
      let isLong = command.columns > width
      if isLong { lines.append("  " + command) }
      for (index, line) in meaning.enumerated() {
        let head =
          isLong || index > 0 ? line : "  " + command + Styled(String(line.plainText.dropFirst(width + 2)))
        lines.append(head)
      }
    }
    if !examples.isEmpty { lines.append("") }
    let usage = Rehearse.helpMessage(for: verb, columns: columns)
    lines += usage.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("USAGE:") }
      .flatMap { Styled(String($0)).wrapped(to: columns, hanging: $0.hasPrefix("USAGE:") ? 9 : 26) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    for paragraph in verb.configuration.discussion.split(separator: "\n\n") {
      lines += [""] + Styled(String(paragraph)).wrapped(to: columns)
    }
    return lines
  }

  /// The man page: the shipped template with the verbs filled in.
  static var manual: String {
    let verbs = (Rehearse.firstVerbs + Rehearse.otherVerbs).map { verb in
      ".TP\n.B \(verb.name)\n\(roff(verb.configuration.abstract))"
    }
    return ShippedFiles.text("manual.roff")
      .replacing("@COMMANDS@", with: verbs.joined(separator: "\n"))
      .replacing("@VERSION@", with: ShippedFiles.version)
  }

  /// The columns of the longest verb, and a blank.
  private static let longest = (Rehearse.verbNames.map(\.count).max() ?? 0) + 1

  private static func list(_ verbs: [any ParsableCommand.Type], width: Int = 11) -> [Styled] {
    verbs.map { "  " + Styled($0.name, .accent).padded(to: width) + Styled($0.configuration.abstract) }
  }

  private static func examples(of verb: any ParsableCommand.Type) -> [Example] {
    (verb as? any Verb.Type)?.examples ?? (verb as? any BareVerb.Type)?.examples ?? []
  }

  private static func roff(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
