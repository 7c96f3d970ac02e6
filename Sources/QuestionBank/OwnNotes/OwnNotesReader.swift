package import Practice

/// What reading `mine.yaml` came to.
package struct OwnNotesReading: Sendable, Hashable {
  /// By the question's id, or its hash; notes without any part are not in it.
  package var notes: [QuestionKey: OwnNotes]
  /// In the order of the text, a thousand at most.
  package var diagnostics: [Diagnostic]
  /// False if a fault, such as an error of syntax, hides what else is in the file.
  package var isWhole: Bool
}

/// Reads `mine.yaml`: under a question's id, its `outline`, `points`, `wording` and `follow_ups`.
///
/// Notes with a fault in one of these are left out; those with an unknown key are kept without it.
package struct OwnNotesReader: Sendable {
  enum Key: String, CaseIterable {
    case outline, points, wording
    case followUps = "follow_ups"
  }

  private let document = DocumentReader(largestSize: BankReader.largestSize)

  /// A reader; it keeps nothing between two texts.
  package init() {}

  /// Reads a file's bytes. An empty text has no notes and is no fault.
  package func read(_ bytes: [UInt8], file: String) -> OwnNotesReading {
    var reading = OwnNotesReading(notes: [:], diagnostics: [], isWhole: true)
    var findings: [Finding] = []
    switch document.read(bytes, file: file, findings: &findings) {
    case .broken(let diagnostics):
      reading.diagnostics = diagnostics
      reading.isWhole = false
    case .empty: break
    case .document(let root, let source):
      var fields = FieldReader(findings: findings)
      reading.notes = notes(from: root, fields: &fields)
      reading.diagnostics = source.diagnostics(fields.findings, file: file)
    }
    return reading
  }

  private func notes(from root: YAMLNode, fields: inout FieldReader) -> [QuestionKey: OwnNotes] {
    guard case .mapping(let entries) = root.content else {
      if !root.isNothing {
        fields.fail(
          .wrongType(of: "this", found: root, wanted: "ids of questions, each with its notes"), at: root.span)
      }
      return [:]
    }
    var all: [QuestionKey: OwnNotes] = [:]
    for entry in entries {
      guard QuestionID.isSound(entry.key) || QuestionID.isHash(entry.key) else {
        fields.fail(.badID(entry.key), at: entry.keySpan)
        continue
      }
      fields.failed = entry.value.isFaulty
      let notes = notes(from: entry, fields: &fields)
      if !fields.failed, notes != OwnNotes() { all[QuestionKey(entry.key)] = notes }
    }
    return all
  }

  private func notes(from entry: YAMLNode.Entry, fields: inout FieldReader) -> OwnNotes {
    var notes = OwnNotes()
    guard case .mapping(let parts) = entry.value.content else {
      if !entry.value.isNothing, !entry.value.isFaulty {
        let keys = "`outline`, `points`, `wording` or `follow_ups` with their values"
        fields.fail(
          .wrongType(of: quoted(entry.key), found: entry.value, wanted: keys), at: entry.value.span)
      }
      return notes
    }
    for part in parts {
      switch Key(rawValue: part.key) {
      case .outline: notes.outline = fields.text(part)
      case .points: notes.points = fields.texts(part)
      case .wording: notes.wording = fields.text(part)
      case .followUps: notes.followUps = fields.texts(part)
      case nil: fields.unknown(part, of: "these notes", known: Key.allCases.map(\.rawValue))
      }
    }
    return notes
  }
}
