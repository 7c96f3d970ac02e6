import Practice

/// The text of a message with places to fill in.
///
/// `{company}` is filled in. `[ at {company}]` falls away where the company isn't known; behind a `|` stands what comes
/// in its place: `[Dear {first_name}|Hello]`. A line with a place outside brackets that isn't known falls away whole.
/// Brackets without a place, and braces around anything else, are text.
struct MessageTemplate {
  private indirect enum Piece {
    case text(String)
    case field(MessageField)
    /// Ways to say it, the first that is wholly known is taken.
    case choice([[Piece]])
  }

  private let lines: [[Piece]]
  /// Names between braces that are no field's, each once, in their order.
  let unknownNames: [String]

  /// A template of that text.
  init(_ text: String) {
    var unknown: [String] = []
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var scanner = Scanner(line)
      let pieces = scanner.pieces()
      unknown += scanner.unknownNames
      return pieces
    }
    unknownNames = unknown.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The text with what is known filled in, without empty lines where others fell away.
  func filled(with values: [MessageField: String]) -> String {
    // What comes from a calendar or a person stays in its line.
    let values = values.mapValues { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.value.isEmpty }
    var kept: [String] = []
    for line in lines {
      guard let text = Self.text(of: line, values) else { continue }
      let trimmed = text.trimmingSpaces
      if trimmed.isEmpty, kept.last?.isEmpty ?? true { continue }
      kept.append(trimmed.isEmpty ? "" : text)
    }
    while kept.last?.isEmpty ?? false { kept.removeLast() }
    return kept.joined(separator: "\n")
  }

  /// Nil if a place directly among the pieces isn't known.
  private static func text(of pieces: [Piece], _ values: [MessageField: String]) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .field(let field):
        guard let value = values[field] else { return nil }
        text += value
      case .choice(let ways): text += ways.lazy.compactMap { Self.text(of: $0, values) }.first ?? ""
      }
    }
    return text
  }

  /// Reads the pieces of one line.
  private struct Scanner {
    /// Brackets within brackets; nobody reads deeper ones.
    private static let deepest = 4

    private let characters: [Character]
    /// Where the bracket that opens at an index closes.
    private var closing: [Int: Int] = [:]
    private(set) var unknownNames: [String] = []

    init(_ line: some StringProtocol) {
      characters = Array(line)
      var open: [Int] = []
      for (index, character) in characters.enumerated() {
        if character == "[" { open.append(index) }
        if character == "]", let start = open.popLast(), open.count < Self.deepest { closing[start] = index }
      }
    }

    mutating func pieces() -> [Piece] { ways(in: 0..<characters.count, splits: false)[0] }

    /// The ways to say it that stand in the range, one if it isn't split at bars.
    private mutating func ways(in range: Range<Int>, splits: Bool) -> [[Piece]] {
      var ways: [[Piece]] = [[]]
      var text = ""
      var index = range.lowerBound
      func closeText() {
        if !text.isEmpty { ways[ways.count - 1].append(.text(text)) }
        text = ""
      }
      while index < range.upperBound {
        if splits, characters[index] == "|" {
          closeText()
          ways.append([])
        } else if let (name, end) = name(at: index, before: range.upperBound) {
          if let field = MessageField(rawValue: name) {
            closeText()
            ways[ways.count - 1].append(.field(field))
          } else {
            unknownNames.append(name)
            text += String(characters[index...end])
          }
          index = end
        } else if let end = closing[index], hasField(in: index + 1..<end) {
          closeText()
          ways[ways.count - 1].append(.choice(self.ways(in: index + 1..<end, splits: true)))
          index = end
        } else {
          text.append(characters[index])
        }
        index += 1
      }
      closeText()
      return ways
    }

    private func hasField(in range: Range<Int>) -> Bool {
      range.contains { index in
        name(at: index, before: range.upperBound).map { MessageField(rawValue: $0.name) != nil } ?? false
      }
    }

    /// The name between braces that open at `index`, and where they close.
    private func name(at index: Int, before limit: Int) -> (name: String, end: Int)? {
      guard characters[index] == "{" else { return nil }
      var end = index + 1
      while end < limit, characters[end].isLetter || characters[end] == "_" { end += 1 }
      guard end < limit, characters[end] == "}", end > index + 1 else { return nil }
      return (String(characters[index + 1..<end]), end)
    }
  }
}
