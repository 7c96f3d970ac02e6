import Practice

/// A bank in this program's own form, read as it is.
enum BankImport {
  static func read(_ text: String, name: String) throws(ImportRefusal) -> ForeignReading {
    let reading = BankReader().read(Array(text.utf8), file: name, name: name)
    guard let bank = reading.bank else {
      let first = reading.diagnostics.first
      throw ImportRefusal(
        first.map { "line \($0.line): \($0.problem.sentence)" } ?? "it is no bank",
        advice: first?.problem.advice)
    }
    return Self.reading(bank, reading.diagnostics)
  }

  /// A bank that was written as JSON, which is YAML as well; nil unless every key of it is a bank's.
  static func json(_ text: String, name: String) -> ForeignReading? {
    guard text.contains("\"ask\""), text.contains("\"questions\"") else { return nil }
    let reading = BankReader().read(Array(text.utf8), file: name, name: name)
    guard reading.diagnostics.isEmpty else { return nil }
    return reading.bank.map { Self.reading($0, []) }
  }

  private static func reading(_ bank: Bank, _ diagnostics: [Diagnostic]) -> ForeignReading {
    ForeignReading(
      title: bank.title, summary: bank.summary, author: bank.author,
      questions: bank.questions.map { Draft(of: $0) },
      leftOut: diagnostics.filter(\.isFault).map {
        LeftOut(
          line: $0.line, text: $0.excerpt.map { $0.before + $0.marked + $0.after } ?? "",
          reason: $0.problem.sentence)
      },
      remarks: diagnostics.filter { !$0.isFault }.map { "Line \($0.line): \($0.problem.sentence)." })
  }
}

extension Draft {
  /// The draft of a question that is in a bank; its line is unknown and 1.
  init(of question: Question) {
    self.init(
      id: question.key.text.hasPrefix("#") ? nil : question.key.text, wordings: question.wordings,
      topics: question.topics, kind: question.kind, level: question.level, time: question.time,
      prepare: question.prepare, lookFor: question.lookFor, redFlags: question.redFlags,
      followUps: question.followUps, answer: question.answer, source: question.source, line: 1)
  }
}
