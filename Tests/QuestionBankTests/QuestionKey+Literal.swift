package import Practice

extension QuestionKey: ExpressibleByStringLiteral {
  /// Keys are written as they stand in banks.
  package init(stringLiteral value: String) { self.init(value) }
}
