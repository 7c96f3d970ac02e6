import Practice
import Terminal

/// Asks for one thing a line, each of which may be left out with Enter.
struct LineDialogue {
  let session: Session
  /// Whether the person pressed Ctrl-C, and wants none of it.
  private(set) var isDropped = false
  /// Whether the person pressed Ctrl-D: nothing more is asked, and what was said stays.
  private(set) var isOver = false

  init(session: Session) { self.session = session }

  /// Asks for one line and reads it; asks again with the reason where `reading` complains.
  ///
  /// - Parameters:
  ///   - what: stands before the `>`.
  ///   - prefill: stands in the line already.
  ///   - known: what Tab offers.
  /// - Returns: nil if the line was left as it was, or nothing more is to be asked.
  mutating func asked<Value>(
    _ what: String, prefill: String = "", completing known: [String] = [],
    reading: (String) throws -> Value
  ) throws -> Value? {
    guard !isDropped, !isOver else { return nil }
    let prompt = Prompt(
      prefill: prefill, completionUnit: .line,
      completions: { line, _ in
        known.filter { $0.lowercased().hasPrefix(line.lowercased()) }.map { .init($0, suffix: nil) }
      },
      text: { _ in Styled("\(what)> ") })
    while true {
      switch session.console.read(prompt).outcome {
      case .interrupted: isDropped = true
      case .endOfInput: isOver = true
      case .line(let line):
        let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text != prefill else { return nil }
        do { return try reading(text) } catch let complaint as Complaint {
          session.note(Styled(complaint.description, .warning))
          continue
        }
      }
      return nil
    }
  }

  /// The same, for text that is taken as it is.
  mutating func asked(_ what: String, prefill: String = "", completing known: [String] = []) throws -> String?
  {
    try asked(what, prefill: prefill, completing: known) { $0 }
  }
}
