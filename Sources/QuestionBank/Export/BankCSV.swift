package import Practice

/// Writes a bank's questions as a table with one column for each key, for spreadsheets.
package enum BankCSV {
  /// A heading and one record for each question.
  ///
  /// Several values of one cell stand on lines of their own. Between wordings, and where an item of a list has several
  /// lines itself, a line `---` separates them. What the bank says of itself is not in the table.
  package static func text(of bank: Bank) -> String {
    let heading = CSVText.record(QuestionField.allCases.map(\.rawValue))
    return bank.questions.reduce(into: heading) { text, question in
      text += CSVText.record(QuestionField.allCases.map { cell($0.values(of: question), of: $0) })
    }
  }

  private static let separator = "---"

  private static func cell(_ values: [String], of field: QuestionField) -> String {
    guard field.isList else { return values.first ?? "" }
    let hasLines = values.contains { $0.contains(where: \.isNewline) }
    guard field == .ask || hasLines else { return values.joined(separator: "\n") }
    let texts = values.map(withoutSeparators)
    // One item of several lines would be taken for several items.
    let end = texts.count == 1 && field != .ask ? "\n\(separator)" : ""
    return texts.joined(separator: "\n\(separator)\n") + end
  }

  /// A text's own lines of three dashes become another way to draw the same rule.
  private static func withoutSeparators(_ text: String) -> String {
    guard text.contains(separator) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingSpaces == separator ? "- - -" : String($0) }.joined(separator: "\n")
  }
}
