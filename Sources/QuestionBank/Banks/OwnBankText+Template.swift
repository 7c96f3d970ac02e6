import Practice

extension OwnBankText {
  /// What stands below the empty `ask` of a template: everything else that a question may have, as comments.
  private static let hints = [
    "# Your question goes behind `ask:`. Take the # from what else you give.",
    "# id: a-short-name",
    "# kind: \(Question.standardKind.rawValue)   # or technical, coding, case, leadership …",
    "# topics: [conflict, communication]",
    "# time: 2m",
    "# look_for:",
    "#   - what a good answer has",
    "# red_flags:",
    "#   - what no answer should have",
    "# follow_ups:",
    "#   - What would you do differently today?",
    "# answer: |",
    "#   An outline of a good answer.",
  ]

  /// The text with a question to be filled in, at the end, and the line, from 1, of its empty `ask`.
  ///
  /// - Throws: ``EditRefusal`` if the text is broken or has no place for it.
  package func addingTemplate() throws(EditRefusal) -> (text: String, line: Int) {
    let changed = try appending(["ask: "] + Self.hints, flow: nil)
    let reader = BankReader()
    let old = reader.read(Array(text.utf8), file: file, name: title)
    let (new, places) = reader.readWithPlaces(Array(changed.utf8), file: file, name: title)
    guard new.bank?.questions ?? [] == old.bank?.questions ?? [], new.leftOut == old.leftOut + 1,
      let line = places?.lineOfLastItem
    else { throw .noPlace }
    return (changed, line)
  }

  /// The text without what is left of a template that was added at the line: the hints that stay comments, and the
  /// whole question if nothing was written behind its `ask`.
  package static func withoutTemplate(_ text: String, line: Int) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    let start = min(line - 1, lines.count)
    func isHint(_ line: String) -> Bool { hints.contains(line.trimmingSpaces) }
    let isUntouched =
      lines[start...].first?.trimmingSpaces == "- ask:"
      && lines[start...].dropFirst().prefix(while: isHint).count == hints.count
    let kept = lines[start...].dropFirst(isUntouched ? 1 : 0).filter { !isHint($0) }
    return (lines[..<start] + kept).joined(separator: "\n")
  }

  /// The text with an id for the question that begins at the line, made of its first words, so that its history
  /// stays with it whatever becomes of the text. Unchanged if the question has one, or none can be made.
  package static func naming(_ text: String, line: Int, isTaken: (String) -> Bool) -> String {
    func read(_ text: String) -> (reading: BankReading, places: BankPlaces?) {
      BankReader().readWithPlaces(Array(text.utf8), file: "", name: "")
    }
    let (before, places) = read(text)
    guard let places, let bank = before.bank,
      let index = bank.questions.indices.first(where: { places.line(ofQuestion: $0) == line }),
      bank.questions[index].key.text.hasPrefix("#"),
      let id = NewQuestion.id(for: bank.questions[index].title, isTaken: isTaken),
      let editor = try? YAMLEditor(text, file: "")
    else { return text }
    let place = places.span(ofQuestion: index, .id).start
    let column = String(repeating: " ", count: editor.source.indentation(ofScalar: place))
    let byte = editor.source.byte(ofScalar: place)
    let named = editor.replacing(byte..<byte, with: "id: \(id)\(editor.lineBreak)\(column)")
    var expected = bank.questions
    expected[index].key = QuestionKey(id)
    return read(named).reading.bank?.questions == expected ? named : text
  }
}

extension BankPlaces {
  /// The line, from 1, of the last question, sound or not.
  fileprivate var lineOfLastItem: Int? {
    guard case .sequence(let items)? = root[BankField.questions.rawValue]?.value.content else { return nil }
    return items.last.map { source.line(ofScalar: $0.span.start) }
  }
}
