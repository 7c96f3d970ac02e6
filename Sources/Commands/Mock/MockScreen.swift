import FSRS
import Practice
import Terminal

/// What a mock interview shows while it lasts. Everything that an interviewer says goes through ``say(_:)``.
struct MockScreen {
  let session: Session
  let interview: MockInterview

  private var sitting: MockSitting { interview.sitting }

  func question(showsHelp: Bool) {
    guard let question = interview.current else { return }
    session.console.write("")
    let place = "\(sitting.place + 1) of \(sitting.questions.count)"
    let part = sitting.parts[question.part].name
    session.say("\(place, .dim)   \(part, .accent)   \(clock, .dim)")
    session.console.write("")
    say(question.ask)
    if let prepare = question.prepare {
      session.say(Styled("(\(prepare.written) to prepare; Enter when you start)", .dim), indent: 2)
    }
    session.console.write("")
    if showsHelp { session.say(Styled("Enter when you start to speak, or type.  ? help", .dim)) }
  }

  /// What was typed before the person left.
  func draft() {
    guard !interview.answer.lines.isEmpty else { return }
    session.say(Styled("You had typed:", .dim))
    for line in interview.answer.lines { session.say(Styled(line), indent: 2) }
  }

  /// The one place where the interviewer speaks, but for what is said into a spoken answer; see ``MockPrompts``.
  func say(_ text: String) { session.say(Styled(text, .strong), indent: 2) }

  /// `12:10 gone, 32:50 left`; empty where no times are kept and before anything was asked.
  private var clock: String {
    guard sitting.isTimed, sitting.spent > .zero else { return "" }
    return "\(sitting.spent.clock) gone, \(sitting.left.words)"
  }

  func help() {
    for (what, does) in Self.commands {
      session.say("\(Styled(what, .accent).padded(to: 15))\(does)", indent: 2, hanging: 17)
    }
  }

  private static let commands = [
    ("Enter", "starts a spoken answer, and again ends it"),
    ("text", "a typed answer; Enter is a new line, an empty line ends it"),
    ("+", "goes back into the line before, while typing"),
    ("Ctrl-X Ctrl-E", "opens the answer in your editor"),
    ("/blank", "nothing comes: on to the next"),
    ("/skip", "passes this question, or what is asked behind it"),
    ("/pause", "stops the clock; how often and how long is noted"),
    ("/note TEXT", "keeps a note with this answer"),
    ("/quit", "leaves; `mock` goes on with it (Ctrl-D does the same)"),
  ]

  func left() {
    guard sitting.answered > 0 || !sitting.answer.lines.isEmpty else {
      return session.note("Left; nothing was answered.")
    }
    let count = "\(sitting.answered) of \(Wording.counted(sitting.questions.count, "question"))"
    session.note(
      "Left after \(count); what you answered is kept. `mock` goes on with it, or has you grade it.")
  }
}

extension MockSitting {
  /// How much of the time is left; below zero once it is over.
  var left: Duration { budget - spent }
}

extension Duration {
  /// `32:50 left`, `over by 0:40`.
  var words: String { self < .zero ? "over by \((.zero - self).clock)" : "\(clock) left" }
}
