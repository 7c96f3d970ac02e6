import FSRS
import Practice

/// What a line of a sheet that came back says.
enum SheetLine: Sendable, Hashable {
  /// The box before something to tick.
  enum Box: Sendable, Hashable {
    case ticked, empty
    /// With what stands in it.
    case unclear(String)
  }

  /// What a box stands before.
  enum Label: Sendable, Hashable {
    /// By its place.
    case point(Int)
    /// By its place.
    case redFlag(Int)
    case grade(Grade)
    /// Anything that isn't taken in, such as what may be asked behind the question.
    case other
  }

  case mark(SheetMark)
  /// A heading or a rule, behind which something else begins.
  case end
  case box(Box, Label)
  case field(SheetElement.Field, String)
  case other

  /// Not a parser of Markdown: that knows no `[ x ]` and no `[✓]`, and would take for code what a mail program indented.
  init(_ line: SheetText.Line) {
    let text = line.text
    if let mark = SheetMark(in: text) {
      self = .mark(mark)
    } else if !line.isIndented, Self.isEnd(text) {
      self = .end
    } else if let (box, rest) = Self.box(Self.withoutBullet(text)) {
      self = .box(box, Self.label(rest))
    } else if let (field, value) = Self.field(Self.withoutBullet(text)) {
      self = .field(field, value)
    } else {
      self = .other
    }
  }

  private static func isEnd(_ text: String) -> Bool {
    if text.hasPrefix("#") { return text.drop { $0 == "#" }.first.map(\.isWhitespace) ?? true }
    let marks = text.filter { !$0.isWhitespace }
    guard let first = marks.first, marks.allSatisfy({ $0 == first }) else { return false }
    // Two hyphens begin the signature of a mail.
    return "-*_—–".contains(first) && (marks.count > 2 || marks == "--" || marks == "—")
  }

  private static func withoutBullet(_ text: String) -> Substring {
    let rest = text.first == "\\" ? text.dropFirst() : text[...]
    guard let first = rest.first, "-*+•·–".contains(first), rest.dropFirst().first?.isWhitespace ?? false
    else { return rest }
    return rest.dropFirst().drop(while: \.isWhitespace)
  }

  /// So much fits between the brackets: a mark with spaces around it, and backslashes before those.
  private static let widestBox = 6

  private static func box(_ text: Substring) -> (Box, Substring)? {
    if let first = text.first, "☐☑☒✓✔".contains(first) {
      return (first == "☐" ? .empty : .ticked, text.dropFirst())
    }
    let open = text.first == "\\" ? text.dropFirst() : text
    guard open.first == "[", let end = open.prefix(widestBox).firstIndex(of: "]") else { return nil }
    let inside = open[open.index(after: open.startIndex)..<end].filter { $0 != "\\" }
    let rest = open[open.index(after: end)...]
    // What follows a link's text is no label.
    guard rest.first != "(" else { return nil }
    return (state(inside.trimmingSpaces), rest)
  }

  private static func state(_ inside: String) -> Box {
    switch inside.lowercased() {
    case "", "_", "-", "0", "n", "no", ".": .empty
    case "x", "✓", "✔", "v", "☑", "☒", "✗", "✘", "×", "y", "yes", "*", "+", "1": .ticked
    default: .unclear(inside)
    }
  }

  private static func label(_ text: Substring) -> Label {
    let text = text.drop { $0.isWhitespace || $0 == "*" || $0 == "\\" }
    guard let sign = text.first, sign.isASCII else { return .other }
    let next = text.dropFirst().drop { $0 == "\\" }.first
    if let digit = sign.wholeNumberValue {
      guard let grade = Grade(rawValue: digit), !(next.map { $0.isNumber || $0.isLetter } ?? false) else {
        return .other
      }
      return .grade(grade)
    }
    guard let next, ".):".contains(next) else { return .other }
    let letter = Character(sign.lowercased())
    for index in 0..<Question.mostPoints where Coverage.pointLetter(index) == letter { return .point(index) }
    for index in 0..<Question.mostRedFlags where Coverage.redFlagLetter(index) == letter {
      return .redFlag(index)
    }
    return .other
  }

  private static func field(_ text: Substring) -> (SheetElement.Field, String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon].filter { $0 != "*" && $0 != "_" }.trimmingSpaces.lowercased()
    guard let field = SheetElement.Field.allCases.first(where: { $0.label.lowercased() == name }) else {
      return nil
    }
    return (field, text[text.index(after: colon)...].drop { $0 == "*" || $0.isWhitespace }.trimmingSpaces)
  }
}
