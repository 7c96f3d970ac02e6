package import Practice

/// Writes a bank as JSON, with the keys it has in YAML; being YAML as well, ``BankReader`` reads it back.
package enum BankJSON {
  /// The object, over several lines and with a line break at its end.
  ///
  /// Every question has all that holds for it, so there are no `defaults`. Keys that say nothing are left out. `ask`
  /// is one text or a list of them; times are texts such as `2m30s`.
  package static func text(of bank: Bank) -> String {
    var members = ["\"bank\": " + quoted(bank.title)]
    for (key, value) in [("description", bank.summary), ("author", bank.author), ("version", bank.version)] {
      if let value { members.append("\"\(key)\": " + quoted(value)) }
    }
    members.append("\"questions\": " + list(bank.questions.map { object(Self.members(of: $0), 2) }, 1))
    return object(members, 0) + "\n"
  }

  private static func members(of question: Question) -> [String] {
    QuestionField.allCases.compactMap { field in
      let values = field.values(of: question).map(quoted)
      guard let first = values.first else { return nil }
      let isOne = !field.isList || field == .ask && values.count == 1
      return "\"\(field.rawValue)\": " + (isOne ? first : list(values, 3))
    }
  }

  private static func object(_ members: [String], _ depth: Int) -> String {
    "{" + lines(members, depth) + "}"
  }

  private static func list(_ items: [String], _ depth: Int) -> String {
    let line = "[" + items.joined(separator: ", ") + "]"
    return line.utf8.count <= shortList || items.isEmpty ? line : "[" + lines(items, depth) + "]"
  }

  /// Bytes of a list that stands on one line, such as topics.
  private static let shortList = 60

  private static func lines(_ items: [String], _ depth: Int) -> String {
    let space = "\n" + String(repeating: "  ", count: depth)
    return space + "  " + items.joined(separator: "," + space + "  ") + space
  }

  /// The escapes of YAML's double quotes that JSON has as well are the only ones in use.
  private static func quoted(_ text: String) -> String { YAMLScalar.doubleQuoted(text) }
}
