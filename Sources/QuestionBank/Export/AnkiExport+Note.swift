import Practice

extension AnkiExport {
  /// A question as one note of Anki's.
  struct Note {
    /// The same for the same question at every export, so that importing again mends the note that is there.
    var guid: String
    /// One for each of ``NoteType/fields``.
    var fields: [String]
    /// Topics as Anki's tags, which have no spaces.
    var tags: [String]

    init(of question: Question) {
      guid = "rehearse:" + question.key.text
      let others = QuestionField.allCases.filter { $0 != .ask }.map { Self.html(of: $0, in: question) }
      fields = [HTML.text(question.title), HTML.list(Array(question.wordings.dropFirst()))] + others
      tags = question.topics.map(Self.tag).filter { !$0.isEmpty }
    }

    private static func html(of field: QuestionField, in question: Question) -> String {
      let values = field.values(of: question)
      return field.isList ? HTML.list(values) : HTML.text(values.first ?? "")
    }

    private static func tag(_ topic: String) -> String {
      topic.split { $0.isWhitespace || $0 == "\"" || $0 == "\u{3000}" }.joined(separator: "-")
    }
  }
}
