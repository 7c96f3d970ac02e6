import FSRS
import Practice
import Store
import Terminal

/// Makes mock interviews from a blueprint and the record.
struct MockMaker {
  let session: Session
  let blueprint: Blueprint
  let occasion: MockOccasion

  /// An interview that can begin, and what it lacks.
  struct Offer {
    var sitting: MockSitting
    var shortages: [MockPlan.Shortage]
  }

  /// The interview of that length, or of the blueprint's own.
  func offer(minutes: Int?) throws -> Offer {
    let budget = Duration.seconds((minutes ?? blueprint.minutes) * 60)
    let planner = MockPlanner(blueprint, budget: budget)
    let notes = try session.ownNotes()
    var (opener, closing) = (try fixed(blueprint.opener, notes), try fixed(blueprint.closing, notes))
    // The debrief knows a question by its key, so nothing is asked twice.
    if closing?.key == opener?.key { closing = nil }
    // In a few minutes there is hardly room for either.
    if planner.cost(of: [opener, closing].compactMap { $0?.time }.reduce(.zero, +)) > budget / 2 {
      closing = nil
    }
    if planner.cost(of: opener?.time ?? .zero) > budget / 2, !blueprint.parts.isEmpty { opener = nil }
    let asked = [opener, closing].compactMap { $0 }
    let plan = try planner.plan(
      try candidates(), fixed: asked.reduce(.zero) { $0 + planner.cost(of: $1.time) },
      asked: Dictionary(asked.map { ($0.key, $0.title) }, uniquingKeysWith: { first, _ in first }),
      text: { try session.store.lastText(of: $0) }, using: &session.generator)
    var parts: [MockSitting.Part] = []
    var questions: [MockQuestion] = []
    func add(_ name: String, _ budget: Duration, _ own: [Question]) throws {
      for question in own { questions.append(try asking(question, part: parts.count)) }
      parts.append(.init(name: name, budget: budget))
    }
    if let opener { try add("Opening", planner.cost(of: opener.time), [opener]) }
    for part in plan.parts {
      let own = try part.questions.compactMap { candidate in
        try session.store.question(candidate.key)?.question.with(notes[candidate.key])
      }
      try add(blueprint.parts[part.index].name, part.budget, own)
    }
    if let closing { try add("Your questions", planner.cost(of: closing.time), [closing]) }
    guard !questions.isEmpty else {
      throw Complaint(
        blueprint.parts.isEmpty
          ? "There is nothing to ask: the blueprint \(blueprint.name) has no question that can be asked."
          : "There is nothing to ask: no bank is in use. `banks` lists them, `banks use NAME` adds one.",
        exit: .no)
    }
    let sitting = MockSitting(
      id: session.newID(), step: blueprint.name, company: occasion.company, budget: budget,
      begun: session.now,
      parts: parts, questions: questions, isTimed: session.console.surface.inputIsTerminal)
    return Offer(sitting: sitting, shortages: plan.shortages)
  }

  /// An opener or a closing as a question: a bank's where one has it, else the text alone.
  private func fixed(_ fixed: Blueprint.Fixed?, _ notes: [QuestionKey: OwnNotes]) throws -> Question? {
    guard let fixed else { return nil }
    let named = try fixed.question.flatMap { try session.store.question($0) }
    if let listed = try named ?? fixed.ask.flatMap({ try question(asking: $0) }) {
      // Never asked again, the person said, whatever the blueprint says.
      let subject = Change.Subject(.question, listed.question.key.text)
      if try session.store.field("suspended", of: subject) == "1" { return nil }
      return listed.question.with(notes[listed.question.key])
    }
    guard let ask = fixed.ask else {
      let key = fixed.question?.text ?? ""
      session.note("The blueprint \(blueprint.name) asks `\(key)`, which no bank has; it is left out.")
      return nil
    }
    return Question(key: QuestionKey(ofWording: ask), wordings: [ask], kind: fixed.kind, time: fixed.time)
  }

  /// A question that some bank has with that very wording.
  private func question(asking text: String) throws -> ListedQuestion? {
    let wanted = QuestionKey.normalised(text)
    for hit in try session.store.search(text, limit: 5) {
      guard let listed = try session.store.question(hit.key),
        listed.question.wordings.contains(where: { QuestionKey.normalised($0) == wanted })
      else { continue }
      return listed
    }
    return nil
  }

  /// The question in this turn's wording.
  private func asking(_ question: Question, part: Int) throws -> MockQuestion {
    let turn = try session.store.record(of: question.key)?.attempts ?? 0
    var asked = MockQuestion(
      question, wording: question.wordings.isEmpty ? 0 : turn % question.wordings.count, part: part,
      of: blueprint,
      using: &session.generator)
    if try session.store.question(question.key) == nil { (asked.key, asked.wording) = (nil, nil) }
    return asked
  }

  private func candidates() throws -> [MockCandidate] {
    let material = try session.store.planMaterial(QuestionFilter(banks: try session.shelf.active))
    var found = material.candidates
    let missing = occasion.asked.subtracting(found.map(\.key)).sorted()
    found += try session.store.candidates(missing).values.sorted { $0.key < $1.key }
    let likelihood = AskedLikelihood(
      step: InterviewStep(word: occasion.step), asked: material.asked, today: session.today,
      ownInterviews: occasion.interviews)
    let (skills, rules, today) = (try session.store.skills(), try session.store.rules, session.today)
    return zip(found, likelihood.weights(of: found)).map { candidate, likelihood in
      let readiness = skills.readiness(
        topics: candidate.topics, kind: candidate.kind, level: candidate.level, record: candidate.record,
        on: occasion.day, rules: rules)
      return MockCandidate(
        candidate, likelihood: likelihood, solid: readiness.chance,
        wasAsked: occasion.asked.contains(candidate.key), isFresh: candidate.record?.last.day == today)
    }
  }
}
