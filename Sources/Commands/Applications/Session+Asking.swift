import Practice
import Terminal

extension Session {
  /// Asks for yes or no, until it is one of them; nil if the person breaks off or can't be asked.
  ///
  /// - Parameters:
  ///   - question: without the choices, as in `Is this Acme?`
  ///   - usual: what Enter alone means.
  func asks(_ question: String, usual: Bool = true) -> Bool? {
    guard console.surface.inputIsTerminal else { return nil }
    let prompt = Prompt(Styled("\(question) [\(usual ? "Y/n" : "y/N")] "))
    while case .line(let line) = console.read(prompt).outcome {
      switch line.trimmingSpaces.lowercased() {
      case "": return usual
      case "y", "yes": return true
      case "n", "no": return false
      default: note(Styled("Please answer y or n; Enter alone means \(usual ? "yes" : "no").", .warning))
      }
    }
    return nil
  }
}
