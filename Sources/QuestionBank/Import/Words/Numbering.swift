import Practice

/// Numbers and letters in front of questions: `12.`, `3)`, `Q12.`, `Question 3:`, `#4`, `1.2.3`.
enum Numbering {
  nonisolated(unsafe) private static let emoji = #/^(?::[a-z0-9_+\-]+:\s*)+/#
  nonisolated(unsafe) private static let number =
    #/(?:Q|q|#|No\.? ?)?\d{1,4}(?:\.\d{1,3}){0,3}(?:[.):]\s*|\s*[-–—]\s+|\s+(?=\p{Lu}))/#

  /// The text without them.
  static func stripped(_ text: String) -> (text: String, hadNumber: Bool, wasMarked: Bool) {
    var rest = text.first == ":" ? text.replacing(emoji, with: "").trimmingSpaces : text.trimmingSpaces
    var hadNumber = false
    var wasMarked = false
    if let lead = PartLabel.leading(rest), lead.label == .question, !lead.rest.isEmpty {
      (rest, wasMarked) = (lead.rest, true)
    }
    if let first = rest.first, first.isNumber || "Qq#N".contains(first),
      let match = rest.prefixMatch(of: number),
      match.range.upperBound < rest.endIndex
    {
      let mark = rest[match.range]
      let isBare = mark.allSatisfy { $0.isNumber || $0.isWhitespace }
      // `5 Years from now` begins with what it counts.
      if !isBare || mark.trimmingSpaces.count <= 3 {
        hadNumber = true
        wasMarked = wasMarked || mark.first == "Q" || mark.first == "q"
        rest = rest[match.range.upperBound...].trimmingSpaces
      }
    }
    // Marks that a collection puts behind unfinished ones.
    while let last = rest.last, last == "*" || last == "#" { rest = String(rest.dropLast()).trimmingSpaces }
    return (rest, hadNumber, wasMarked)
  }
}
