import FSRS
import Testing

@testable import Practice

struct SlashCommandTests {
  static let phases: [Round.Phase] = [
    .thinking, .speaking, .typing, .away, .followUp, .points, .grade, .contents,
  ]
  static let answering: [Round.Phase] = [.thinking, .speaking, .typing, .followUp]

  /// A sitting that has come to that phase at the second of three questions.
  private func sitting(at phase: Round.Phase) -> Sitting {
    let first = item(question("first"))
    let asked = RoundItem(
      question: question(
        "second", points: phase == .contents ? 0 : 3, redFlags: phase == .contents ? 0 : 1,
        followUps: ["And then?"]),
      why: .new, outline: "The outline\nof it", asksForContents: phase == .contents)
    let terms = drillTerms(followUpShare: phase == .followUp ? 1 : 0)
    var sitting = Sitting([first, asked, item(question("third"))], terms: terms)
    sitting.speak("3")
    switch phase {
    case .thinking, .finished: break
    case .speaking: sitting.lines("")
    case .typing: sitting.lines("text")
    case .away:
      sitting.lines("")
      sitting.line("", 3600)
    case .followUp, .points: sitting.lines("", "")
    case .grade: sitting.lines("", "", "a")
    case .contents: sitting.lines("", "", "3")
    }
    #expect(sitting.round.phase == phase)
    return sitting
  }

  @Test(arguments: phases)
  func `a question mark and help explain the phase and change nothing`(phase: Round.Phase) {
    for line in ["?", "/help", "/HELP"] {
      var sitting = sitting(at: phase)
      #expect(sitting.line(line) == [.help(phase)])
      #expect(sitting.round.phase == phase)
    }
  }

  /// An unknown command, what is said of it.
  @Test(arguments: [
    ("/hnit", "There is no command /hnit; did you mean /hint?"),
    ("/ski", "There is no command /ski; did you mean /skip?"),
    ("/quti now", "There is no command /quti; did you mean /quit?"),
    ("/coffee", "There is no command /coffee; ? lists the commands."),
    ("/", "There is no command /; ? lists the commands."),
  ])
  func `an unknown command is told with the nearest one, in every phase`(line: String, sentence: String) {
    for phase in Self.phases {
      var sitting = sitting(at: phase)
      #expect(sitting.line(line) == [.invalid(sentence)])
      #expect(sitting.round.phase == phase)
    }
  }

  @Test(arguments: phases)
  func `leaving and pausing are possible everywhere and keep the place`(phase: Round.Phase) {
    var sitting = sitting(at: phase)
    let before = sitting.round.progress
    #expect(sitting.line("/pause") == [.paused])
    #expect(sitting.line("/quit") == [.leave])
    #expect(sitting.round.phase == phase)
    #expect(sitting.round.progress == before)
  }

  @Test(arguments: phases)
  func `hints come one by one while answering, then none`(phase: Round.Phase) {
    var sitting = sitting(at: phase)
    guard Self.answering.contains(phase) else {
      #expect(
        sitting.line("/hint").refusal
          == (phase == .away
            ? "The answer is over; its points come next." : "The points are on the screen already."))
      return
    }
    let hints = (0..<4).map { _ in sitting.line("/hint") }
    #expect(
      hints == [
        [.hint("point 0 of second")], [.hint("point 1 of second")], [.hint("point 2 of second")],
        [.hint(nil)],
      ])
    #expect(sitting.round.answer.hintsShown == 3)
  }

  @Test func `without points the outline's first line is the hint, without an outline there is none`() {
    let outlined = RoundItem(
      question: question("q", points: 0), why: .new, outline: "\n  Situation first\nthen")
    var sitting = Sitting([outlined])
    #expect(sitting.line("/hint") == [.hint("Situation first")])
    #expect(sitting.line("/hint") == [.hint(nil)])
    var bare = Sitting(question("q", points: 0))
    #expect(bare.line("/hint") == [.hint(nil)])
    #expect(bare.round.answer.hintsShown == 0)
  }

  @Test(arguments: phases)
  func `skipping and suspending go on to the next question`(phase: Round.Phase) {
    var skipped = sitting(at: phase)
    var suspended = sitting(at: phase)
    let key = QuestionKey("second")
    let kept: [Round.Effect] = [.keepContents([], of: key), .ask]
    #expect(skipped.line("/skip") == (phase == .contents ? kept : [.skipped, .ask]))
    guard phase != .contents else {
      let refusal = "This answer has its grade already; `suspend` at the prompt does it."
      #expect(suspended.line("/suspend") == [.invalid(refusal)])
      return
    }
    #expect(suspended.line("/suspend") == [.suspended(key), .ask])
    for sitting in [skipped, suspended] {
      #expect(sitting.round.current?.question.key == QuestionKey("third"))
      #expect(sitting.round.done == 2)
      #expect(sitting.round.results.count == (phase == .contents ? 2 : 1))
      #expect(sitting.round.answer == AnswerInProgress())
    }
  }

  @Test(arguments: phases)
  func `blank records a blanked answer, once`(phase: Round.Phase) {
    var sitting = sitting(at: phase)
    let asked = sitting.round.current
    let effects = sitting.line("/blank")
    if phase == .contents {
      #expect(effects.refusal == "This answer has its grade already; /undo takes it back.")
      return
    }
    #expect(effects.attempt?.grade == .blanked)
    #expect(effects.last == .ask)
    let isRevealed = asked.map { effects.first == .reveal($0) } ?? false
    #expect(isRevealed == (Self.answering.contains(phase) || phase == .away))
    #expect(sitting.round.current?.question.key == QuestionKey("third"))
  }

  @Test(arguments: phases)
  func `a note is kept, an empty one asked for`(phase: Round.Phase) {
    var sitting = sitting(at: phase)
    #expect(
      sitting.line("/note").refusal == "What is the note? Write it behind: /note they asked for numbers")
    #expect(sitting.line("/note they wanted numbers") == [.noted])
    #expect(sitting.round.answer.notes == ["they wanted numbers"])
    #expect(sitting.round.phase == phase)
  }

  @Test(arguments: phases)
  func `the outline and the last answer are shown once the answer is given`(phase: Round.Phase) {
    var sitting = sitting(at: phase)
    let answers = sitting.line("/answer")
    let last = sitting.line("/last")
    if Self.answering.contains(phase) {
      #expect(answers.refusal == "Answer first; /hint gives one point away.")
      #expect(last.refusal == "Answer first; then /last shows what you wrote last time.")
    } else {
      #expect(answers == [.outline("The outline\nof it")])
      #expect(last == [.lastAnswer])
    }
  }

  @Test func `several notes are kept with the attempt, a line each`() {
    var sitting = Sitting(question("q"))
    sitting.lines("/note one", "/note two")
    #expect(sitting.speak("3").written == [nil, "one\ntwo"])
  }
}
