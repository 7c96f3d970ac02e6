package import Practice

/// Writes a bank as a Markdown document that people can read, and from which nothing is missing.
package enum BankMarkdown {
  /// The document, ending in a line break.
  ///
  /// A question begins with its text as a heading of the second level; further lines of it follow. Behind them stands
  /// one line of code with the id and all short values, as a YAML flow mapping without its braces; then what there is
  /// of other wordings, points, red flags, follow-ups and the answer, each below its bold label.
  package static func text(of bank: Bank) -> String {
    var parts = ["# " + EscapedMarkdown.heading(bank.title)]
    if let summary = bank.summary { parts.append(block(summary)) }
    let about = [("author", bank.author), ("version", bank.version)].compactMap { key, value in
      value.map { key + ": " + YAMLScalar.inline($0, inFlow: true) }
    }
    if !about.isEmpty { parts.append(EscapedMarkdown.code(about.joined(separator: ", "))) }
    for (index, question) in bank.questions.enumerated() {
      parts += Self.parts(of: question, number: index + 1)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func parts(of question: Question, number: Int) -> [String] {
    var parts = [head(question.title, number: number), EscapedMarkdown.code(facts(question))]
    for (label, values) in [
      (EscapedMarkdown.Label.wordings, Array(question.wordings.dropFirst())), (.lookFor, question.lookFor),
      (.redFlags, question.redFlags), (.followUps, question.followUps),
    ] where !values.isEmpty {
      parts += [label.bold, values.map(EscapedMarkdown.item).joined(separator: "\n")]
    }
    if let answer = question.answer { parts += [EscapedMarkdown.Label.answer.bold, block(answer)] }
    return parts
  }

  /// The heading of a question and what else its text has. One that begins with code gets a number for a title.
  private static func head(_ wording: String, number: Int) -> String {
    var lines = wording.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if EscapedMarkdown.Fence(opening: lines[0]) != nil { return "## Question \(number)\n\n" + block(wording) }
    let heading = "## " + EscapedMarkdown.heading(String(lines.removeFirst()))
    return lines.isEmpty ? heading : heading + "\n" + block(lines.joined(separator: "\n"))
  }

  private static func facts(_ question: Question) -> String {
    let fields: [QuestionField] = [.id, .kind, .level, .time, .prepare, .topics, .source]
    return fields.compactMap { field in
      let values = field.values(of: question)
      guard let first = values.first else { return nil }
      let value = field.isList ? YAMLScalar.flowList(values) : YAMLScalar.inline(first, inFlow: true)
      return field.rawValue + ": " + value
    }.joined(separator: ", ")
  }

  private static func block(_ text: String) -> String {
    EscapedMarkdown.lines(text).joined(separator: "\n")
  }
}
