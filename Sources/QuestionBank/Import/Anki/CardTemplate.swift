import Practice

/// One side of a card: which fields of a note it shows, line by line, and the words around them.
struct CardTemplate {
  /// A field in its place.
  struct Field: Hashable {
    var name: String
    /// What stands before its name, such as `cloze` or `hint`.
    var filters: [String]
    /// Fields that must have something, or nothing, for it to show.
    var conditions: [Condition] = []
    /// Whether it stands in a block of code.
    var isCode = false
  }

  struct Condition: Hashable {
    var field: String
    var isNegated: Bool
  }

  enum Part: Hashable {
    /// Words that make a phrase with the fields in their line.
    case text(String)
    case field(Field)
  }

  /// Lines with a field in them, in their order.
  private(set) var lines: [[Part]] = []

  /// Stands before the number of a field, and behind it, while the template is read as a page.
  private static let (opening, closing): (Character, Character) = ("\u{e010}", "\u{e011}")
  /// Names that stand for something beside a note's fields.
  private static let reserved: Set<String> = [
    "FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "CardID",
  ]
  /// Fewer words around a field, such as `Question:`, are a label.
  private static let fewestWords = 2
  /// No card shows more.
  private static let mostFields = 200

  /// Reads a template in HTML, `What is {{Front}}?`; what is opened and not closed is text.
  init(_ template: String) {
    var reading = TemplateFields()
    let page = reading.page(template) { "\(Self.opening)\($0)\(Self.closing)" }
    let fields = reading.fields.prefix(Self.mostFields)
    var isCode = false
    for line in HTMLText.plain(page).split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      let parts = Self.parts(line, fields, isCode: isCode)
      if parts.contains(where: { if case .field = $0 { true } else { false } }) { lines.append(parts) }
    }
  }

  /// The fields that show of a note, in their order, each once.
  /// - Parameter isEmpty: whether a field has nothing in it.
  func fields(isEmpty: (String) -> Bool) -> [Field] {
    var names: Set<String> = []
    return lines.joined().compactMap { part in
      guard case .field(let field) = part, field.shows(isEmpty: isEmpty), names.insert(field.name).inserted
      else {
        return nil
      }
      return field
    }
  }

  private static func parts(_ line: Substring, _ fields: ArraySlice<Field>, isCode: Bool) -> [Part] {
    var parts: [Part] = []
    for (index, piece) in line.split(separator: opening, omittingEmptySubsequences: false).enumerated() {
      var text = piece
      if index > 0, let end = piece.firstIndex(of: closing), let number = Int(piece[..<end]),
        number < fields.count
      {
        var field = fields[number]
        field.isCode = isCode
        if !reserved.contains(field.name) { parts.append(.field(field)) }
        text = piece[piece.index(after: end)...]
      }
      if !text.isEmpty { parts.append(.text(String(text))) }
    }
    let words = parts.reduce(0) { count, part in
      guard case .text(let text) = part else { return count }
      return count + text.split { !$0.isLetter }.count
    }
    guard words < fewestWords else { return parts }
    return parts.filter { if case .field = $0 { true } else { false } }
  }
}

extension CardTemplate.Field {
  /// Whether it shows of a note, and has anything to show.
  func shows(isEmpty: (String) -> Bool) -> Bool {
    !isEmpty(name) && conditions.allSatisfy { isEmpty($0.field) == $0.isNegated }
  }
}

/// The fields of a template, in the order in which they are named.
private struct TemplateFields {
  private(set) var fields: [CardTemplate.Field] = []
  private var conditions: [CardTemplate.Condition] = []
  /// Deeper ones are no longer counted.
  private static let mostConditions = 16

  /// The template with each field replaced.
  /// - Parameter mark: what stands for the field with that number, from 0.
  mutating func page(_ template: String, mark: (Int) -> String) -> String {
    var page = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      page += rest[..<open.lowerBound]
      // There may be three braces instead of two.
      let content = rest[open.upperBound..<close.lowerBound]
      if take(content.drop { $0 == "{" }) { page += mark(fields.count - 1) }
      rest = rest[close.upperBound...]
      if content.first == "{", rest.first == "}" { rest.removeFirst() }
    }
    return page + rest
  }

  /// Whether what stands between the braces is a field.
  private mutating func take(_ content: Substring) -> Bool {
    let name = content.dropFirst().trimmingSpaces
    switch content.first {
    case "#", "^":
      conditions.append(CardTemplate.Condition(field: name, isNegated: content.first == "^"))
      return false
    case "/":
      conditions = conditions.dropLast()
      return false
    default:
      var parts = content.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmingSpaces)
      let field = parts.popLast() ?? ""
      fields.append(
        CardTemplate.Field(
          name: field, filters: parts, conditions: Array(conditions.prefix(Self.mostConditions))))
      return true
    }
  }
}
