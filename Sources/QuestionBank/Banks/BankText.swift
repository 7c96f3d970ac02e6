package import Practice

/// Writes a bank in its one canonical form, which ``BankReader`` reads as the same bank.
package enum BankText {
  /// The YAML text of a bank, ending in a line break; the same bank gives the same bytes.
  ///
  /// Keys stand in the order of the manual, and those that say nothing are left out. What most questions share
  /// stands once, under `defaults`. A question whose key was made from its text has no `id`. White space at the ends
  /// of texts is lost, as it is in reading.
  /// - Parameter comment: Put before everything else, each of its lines behind a `#`.
  package static func text(of bank: Bank, comment: String? = nil) -> String {
    var writer = BankWriter(shared: SharedParts(of: bank.questions))
    writer.write(comment: comment)
    writer.writeHeader(of: bank)
    for (index, question) in bank.questions.enumerated() {
      if index > 0 { writer.line("") }
      writer.write(question)
    }
    return writer.text
  }

  /// The lines of one question as an item of a list, from its dash on.
  ///
  /// - Parameters:
  ///   - kind: what the bank's `defaults` say, or leave at the standard; it is not written.
  ///   - time: the same of the time.
  static func item(_ question: Question, kind: Kind, time: Duration) -> [String] {
    var writer = BankWriter(shared: SharedParts(kind: kind, time: time))
    writer.write(question)
    return writer.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { String($0.dropFirst(BankWriter.itemColumn)) }
  }
}

/// Puts the lines of a bank one below the other.
private struct BankWriter {
  let shared: SharedParts
  private(set) var text = ""
  /// What stands before the next line of a question instead of its indentation.
  private var lead = Self.space

  private static let space = "    "
  private static let firstLead = "  - "

  /// Where the dashes of a bank's questions stand.
  static let itemColumn = 2

  init(shared: SharedParts) {
    self.shared = shared
  }

  mutating func line(_ line: String) {
    text += line
    text += "\n"
  }

  mutating func write(comment: String?) {
    guard let comment else { return }
    for part in comment.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      line(part.isEmpty ? "#" : "# " + shown(part))
    }
  }

  mutating func writeHeader(of bank: Bank) {
    lead = ""
    write("bank", bank.title, indent: 2)
    write("description", bank.summary, indent: 2)
    write("author", bank.author, indent: 2)
    write("version", bank.version, indent: 2)
    writeDefaults()
    line(bank.questions.isEmpty ? "questions: []" : "questions:")
  }

  /// On one line, unless texts of their own are among them.
  private mutating func writeDefaults() {
    let parts = shared.parts
    let flow =
      "{ " + parts.map { $0 + ": " + YAMLScalar.inline($1, inFlow: true) }.joined(separator: ", ") + " }"
    if shared.hasCommonTexts || flow.utf8.count > YAMLScalar.width - 10 {
      line("defaults:")
      lead = "  "
      for (key, value) in parts { write(key, value, indent: 4) }
      write("look_for", shared.lookFor, indent: 4)
      write("red_flags", shared.redFlags, indent: 4)
      write("follow_ups", shared.followUps, indent: 4)
    } else if !parts.isEmpty {
      line("defaults: " + flow)
    }
  }

  mutating func write(_ question: Question) {
    lead = Self.firstLead
    if !question.key.text.hasPrefix("#") { write("id", question.key.text) }
    write("ask", question.wordings, oneAlone: true)
    writeTopics(question.topics)
    if question.kind != shared.kind { write("kind", question.kind.rawValue) }
    if question.level != shared.level { write("level", question.level) }
    if question.time != shared.time { write("time", question.time.written) }
    write("prepare", question.prepare?.written)
    write("look_for", question.lookFor.dropLast(shared.lookFor.count))
    write("red_flags", question.redFlags.dropLast(shared.redFlags.count))
    write("follow_ups", question.followUps.dropLast(shared.followUps.count))
    write("answer", question.answer)
    if question.source != shared.source { write("source", question.source) }
  }

  /// One key with its text; nothing if there is none.
  private mutating func write(_ key: String, _ value: String?, indent: Int = 6) {
    guard let value = value?.trimmingSpace(), !value.isEmpty else { return }
    let lines = YAMLScalar.folded(value, indent: indent, column: lead.utf8.count + key.utf8.count + 2)
    line(lead + key + ": " + lines[0])
    for further in lines.dropFirst() { line(further) }
    if lead == Self.firstLead { lead = Self.space }
  }

  /// One key with a list of texts.
  private mutating func write(_ key: String, _ values: [String], indent: Int = 6, oneAlone: Bool = false) {
    let values = values.map { $0.trimmingSpace() }.filter { !$0.isEmpty }
    guard !values.isEmpty else { return }
    if oneAlone, values.count == 1 { return write(key, values[0]) }
    line(lead + key + ":")
    if lead == Self.firstLead { lead = Self.space }
    let dash = String(repeating: " ", count: indent) + "- "
    for value in values {
      let lines = YAMLScalar.folded(value, indent: indent + 2, column: indent + 2)
      line(dash + lines[0])
      for further in lines.dropFirst() { line(further) }
    }
  }

  private mutating func writeTopics(_ topics: [String]) {
    let topics = topics.map { $0.trimmingSpace() }.filter { !$0.isEmpty }
    guard !topics.isEmpty else { return }
    let list = YAMLScalar.flowList(topics)
    guard lead.utf8.count + 8 + list.utf8.count <= YAMLScalar.width else { return write("topics", topics) }
    line(lead + "topics: " + list)
    lead = Self.space
  }
}
