/// Finds what is doubtful in banks beside their faults, each bank by itself and all of them together.
package struct BankCheck {
  let banks: [CheckedBank]
  /// How many of the banks are asked about; those behind them are only compared with.
  let count: Int
  /// Words a minute at which an answer is spoken.
  let speakingRate: Int
  private var findings: [[Finding]]

  /// - Parameters:
  ///   - banks: Those that are asked about.
  ///   - others: Those that questions, ids and topics are compared with.
  ///   - speakingRate: Words a minute at which an answer is spoken; more than 0.
  package init(_ banks: [CheckedBank], besides others: [CheckedBank] = [], speakingRate: Int = 150) {
    self.banks = banks + others
    count = banks.count
    self.speakingRate = speakingRate
    findings = [[Finding]](repeating: [], count: banks.count)
  }

  /// What is wrong or doubtful, bank by bank in the order they were given, and in each in the order of its text.
  package mutating func diagnostics() -> [[Diagnostic]] {
    for bank in 0..<count {
      for question in banks[bank].questions.indices { checkLengths(of: question, in: bank) }
    }
    checkTopics()
    checkIDs()
    checkLikeness()
    return zip(banks, findings).map { bank, findings in
      let doubts = bank.places?.source.diagnostics(findings, file: bank.file) ?? []
      return (bank.reading.diagnostics + doubts).enumerated()
        .sorted {
          ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
        }
        .map(\.element)
    }
  }

  /// Keeps a problem of a bank that is asked about.
  mutating func keep(_ problem: Problem, at span: Span, in bank: Int) {
    if bank < count { findings[bank].keep(problem, at: span) }
  }

  /// Where one question stands, as the diagnostic of another says it.
  func place(of other: Owner, from bank: Int) -> String {
    let line = banks[other.bank].places?.line(ofQuestion: other.question) ?? 0
    return other.bank == bank ? "on line \(line)" : "on line \(line) of \(quoted(banks[other.bank].name))"
  }

  /// Which bank and which of its questions a text is of.
  struct Owner: Hashable {
    var bank: Int
    var question: Int
  }
}
