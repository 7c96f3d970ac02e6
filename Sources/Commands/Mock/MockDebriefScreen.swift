import FSRS
import Practice
import Store
import Terminal

/// What the debrief of a mock interview shows beside what every round shows.
struct MockDebriefScreen {
  let session: Session
  let sitting: MockSitting

  /// An answer as it was given: what was asked, how long it took, what was typed. The one place where an answer is shown
  /// again.
  ///
  /// - Parameter isRecorded: whether it can be played back.
  func answer(at place: Int, number: Int, of total: Int, isRecorded: Bool) {
    guard let given = sitting.given[place] else { return }
    let question = sitting.questions[place]
    session.console.write("")
    let topic = question.topics.first ?? question.kind.rawValue
    session.say(
      "\("Answer \(number) of \(total)", .dim)   \(topic, .accent)   \(sitting.parts[question.part].name, .dim)"
    )
    session.console.write("")
    session.say(Styled(question.ask, .strong), indent: 2)
    let play = isRecorded ? "; /play plays it back" : ""
    session.say(Styled(times(given.answer, question) + play, .dim), indent: 2)
    typed(given.answer.lines)
    for followUp in given.answer.followUps {
      let time = followUp.time.map { sitting.isTimed ? "  \($0.clock)" : "" } ?? "  (into your answer)"
      session.say("> \(followUp.text)\(time, .dim)", indent: 2, hanging: 4)
      typed(followUp.lines)
    }
    for note in given.answer.notes { session.say("\("note", .dim)  \(note)", indent: 2, hanging: 8) }
  }

  /// `thought 0:14, spoke 2:41 of 2:30`.
  private func times(_ answer: AnswerInProgress, _ question: MockQuestion) -> String {
    guard let delivery = answer.delivery else { return "Nothing came." }
    var parts: [String] = []
    if sitting.isTimed {
      if let thinking = answer.thinking { parts.append("thought \(thinking.clock)") }
      let word = delivery == .spoken ? "spoke" : "typed"
      if let answering = answer.answering {
        parts.append("\(word) \(answering.clock) of \(question.time.clock)")
      }
    }
    if delivery == .typed {
      let spoken = AnswerInProgress.speakingTime(
        words: answer.words, rate: session.settings.speakingRate)
      parts.append("\(Wording.counted(answer.words, "word")), about \(spoken.clock) spoken")
    }
    return parts.joined(separator: ", ")
  }

  private func typed(_ lines: [String]) {
    for line in lines { session.say(Styled(line), indent: 4) }
  }

  /// - Parameter hasSound: whether an answer can be played back.
  func help(_ phase: Round.Phase, hasSound: Bool) {
    let first =
      phase == .points
      ? [
        ("letters", "the points you covered, as in ac; Enter alone means none"),
        ("ac3", "points and grade in one line"),
      ]
      : Grade.allCases.map { ("\($0.rawValue)", "\($0.word): \($0.meaning)") }
        + [("Enter", "takes the grade in brackets")]
    let rest = [
      ("/answer", "shows the outline"), ("/last", "shows what you typed last time"),
      ("/skip", "lets this answer go without a grade"), ("/note TEXT", "keeps a note with this answer"),
      ("/undo", "takes the last grade back"),
      ("/quit", "leaves; `mock` goes on with the debrief at any time"),
    ]
    let play = hasSound ? [("/play", "plays your answer back")] : []
    for (what, does) in first + play + rest {
      session.say("\(Styled(what, .accent).padded(to: 15))\(does)", indent: 2, hanging: 17)
    }
  }
}
