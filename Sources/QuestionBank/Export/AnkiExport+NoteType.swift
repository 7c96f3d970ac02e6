extension AnkiExport {
  /// The one note type of exported packages: a field for each key of a question, and one card.
  enum NoteType {
    /// Always the same, so that Anki takes the types of all exports for one. The date of its making, as Anki has it.
    static let id = 1_795_000_000_000
    /// When its form last changed, in seconds; raise it with a change, or collections keep the old one.
    static let modified = 1_795_000_000

    /// In Anki the first field shows a note in lists and must not be empty. Further wordings have a field of their own,
    /// behind it: a card asks in one of them only.
    static let fields: [String] =
      ["ask", "wordings"] + QuestionField.allCases.filter { $0 != .ask }.map(\.rawValue)

    private struct Definition: Encodable {
      struct Field: Encodable {
        var name: String
        var ord: Int
        var sticky = false
        var rtl = false
        var font = "Arial"
        var size = 20
        var media: [String] = []
      }

      struct Template: Encodable {
        var name = "Question"
        var ord = 0
        var qfmt = NoteType.front
        var afmt = NoteType.back
        var bqfmt = ""
        var bafmt = ""
        var did: Int?
      }

      var id = NoteType.id
      var name = "rehearse question"
      var type = 0
      var mod = NoteType.modified
      var usn = -1
      var sortf = 0
      var did: Int
      var tmpls = [Template()]
      var flds = NoteType.fields.enumerated().map { Field(name: $1, ord: $0) }
      var css = NoteType.style
      var latexPre = ""
      var latexPost = ""
      var tags: [String] = []
      var vers: [Int] = []
    }

    /// What the column `models` of Anki's database has for it.
    static func definition(deck: Int) -> some Encodable { [String(id): Definition(did: deck)] }

    private static let front = """
      <div class="question">{{ask}}</div>
      <div class="facts">{{kind}}, {{time}}</div>
      """

    private static let back = """
      <div class="question">{{ask}}</div>
      <hr id="answer">
      {{#look_for}}<div class="label">Look for</div>{{look_for}}{{/look_for}}
      {{#red_flags}}<div class="label">Red flags</div>{{red_flags}}{{/red_flags}}
      {{#follow_ups}}<div class="label">Follow-ups</div>{{follow_ups}}{{/follow_ups}}
      {{#answer}}<div class="label">Answer</div><div class="text">{{answer}}</div>{{/answer}}
      """

    private static let style = """
      .card { font-family: sans-serif; font-size: 18px; line-height: 1.4; max-width: 40em; margin: 1em auto; }
      .question { font-size: 22px; white-space: pre-wrap; }
      .facts { color: gray; margin-top: 1em; }
      .label { font-weight: bold; margin-top: 1em; }
      .text { white-space: pre-wrap; }
      ul { margin: 0.3em 0; padding-left: 1.2em; }
      pre { overflow-x: auto; }
      """
  }
}
