package import Practice

/// Changes questions of a bank's text in their places and leaves every other byte as it is.
package struct BankRevision: Sendable {
  private let text: String
  private let file: String

  /// The text as it is now.
  package init(_ text: String, file: String) {
    self.text = text
    self.file = file
  }

  /// The text with the bank's questions made those given: what differs is written anew in its place, with the comments
  /// that stood in it above it; what is missing goes; new ones stand at the end.
  ///
  /// - Throws: ``EditRefusal`` if the text is broken, or can't be changed so that it reads back as wanted.
  package func with(_ questions: [Question]) throws(EditRefusal) -> String {
    let reading = BankReader().read(Array(text.utf8), file: file, name: "")
    guard let old = reading.bank else { throw .noPlace }
    let editor = try YAMLEditor(text, file: file)
    guard let list = editor.root?["questions"], case .sequence(let items) = list.value.content,
      !list.value.isFlow,
      items.count == old.questions.count
    else { throw .noPlace }
    let wanted = Dictionary(questions.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let column = editor.source.indentation(ofScalar: list.value.span.start)
    var edits: [(range: Range<Int>, lines: [String])] = []
    for (index, (item, question)) in zip(items, old.questions).enumerated()
    where wanted[question.key] != question {
      let range = try lines(of: item, before: index + 1 < items.count ? items[index + 1] : nil, in: editor)
      guard let new = wanted[question.key] else {
        edits.append((range, []))
        continue
      }
      edits.append(
        (range, comments(in: range, of: item, editor) + Self.item(new, column: column, in: editor)))
    }
    let known = Set(old.questions.map(\.key))
    let added = questions.filter { !known.contains($0.key) }
    let result = apply(edits, adding: added.map { Self.item($0, column: column, in: editor) }, editor)
    guard let read = BankReader().read(Array(result.utf8), file: file, name: "").bank,
      Set(read.questions) == Set(questions), read.questions.count == questions.count
    else { throw .noPlace }
    return result
  }

  /// The bytes of the whole lines that an item takes, from its dash to where its last value ends.
  private func lines(
    of item: YAMLNode, before next: YAMLNode?, in editor: YAMLEditor
  ) throws(EditRefusal) -> Range<Int> {
    let start = editor.source.lines[editor.source.lineIndex(ofScalar: item.span.start)].byte
    var end = editor.byteOfLine(behind: item)
    if let next {
      let limit = editor.source.lines[editor.source.lineIndex(ofScalar: next.span.start)].byte
      end = min(end, limit)
    }
    // A block of text takes the blank lines behind it for its own.
    while let last = editor.source.bytes[start..<end].dropLast().lastIndex(of: 0x0a),
      editor.source.bytes[(last + 1)..<end].allSatisfy(\.isASCIISpace)
    {
      end = last + 1
    }
    // Two items on one line, or a dash on a line of its own, can't be told apart by lines.
    guard start < end, !item.isFlow, !item.isAlias,
      editor.source.text(ofLine: editor.source.lineIndex(ofScalar: item.span.start)).drop(while: { $0 == " " }
      ).hasPrefix("- ")
    else { throw .noPlace }
    return start..<end
  }

  private func comments(in range: Range<Int>, of item: YAMLNode, _ editor: YAMLEditor) -> [String] {
    let space = String(
      repeating: " ", count: max(0, editor.source.indentation(ofScalar: item.span.start) - Self.dash.count))
    return YAMLComments(in: item, bytes: range, of: editor.source).texts.map { space + $0 }
  }

  private static let dash = "- "

  private func apply(
    _ edits: [(range: Range<Int>, lines: [String])], adding items: [[String]], _ editor: YAMLEditor
  ) -> String {
    var bytes = editor.source.bytes
    let lineEnd = editor.lineBreak
    for edit in edits.reversed() {
      bytes.replaceSubrange(edit.range, with: edit.lines.flatMap { Array(($0 + lineEnd).utf8) })
    }
    for item in items {
      if bytes.last != UInt8(ascii: "\n") { bytes += Array(lineEnd.utf8) }
      // A blank line before it, unless there is one.
      let isApart = bytes.dropLast(lineEnd.utf8.count).last == UInt8(ascii: "\n")
      bytes += Array(((isApart ? [] : [""]) + item).flatMap { Array(($0 + lineEnd).utf8) })
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A question's lines as an item at a column, without what the bank's defaults say.
  private static func item(_ question: Question, column: Int, in editor: YAMLEditor) -> [String] {
    let defaults = editor.root?["defaults"]?.value
    func text(_ key: String) -> String? {
      guard case .scalar(let text, _)? = defaults?[key]?.value.content else { return nil }
      return text.trimmingSpace()
    }
    let kind = text("kind").flatMap { Kind(rawValue: $0) } ?? Question.standardKind
    let time = text("time").flatMap { Duration(written: $0) } ?? Question.standardTime
    let space = String(repeating: " ", count: column)
    return BankText.item(question, kind: kind, time: time).map { $0.isEmpty ? "" : space + $0 }
  }
}
