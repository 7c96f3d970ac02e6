package import Practice

/// The text of `mine.yaml`, in which entries can be opened and points and follow-ups added; all else stays as it is.
package struct OwnNotesText: Sendable {
  /// The whole file; empty if there is none yet.
  package var text: String
  /// How the diagnostics of a refusal name the file.
  package var file: String

  /// The text as it is now; an empty one is fine.
  package init(_ text: String, file: String) {
    self.text = text
    self.file = file
  }

  /// The text with an entry for the question, which is added at the end if it is missing, and the line,
  /// from 1, where the entry begins.
  ///
  /// - Parameter title: The question's text, put above a new entry as a comment.
  /// - Throws: ``EditRefusal`` if the text is broken or no place in it would do.
  package func ensuringEntry(
    for key: QuestionKey, title: String? = nil
  ) throws(EditRefusal) -> (text: String, line: Int) {
    let editor = try YAMLEditor(text, file: file)
    if let entry = editor.root?[key.text] {
      return (text, editor.source.line(ofScalar: entry.keySpan.start))
    }
    var lines = editor.source.bytes.isEmpty ? [] : [""]
    if let title, let first = title.firstLine { lines.append("# " + shown(first)) }
    lines.append(Self.written(key) + ":")
    lines += ["  outline: |", "", "  points:", "", "  wording:"]
    let changed = editor.appending(lines)
    guard let new = try? YAMLEditor(changed, file: file), let entry = new.root?[key.text],
      isSameElsewhere(changed, key)
    else { throw .noPlace }
    return (changed, new.source.line(ofScalar: entry.keySpan.start))
  }

  /// The text with one more point for the question; unchanged if the point is there already.
  ///
  /// - Throws: ``EditRefusal`` if the text is broken or no place in it would do.
  package func adding(
    point: String, to key: QuestionKey, title: String? = nil
  ) throws(EditRefusal) -> String {
    try adding(point, to: .points, \.points, of: key, title: title)
  }

  /// The text with one more follow-up for the question; unchanged if it is there already.
  ///
  /// - Throws: ``EditRefusal`` if the text is broken or no place in it would do.
  package func adding(
    followUp: String, to key: QuestionKey, title: String? = nil
  ) throws(EditRefusal) -> String {
    try adding(followUp, to: .followUps, \.followUps, of: key, title: title)
  }

  private func adding(
    _ text: String, to list: OwnNotesReader.Key, _ path: WritableKeyPath<OwnNotes, [String]>,
    of key: QuestionKey, title: String?
  ) throws(EditRefusal) -> String {
    let wanted = text.trimmingSpaces
    let old = notes(in: self.text)[key] ?? OwnNotes()
    guard !wanted.isEmpty, !old[keyPath: path].contains(wanted) else { return self.text }
    let start = try ensuringEntry(for: key, title: title).text
    let editor = try YAMLEditor(start, file: file)
    guard let entry = editor.root?[key.text] else { throw .noPlace }
    let item = YAMLScalar.inline(wanted)
    let changed: String
    if let items = entry.value[list.rawValue] {
      let flow = YAMLScalar.inline(wanted, inFlow: true)
      changed = editor.appendingItem([item], flow: flow, to: items)
    } else if case .mapping(let parts) = entry.value.content, !entry.value.isFlow, let first = parts.first {
      let space = String(repeating: " ", count: editor.source.indentation(ofScalar: first.keySpan.start))
      changed = editor.inserting(
        ["\(space)\(list.rawValue):", space + "  - " + item], at: editor.byteOfLine(behind: entry.value))
    } else {
      changed = editor.inserting(
        ["  \(list.rawValue):", "    - " + item], at: editor.byteOfLine(behind: entry.keySpan.end))
    }
    var notes = old
    notes[keyPath: path].append(wanted)
    guard self.notes(in: changed)[key] == notes, isSameElsewhere(changed, key) else { throw .noPlace }
    return changed
  }

  private func notes(in text: String) -> [QuestionKey: OwnNotes] {
    OwnNotesReader().read(Array(text.utf8), file: file).notes
  }

  private func isSameElsewhere(_ changed: String, _ key: QuestionKey) -> Bool {
    var (old, new) = (notes(in: text), notes(in: changed))
    old[key] = nil
    new[key] = nil
    return old == new
  }

  private static func written(_ key: QuestionKey) -> String {
    QuestionID.isSound(key.text) ? YAMLScalar.inline(key.text) : YAMLScalar.doubleQuoted(key.text)
  }
}
