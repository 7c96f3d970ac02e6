import ArgumentParser
import Practice
import Store
import Terminal

/// `morning`: ten minutes before an interview.
struct Morning: Verb {
  static let configuration = CommandConfiguration(
    commandName: "morning",
    abstract: "Go over what an interview of today may need; nothing is graded.")

  static let examples = [
    Example("morning", "for the next interview of today; Enter at the prompt does the same"),
    Example("morning Acme", "for the one at Acme, if there are several"),
  ]

  @Argument(help: "The company, if there are several interviews today.")
  var company: [String] = []

  func perform(in session: Session) throws -> ExitStatus {
    let mornings = try session.mornings
    let wanted = company.joined(separator: " ").trimmingSpaces
    guard !mornings.isEmpty else { throw try none(session) }
    guard !wanted.isEmpty else {
      if let next = mornings.first { try MorningRunner(session: session, occasion: next).run() }
      return .success
    }
    let name = QuestionKey.normalised(wanted)
    guard let occasion = mornings.first(where: { $0.company.map(QuestionKey.normalised) == name }) else {
      throw Complaint(
        "No interview at “\(wanted)” is still to come today; what is: \(mornings.map(\.name).joined(separator: "; ")).",
        exit: .no)
    }
    try MorningRunner(session: session, occasion: occasion).run()
    return .success
  }

  /// Why there is nothing to go over, and what to do instead.
  private func none(_ session: Session) throws -> Complaint {
    let begun = try session.jobSearch.interviews.last {
      $0.day == session.today && $0.state != .cancelled && $0.state != .missed
    }
    guard let begun else {
      return Complaint(
        "No interview is set for today. `interview add Acme onsite 14:00` sets one; `drill` asks today's round.",
        exit: .no)
    }
    let when = begun.start.map { " was at \($0.clock)" } ?? " was today"
    return Complaint("\(begun.title)\(when). `debrief` writes down what they asked.", exit: .no)
  }
}
