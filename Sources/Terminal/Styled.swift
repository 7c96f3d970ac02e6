/// Text for a person, as spans that each have one style.
///
/// A style says what a span means, never a colour alone: the words must carry the meaning too. The text may hold any
/// characters; what a terminal would execute is shown instead when it is written, tabs become spaces and line
/// breaks separate lines.
package struct Styled: Sendable, Hashable {
  /// What a span means to the reader; the terminal's palette decides its look.
  package enum Style: Sendable, Hashable, CaseIterable {
    case plain, strong, dim, good, bad, accent, warning
  }

  struct Span: Sendable, Hashable {
    var text: String
    var style: Style
  }

  private(set) var spans: [Span] = []

  /// Text in one style.
  package init(_ text: String, _ style: Style = .plain) {
    append(text, style)
  }

  /// All text without its styles, line breaks and control characters included.
  package var plainText: String {
    spans.map(\.text).joined()
  }

  /// Whether there is no character at all; a line break is one.
  package var isEmpty: Bool {
    spans.isEmpty
  }

  /// Adds text at the end.
  package mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if spans.last?.style == style {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text: text, style: style))
    }
  }

  /// Both texts in order, each with its styles.
  package static func + (first: Styled, second: Styled) -> Styled {
    var sum = first
    sum += second
    return sum
  }

  /// Adds a text with its styles at the end.
  package static func += (first: inout Styled, second: Styled) {
    for span in second.spans {
      first.append(span.text, span.style)
    }
  }
}

extension Styled: ExpressibleByStringInterpolation {
  /// A literal is plain text.
  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// Keeps the styles given inside the literal.
  package init(stringInterpolation: Interpolation) {
    self = stringInterpolation.result
  }

  /// Allows `"\(text, .strong)"` and another `Styled` inside a literal.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var result = Styled("")

    /// Starts empty; the sizes are hints and not used.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// The text between interpolations is plain.
    package mutating func appendLiteral(_ literal: String) {
      result.append(literal)
    }

    /// `"\(text, .strong)"`: any value, in the given style.
    package mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style = .plain)
    {
      result.append(value.description, style)
    }

    /// A styled text inside a literal keeps its styles.
    package mutating func appendInterpolation(_ value: Styled) {
      result += value
    }
  }
}

extension Sequence where Element == Styled {
  /// One text of all elements in order, with `separator` between each two.
  package func joined(separator: Styled = "") -> Styled {
    var result = Styled("")
    for (index, element) in enumerated() {
      if index > 0 { result += separator }
      result += element
    }
    return result
  }
}
