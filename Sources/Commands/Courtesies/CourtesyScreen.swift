import Practice
import Terminal

/// The open courtesies as a numbered list: what, until when, and the message that has the words.
struct CourtesyScreen {
  let session: Session

  /// Two lines each, so that names are not cut at 80 columns.
  func show(_ courtesies: [Courtesy]) {
    let today = session.today
    for (index, courtesy) in courtesies.enumerated() {
      let number = Styled("\(index + 1)", .accent).padded(to: 3, align: .right)
      let due = courtesy.dueText(from: today).map { ", \($0)" } ?? ""
      let style: Styled.Style = courtesy.isLate(on: today) ? .warning : .plain
      session.say(
        "\(number)  \(Wording.sentence(courtesy.clause()))\(Styled(due, style))", hanging: Self.indent)
      session.say(Styled(courtesy.commands, .dim), indent: Self.indent)
    }
  }

  private static let indent = 5
}
