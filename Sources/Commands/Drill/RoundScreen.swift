import FSRS
import Practice
import Terminal

/// What a round shows.
struct RoundScreen {
  let session: Session
  let round: Round

  func question(showsHelp: Bool) {
    guard let item = round.current else { return }
    let today = round.terms.day
    write("")
    let place = "\(round.done + 1) of \(round.total)"
    let topic = item.question.topics.first ?? item.question.kind.rawValue
    let style: Styled.Style = item.why.isFromInterview ? .warning : .dim
    session.say("\(place, .dim)   \(topic, .accent)   \(item.why.words(today: today), style)")
    write("")
    session.say(Styled(item.question.wording(item.wordingNumber), .strong), indent: 2)
    if let prepare = item.question.prepare {
      session.say(Styled("(\(prepare.written) to prepare)", .dim), indent: 2)
    }
    write("")
    if showsHelp { session.say(Styled("Enter when you start to speak, or type.  ? help", .dim)) }
  }

  func followUp(_ text: String) {
    session.say(Styled(text, .strong), indent: 2)
  }

  func points() {
    guard let question = round.current?.question, let coverage = round.answer.coverage else { return }
    write("")
    for (index, point) in question.lookFor.enumerated() {
      listed(index < coverage.pointsTotal ? Coverage.pointLetter(index) : "-", Styled(point))
    }
    for (index, flag) in question.redFlags.enumerated() {
      let letter = index < coverage.redFlagsTotal ? Coverage.redFlagLetter(index) : "-"
      listed(letter, Styled("red flag: \(flag)", .dim))
    }
    write("")
    if round.current?.last?.delivery == .typed {
      session.say(Styled("/last shows what you wrote last time, /answer the outline.", .dim))
    }
  }

  /// What a blanked answer should have had.
  func reveal(_ item: RoundItem) {
    guard !item.question.lookFor.isEmpty else {
      if let outline = item.outline { self.outline(outline) }
      return
    }
    write("")
    for point in item.question.lookFor { listed("-", Styled(point)) }
    write("")
  }

  private func listed(_ letter: Character, _ text: Styled) {
    session.say("\(String(letter), .accent)  \(text)", indent: 2, hanging: 5)
  }

  func grades() {
    let grades = Grade.allCases.map { grade in
      let days = round.nextDay(after: grade) - today
      let interval = isOverdue(days) ? "today" : Days.interval(days)
      return "\(String(grade.rawValue), .accent) \(grade.word) \(interval, .dim)" as Styled
    }
    session.say(grades.joined(separator: "   "), indent: 2)
  }

  /// The day from which days are told. What was answered in a mock interview may get its grade days later.
  private var today: StudyDay { round.isGiven ? session.today : round.terms.day }

  /// Whether what was answered days ago has its next day behind it already.
  private func isOverdue(_ days: Int) -> Bool { round.isGiven && days < 1 }

  func result(_ result: RoundResult, item: RoundItem, dateName: String?) {
    session.say(item.comparison(result, today: round.terms.day))
    let verb = dateName == nil ? "Next" : "Due"
    var next = "\(verb) on \(result.next.short(from: today))"
    if result.next == today + 1 { next = "\(verb) tomorrow" }
    if isOverdue(result.next - today) { next = "\(verb) today" }
    if let cap = round.terms.cap, result.next == cap, let dateName { next += ", the day before \(dateName)" }
    let comesAgain = round.queue.contains { $0.why == .again && $0.question.key == result.key }
    if comesAgain { next += ", and once more in this round" }
    if dateName != nil { next += "; the plan decides when" }
    session.say(Styled(next + ".", .dim))
    if let time = result.setAside {
      let left = "\(Wording.roughly(time)) without an answer are left out of your times."
      session.say(Styled(Wording.sentence(left), .dim))
    }
  }

  func outline(_ text: String?) {
    guard let text else {
      return session.note("There is no outline yet; `mine QUESTION` keeps one of your own.")
    }
    write("")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      session.say(Styled(String(line)), indent: 2)
    }
    write("")
  }

  /// - Parameter hasSound: whether an answer can be played back.
  func help(_ phase: Round.Phase, hasSound: Bool = false) {
    let play = hasSound && !round.isAnswering ? [("/play", "plays your answer back")] : []
    for (what, does) in Self.help(for: phase) + play {
      session.say("\(Styled(what, .accent).padded(to: 15))\(does)", indent: 2, hanging: 17)
    }
  }

  private func write(_ text: Styled) { session.console.write(text) }

  private static func help(for phase: Round.Phase) -> [(String, String)] {
    let leave = ("/quit", "leaves; the round can be gone on with today (Ctrl-D does the same)")
    switch phase {
    case .thinking, .speaking, .typing, .followUp:
      return [
        ("Enter", "starts a spoken answer, and again ends it"),
        ("text", "a typed answer; Enter is a new line, an empty line ends it"),
        ("+", "goes back into the line before, while typing"),
        ("Ctrl-X Ctrl-E", "opens the answer in your editor"),
        ("/hint", "gives one point away"), ("/blank", "nothing comes: grades it blanked"),
        ("/skip", "another time"), ("/suspend", "never ask this again"), ("/pause", "stops the clock"),
        ("/note TEXT", "keeps a note with this answer"), ("/undo", "takes the last grade back"), leave,
      ]
    case .away:
      return [
        ("Enter", "yes: how long the answer took is unknown and doesn't count"),
        ("n", "no: it took that long, and counts as it was measured"), leave,
      ]
    case .points:
      return [
        ("letters", "the points you covered, as in ac; Enter alone means none"),
        ("ac3", "points and grade in one line"), ("/answer", "shows the outline"),
        ("/last", "shows what you typed last time"), leave,
      ]
    case .grade:
      return Grade.allCases.map { ("\($0.rawValue)", "\($0.word): \($0.meaning)") } + [
        ("3 migration", "the grade, and the story you told by one word, where a story was asked for"),
        ("Enter", "takes the grade in brackets"), ("/answer", "shows the outline"),
        ("/last", "shows what you typed last time"), leave,
      ]
    case .contents, .finished:
      return [("text", "what a good answer contains, with ; between the points"), ("Enter", "skips")]
    }
  }
}
