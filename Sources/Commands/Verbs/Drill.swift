import ArgumentParser
import Practice
import Store
import Terminal

/// `drill`: today's round.
struct Drill: Verb {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Answer today's round of questions.")

  static let examples = [
    Example("drill", "today's round"),
    Example("drill --minutes 5", "a short one"),
    Example("drill --topic conflict --topic failure", "only these topics"),
    Example("drill --bank motivation-and-fit --count 3", "three questions of one bank"),
    Example("drill long", "system designs and other long questions"),
    Example("drill --speak --record", "questions read aloud, answers recorded"),
  ]

  @Argument(help: ArgumentHelp("long: the questions that take over half a round.", valueName: "long"))
  var length: String?

  @Option(name: .shortAndLong, help: "How many minutes the round takes.")
  var minutes: Int?

  @Option(name: .shortAndLong, help: "How many questions it has, instead of minutes.")
  var count: Int?

  @OptionGroup var choice: QuestionChoice

  @OptionGroup var aloud: AloudChoice

  @Flag(help: "Begin a new round even if one was left today.")
  var fresh = false

  func validate() throws {
    if let length, length != "long" {
      throw ValidationError("A round is `drill` or `drill long`, not “\(length)”")
    }
    if let minutes, !(1...240).contains(minutes) {
      throw ValidationError("A round takes 1 to 240 minutes, not \(minutes)")
    }
    if let count, !(1...200).contains(count) {
      throw ValidationError("A round has 1 to 200 questions, not \(count)")
    }
  }

  func perform(in session: Session) throws -> ExitStatus {
    let maker = RoundMaker(session: session)
    let wish = try wish(session)
    if !fresh, wish == RoundWish(), let progress = try session.unfinishedRound() {
      let round = try maker.round(
        progress.remaining.map { ($0.key, $0.why) }, size: progress.size, after: progress)
      if round.current != nil {
        let left = Wording.counted(round.queue.count, "question")
        session.note("Going on with your round, \(left) to go. `drill --fresh` begins another.")
        return try run(round, in: session)
      }
    }
    if let left = try session.unfinishedRound() {
      let count = Wording.counted(left.remaining.count, "question")
      session.note(
        Styled("The round you left, \(count) to go, is given up with your first grade here.", .dim))
    }
    let afterRest = try RestReturn(session: session).begin(isWished: wish != RoundWish())
    let offer = try afterRest ?? maker.offer(wish)
    guard !offer.items.isEmpty else { throw try nothing(wish, maker) }
    if offer.isExtra { tellExtra(offer, session) }
    if let part = offer.plan { tell(part, session) }
    let keys = offer.items.map { ($0.key, offer.whys[$0.key] ?? .new) }
    return try run(try maker.round(keys, size: try maker.size(wish)), in: session)
  }

  private func wish(_ session: Session) throws -> RoundWish {
    let filter = try choice.filter(session)
    return RoundWish(
      minutes: minutes, count: count, topics: filter.topics, kinds: filter.kinds,
      banks: (filter.banks ?? []).sorted(), isLong: length != nil)
  }

  private func run(_ round: Round, in session: Session) throws -> ExitStatus {
    let date = try session.preparation.planned(after: session.today)
    let ending = GoodEnding(session: session)
    var next: Round? = round
    while let round = next {
      let runner = DrillRunner(
        session: session, round: round, dateName: date?.title(from: session.today),
        aloud: aloud.wish(session.settings))
      guard try runner.run() == .finished else { break }
      next = try ending.oneMore(after: runner.round)
      if next == nil { try Summary(session: session, round: runner.round).show() }
    }
    return .success
  }

  private func tell(_ part: PlannedRound.Part, _ session: Session) {
    if part.isNewForWant {
      session.note(
        "So late only what you know should be asked, but nothing here was asked yet: these are new.")
    } else if part.isBeyond {
      session.note("Today's part of the plan is done; this goes beyond it.")
    }
  }

  private func tellExtra(_ offer: RoundOffer, _ session: Session) {
    let held =
      offer.heldBackNew
      ? " Today's \(session.settings.newPerDay) new ones are begun; `drill --count 3` takes more." : ""
    session.note("Nothing is due, so here is what you know least.\(held)")
  }

  private func nothing(_ wish: RoundWish, _ maker: RoundMaker) throws -> Complaint {
    if wish.isLong {
      return Complaint(
        "No bank in use has long questions; `banks use engineering-fundamentals` adds some.", exit: .no)
    }
    var long = wish
    long.isLong = true
    if try !wish.isLong && !maker.offer(long).items.isEmpty {
      return Complaint(
        "All that fits takes over half a round; `drill long` with the same options asks it.", exit: .no)
    }
    if wish.isParticular {
      return Complaint(
        "No question fits that; `questions` with the same options shows what there is.", exit: .no)
    }
    return Complaint(
      "There is nothing to ask: no bank is in use. `banks` lists them, `banks use NAME` adds one.", exit: .no)
  }
}
