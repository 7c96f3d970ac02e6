import Practice
import Store
import Terminal

/// Goes over what an interview may need, before it: nothing is graded and nothing is stored.
struct MorningRunner {
  /// How the person left a question.
  private enum Step { case on, left }

  let session: Session
  let occasion: MorningOccasion
  let round: MorningRound
  let notes: [QuestionKey: OwnNotes]
  /// What to ask them.
  let ownQuestions: [String]

  /// Everything that can be gone over for that interview.
  init(session: Session, occasion: MorningOccasion) throws {
    self.session = session
    self.occasion = occasion
    let maker = MorningMaker(session: session, occasion: occasion)
    notes = try session.ownNotes()
    round = try maker.round()
    ownQuestions = try maker.ownQuestions(notes)
  }

  private var total: Int {
    round.opening.count + (ownQuestions.isEmpty ? 0 : 1) + (round.ending == nil ? 0 : 1)
  }

  func run() throws {
    session.console.outlastInterrupts()
    try MorningBrief(session: session, occasion: occasion).show()
    if round.isEmpty {
      session.console.write("")
      session.say(
        "There is nothing to go over yet. You know your work, and that is what they want to hear about.")
    } else {
      session.say(Styled("Nothing new, nothing graded. Say it aloud or type it; ? help", .dim))
    }
    try goOver()
  }

  private func goOver() throws {
    var place = 0
    for item in round.opening {
      place += 1
      guard try ask(item, place: place) == .on else { return leave() }
    }
    if !ownQuestions.isEmpty {
      place += 1
      guard askThem(place: place) == .on else { return leave() }
    }
    if let ending = round.ending {
      guard try ask(ending, place: place + 1) == .on else { return leave() }
    }
    session.console.write("")
    session.say("That's enough. \(occasion.farewell).")
  }

  private func leave() {
    session.say("That's fine. \(occasion.farewell).")
  }

  private func ask(_ item: MorningRound.Item, place: Int) throws -> Step {
    guard let listed = try session.store.question(item.key) else { return .on }
    let question = listed.question.with(notes[item.key])
    head(place, question.topics.first ?? question.kind.rawValue, words(item.reason))
    let asked = try session.store.record(of: item.key)?.attempts ?? 0
    session.say(
      Styled(question.wording(question.wordings.isEmpty ? 0 : asked % question.wordings.count), .strong),
      indent: 2)
    session.console.write("")
    guard answer() == .on else { return .left }
    let outline = notes[item.key]?.outline ?? question.answer
    guard !question.lookFor.isEmpty || outline != nil else { return .on }
    session.console.write("")
    for point in question.lookFor { session.say("\("-", .accent)  \(point)", indent: 2, hanging: 5) }
    if let outline {
      if !question.lookFor.isEmpty { session.console.write("") }
      for line in outline.split(separator: "\n", omittingEmptySubsequences: false) {
        session.say(Styled(String(line), .dim), indent: 2)
      }
    }
    session.console.write("")
    return goOn()
  }

  private func askThem(place: Int) -> Step {
    head(place, "your questions", "for the end, when they ask whether you have any")
    for line in ownQuestions { session.say("\("-", .accent)  \(line)", indent: 2, hanging: 5) }
    session.console.write("")
    return goOn()
  }

  private func head(_ place: Int, _ topic: String, _ why: String) {
    session.console.write("")
    session.say("\("\(place) of \(total)", .dim)   \(topic, .accent)   \(why, .dim)")
    session.console.write("")
  }

  private func words(_ reason: MorningRound.Reason) -> String {
    let today = session.today
    func told(_ past: WhyNow.Past) -> String { "\(past.grade.word) \(Days.on(past.day, from: today))" }
    switch reason {
    case .askedBefore(let past):
      // How it went there is for the evening.
      return "\(occasion.company ?? "they") asked this \(Days.on(past.day, from: today))"
    case .strength(let past): return "\(told(past)): you are good at this"
    case .ending(let past): return "\(told(past)): a good one to end on"
    }
  }

  /// An answer said aloud ends with Enter, a typed one with an empty line. Neither is kept.
  private func answer() -> Step { read("Enter when you have said it> ", next: "> ") }

  private func goOn() -> Step { read("Enter goes on> ", next: nil) }

  /// Reads until an empty line, or one line where there is no next prompt.
  private func read(_ first: String, next: String?) -> Step {
    var text = first
    while true {
      guard case .line(let line) = session.console.read(prompt(text)).outcome else { return .left }
      switch line.trimmingSpaces.lowercased() {
      case "", "/skip", "/next": return .on
      case "/quit", "/exit", "quit", "exit": return .left
      case "?", "/help": help()
      case let word where word.hasPrefix("/"):
        session.note(Styled("“\(word)” is not known here; ? says what is.", .warning))
      default:
        guard let next else { return .on }
        text = next
      }
    }
  }

  private func prompt(_ text: String) -> Prompt {
    var prompt = Prompt(Styled(text, .dim))
    prompt.completions = { line, _ in
      ["/skip", "/quit"].filter { !line.isEmpty && $0.hasPrefix(line) }.map { .init($0) }
    }
    return prompt
  }

  private func help() {
    let lines = [
      ("Enter", "when you have said your answer: shows the points to compare"),
      ("text", "a typed answer; an empty line ends it; it is not kept"),
      ("/skip", "on to the next"), ("/quit", "enough for now (Ctrl-D does the same)"),
    ]
    for (what, does) in lines {
      session.say("\(Styled(what, .accent).padded(to: 10))\(does)", indent: 2, hanging: 12)
    }
  }
}
