import Practice
import QuestionBank
import Store

extension Session {
  /// The person's own outlines, points and wordings; faults in the file are said and cost only their entries.
  func ownNotes() throws -> [QuestionKey: OwnNotes] {
    let path = environment.folders.ownNotes
    guard TextFile.exists(path) else { return [:] }
    let reading = OwnNotesReader().read(try TextFile.bytes(at: path), file: path)
    report(reading.diagnostics)
    return reading.notes
  }

  /// `mine.yaml` as it is, or the template of a person who has none yet.
  func ownNotesText() throws -> OwnNotesText {
    let path = environment.folders.ownNotes
    let text = try TextFile.exists(path) ? TextFile.text(at: path) : ShippedFiles.text("mine.yaml")
    return OwnNotesText(text, file: path)
  }

  /// Adds points to the person's own of a question, keeping everything else in the file as it is.
  func addOwnPoints(_ points: [String], to key: QuestionKey) throws {
    var notes = try ownNotesText()
    let title = try store.lastText(of: key)
    for point in points { notes.text = try notes.adding(point: point, to: key, title: title) }
    try TextFile.write(notes.text, to: notes.file)
  }

  /// Shows the faults of a file, each with its place, its line and what to do.
  func report(_ diagnostics: [Diagnostic]) {
    DiagnosticReport(console: console).show(diagnostics)
  }
}
