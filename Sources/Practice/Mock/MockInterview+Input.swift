extension MockInterview {
  /// Takes in a line and says what follows from it.
  ///
  /// - Parameter now: when the line ended.
  package mutating func receive(_ input: Round.Input, at now: Moment) -> [Effect] {
    guard !sitting.isOver else { return [.finished] }
    if sitting.isTimed { sitting.spent += input.elapsed }
    if input.isWhole, phase == .thinking || phase == .typing {
      sitting.answer.replace(input, isBegun: phase == .typing)
      sitting.phase = .typing
      return kept()
    }
    if let effects = commanded(input, at: now) { return effects }
    switch phase {
    case .thinking: return begin(input)
    case .speaking:
      let step = sitting.answer.goOnSpeaking(input)
      noteHeard()
      return follow(step, at: now)
    case .typing: return follow(sitting.answer.goOnTyping(input), at: now)
    case .followUp: return follow(sitting.answer.goOnWithFollowUp(input), at: now)
    case .over: return [.finished]
    }
  }

  private mutating func begin(_ input: Round.Input) -> [Effect] {
    let isTimed = sitting.isTimed
    switch sitting.answer.begin(input, isTimed: isTimed, isCommand: { Slash(rawValue: $0) != nil }) {
    case .speaks:
      sitting.phase = .speaking
      return []
    case .types:
      sitting.phase = .typing
      return kept()
    case .tooSoon: return [.tooSoon]
    case .invalid(let sentence): return [.invalid(sentence)]
    case .taken, .over, .reopen: return []
    }
  }

  private mutating func follow(_ step: AnswerInProgress.Step, at now: Moment) -> [Effect] {
    switch step {
    case .over: askOn(at: now)
    case .taken: kept()
    case .reopen(let line): [.reopen(line)]
    case .invalid(let sentence): [.invalid(sentence)]
    case .speaks, .types, .tooSoon: []
    }
  }

  /// What a line of a typed answer leads to: it is kept, and the interruption comes once it is time.
  private mutating func kept() -> [Effect] {
    guard phase == .typing, let interruption, interruption.after == .zero else {
      return [.save(place: sitting.place)]
    }
    sitting.answer.followUps.append(.init(interruption.text))
    return [.save(place: sitting.place), .interrupt(interruption.text)]
  }

  /// Keeps that the interruption was said while the person spoke, if the answer lasted so long.
  mutating func noteHeard() {
    guard phase == .speaking, let interruption, interruption.after == .zero else { return }
    sitting.answer.followUps.append(.init(interruption.text))
  }

  /// Goes on with what is asked behind the answer: an interruption that came too late, then the follow-ups; then with
  /// the next question.
  mutating func askOn(at now: Moment) -> [Effect] {
    guard let question = current else { return [.finished] }
    let planned = [question.interruption?.text].compactMap { $0 } + question.followUps
    guard let next = planned.first(where: { text in !answer.followUps.contains { $0.text == text } }) else {
      return finishAnswer(at: now)
    }
    sitting.answer.followUps.append(.init(next))
    sitting.phase = .followUp
    return [.save(place: sitting.place), .followUp(next)]
  }

  /// Takes the answer as it is, and goes on to the next question.
  mutating func finishAnswer(at now: Moment) -> [Effect] {
    sitting.given[sitting.place] = MockSitting.Given(answer, ended: now)
    return advance()
  }

  /// Goes on to the next question.
  mutating func advance() -> [Effect] {
    let place = sitting.place
    sitting.answer = AnswerInProgress()
    sitting.place += 1
    sitting.phase = sitting.isOver ? .over : .thinking
    return [.save(place: place), sitting.isOver ? .finished : .ask]
  }
}
