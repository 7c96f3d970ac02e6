import FSRS
import Practice
import Terminal

/// Asks for the candidate's own grade, before they know the friend's.
struct OwnGradeDialogue {
  let session: Session
  let friend: String

  /// What came of it.
  enum Outcome {
    /// Nil if they would rather not say; with what was noted meanwhile.
    case given(Grade?, note: String?)
    /// The friend wants to grade anew.
    case back
    case left
  }

  func ask() -> Outcome {
    var notes: [String] = []
    var wasInterrupted = false
    while true {
      switch session.console.read(Prompt("Candidate, your own grade, 1 to 4> ")).outcome {
      case .line(let line):
        wasInterrupted = false
        let text = line.trimmingSpaces
        if let grade = Grade(text: text) { return .given(grade, note: joined(notes)) }
        switch text {
        case "", "/skip": return .given(nil, note: joined(notes))
        case "/undo": return .back
        case "/quit": return .left
        case "?", "/help": help()
        case _ where text.hasPrefix("/note "):
          notes.append(text.dropFirst(6).trimmingSpaces)
          session.note("Noted; it is kept with this answer.")
        default:
          session.note(
            Styled("A grade is 1 blanked, 2 shaky, 3 solid or 4 nailed; Enter leaves it out.", .warning))
        }
      case .interrupted:
        if wasInterrupted { return .left }
        wasInterrupted = true
        session.note("The line is dropped. Ctrl-C again leaves; the answer and \(friend)'s grade are kept.")
      case .endOfInput: return .left
      }
    }
  }

  private func joined(_ notes: [String]) -> String? {
    notes.isEmpty ? nil : notes.joined(separator: "\n")
  }

  private func help() {
    let lines =
      Grade.allCases.map { ("\($0.rawValue)", "\($0.word): \($0.meaning)") } + [
        ("Enter", "leaves the candidate's grade out"),
        ("/undo", "back to the interviewer's letters and grade"),
        ("/note TEXT", "keeps a note with this answer"), ("/quit", "leaves; `partner` goes on here"),
      ]
    for (what, does) in lines {
      session.say("\(Styled(what, .accent).padded(to: 15))\(does)", indent: 2, hanging: 17)
    }
  }
}
