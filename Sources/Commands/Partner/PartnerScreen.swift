import FSRS
import Practice
import Terminal

/// What the friend at the keyboard sees.
struct PartnerScreen {
  let session: Session
  let sitting: PartnerSitting
  let round: Round

  /// The page before the first question.
  func welcome(minutes: Int) {
    let questions = Wording.counted(round.total, "question")
    let occasion = sitting.occasion.map { ", \($0)" } ?? ""
    write("")
    session.say(Styled("\(questions), about \(Wording.counted(minutes, "minute"))\(occasion).", .strong))
    write("")
    let you = sitting.name.map { "\($0), you" } ?? "You"
    session.say("\(you) interview, and only you look at this screen.")
    session.say("Read each question out. Enter when the answer begins, Enter when it is over.")
    session.say("Type what you heard by its letters and a grade from 1 to 4, as in ac3: hidden.")
    session.say("Then ask for the candidate's own grade, and see both. ? helps at any time.")
    write("")
  }

  func question(showsHelp: Bool) {
    guard let item = round.current else { return }
    let question = item.question
    write("")
    let place = "\(round.done + 1) of \(round.total)"
    let topic = question.topics.first ?? question.kind.rawValue
    let prepare = question.prepare.map { ", \($0.written) to prepare" } ?? ""
    session.say(
      "\(place, .dim)   \(topic, .accent)   \("\(question.time.written) to answer\(prepare)", .dim)")
    write("")
    session.say(Styled(question.wording(item.wordingNumber), .strong), indent: 2)
    write("")
    let coverage = Coverage(of: question)
    for (index, point) in question.lookFor.enumerated() {
      listed(index < coverage.pointsTotal ? Coverage.pointLetter(index) : "-", Styled(point))
    }
    for (index, flag) in question.redFlags.enumerated() {
      let letter = index < coverage.redFlagsTotal ? Coverage.redFlagLetter(index) : "-"
      listed(letter, "\("red flag:", .warning) \(flag)")
    }
    for followUp in question.followUps { listed(">", Styled(followUp, .dim)) }
    if question.lookFor.isEmpty, let outline = item.outline { show(outline) }
    write("")
    if showsHelp { session.say(Styled("Read it out. Enter when the answer begins.  ? help", .dim)) }
  }

  /// That an answer of an earlier sitting waits for its grades.
  func given(_ answer: AnswerInProgress) {
    let time = answer.answering.map { " in \($0.clock)" } ?? ""
    session.note("This was answered\(time) when you left; it lacks its grades.")
  }

  /// What the digits mean.
  func legend() {
    let grades = Grade.allCases.map { grade in
      "\(String(grade.rawValue), .accent) \(grade.word): \(grade.heard, .dim)" as Styled
    }
    session.say(grades.joined(separator: "  "), indent: 2)
  }

  func say(_ text: String) { session.say(Styled(text, .strong), indent: 2) }

  /// Both grades in a line, and what went into them.
  func result(_ result: RoundResult, own: Grade?, item: RoundItem) {
    session.say(GradePair(theirs: result.grade, own: own).sentence(friend: sitting.friend))
    var parts: [String] = []
    if let time = result.answering { parts.append("\(time.clock) of \(item.question.time.clock)") }
    if let coverage = result.coverage, coverage.pointsTotal > 0 {
      parts.append("\(coverage.pointsCovered) of \(Wording.counted(coverage.pointsTotal, "point"))")
    }
    if result.coverage?.hasRedFlag == true { parts.append("a red flag") }
    if let missed = result.coverage?.missed, !missed.isEmpty {
      parts.append("left out \(Wording.list(missed.map(String.init)))")
    }
    if !parts.isEmpty { session.say(Styled(Wording.sentence(parts.joined(separator: ", ")) + ".", .dim)) }
  }

  func outline() {
    guard let outline = round.current?.outline else {
      return session.note("This question has no outline of an answer.")
    }
    write("")
    show(outline)
    write("")
  }

  private func show(_ outline: String) {
    for line in outline.split(separator: "\n", omittingEmptySubsequences: false) {
      session.say(Styled(String(line)), indent: 2)
    }
  }

  func help(_ phase: Round.Phase) {
    for (what, does) in Self.help(for: phase) {
      session.say("\(Styled(what, .accent).padded(to: 15))\(does)", indent: 2, hanging: 17)
    }
  }

  private static func help(for phase: Round.Phase) -> [(String, String)] {
    let common = [
      ("/answer", "shows the outline of an answer"), ("/skip", "passes this question over"),
      ("/note TEXT", "keeps a note with this answer"), ("/undo", "takes the last answer back, both grades"),
      ("/quit", "leaves; `partner` goes on with it (Ctrl-D does the same)"),
    ]
    switch phase {
    case .points, .grade:
      let ticks = [
        ("letters", "what you heard, as in ac; Enter alone means nothing of it"),
        ("ac3", "letters and grade in one line; digits show as stars"),
        (">", "you ask one of the questions behind it: a clock of its own"),
      ]
      return ticks + Grade.allCases.map { ("\($0.rawValue)", "\($0.word): \($0.heard)") } + common
    case .away:
      return [("Enter", "yes: how long the answer took doesn't count"), ("n", "no: it took that long")]
    case .thinking, .speaking, .typing, .followUp, .contents, .finished:
      return [
        ("Enter", "when the answer begins, and again when it is over"),
        ("/blank", "nothing comes: grades it blanked"), ("/pause", "stops the clock"),
      ] + common
    }
  }

  private func listed(_ letter: Character, _ text: Styled) {
    session.say("\(String(letter), .accent)  \(text)", indent: 2, hanging: 5)
  }

  private func write(_ text: Styled) { session.console.write(text) }
}
