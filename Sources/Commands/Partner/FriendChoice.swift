import ArgumentParser
import Practice
import Store

/// The options by which questions for a friend are chosen, at the keyboard or on a sheet.
struct FriendChoice: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many minutes it takes; 20 unless given.")
  var minutes: Int?

  @Option(name: .shortAndLong, help: "The company it rehearses for.")
  var company: String?

  @Option(name: .shortAndLong, help: "screen, technical, onsite, final, hr, or a blueprint of your own.")
  var step: String?

  @OptionGroup var choice: QuestionChoice

  @Option(name: .shortAndLong, help: "Your friend's name.")
  var name: String?

  /// What a friend has time for on an evening.
  static let usualMinutes = 20

  /// The friend's name on one line; nil if nobody said.
  var friend: String? {
    let name = name?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return name.isEmpty ? nil : name
  }

  private var isParticular: Bool { !(choice.topic + choice.kind + choice.bank).isEmpty }

  func validate() throws {
    if let minutes, !(1...240).contains(minutes) {
      throw ValidationError("An interview takes 1 to 240 minutes, not \(minutes)")
    }
    if isParticular, company != nil || step != nil {
      throw ValidationError("Choose by --company and --step, or by --topic, --kind and --bank")
    }
  }

  /// The questions, as a mock interview would ask them, or as a round of those topics, kinds and banks.
  func questions(_ session: Session) throws -> FriendQuestions {
    let maker = RoundMaker(session: session)
    let notes = try session.ownNotes()
    let minutes = minutes ?? Self.usualMinutes
    if isParticular {
      let filter = try choice.filter(session)
      let wish = RoundWish(
        minutes: minutes, topics: filter.topics, kinds: filter.kinds, banks: (filter.banks ?? []).sorted())
      let keys = try maker.offer(wish).items.map(\.key)
      let items = try keys.compactMap { try maker.item($0, why: .new, notes: notes[$0]) }
      guard !items.isEmpty else {
        throw Complaint(
          "No question fits that; `questions` with the same options shows what there is.", exit: .no)
      }
      return FriendQuestions(occasion: nil, minutes: minutes, items: items)
    }
    let occasion = try session.mockOccasion(company: company?.trimmingSpaces, step: step)
    let blueprint = try BlueprintShelf(session: session).blueprint(occasion.step)
    let sitting = try MockMaker(session: session, blueprint: blueprint, occasion: occasion)
      .offer(minutes: minutes).sitting
    // What no bank has has no points to tick, and no history that its grade could go to.
    let items = try sitting.questions.compactMap(\.key).compactMap {
      try maker.item($0, why: .new, notes: notes[$0])
    }
    guard !items.isEmpty else {
      throw Complaint("The blueprint \(blueprint.name) asks nothing that a bank in use has.", exit: .no)
    }
    return FriendQuestions(occasion: sitting.title, minutes: minutes, items: items)
  }
}

/// Questions that a friend is to ask.
struct FriendQuestions {
  /// What they rehearse, as in `onsite for Acme`; nil for nothing in particular.
  var occasion: String?
  /// What they are expected to take.
  var minutes: Int
  /// In the order in which they are asked; never empty.
  var items: [RoundItem]
}
