import GRDB
package import Practice

/// Which listed questions are meant; empty parts let all through.
package struct QuestionFilter: Sendable, Hashable {
  /// Names of banks; nil means all of them, an empty set none.
  package var banks: Set<String>?
  /// Any of these.
  package var topics: [String]
  /// Any of these.
  package var kinds: [Kind]
  /// How long the answer should take.
  package var times: ClosedRange<Duration>?

  /// A filter; by itself it lets every listed question through.
  package init(
    banks: Set<String>? = nil, topics: [String] = [], kinds: [Kind] = [], times: ClosedRange<Duration>? = nil
  ) {
    self.banks = banks
    self.topics = topics
    self.kinds = kinds
    self.times = times
  }
}

extension QuestionFilter {
  /// Selects the rows of the questions that the person suspended.
  static let suspended = """
    SELECT question.id FROM field JOIN question ON question.key = field.subject_id
    WHERE subject_sort = 'question' AND field = 'suspended' AND value = '1'
    """

  /// A condition on `listing` (joined with nothing else) and its arguments.
  var condition: (sql: String, arguments: StatementArguments) {
    var parts: [String] = []
    var arguments = StatementArguments()
    if let banks {
      // Without the index (+): a bank's rows would come in its own order, to be sorted again by question.
      parts.append("+listing.bank IN (SELECT id FROM bank WHERE name IN (\(marks(banks.count))))")
      arguments += StatementArguments(banks.sorted())
    }
    if !topics.isEmpty {
      parts.append(
        "listing.question IN (SELECT question FROM listing_topic WHERE topic IN (\(marks(topics.count))))")
      arguments += StatementArguments(topics)
    }
    if !kinds.isEmpty {
      parts.append("listing.kind IN (\(marks(kinds.count)))")
      arguments += StatementArguments(kinds.map(\.rawValue))
    }
    if let times {
      parts.append("listing.time_ms BETWEEN ? AND ?")
      arguments += [times.lowerBound.milliseconds, times.upperBound.milliseconds]
    }
    return (parts.isEmpty ? "TRUE" : parts.joined(separator: " AND "), arguments)
  }

  private func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
