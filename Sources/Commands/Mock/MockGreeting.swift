import Practice
import Store
import Terminal

/// The page before a mock interview begins: for whom, what comes, how it works.
struct MockGreeting {
  let session: Session
  let blueprint: Blueprint
  let occasion: MockOccasion
  let offer: MockMaker.Offer

  func show() {
    let sitting = offer.sitting
    let minutes = Wording.counted(sitting.budget.wholeSeconds / 60, "minute")
    session.console.write("")
    session.say(Styled("Mock interview: \(sitting.title), \(minutes).", .strong))
    if let summary = blueprint.summary { session.say(Styled(summary + ".", .dim)) }
    session.console.write("")
    showParts()
    session.console.write("")
    if let known = known { session.say(Styled(known)) }
    if let real { session.say(Styled(real)) }
    for shortage in offer.shortages { session.say(Styled(sentence(shortage), .warning)) }
    session.say(
      "Enter when you start to speak and again when you are done; or type, with an empty line at the end. The clock only tells: nobody cuts you off. No hints, points or grades until the debrief. ? shows what else you can do."
    )
    if let notes = blueprint.notes { session.say(Styled(notes, .dim)) }
    session.console.write("")
  }

  private func showParts() {
    let sitting = offer.sitting
    let width = sitting.parts.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    for (index, part) in sitting.parts.enumerated() {
      let count = sitting.questions.count { $0.part == index }
      guard count > 0 else { continue }
      let number = Styled(Wording.counted(count, "question")).padded(to: 13)
      let minutes = max(1, (part.budget.wholeSeconds + 30) / 60)
      session.say(
        "\(Styled(part.name, .accent).padded(to: width))   \(number)\("about \(minutes) min", .dim)",
        indent: 2)
    }
  }

  /// When the interview is that this one rehearses; nil if none is coming.
  private var real: String? {
    guard occasion.day > session.today else { return nil }
    return
      "The real one is on \(occasion.day.short(from: session.today)), \(Days.relative(occasion.day, to: session.today))."
  }

  /// What is known of the company.
  private var known: String? {
    guard let company = occasion.company else { return nil }
    let again = offer.sitting.questions.count { $0.key.map(occasion.asked.contains) ?? false }
    if again > 0 {
      return "\(again == 1 ? "One" : Wording.sentence(Days.spelled(again))) of these \(company) asked before."
    }
    if occasion.isKnown { return nil }
    let others = ((try? session.jobSearch.applications) ?? []).map(\.company)
    let hint = nearest(to: company, among: others).map { " Did you mean \($0)?" } ?? ""
    return "No interview with \(company) is in your record, so these are what anybody may ask.\(hint)"
  }

  private func sentence(_ shortage: MockPlan.Shortage) -> String {
    switch shortage {
    case .kinds(let kinds, let part, let instead, let isOwn):
      let missing = "No bank in use has \(Wording.list(kinds.map(\.rawValue), "or")) questions"
      let remedy = suiting(kinds).map { "; `banks use \($0)` adds some" } ?? ""
      guard !instead.isEmpty else { return "\(missing), so “\(part)” is left out\(remedy)." }
      let taken = Wording.list(instead.map(\.rawValue))
      // Where the part names others, too, it is as its blueprint has it.
      return "\(missing); “\(part)” asks \(taken) ones instead\(isOwn ? "" : remedy)."
    case .empty(let part):
      return "There is nothing left to ask for “\(part)”, so it is left out."
    case .time(let left):
      return
        "The banks in use have no more that fits: it may end \(Wording.roughly(left)) early. `banks` lists others."
    }
  }

  /// A bank that isn't in use and has most questions of these kinds.
  private func suiting(_ kinds: [Kind]) -> String? {
    guard let shelf = try? session.shelf else { return nil }
    let others = shelf.files.map(\.name).filter { !shelf.active.contains($0) }
    let counts = others.map { name in
      (
        name: name,
        count: (try? session.store.questionCount(QuestionFilter(banks: [name], kinds: kinds))) ?? 0
      )
    }
    return counts.filter { $0.count > 0 }.max { ($0.count, $1.name) < ($1.count, $0.name) }?.name
  }
}

extension MockSitting {
  /// `onsite for Acme`.
  var title: String { step + (company.map { " for \($0)" } ?? "") }
}
