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
      fields = NoteType.fields.map { Self.html(of: $0, in: question) }
      tags = question.topics.map(Self.tag).filter { !$0.isEmpty }
    }

    /// Text for most keys; the lists as lists, and further wordings behind a rule, which the front hides.
    private static func html(of field: QuestionField, in question: Question) -> String {
      let values = field.values(of: question)
      switch field {
      case .ask:
        let further = values.dropFirst().map { "<div class=\"further\"><hr>" + HTML.text($0) + "</div>" }
        return HTML.text(values.first ?? "") + further.joined()
      case .lookFor, .redFlags, .followUps: return HTML.list(values)
      default: return HTML.text(values.joined(separator: ", "))
      }
    }

    private static func tag(_ topic: String) -> String {
      topic.split { $0.isWhitespace || $0 == "\"" || $0 == "\u{3000}" }.joined(separator: "-")
    }
  }
}
