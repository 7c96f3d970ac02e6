/// One YAML file of questions, as read.
package struct Bank: Sendable, Hashable {
  /// The file's name without its extension, by which commands and the database know the bank.
  package var name: String
  /// What `bank:` says, else the name.
  package var title: String
  /// What `description:` says; nil if the bank doesn't.
  package var summary: String?
  /// Who wrote the bank, as the bank says; nil if it doesn't.
  package var author: String?
  /// Which edition of the bank it is, as the bank says; nil if it doesn't. Nothing is concluded from it.
  package var version: String?
  /// In order of importance.
  package var questions: [Question]

  /// A bank with its questions in order of importance.
  package init(
    name: String, title: String, summary: String? = nil, author: String? = nil, version: String? = nil,
    questions: [Question]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.author = author
    self.version = version
    self.questions = questions
  }
}
