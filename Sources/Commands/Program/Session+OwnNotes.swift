import Practice
import QuestionBank
import Store

extension Session {
  /// The person's own outlines, points and wordings; faults in the file are said and cost only their entries.
  ///
  /// A question that was edited has those it had before, unless it has others.
  func ownNotes() throws -> [QuestionKey: OwnNotes] {
    let reading = try ownNotesReading()
    report(reading.diagnostics)
    let lineage = try store.lineage()
    var notes = reading.notes
    for key in lineage.questions {
      notes[key] = reading.notes[Self.bearer(of: key, in: reading.notes, lineage)]
    }
    return notes
  }

  /// Questions that have notes of the person's own, for what cares for nothing else in the file.
  func notedQuestions() -> Set<QuestionKey> {
    Set(((try? ownNotesReading())?.notes ?? [:]).keys)
  }

  /// The key under which a question's notes stand: its own, or one it had before.
  func notesKey(of key: QuestionKey) throws -> QuestionKey {
    Self.bearer(of: key, in: try ownNotesReading().notes, try store.lineage())
  }

  private static func bearer(
    of key: QuestionKey, in notes: [QuestionKey: OwnNotes], _ lineage: Lineage
  ) -> QuestionKey {
    ([key] + lineage.ancestors(of: key)).first { notes[$0] != nil } ?? key
  }

  private func ownNotesReading() throws -> OwnNotesReading {
    let path = environment.folders.ownNotes
    return OwnNotesReader().read(TextFile.exists(path) ? try TextFile.bytes(at: path) : [], file: path)
  }

  /// `mine.yaml` as it is, or the template of a person who has none yet.
  func ownNotesText() throws -> OwnNotesText {
    let path = environment.folders.ownNotes
    let text = try TextFile.exists(path) ? TextFile.text(at: path) : ShippedFiles.text("mine.yaml")
    return OwnNotesText(text, file: path)
  }

  /// Adds points to the person's own of a question, keeping everything else in the file as it is.
  func addOwnPoints(_ points: [String], to question: QuestionKey) throws {
    var notes = try ownNotesText()
    let key = try notesKey(of: question)
    let title = try store.lastText(of: key)
    for point in points { notes.text = try notes.adding(point: point, to: key, title: title) }
    try TextFile.write(notes.text, to: notes.file)
  }

  /// Adds a follow-up to the person's own of a question, keeping everything else in the file as it is.
  ///
  /// - Returns: the file before and after; nil if it was there already.
  func addOwnFollowUp(_ text: String, to question: QuestionKey) throws -> (before: String, after: String)? {
    let notes = try ownNotesText()
    let key = try notesKey(of: question)
    let changed = try notes.adding(followUp: text, to: key, title: try store.lastText(of: key))
    guard changed != notes.text else { return nil }
    try TextFile.write(changed, to: notes.file)
    return (notes.text, changed)
  }

  /// Shows the faults of a file, each with its place, its line and what to do.
  func report(_ diagnostics: [Diagnostic]) {
    DiagnosticReport(console: console).show(diagnostics)
  }
}
