package import Practice

/// A question that a person adds in passing, such as one that was asked in an interview.
package struct NewQuestion: Sendable, Hashable {
  /// None makes a hash of the text the key, which changes when the text is edited.
  package var id: String?
  /// Several lines are kept as they are; white space at the ends is not.
  package var ask: String
  /// May be empty.
  package var topics: [String]
  /// None leaves it at the bank's default.
  package var kind: Kind?
  /// Where the question comes from, such as a company.
  package var source: String?

  /// A question to be added.
  package init(
    id: String? = nil, ask: String, topics: [String] = [], kind: Kind? = nil, source: String? = nil
  ) {
    self.id = id
    self.ask = ask
    self.topics = topics
    self.kind = kind
    self.source = source
  }

  /// An id from the text's first words, such as `tell-me-about-yourself`, that is not taken; nil for a text
  /// without ASCII letters or digits.
  package static func id(for ask: String, isTaken: (String) -> Bool) -> String? {
    var base = ""
    for word in words(of: ask).prefix(8) where base.utf8.count + word.utf8.count < 48 {
      base += (base.isEmpty ? "" : "-") + word
    }
    guard !base.isEmpty else { return nil }
    return isTaken(base) ? (2...999).lazy.map { "\(base)-\($0)" }.first { !isTaken($0) } : base
  }

  /// Runs of ASCII letters and digits, in lower case; an apostrophe doesn't end one.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var text = text.utf8.contains(0xe2) ? text.replacing("’", with: "'") : text
    text.withUTF8 { bytes in
      for byte in bytes where words.count < 8 {
        switch byte {
        case 0x41...0x5a: word.append(byte | 0x20)
        case 0x61...0x7a, 0x30...0x39: word.append(byte)
        case UInt8(ascii: "'"): continue
        default:
          if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
          word = []
        }
      }
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }
}

/// The text of a person's own bank, which grows at its end and is left as it is everywhere else.
package struct OwnBankText: Sendable {
  /// The whole file; empty if there is none yet.
  package var text: String
  /// How the diagnostics of a refusal name the file.
  package var file: String
  /// What a new file is called.
  package var title: String

  /// The text as it is now; an empty one gets a header with the first question.
  package init(_ text: String, file: String, title: String = "My questions") {
    self.text = text
    self.file = file
    self.title = title
  }

  /// The text with one more question, all else kept to the byte, comments and layout too.
  ///
  /// - Throws: ``EditRefusal`` if the text is broken or no place in it would do; also if the question is
  ///   there already, or could not be read back.
  package func adding(_ question: NewQuestion) throws(EditRefusal) -> String {
    let changed = try appending(Self.lines(question), flow: Self.flow(question))
    try check(changed, has: question)
    return changed
  }

  /// The text with one more item at the end of its questions.
  ///
  /// - Parameters:
  ///   - item: The item's lines, without the dash.
  ///   - flow: The item for a list between brackets; nil if it can't stand there.
  func appending(_ item: [String], flow: String?) throws(EditRefusal) -> String {
    let editor = try YAMLEditor(text, file: file)
    if let root = editor.root, let list = root["questions"] {
      let isLast = !root.isFlow && root.isLast("questions")
      if isLast, case .sequence(let items) = list.value.content, !items.isEmpty, !list.value.isFlow {
        // Behind the comments at the end of the file, which belong to what is there.
        let column = editor.source.indentation(ofScalar: list.value.span.start)
        let space = String(repeating: " ", count: column)
        let lines = item.enumerated().map { $1.isEmpty ? "" : space + ($0 == 0 ? "- " : "  ") + $1 }
        return editor.appending(lines)
      }
      guard let flow = flow ?? (list.value.isFilledFlow ? nil : "") else { throw .noPlace }
      return editor.appendingItem(item, flow: flow, to: list)
    }
    let header = (editor.root == nil ? ["bank: " + YAMLScalar.inline(title)] : []) + ["questions:"]
    return editor.appending(header + item.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 })
  }

  /// Reads both texts: the change must be the one question at the end and nothing else.
  private func check(_ changed: String, has question: NewQuestion) throws(EditRefusal) {
    let reader = BankReader()
    let old = reader.read(Array(text.utf8), file: file, name: title)
    let new = reader.read(Array(changed.utf8), file: file, name: title)
    guard let bank = new.bank, let last = bank.questions.last,
      Array(bank.questions.dropLast()) == old.bank?.questions ?? [], new.leftOut == old.leftOut,
      last.wordings == [question.ask.trimmingSpaces], question.id.map({ $0 == last.key.text }) ?? true
    else { throw .noPlace }
  }

  private static func lines(_ question: NewQuestion) -> [String] {
    let ask = YAMLScalar.lines(question.ask, indent: 2)
    var lines = question.id.map { ["id: " + YAMLScalar.inline($0)] } ?? []
    lines += ["ask: " + ask[0]] + ask.dropFirst()
    if !question.topics.isEmpty { lines.append("topics: " + YAMLScalar.flowList(question.topics)) }
    if let kind = question.kind { lines.append("kind: " + kind.rawValue) }
    if let source = question.source { lines.append("source: " + YAMLScalar.inline(source)) }
    return lines
  }

  private static func flow(_ question: NewQuestion) -> String {
    var parts = question.id.map { ["id: " + YAMLScalar.inline($0, inFlow: true)] } ?? []
    parts.append("ask: " + YAMLScalar.inline(question.ask, inFlow: true))
    if !question.topics.isEmpty { parts.append("topics: " + YAMLScalar.flowList(question.topics)) }
    if let kind = question.kind { parts.append("kind: " + kind.rawValue) }
    if let source = question.source { parts.append("source: " + YAMLScalar.inline(source, inFlow: true)) }
    return "{ " + parts.joined(separator: ", ") + " }"
  }
}

extension YAMLNode {
  fileprivate func isLast(_ key: String) -> Bool {
    guard case .mapping(let entries) = content else { return false }
    return entries.last?.key == key
  }

  /// A list between brackets that has something in it.
  fileprivate var isFilledFlow: Bool {
    guard case .sequence(let items) = content else { return false }
    return isFlow && !items.isEmpty
  }
}
