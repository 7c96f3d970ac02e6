import Practice

/// The options of a multiple-choice question, and which of them are right as far as that is known.
struct Choices: Hashable {
  struct Option: Hashable {
    var letter: String
    var text: String
    var isRight: Bool
  }

  private(set) var options: [Option] = []

  /// Options in their order, lettered from A unless they bring letters of their own.
  init(_ options: [(letter: String?, text: String, isRight: Bool)]) {
    for (index, option) in options.enumerated() {
      let letter = option.letter ?? Self.letter(index)
      self.options.append(Option(letter: letter, text: option.text, isRight: option.isRight))
    }
  }

  /// `A`, `B`, … `Z`, then numbers.
  static func letter(_ index: Int) -> String {
    guard index < 26, let scalar = Unicode.Scalar(UInt32(65 + index)) else { return String(index + 1) }
    return String(scalar)
  }

  /// A line for each option, as it stands below the question.
  var lines: [String] { options.map { "\($0.letter)) \($0.text)" } }

  /// The right options, a line each; nil if none is known.
  var answer: String? {
    let right = options.filter(\.isRight).map { "\($0.letter)) \($0.text)" }
    return right.isEmpty ? nil : right.joined(separator: "\n")
  }

  /// An answer that begins with the letter or the text of an option, told in full; other answers stay as they are.
  func resolving(_ answer: String) -> String {
    let head = answer.prefix { !$0.isNewline }
    guard let (option, rest) = lettered(head, of: answer) ?? worded(head, of: answer) else { return answer }
    let told = "\(option.letter)) \(option.text)"
    let isRepeated = rest.isEmpty || QuestionKey.normalised(rest) == QuestionKey.normalised(option.text)
    return isRepeated ? told : "\(told)\n\n\(rest)"
  }

  /// The option whose letter begins an answer, and what stands behind it.
  private func lettered(_ head: Substring, of answer: String) -> (Option, String)? {
    let lead = head.prefix { !Self.marks.contains($0) }
    let wanted = lead.filter { $0.isLetter || $0.isNumber }.uppercased()
    guard lead.count <= 3, !wanted.isEmpty,
      let option = options.first(where: { $0.letter.uppercased() == wanted })
    else { return nil }
    return (option, answer.dropFirst(lead.count).drop { Self.marks.contains($0) }.trimmingSpaces)
  }

  /// The option whose text begins an answer, up to a mark or the line's end.
  private func worded(_ head: Substring, of answer: String) -> (Option, String)? {
    for option in options where head.lowercased().hasPrefix(option.text.lowercased()) {
      let behind = head.dropFirst(option.text.count)
      guard behind.first.map({ ":.;,".contains($0) || $0.isWhitespace }) ?? true else { continue }
      return (option, answer.dropFirst(option.text.count).drop { Self.marks.contains($0) }.trimmingSpaces)
    }
    return nil
  }

  /// What stands between a letter or a text and what follows it.
  private static let marks = ":.)-–;, "

  /// The letter and the text of `A) red`, `(b) red`, `C. red` or `D: red`; nil for other lines.
  static func lettered(_ line: some StringProtocol) -> (letter: String, text: String)? {
    var rest = line.trimmingSpaces[...]
    let isOpen = rest.first == "("
    if isOpen { rest.removeFirst() }
    guard let letter = rest.first, letter.isASCII, letter.isLetter, letter.uppercased() <= "H" else {
      return nil
    }
    rest.removeFirst()
    guard let mark = rest.first, isOpen ? mark == ")" : ").:".contains(mark) else { return nil }
    rest.removeFirst()
    let text = rest.trimmingSpaces
    guard !text.isEmpty, rest.first?.isWhitespace == true else { return nil }
    return (letter.uppercased(), text)
  }

  /// The options that end a text's lines, and the lines before them; nil if there are fewer than two.
  static func ending(_ text: String) -> (before: String, choices: Choices, after: [String])? {
    // Nearly no text has options.
    guard text.utf8.contains(0x0a) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.firstIndex(where: { lettered($0)?.letter == "A" }), first > 0 || lines.count > 1
    else {
      return nil
    }
    var options: [(letter: String?, text: String, isRight: Bool)] = []
    var index = first
    while index < lines.count, let option = lettered(lines[index]), option.letter == letter(options.count) {
      options.append((option.letter, option.text, false))
      index += 1
    }
    guard options.count >= 2 else { return nil }
    return (lines[..<first].joined(separator: "\n").trimmingSpaces, Choices(options), Array(lines[index...]))
  }
}
